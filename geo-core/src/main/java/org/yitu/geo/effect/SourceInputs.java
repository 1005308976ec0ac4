package org.yitu.geo.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/**
 * Inputs that the source terms share: a number of the substance is either given, or looked up by the substance's name. What
 * was looked up is gathered for the result.
 */
final class SourceInputs {
  static final Input SUBSTANCE =
      Input.choice("substance", "物质", "Substance", PhysicalProperty.substances()).optional();
  static final Input HOLE = Input.number("holeMillimetres", "孔径", "Hole diameter", "mm", 0.1, 1_000)
      .because("更大的破口按容器整体破裂计算。", "A greater hole is a rupture of the whole vessel.");
  static final Input CELSIUS = Input.number("temperatureCelsius", "温度", "Temperature", "°C", -260, 400);
  static final Input DENSITY = Input.number("kgPerCubicMetre", "液体密度", "Liquid density", "kg/m³", 50, 5_000).optional();
  static final Input MOLAR_MASS = Input.number("molarMass", "摩尔质量", "Molar mass", "g/mol", 2, 500).optional();
  static final Input KG = Input.number("kg", "总量", "Inventory", "kg", 0.001, 1e8);
  static final double KELVIN = 273.15;
  /** J/(mol·K), CODATA 2018. */
  static final double GAS_CONSTANT = 8.314462618;
  static final double ATMOSPHERE_KILOPASCAL = 101.325;

  private final Inputs in;
  private final List<Complaint> complaints = new ArrayList<>();
  private final List<Constant> constants = new ArrayList<>();

  SourceInputs(ModelInfo info, Map<String, ?> given) {
    this.in = Inputs.read("", info.inputs(), given, complaints);
    constants.addAll(info.constants());
  }

  Inputs in() {
    return in;
  }

  /** What was given under the input's name, else the substance's own value, else NaN and a complaint. */
  double number(Input input, PhysicalProperty property) {
    if (in.has(input.name())) return in.number(input.name());
    if (!in.has(SUBSTANCE.name())) {
      complaints.add(new Complaint(input.name(), Text.of("请填写" + input.title().zh() + "，或选择物质。",
          "Give the " + property.title().en() + ", or name the substance.")));
      return Double.NaN;
    }
    String substance = in.choice(SUBSTANCE.name());
    OptionalDouble known = property.of(substance);
    if (known.isEmpty()) {
      complaints.add(property.missing(input.name(), substance));
      return Double.NaN;
    }
    constants.add(property.constant(substance, known.getAsDouble()));
    return known.getAsDouble();
  }

  void complain(String field, String zh, String en) {
    complaints.add(new Complaint(field, Text.of(zh, en)));
  }

  /** @throws Refusal with every complaint so far */
  void check() {
    if (!complaints.isEmpty()) throw Refusal.invalid(complaints);
  }

  /** Whether nothing is wrong so far. */
  boolean sound() {
    return complaints.isEmpty();
  }

  List<Constant> constants() {
    return constants;
  }
}
