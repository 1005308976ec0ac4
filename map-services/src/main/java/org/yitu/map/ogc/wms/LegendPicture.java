package org.yitu.map.ogc.wms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.map.report.ReportFont;
import org.yitu.map.style.LayerStyle;

/** A layer's legend: a line for each state, or for each severity, in the shape and colour that the map draws. */
@Component
class LegendPicture {
  private static final int ROW = 26;
  private static final int TEXT = 36;
  private final ReportFont font;

  LegendPicture(ReportFont font) {
    this.font = font;
  }

  byte[] png(LayerInfo layer, Locale locale) {
    LayerStyle style = LayerStyle.of(layer);
    List<LayerStyle.LegendEntry> entries = style.legend();
    int width = TEXT + 12 + entries.stream().mapToInt(entry -> width(entry.title().in(locale))).max().orElse(0);
    BufferedImage image = new BufferedImage(width, ROW * Math.max(1, entries.size()), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = LayerPicture.canvas(image, Color.WHITE);
    g.setFont(font.face(13));
    for (int i = 0; i < entries.size(); i++) {
      LayerStyle.Rule rule = style.rules().get(entries.get(i).severity());
      double middle = ROW * (i + 0.5);
      switch (layer.kind()) {
        case POINT -> LayerPicture.symbol(g, rule, new Point2D.Double(16, middle));
        case LINE -> LayerPicture.line(g, rule, new Line2D.Double(5, middle, 28, middle), false);
        case POLYGON -> LayerPicture.line(g, rule, new Rectangle2D.Double(5, middle - 8, 23, 16), true);
      }
      g.setColor(Color.BLACK);
      g.drawString(entries.get(i).title().in(locale), TEXT, (float) middle + 5);
    }
    g.dispose();
    return LayerPicture.encoded(image, "png");
  }

  private int width(String text) {
    BufferedImage one = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = one.createGraphics();
    int width = g.getFontMetrics(font.face(13)).stringWidth(text);
    g.dispose();
    return width;
  }
}
