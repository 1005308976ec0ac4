package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.yitu.geo.effect.BlastForm;
import org.yitu.geo.effect.Constant;
import org.yitu.geo.effect.Fuel;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.LevelSet;
import org.yitu.geo.effect.Validity;
import org.yitu.geo.effect.VapourCloud;
import org.yitu.geo.text.Text;

/** A cloud of fuel and air that explodes, as a mass of TNT at a stated yield. */
final class VapourCloudExplosion extends FuelKind {
  VapourCloudExplosion() {
    super("vapour-cloud-explosion", Text.of("蒸气云爆炸", "Vapour cloud explosion"), LevelSet.OVERPRESSURE);
  }

  @Override public List<Input> sourceInputs() {
    return List.of(VapourCloud.KG, VapourCloud.YIELD);
  }

  @Override public List<Input> optionInputs() {
    return List.of(Blast.FORM, levelsInput());
  }

  @Override Resolved resolved(Read read, String substance) {
    Fuel fuel = fuel(substance);
    double kg = read.source().number("kg");
    double kgTnt = VapourCloud.kgTnt(kg, fuel.heat(), read.source().number("yieldFactor"));
    double onePsi = VapourCloud.onePsiMetres(kg, fuel.heat());
    BlastForm form = Blast.form(read);
    SortedMap<String, Object> inputs = inputs(read, substance);
    inputs.put("heatKilojoulePerKg", fuel.heat());
    Blast.put(inputs, "kgTnt", kgTnt);
    Blast.put(inputs, "onePsiMetres", onePsi);
    List<Constant> constants = new ArrayList<>(VapourCloud.CONSTANTS);
    constants.addAll(List.of(fuel.source(), form.source(), read.levels().source()));
    List<Text> warnings = new ArrayList<>(Blast.warnings(form));
    warnings.add(Text.of("按 EPA 公式（效率 0.1），1 psi（6.9 kPa）距离为 %s 米。",
        "By the EPA's formula (yield 0.1) the distance to 1 psi (6.9 kPa) is %s m.").with(Inputs.show(Math.round(onePsi))));
    ModelUse use = new ModelUse(VapourCloud.ID, VapourCloud.TITLE, VapourCloud.EDITION, form.title(), inputs,
        Validity.of(List.of()), constants, VapourCloud.LIMITS);
    return new Radial(read.point(), read.canonical(), read.levels(), Blast.of(form, kgTnt), use, warnings);
  }
}
