package org.yitu.map.ogc.wms;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names as they are drawn, with their halo, each kept for the next picture: outlines of Chinese characters took longer than all the rest of
 * a picture, and a map shows the same names again at every move. The {@value #KEPT} that were wanted last are kept.
 */
final class NameStamps {
  private static final int KEPT = 2_000;
  private static final Color INK = new Color(0x1d2b3a);
  private static final int HALO = 3;
  private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

  private final Font font;
  private final LineMetrics metrics;
  private final Map<String, Stamp> stamps = new LinkedHashMap<>(64, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Stamp> eldest) {
      return size() > KEPT;
    }
  };

  /** One name: how much room it takes is known before it is drawn, for most names find none. */
  static final class Stamp {
    private final String text;
    private final double advance;
    private BufferedImage image;

    private Stamp(String text, double advance) {
      this.text = text;
      this.advance = advance;
    }

    double width() {
      return advance;
    }
  }

  NameStamps(Font font) {
    this.font = font;
    metrics = font.getLineMetrics("名", SMOOTH);
  }

  double halo() {
    return HALO;
  }

  double ascent() {
    return metrics.getAscent();
  }

  double height() {
    return metrics.getAscent() + metrics.getDescent();
  }

  Stamp of(String text) {
    synchronized (stamps) {
      return stamps.computeIfAbsent(text, missing -> new Stamp(missing, font.getStringBounds(missing, SMOOTH).getWidth()));
    }
  }

  /** @param left where the text begins; @param base its base line; both are taken to the next pixel */
  void put(Graphics2D picture, Stamp stamp, double left, double base) {
    BufferedImage image;
    synchronized (stamp) {
      if (stamp.image == null) stamp.image = drawn(stamp);
      image = stamp.image;
    }
    picture.drawImage(image, (int) Math.rint(left) - HALO, (int) Math.rint(base) - HALO - (int) Math.ceil(ascent()), null);
  }

  private BufferedImage drawn(Stamp stamp) {
    BufferedImage image = new BufferedImage((int) Math.ceil(stamp.advance) + 2 * HALO + 1, (int) Math.ceil(ascent()) + (int) Math.ceil(metrics.getDescent()) + 2 * HALO,
        BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = LayerPicture.canvas(image, null);
    Shape outline = new TextLayout(stamp.text, font, SMOOTH).getOutline(AffineTransform.getTranslateInstance(HALO, HALO + Math.ceil(ascent())));
    g.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.setColor(Color.WHITE);
    g.draw(outline);
    g.setColor(INK);
    g.fill(outline);
    g.dispose();
    return image;
  }
}
