package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.geo.text.Refusal;

/** The drill's own time. */
@Tag("C17")
@Tag("A11.11")
class DrillClockTest {
  private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

  @Test
  void a01ItRunsAtItsSpeedStandsStillAndStopsForGood() {
    DrillClock clock = new DrillClock(1, 5, START);
    assertThat(clock.seconds(START.plusSeconds(60))).isEqualTo(300);
    clock.pause(START.plusSeconds(60));
    assertThat(clock.seconds(START.plusHours(1))).isEqualTo(300);
    clock.resume(10, START.plusHours(1));
    assertThat(clock.seconds(START.plusHours(1).plusSeconds(6))).isEqualTo(360);
    clock.finish(START.plusHours(1).plusSeconds(6));
    assertThat(clock.seconds(START.plusDays(1))).isEqualTo(360);
    assertThatThrownBy(() -> clock.resume(1, START.plusDays(1))).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10})
  void aMomentIsTheFirstMillisecondAtWhichTheClockShowsIt(int speed) {
    DrillClock clock = new DrillClock(1, speed, START);
    for (long second : new long[] {1, 7, 60, 61, 599}) {
      OffsetDateTime moment = clock.moment(second);
      assertThat(clock.seconds(moment)).isEqualTo(second);
      assertThat(clock.seconds(moment.minusNanos(1_000_000))).isEqualTo(second - 1);
    }
  }

  @Test
  void aMomentThatPassedIsStillKnownAfterThePause() {
    DrillClock clock = new DrillClock(1, 5, START);
    clock.pause(START.plusSeconds(60));
    assertThat(clock.moment(120)).isEqualTo(START.plusSeconds(24));
  }

  @Test
  void onlyThreeSpeedsAreKnown() {
    assertThatThrownBy(() -> new DrillClock(1, 3, START)).isInstanceOf(Refusal.class);
  }
}
