package org.yitu.map.analysis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;

/** So many calculations of a person at a time: whoever asks for more waits for his own, and nobody waits for him. */
@Component
class PerPerson {
  /** A page asks for a simulation, its evacuation and its chains of accidents side by side; a commander may have two open. */
  static final int AT_A_TIME = 6;

  private final Map<String, Integer> busy = new ConcurrentHashMap<>();

  /** @throws Refusal too many, if as many as may be are under way */
  <T> T run(Viewer viewer, Supplier<T> work) {
    int now = busy.merge(viewer.person(), 1, Integer::sum);
    try {
      if (now > AT_A_TIME) {
        throw Refusal.of(Refusal.Kind.TOO_MANY, "您已有 " + AT_A_TIME + " 项推演在计算，请等它们完成。",
            AT_A_TIME + " of your calculations are under way; wait for them.");
      }
      return work.get();
    } finally {
      busy.compute(viewer.person(), (person, count) -> count == 1 ? null : count - 1);
    }
  }
}
