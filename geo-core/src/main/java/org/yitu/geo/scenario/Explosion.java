package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.yitu.geo.effect.BlastForm;
import org.yitu.geo.effect.Constant;
import org.yitu.geo.effect.EffectModels;
import org.yitu.geo.effect.Gb6722Blast;
import org.yitu.geo.effect.Input;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.KingeryBulmash;
import org.yitu.geo.effect.LevelSet;
import org.yitu.geo.effect.ModelInfo;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.effect.Substances;
import org.yitu.geo.effect.Validity;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** An explosive that goes off on the ground: kilograms of TNT, or of a substance times its TNT equivalence. */
final class Explosion extends RadialKind {
  private static final String TNT = "trinitrotoluene";
  private static final String EQUIVALENCE = "tntEquivalence";

  Explosion() {
    super("explosion", Text.of("爆炸（凝聚相炸药）", "Explosion of a condensed explosive"), LevelSet.OVERPRESSURE);
  }

  @Override public List<Input> sourceInputs() {
    return List.of(Input.number("kg", "爆炸物质量", "Mass of explosive", "kg", 0.1, 1e7),
        Input.number(EQUIVALENCE, "TNT 当量系数", "TNT equivalence", "", 0.01, 3).optional()
            .because("每千克爆炸物相当的 TNT 千克数；不选物质时为 1。",
                "Kilograms of TNT that a kilogram is worth; 1 if no substance is named."));
  }

  @Override public List<Input> optionInputs() {
    return List.of(Blast.FORM, levelsInput());
  }

  @Override public boolean needsSubstance() {
    return false;
  }

  @Override String substance(String name, Inputs source, List<Complaint> complaints) {
    if (name.isEmpty()) return "";
    Optional<Substance> found = Substances.find(name);
    if (found.isEmpty()) {
      complaints.add(new Complaint("substance", Text.of("物质库中没有“" + name + "”。", "There is no substance \"" + name
          + "\" in the library.")));
    } else if (!found.get().id().equals(TNT) && !source.has(EQUIVALENCE)) {
      Text known = found.get().name();
      complaints.add(new Complaint("source." + EQUIVALENCE, Text.of("没有" + known.zh() + "的 TNT 当量系数数据，请填写。",
          "The TNT equivalence of " + known.en() + " is not known here: give it.")));
    }
    return found.map(Substance::id).orElse("");
  }

  @Override public Map<String, Text> substances() {
    return Names.of(Substances.all());
  }

  @Override Resolved resolved(Read read, String substance) {
    double kgTnt = read.source().number("kg") * read.source().number(EQUIVALENCE, 1);
    BlastForm form = Blast.form(read);
    String id = form == BlastForm.GB_6722 ? Gb6722Blast.ID : KingeryBulmash.ID;
    ModelInfo info = EffectModels.find(id).orElseThrow().info();
    SortedMap<String, Object> inputs = inputs(read, substance);
    Blast.put(inputs, "kgTnt", kgTnt);
    List<Constant> constants = new ArrayList<>(List.of(form.source(), read.levels().source()));
    ModelUse use = new ModelUse(id, info.title(), info.edition(), form.title(), inputs, Validity.of(List.of()), constants,
        info.limits());
    return new Radial(read.point(), read.canonical(), read.levels(), Blast.of(form, kgTnt), use, Blast.warnings(form));
  }
}
