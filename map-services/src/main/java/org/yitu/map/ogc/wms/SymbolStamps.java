package org.yitu.map.ogc.wms;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.yitu.map.style.LayerStyle;

/** The symbols of one picture, each drawn once and stamped wherever it stands, on whole pixels: drawing a shape takes fifty times as long. */
final class SymbolStamps {
  /** For the outline and its soft edge. */
  private static final int EDGE = 3;

  private final Map<LayerStyle.Rule, BufferedImage> stamps = new HashMap<>();
  private final Graphics2D picture;

  SymbolStamps(Graphics2D picture) {
    this.picture = picture;
  }

  void put(LayerStyle.Rule rule, Point2D.Double at) {
    BufferedImage stamp = stamps.computeIfAbsent(rule, SymbolStamps::draw);
    int half = stamp.getWidth() / 2;
    picture.drawImage(stamp, (int) Math.round(at.x) - half, (int) Math.round(at.y) - half, null);
  }

  private static BufferedImage draw(LayerStyle.Rule rule) {
    int half = rule.size() / 2 + EDGE;
    BufferedImage stamp = new BufferedImage(2 * half, 2 * half, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = LayerPicture.canvas(stamp, null);
    LayerPicture.symbol(g, rule, new Point2D.Double(half, half));
    g.dispose();
    return stamp;
  }
}
