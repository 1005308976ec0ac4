package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;

@Tag("C16")
class PerPersonTest {
  private static final Viewer OTHER = new CommanderForTest("county", Locale.ENGLISH, Set.of());
  private final PerPerson turns = new PerPerson();

  /** One within the other, as deep as asked. */
  private int nested(Viewer viewer, int depth) {
    return depth == 0 ? 0 : turns.run(viewer, () -> 1 + nested(viewer, depth - 1));
  }

  @Test void whoAsksForMoreAtATimeIsToldToWaitAndNobodyElseIs() {
    int most = PerPerson.AT_A_TIME;
    assertThat(nested(CommanderForTest.COMMANDER, most)).isEqualTo(most);
    assertThatThrownBy(() -> nested(CommanderForTest.COMMANDER, most + 1)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY));
    assertThat(nested(CommanderForTest.COMMANDER, most)).as("what was refused or failed has ended").isEqualTo(most);
    assertThat(turns.<Integer>run(CommanderForTest.COMMANDER, () -> nested(OTHER, most))).isEqualTo(most);
  }
}
