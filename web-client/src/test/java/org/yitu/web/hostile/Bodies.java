package org.yitu.web.hostile;

import java.util.Locale;
import java.util.regex.Matcher;

/** Requests that are right but for the one thing that is put into them. */
final class Bodies {
  private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[105.4,28.8]}";

  private Bodies() {}

  static String shelter(String name, String location) {
    return "{\"name\":\"" + name + "\",\"kind\":\"INDOORS\",\"address\":\"示例路\",\"capacity\":5,\"contact\":\"示例\",\"phone\":\"13800000000\","
        + "\"location\":" + location + "}";
  }

  static String shelter(String name) {
    return shelter(name, POINT);
  }

  static String shelterWithGround(String ground) {
    return shelter("甲").replace("{\"name\"", "{\"ground\":" + ground + ",\"name\"");
  }

  static String danger(String name, String more) {
    return "{\"name\":\"" + name + "\",\"level\":\"GENERAL\",\"category\":\"TRAINING\",\"place\":\"甲\",\"description\":\"乙\","
        + "\"foundAt\":\"2026-01-01T09:00+08:00\",\"inspector\":\"丙\",\"responsible\":\"丁\",\"location\":" + POINT + more + "}";
  }

  /** A good scenario with one member more, which takes the place of its first one. */
  static String scenario(String member) {
    String good = "\"kind\":\"toxic-plume\",\"substance\":\"chlorine\",\"coefficients\":\"briggs-1973\",\"point\":[105.4,28.8],"
        + "\"source\":{\"kgPerSecond\":2.0,\"seconds\":1800,\"heightMetres\":1.0},"
        + "\"weather\":{\"windFromDegrees\":225,\"windSpeed\":2.0,\"stability\":\"F\",\"terrain\":\"rural\"}";
    String name = member.substring(0, member.indexOf(':') + 1);
    return name.equals("\"point\":") ? "{" + good.replace("\"point\":[105.4,28.8]", member) + "}"
        : "{" + good.replaceFirst(name + "[^,}\\[{]+", Matcher.quoteReplacement(member)) + "}";
  }

  /** A circle of so many vertices around the city. */
  static String ring(int vertices) {
    StringBuilder ring = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
    for (int i = 0; i <= vertices; i++) {
      double angle = 2 * Math.PI * (i % vertices) / vertices;
      ring.append(i == 0 ? "" : ",").append(String.format(Locale.ROOT, "[%.7f,%.7f]", 105.4 + Math.cos(angle) / 10, 28.8 + Math.sin(angle) / 10));
    }
    return ring.append("]]}").toString();
  }

  static String collection(int depth) {
    return "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(depth) + POINT + "]}".repeat(depth);
  }
}
