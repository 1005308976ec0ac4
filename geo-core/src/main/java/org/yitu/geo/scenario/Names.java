package org.yitu.geo.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.geo.effect.Fuel;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.text.Text;

/** The substances of a kind by id, in the order of their table. */
final class Names {
  private Names() {}

  static Map<String, Text> of(List<Substance> substances) {
    Map<String, Text> names = new LinkedHashMap<>();
    substances.forEach(substance -> names.put(substance.id(), substance.name()));
    return Collections.unmodifiableMap(names);
  }

  static Map<String, Text> ofFuels(List<Fuel> fuels) {
    Map<String, Text> names = new LinkedHashMap<>();
    fuels.forEach(fuel -> names.put(fuel.id(), fuel.name()));
    return Collections.unmodifiableMap(names);
  }
}
