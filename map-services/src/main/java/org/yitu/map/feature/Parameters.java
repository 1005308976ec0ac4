package org.yitu.map.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.text.Refusal;

/** Reads the parameters of a request: each is checked and bounded, and a wrong one is refused with a sentence. */
public final class Parameters {
  public static final int MAX_TEXT = 100;

  private final Map<String, String[]> values;

  /** @throws Refusal if a parameter is not among {@code known} or is given twice; {@code lang} is always known */
  public Parameters(Map<String, String[]> values, Set<String> known) {
    this.values = values;
    values.forEach((name, given) -> {
      if (!known.contains(name) && !name.equals("lang")) {
        throw Refusal.invalid(printable(name), "没有这个参数。", "There is no such parameter.");
      }
      if (given.length > 1) throw Refusal.invalid(name, "参数只能出现一次。", "The parameter may be given once.");
    });
  }

  /** The text, stripped; empty if it is absent. */
  public String text(String name, int maxLength) {
    String[] given = values.get(name);
    String text = given == null ? "" : given[0].strip();
    if (text.length() > maxLength) {
      throw Refusal.invalid(name, "文本过长，最多 " + maxLength + " 个字符。", "Too long: " + maxLength + " characters at most.");
    }
    return text;
  }

  public int number(String name, int min, int max, int otherwise) {
    String text = text(name, 20);
    if (text.isEmpty()) return otherwise;
    if (text.matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) return number;
    }
    throw Refusal.invalid(name, "应为 " + min + " 到 " + max + " 的整数。", "A whole number from " + min + " to " + max + ".");
  }

  /** Degrees or metres as a finite number; there is no default. */
  public double decimal(String name) {
    return finite(name, text(name, 40));
  }

  /** {@code west,south,east,north} in degrees, or null if it is absent. */
  public Envelope box(String name) {
    String text = text(name, 200);
    if (text.isEmpty()) return null;
    List<Double> edges = Arrays.stream(text.split(",", -1)).map(edge -> finite(name, edge.strip())).toList();
    boolean ordered = edges.size() == 4 && edges.get(0) < edges.get(2) && edges.get(1) < edges.get(3);
    if (!ordered || edges.get(0) < -180 || edges.get(2) > 180 || edges.get(1) < -90 || edges.get(3) > 90) {
      throw Refusal.invalid(name, "范围应为“西,南,东,北”，单位为度。", "A box is west,south,east,north in degrees.");
    }
    return new Envelope(edges.get(0), edges.get(2), edges.get(1), edges.get(3));
  }

  private static double finite(String name, String text) {
    // Double.parseDouble alone would also take "NaN", "0x1p3" and "1d".
    if (text.matches("[+-]?[0-9]{1,20}(\\.[0-9]{0,20})?([eE][+-]?[0-9]{1,3})?")) {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) return number;
    }
    throw Refusal.invalid(name, "应为数字。", "A number belongs here.");
  }

  private static String printable(String name) {
    return name.length() > 40 ? name.substring(0, 40) : name;
  }
}
