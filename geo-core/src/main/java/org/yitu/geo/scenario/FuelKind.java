package org.yitu.geo.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yitu.geo.effect.Fuel;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.Substances;
import org.yitu.geo.text.Refusal.Complaint;
import org.yitu.geo.text.Text;

/** A kind of accident in which a named fuel burns or explodes. */
abstract class FuelKind extends RadialKind {
  FuelKind(String id, Text title, String quantity) {
    super(id, title, quantity);
  }

  /** Whether the fuel must be known to burn as a pool. */
  boolean asPool() {
    return false;
  }

  @Override public final Map<String, Text> substances() {
    return Names.ofFuels(Fuel.all().stream().filter(fuel -> !asPool() || fuel.burning().isPresent()).toList());
  }

  @Override final String substance(String name, Inputs source, List<Complaint> complaints) {
    if (name.isEmpty()) {
      complaints.add(new Complaint("substance", Text.of("缺少燃料。", "The fuel is missing.")));
      return "";
    }
    Optional<Fuel> fuel = Fuel.find(name);
    if (fuel.isEmpty()) {
      Text known = Substances.find(name).map(substance -> substance.name()).orElse(Text.of(name, name));
      complaints.add(new Complaint("substance", Text.of("没有“" + known.zh() + "”的燃烧热数据，不能计算。",
          "The heat of combustion of \"" + known.en() + "\" is not known here, so nothing is calculated.")));
    } else if (asPool() && fuel.get().burning().isEmpty()) {
      Text known = fuel.get().name();
      complaints.add(new Complaint("substance", Text.of("没有“" + known.zh() + "”的池火燃烧速率数据，不能计算。",
          "The burning rate of a pool of \"" + known.en() + "\" is not known here, so nothing is calculated.")));
    }
    return fuel.map(Fuel::id).orElse("");
  }

  static Fuel fuel(String id) {
    return Fuel.find(id).orElseThrow();
  }
}
