package org.yitu.map.ogc.wms;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yitu.map.ogc.ows.Kvp;
import org.yitu.map.report.ReportFont;

/** A refusal for who asked to be told by a picture: with the sentence in it, or blank. */
@Component
class ExceptionPicture {
  private static final int OTHERWISE = 256;
  private static final int MARGIN = 8;
  private static final int TEXT = 13;
  private final ReportFont font;

  ExceptionPicture(ReportFont font) {
    this.font = font;
  }

  /** Empty if a report is wanted. */
  Optional<byte[]> png(Kvp kvp, String sentence) {
    String wanted = kvp.textOrNone("exceptions").toLowerCase(Locale.ROOT);
    boolean written = wanted.endsWith("inimage");
    if (!kvp.textOrNone("request").equalsIgnoreCase("GetMap") || !written && !wanted.endsWith("blank")) return Optional.empty();
    boolean clear = kvp.textOrNone("transparent").equalsIgnoreCase("true");
    BufferedImage image = new BufferedImage(side(kvp.textOrNone("width")), side(kvp.textOrNone("height")), clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D g = LayerPicture.canvas(image, clear ? null : Color.WHITE);
    if (written) write(g, sentence, image.getWidth() - 2 * MARGIN);
    g.dispose();
    return Optional.of(LayerPicture.encoded(image, "png"));
  }

  /** As many characters a line as fit. */
  private void write(Graphics2D g, String sentence, int width) {
    g.setFont(font.face(TEXT));
    g.setColor(new Color(0x8b0000));
    int y = MARGIN + TEXT;
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < sentence.length(); i++) {
      line.append(sentence.charAt(i));
      boolean full = i + 1 < sentence.length() && g.getFontMetrics().stringWidth(line.toString() + sentence.charAt(i + 1)) > width;
      if (!full && i + 1 < sentence.length()) continue;
      g.drawString(line.toString(), MARGIN, y);
      line.setLength(0);
      y += TEXT + 5;
    }
  }

  private static int side(String text) {
    int side = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : OTHERWISE;
    return side < 1 || side > WmsController.MAX_SIDE / 2 ? OTHERWISE : side;
  }
}
