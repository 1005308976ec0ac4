package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** What a source term needs to know of a substance beside its name. No value here has been compared with an original. */
public enum PhysicalProperty {
  BOILING_CELSIUS("沸点", "boiling point", "°C"),
  LIQUID_DENSITY("液体密度", "liquid density", "kg/m³"),
  VAPOUR_KILOPASCAL("25 ℃ 饱和蒸气压", "vapour pressure at 25 °C", "kPa"),
  HEAT_CAPACITY("液体比热", "heat capacity of the liquid", "kJ/(kg·K)"),
  VAPORISATION("汽化热", "heat of vaporisation", "kJ/kg"),
  HEAT_CAPACITY_RATIO("气体绝热指数", "ratio of heat capacities of the gas", ""),
  MOLAR_MASS("摩尔质量", "molar mass", "g/mol");

  private static final Map<String, String[]> ROWS = rows();

  private final Text title;
  private final String unit;

  PhysicalProperty(String zh, String en, String unit) {
    this.title = Text.of(zh, en);
    this.unit = unit;
  }

  public Text title() {
    return title;
  }

  public String unit() {
    return unit;
  }

  /** The substances of which anything is known, by id. */
  public static List<String> substances() {
    return List.copyOf(ROWS.keySet());
  }

  /** @param substance an id of {@link Substances} */
  public OptionalDouble of(String substance) {
    String[] row = ROWS.get(substance);
    String value = row == null ? "" : row[ordinal() + 1];
    if (!value.isEmpty()) return OptionalDouble.of(Double.parseDouble(value));
    if (this != MOLAR_MASS) return OptionalDouble.empty();
    return Substances.find(substance).map(Substance::molarMass).orElse(OptionalDouble.empty());
  }

  /** The value with its source, to be printed beside a result. */
  Constant constant(String substance, double value) {
    String name = title.en() + " of " + substance;
    String shown = (Inputs.show(value) + " " + unit).strip();
    if (this == MOLAR_MASS && !Substances.find(substance).map(s -> s.formula().isEmpty()).orElse(true)) {
      return Constant.verified(name, shown, "from the formula");
    }
    return Constant.unverified(name, shown, "handbook value, general knowledge");
  }

  /** That this value is missing for a substance. */
  Complaint missing(String field, String substance) {
    Text name = Substances.find(substance).map(Substance::name).orElse(Text.of(substance, substance));
    return new Complaint(field, Text.of("没有" + name.zh() + "的" + title.zh() + "数据，不能计算；可直接填写该数值。",
        "The " + title.en() + " of " + name.en() + " is not known here, so nothing is calculated; give the value itself."));
  }

  private static Map<String, String[]> rows() {
    Map<String, String[]> rows = new TreeMap<>();
    Table.read("physical-properties.csv").forEach(row -> rows.put(row[0], row));
    return rows;
  }
}
