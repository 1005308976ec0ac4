package org.yitu.business.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Colleagues;
import org.yitu.geo.text.Text;

/**
 * Nobody judges his own work while somebody else could: a step that its workflow closes to whoever did the work is open to him
 * only if no other account of his enterprise may take it. Where one person does everything, work must not stand still for that.
 */
@Component
class FourEyes {
  private final Colleagues colleagues;

  FourEyes(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  /** Remembers who else there is: for one answer. */
  Look as(Actor actor) {
    return new Look(actor);
  }

  final class Look {
    private final Actor actor;
    private final Map<String, Boolean> others = new HashMap<>();

    private Look(Actor actor) {
      this.actor = actor;
    }

    /** Why this actor may not take the step now, empty if he may. */
    <R extends BusinessRecord> Optional<Text> refusal(RecordType<R> type, R target, String step) {
      Flow<? super R> flow = type.flow().orElseThrow();
      Optional<Text> closed = flow.refusal(target, step, actor);
      return closed.isPresent() ? closed : flow.ownWork(target, step, actor)
          .filter(why -> others.computeIfAbsent(type.id() + ":" + step, permission -> colleagues.anotherMay(actor, permission)));
    }
  }
}
