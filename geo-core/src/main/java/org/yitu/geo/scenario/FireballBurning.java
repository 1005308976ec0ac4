package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;
import org.yitu.geo.effect.Constant;
import org.yitu.geo.effect.Fireball;
import org.yitu.geo.effect.Fuel;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.JetFire;
import org.yitu.geo.effect.LevelSet;
import org.yitu.geo.effect.Validity;
import org.yitu.geo.text.Text;

/** A fireball. People are exposed as long as it burns. */
final class FireballBurning extends FuelKind {
  FireballBurning() {
    super("fireball", Fireball.TITLE, LevelSet.HEAT_FLUX);
  }

  @Override public List<Input> sourceInputs() {
    return List.of(Fireball.KG, Fireball.RADIANT_FRACTION, JetFire.TRANSMISSIVITY);
  }

  @Override public List<Input> optionInputs() {
    return List.of(Fireball.METHOD, levelsInput());
  }

  @Override Resolved resolved(Read read, String substance) {
    Fuel fuel = fuel(substance);
    double kg = read.source().number("kg");
    String method = read.options().choice("coefficients");
    Fireball.Ball ball = Fireball.Ball.of(method, kg);
    double surface = ball.emissive(kg, fuel.heat(), read.source().number("radiantFraction"));
    double seen = surface * read.source().number("transmissivity");
    DoubleUnaryOperator flux = metres -> ball.flux(seen, metres);
    SortedMap<String, Object> inputs = inputs(read, substance);
    Blast.put(inputs, "fireballMetres", ball.diameter());
    Blast.put(inputs, "fireballHeightMetres", ball.height());
    Blast.put(inputs, "fireballSeconds", ball.seconds());
    Blast.put(inputs, "emissiveKilowattsPerSquareMetre", surface);
    List<Constant> constants = new ArrayList<>(Fireball.CONSTANTS);
    constants.addAll(List.of(fuel.source(), Heat.WALLS, read.levels().source()));
    Text formula = method.equals(Fireball.TNO) ? Text.of("TNO 黄皮书", "TNO Yellow Book") : Text.of("CCPS 1999", "CCPS 1999");
    List<Text> doubts = new ArrayList<>();
    if (surface > 400) {
      doubts.add(Text.of("表面辐射功率 %s kW/m² 超过大型试验测得的约 350 kW/m²，结果偏大。",
          "A surface emissive power of %s kW/m² exceeds the 350 or so that large trials measured: the answer is too great.")
          .with(String.valueOf(Math.round(surface))));
    }
    ModelUse use = new ModelUse(Fireball.ID, Fireball.TITLE, Fireball.EDITION, formula, inputs, Validity.of(doubts),
        constants, Fireball.LIMITS);
    return new Radial(read.point(), read.canonical(), read.levels(),
        Heat.of(flux, threshold -> ball.metres(seen, threshold), ball.seconds()), use, doubts);
  }
}
