package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;
import org.yitu.geo.effect.Constant;
import org.yitu.geo.effect.Fuel;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.JetFire;
import org.yitu.geo.effect.LevelSet;
import org.yitu.geo.effect.Validity;
import org.yitu.geo.text.Text;

/** A jet that burns. It may point anywhere, so a zone is a circle that holds all directions. */
final class JetFireBurning extends FuelKind {
  /** Nearer to the middle of the flame the point source would go to infinity, m. */
  private static final double NEAREST = 1;

  JetFireBurning() {
    super("jet-fire", JetFire.TITLE, LevelSet.HEAT_FLUX);
  }

  @Override public List<Input> sourceInputs() {
    return List.of(JetFire.RATE, JetFire.RADIANT_FRACTION, JetFire.LENGTH, JetFire.TRANSMISSIVITY, Heat.EXPOSURE);
  }

  @Override public List<Input> optionInputs() {
    return List.of(levelsInput());
  }

  @Override Resolved resolved(Read read, String substance) {
    Fuel fuel = fuel(substance);
    double kilowatts = read.source().number("kgPerSecond") * fuel.heat();
    double fraction = read.source().number("radiantFraction");
    double clear = read.source().number("transmissivity");
    double half = read.source().number("flameLengthMetres") / 2;
    DoubleUnaryOperator flux =
        metres -> JetFire.flux(kilowatts, fraction, clear, Math.max(NEAREST, metres - half));
    SortedMap<String, Object> inputs = inputs(read, substance);
    inputs.put("kilowatts", (double) Math.round(kilowatts));
    List<Constant> constants = new ArrayList<>(JetFire.CONSTANTS);
    constants.addAll(List.of(fuel.source(), Heat.WALLS, read.levels().source()));
    ModelUse use = new ModelUse(JetFire.ID, JetFire.TITLE, JetFire.EDITION, Text.of("点源模型", "Point source"), inputs,
        Validity.of(List.of()), constants, JetFire.LIMITS);
    List<Text> warnings = List.of(Text.of("喷射方向未知，按所有方向画圆。",
        "The jet's direction is not known: the circle holds all of them."));
    return new Radial(read.point(), read.canonical(), read.levels(), Heat.of(flux,
        threshold -> half + JetFire.metres(kilowatts, fraction, clear, threshold), read.source().number("exposureSeconds")),
        use, warnings);
  }
}
