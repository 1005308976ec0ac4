package org.yitu.geo.effect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/**
 * Values that have been compared with their declarations. Reading gathers every complaint, so that a person mends a
 * form once.
 */
public final class Inputs {
  private final SortedMap<String, Object> values;

  private Inputs(SortedMap<String, Object> values) {
    this.values = Collections.unmodifiableSortedMap(values);
  }

  /** @throws Refusal with all complaints */
  public static Inputs read(List<Input> declared, Map<String, ?> given) {
    List<Complaint> complaints = new ArrayList<>();
    Inputs inputs = read("", declared, given, complaints);
    if (!complaints.isEmpty()) throw Refusal.invalid(complaints);
    return inputs;
  }

  /**
   * Reads what can be read and adds what is wrong to {@code complaints}; the result is of use only if nothing was
   * added.
   *
   * @param prefix put before the names of fields in complaints: {@code "source."}
   */
  public static Inputs read(String prefix, List<Input> declared, Map<String, ?> given, List<Complaint> complaints) {
    SortedMap<String, Object> values = new TreeMap<>();
    for (Input input : declared) {
      Object value = given.get(input.name());
      if (value == null && input.fallback() != null) {
        values.put(input.name(), input.fallback());
      } else if (value == null) {
        if (input.required()) complain(complaints, prefix, input, "缺少%s。", "%s is missing.");
      } else {
        Object read = input.isChoice() ? choice(prefix, input, value, complaints) : number(prefix, input, value,
            complaints);
        if (read != null) values.put(input.name(), read);
      }
    }
    for (Object name : given.keySet()) {
      if (declared.stream().noneMatch(input -> input.name().equals(name))) {
        String shown = shorten(name);
        complaints.add(new Complaint(prefix + shown, Text.of("没有名为“" + shown + "”的参数。",
            "There is no input named \"" + shown + "\".")));
      }
    }
    return new Inputs(values);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public double number(String name) {
    return (Double) require(name);
  }

  public double number(String name, double otherwise) {
    return has(name) ? number(name) : otherwise;
  }

  public String choice(String name) {
    return (String) require(name);
  }

  public SortedMap<String, Object> asMap() {
    return values;
  }

  /** A number as a person writes it: no exponent within reason, no trailing zeros. */
  public static String show(double number) {
    if (!Double.isFinite(number)) return String.valueOf(number);
    BigDecimal rounded = new BigDecimal(number).round(new MathContext(6)).stripTrailingZeros();
    boolean plain = number == 0 || Math.abs(number) >= 1e-4 && Math.abs(number) < 1e9;
    return plain ? rounded.toPlainString() : rounded.toString();
  }

  private Object require(String name) {
    Object value = values.get(name);
    if (value == null) throw new IllegalArgumentException("input " + name + " was not given");
    return value;
  }

  private static Object number(String prefix, Input input, Object value, List<Complaint> complaints) {
    if (!(value instanceof Number) || !Double.isFinite(((Number) value).doubleValue())) {
      complain(complaints, prefix, input, "%s须为有限的数。", "%s must be a finite number.");
      return null;
    }
    double number = ((Number) value).doubleValue();
    if (number < input.min() || number > input.max()) {
      Text range = Text.of("%s须在 %s 至 %s %s之间，给出的是 %s。%s", "%s must be between %s and %s%s; %s was given. %s");
      String unitZh = input.unit().isEmpty() ? "" : input.unit() + " ";
      String unitEn = input.unit().isEmpty() ? "" : " " + input.unit();
      String zh = String.format(Locale.ROOT, range.zh(), input.title().zh(), show(input.min()), show(input.max()),
          unitZh,
          show(number), input.why().zh());
      String en = String.format(Locale.ROOT, range.en(), input.title().en(), show(input.min()), show(input.max()),
          unitEn,
          show(number), input.why().en());
      complaints.add(new Complaint(prefix + input.name(), Text.of(zh.strip(), en.strip())));
      return null;
    }
    return number;
  }

  private static Object choice(String prefix, Input input, Object value, List<Complaint> complaints) {
    if (value instanceof String && input.choices().contains(value)) return value;
    String allowed = String.join(", ", input.choices());
    Text text = Text.of(input.title().zh() + "“" + shorten(value) + "”不可用，可选：" + allowed + "。" + input.why().zh(),
        (input.title().en() + " \"" + shorten(value) + "\" is not available; choose one of: " + allowed + ". "
            + input.why().en()).strip());
    complaints.add(new Complaint(prefix + input.name(), text));
    return null;
  }

  private static void complain(List<Complaint> complaints, String prefix, Input input, String zh, String en) {
    complaints.add(new Complaint(prefix + input.name(),
        Text.of(String.format(zh, input.title().zh()), String.format(en, input.title().en()))));
  }

  /** What a stranger sent is repeated in a sentence only in part. */
  private static String shorten(Object value) {
    String text = String.valueOf(value);
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
