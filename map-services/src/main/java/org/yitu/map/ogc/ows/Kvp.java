package org.yitu.map.ogc.ows;

import java.util.Map;
import java.util.TreeMap;

/** Key-value pairs of an OGC service: names in any case, unknown ones left alone, as the standards ask. */
public final class Kvp {
  private static final int MAX_TEXT = 2_000;
  private final Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  public Kvp(Map<String, String[]> given) {
    given.forEach((name, each) -> values.putIfAbsent(name, each[0].strip()));
  }

  /** Empty if it is absent. */
  public String text(String name) {
    return text(name, MAX_TEXT);
  }

  public String text(String name, int maxLength) {
    String text = values.getOrDefault(name, "");
    if (text.length() > maxLength) throw wrong(name);
    return text;
  }

  /** The same for who is about to answer a fault and may not raise another: what is too long is as good as absent. */
  public String textOrNone(String name) {
    String text = values.getOrDefault(name, "");
    return text.length() > MAX_TEXT ? "" : text;
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public String required(String name) {
    String text = text(name);
    if (text.isEmpty()) throw new ServiceFault("MissingParameterValue", name, "缺少参数 " + name + "。", "The parameter " + name + " is missing.");
    return text;
  }

  public int number(String name, int min, int max) {
    String text = required(name);
    int number = text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
    if (number < min || number > max) {
      throw new ServiceFault("InvalidParameterValue", name, name + " 应为 " + min + " 到 " + max + " 的整数。",
          name + " is a whole number from " + min + " to " + max + ".");
    }
    return number;
  }

  /** Finite numbers, {@code count} of them with commas between. */
  public double[] numbers(String name, int count) {
    String[] parts = required(name).split(",", -1);
    if (parts.length != count) throw wrong(name);
    return numbers(name, parts);
  }

  /** Finite numbers. @param name of the parameter that is at fault if one is none */
  public static double[] numbers(String name, String... parts) {
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].strip().matches("[+-]?[0-9]{1,20}(\\.[0-9]{0,20})?([eE][+-]?[0-9]{1,2})?")) throw wrong(name);
      numbers[i] = Double.parseDouble(parts[i].strip());
    }
    return numbers;
  }

  public static ServiceFault wrong(String name) {
    return new ServiceFault("InvalidParameterValue", name, "参数 " + name + " 的值不正确。", "The value of " + name + " is wrong.");
  }
}
