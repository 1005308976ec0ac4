package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;
import org.yitu.geo.effect.Constant;
import org.yitu.geo.effect.Fuel;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.LevelSet;
import org.yitu.geo.effect.PoolFire;
import org.yitu.geo.effect.Validity;
import org.yitu.geo.text.Text;

/** A pool of liquid fuel that burns. The pool itself belongs to every zone: who stands in it is in the flame. */
final class PoolFireBurning extends FuelKind {
  PoolFireBurning() {
    super("pool-fire", PoolFire.TITLE, LevelSet.HEAT_FLUX);
  }

  @Override boolean asPool() {
    return true;
  }

  @Override public List<Input> sourceInputs() {
    return List.of(PoolFire.DIAMETER, PoolFire.RADIANT_FRACTION, Heat.EXPOSURE);
  }

  @Override public List<Input> optionInputs() {
    return List.of(PoolFire.METHOD, levelsInput());
  }

  @Override Resolved resolved(Read read, String substance) {
    Fuel fuel = fuel(substance);
    PoolFire.Flame flame = new PoolFire.Flame(read.source().number("diameterMetres"), fuel.burning().orElseThrow(),
        fuel.heat(), fuel.absorption().orElseThrow());
    double radius = flame.diameter() / 2;
    boolean point = read.options().choice("coefficients").equals(PoolFire.POINT_SOURCE);
    double fraction = read.source().number("radiantFraction");
    DoubleUnaryOperator outside = metres -> point ? flame.pointSource(fraction, metres) : flame.solidFlame(metres);
    DoubleUnaryOperator flux = metres -> outside.applyAsDouble(Math.max(radius, metres));
    SortedMap<String, Object> inputs = inputs(read, substance);
    inputs.put("kilowatts", (double) Math.round(flame.kilowatts()));
    Blast.put(inputs, "flameHeightMetres", flame.heskestad());
    Blast.put(inputs, "emissiveKilowattsPerSquareMetre", flame.emissive());
    List<Text> doubts = new ArrayList<>();
    if (flame.diameter() > 50) {
      doubts.add(Text.of("池径超过 50 米，超出固体火焰关联式的试验范围。",
          "The pool is wider than the 50 m of the trials behind the solid flame."));
    }
    List<Constant> constants = new ArrayList<>(PoolFire.CONSTANTS);
    constants.addAll(List.of(fuel.source(), Heat.WALLS, read.levels().source()));
    Text method = point ? Text.of("点源模型", "Point source") : Text.of("固体火焰（Shokri–Beyler）", "Solid flame (Shokri–Beyler)");
    ModelUse use = new ModelUse(PoolFire.ID, PoolFire.TITLE, PoolFire.EDITION, method, inputs, Validity.of(doubts),
        constants, PoolFire.LIMITS);
    List<Text> warnings = new ArrayList<>(doubts);
    warnings.add(Heat.NO_WIND);
    return new Radial(read.point(), read.canonical(), read.levels(),
        Heat.of(flux, threshold -> Heat.reach(outside, radius, threshold), read.source().number("exposureSeconds")), use,
        warnings);
  }
}
