package org.yitu.geo.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a drawing: single lines, and paragraphs without their formatting. */
final class DxfText {
  private static final int LONGEST = 250;
  private static final int MOST_LINES = 100;
  private static final double LINE_HEIGHT = 1.6;
  private static final Pattern UNICODE = Pattern.compile("\\\\U\\+([0-9A-Fa-f]{4})");
  /** Font, height, colour and the like: a letter, its values, a semicolon. */
  private static final Pattern FORMAT = Pattern.compile("\\\\[ACFHQTWfp][^;\\\\]{0,200};");

  private DxfText() {}

  static Optional<Drawing.Words> line(DxfEntity entity, AffineTransform placed, int colour) {
    // Justified text stands at its second point.
    int across = entity.flag(72);
    boolean second = (across != 0 || entity.flag(73) != 0) && entity.has(11) && across != 3 && across != 5;
    double anchor = across == 1 || across == 4 ? 0.5 : across == 2 ? 1 : 0;
    return words(entity.number(second ? 11 : 10, 0), entity.number(second ? 21 : 20, 0), entity.number(40, 1), entity.number(50, 0),
        second ? anchor : 0, plain(entity.text(1)), placed, colour);
  }

  static List<Drawing.Words> paragraph(DxfEntity entity, AffineTransform placed, int colour) {
    String[] texts = unformatted(entity.texts(3, 1)).split("\n", MOST_LINES + 1);
    double height = entity.number(40, 1);
    double degrees = entity.has(11) ? Math.toDegrees(Math.atan2(entity.number(21, 0), entity.number(11, 1))) : Math.toDegrees(entity.number(50, 0));
    int attached = Math.max(1, Math.min(9, entity.flag(71)));
    double anchor = (attached - 1) % 3 / 2.0;
    int lines = Math.min(texts.length, MOST_LINES);
    double below = (lines - 1) * height * LINE_HEIGHT;
    // From the place down to the first line: attached at the top, the middle or the bottom of the paragraph.
    double first = attached <= 3 ? height : attached <= 6 ? (height - below) / 2 : -below;
    List<Drawing.Words> found = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      double down = first + i * height * LINE_HEIGHT;
      double turn = Math.toRadians(degrees);
      words(entity.number(10, 0) + down * Math.sin(turn), entity.number(20, 0) - down * Math.cos(turn), height, degrees, anchor, texts[i].strip(),
          placed, colour).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Drawing.Words> words(double x, double y, double height, double degrees, double anchor, String text,
      AffineTransform placed, int colour) {
    if (text.isBlank() || height <= 0) return Optional.empty();
    Point2D there = placed.transform(new Point2D.Double(x, y), null);
    double turn = Math.toRadians(degrees);
    Point2D along = placed.deltaTransform(new Point2D.Double(Math.cos(turn), Math.sin(turn)), null);
    double scale = Math.sqrt(Math.abs(placed.getDeterminant()));
    return Optional.of(new Drawing.Words(there.getX(), there.getY(), height * scale, Math.toDegrees(Math.atan2(along.getY(), along.getX())), anchor,
        text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text, colour));
  }

  private static String unformatted(String text) {
    String plain = text.replace("\\P", "\n").replace("\\~", " ");
    plain = FORMAT.matcher(plain).replaceAll("");
    plain = plain.replaceAll("\\\\S([^;]{0,100});", "$1").replaceAll("\\\\[LlOoKkX]", "").replaceAll("(?<!\\\\)[{}]", "").replace("\\{", "{").replace("\\}", "}");
    return plain(plain);
  }

  private static String plain(String text) {
    String read = UNICODE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    return read.replace("%%d", "°").replace("%%D", "°").replace("%%c", "⌀").replace("%%C", "⌀").replace("%%p", "±").replace("%%P", "±")
        .replaceAll("%%[uUoO]", "").replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\n]]", "");
  }
}
