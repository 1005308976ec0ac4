package org.yitu.geo.io;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.yitu.geo.crs.Cgcs2000;

/** Reads well-known text with JTS' reader, after a look at the plain characters has shown that it is safe to. */
final class WktText {
  /** Seven collections in one another and the three parentheses of a multipolygon. */
  private static final int MAX_PARENTHESES = GeometryGate.MAX_NESTING - 1 + 3;
  /** An ordinate is some twenty characters long. */
  private static final int MAX_LENGTH = GeometryGate.MAX_VERTICES * 80;
  private static final Pattern SRID = Pattern.compile("(?i)\\s*SRID\\s*=\\s*(\\d{1,6})\\s*;");

  private WktText() {}

  static Geometry read(String text) {
    if (text == null || text.isBlank()) throw Fault.missing();
    Matcher srid = SRID.matcher(text);
    boolean named = srid.lookingAt();
    if (named && !srid.group(1).matches("4490|4326")) {
      throw new Fault("WKT 的 SRID 必须是 4490 或 4326。", "The SRID of the WKT must be 4490 or 4326.");
    }
    String plain = named ? text.substring(srid.end()) : text;
    scan(plain);
    try {
      return new WKTReader(Cgcs2000.factory()).read(plain);
    } catch (ParseException e) {
      throw notWkt();
    } catch (IllegalArgumentException e) {
      throw e.getMessage() != null && e.getMessage().contains("closed")
          ? new Fault("面的环没有闭合：最后一点必须与第一点相同。",
              "A ring of the polygon is not closed: its last point must be the same as its first.")
          : Fault.tooFewPoints();
    }
  }

  private static void scan(String text) {
    int depth = 0;
    int commas = 0;
    boolean ended = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || ended && !Character.isWhitespace(c)) throw notWkt();
      // Double.parseDouble takes 1d, 2f and 0x1p3; no standard of well-known text does.
      if ("dDfFxX".indexOf(c) >= 0 && i > 0 && "0123456789.".indexOf(text.charAt(i - 1)) >= 0) throw notWkt();
      if (c == ',') commas++;
      if (c == '(') depth++;
      if (c == ')') {
        depth--;
        ended = depth == 0;
      }
      if (depth < 0) throw notWkt();
      if (depth > MAX_PARENTHESES) throw Fault.tooDeep();
      if (commas >= GeometryGate.MAX_VERTICES) throw Fault.tooManyVertices();
    }
    if (text.length() > MAX_LENGTH || depth != 0) throw notWkt();
  }

  private static Fault notWkt() {
    return new Fault("内容不是正确的 WKT。", "The content is not correct WKT.");
  }
}
