package org.yitu.business.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** The live cards: limits 1, 2, 8, 9 and an interval of ten seconds. */
@DatabaseTest
@Tag("A8.2")
class LiveBoardTest {
  private final TelemetryController http;
  private final TelemetryService telemetry;
  private final TestClock clock;
  private final Actor plant;
  private final Actor other;
  private final long point;

  LiveBoardTest(@Autowired TelemetryController http, @Autowired TelemetryService telemetry, @Autowired TestClock clock,
      @Autowired RecordService records, @Autowired Plants plants) {
    this.http = http;
    this.telemetry = telemetry;
    this.clock = clock;
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    other = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.45, 28.87);
    point = TelemetryTest.point(records, plant);
    TelemetryTest.point(records, other);
  }

  private LiveBoard.Live card(String show) {
    LiveBoard.Board board = http.board(plant, null, null, show, 0, 60);
    assertThat(board.counts().points()).as("only the plant's own").isEqualTo(1);
    return board.devices().get(0).points().get(0);
  }

  private void measure(double value, Reading.Quality quality) {
    clock.pass(Duration.ofSeconds(10));
    telemetry.take(plant, List.of(new Reading(point, clock.instant(), value, quality)));
  }

  @Test
  void aPointThatNeverSpokeIsShownWithoutAValue() {
    assertThat(card("stale")).satisfies(live -> {
      assertThat(live.value()).isNull();
      assertThat(live.state()).isEqualTo(LiveBoard.State.NEVER);
      assertThat(live.stale()).isFalse();
    });
  }

  @Test
  void aValueAtALimitHasItsColour() {
    double[] values = {5, 8, 9, 2, 1};
    LiveBoard.State[] states = {LiveBoard.State.NORMAL, LiveBoard.State.HIGH, LiveBoard.State.HIGH_HIGH, LiveBoard.State.LOW,
        LiveBoard.State.LOW_LOW};
    int[] severities = {0, 3, 4, 3, 4};
    for (int i = 0; i < values.length; i++) {
      measure(values[i], Reading.Quality.GOOD);
      LiveBoard.Live live = card(i == 0 ? "normal" : "alarm");
      assertThat(live.value()).isEqualTo(values[i]);
      assertThat(live.state()).isEqualTo(states[i]);
      assertThat(live.severity()).isEqualTo(severities[i]);
    }
    measure(5, Reading.Quality.BAD);
    assertThat(card("stale").state()).isEqualTo(LiveBoard.State.BAD);
  }

  @Test
  void aValueThatIsTooOldSaysSoAndKeepsItsColour() {
    measure(9.5, Reading.Quality.GOOD);
    clock.pass(Duration.ofSeconds(20));
    assertThat(card(null).stale()).isFalse();
    clock.pass(Duration.ofSeconds(1));
    assertThat(card("stale")).satisfies(live -> {
      assertThat(live.stale()).isTrue();
      assertThat(live.state()).isEqualTo(LiveBoard.State.HIGH_HIGH);
      assertThat(live.severity()).isEqualTo(4);
    });
    measure(5, Reading.Quality.GOOD);
    assertThat(card(null).stale()).isFalse();
  }

  @Test
  void aLateReadingOfASilentPointIsFoundWithinMinutes() {
    card(null);
    telemetry.take(plant, List.of(new Reading(point, clock.instant().minus(Duration.ofDays(3)), 5, Reading.Quality.GOOD)));
    clock.pass(Duration.ofMinutes(6));
    assertThat(card(null).value()).isEqualTo(5);
  }

  @Test
  void wordsAndStatesNarrowTheBoardAndPercentSignsAreWords() {
    measure(8.5, Reading.Quality.GOOD);
    assertThat(http.board(plant, null, "lt_3261c", "alarm", 0, 60).total()).isEqualTo(1);
    assertThat(http.board(plant, null, "lt%c", null, 0, 60).total()).isZero();
    assertThat(http.board(plant, null, null, "normal", 0, 60).total()).isZero();
    assertThat(http.board(plant, other.enterpriseId(), null, null, 0, 60).total()).as("another's enterprise").isZero();
    assertThatThrownBy(() -> http.board(plant, null, null, "everything", 0, 60)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> http.board(plant, null, null, null, 0, 201)).isInstanceOf(Refusal.class);
  }
}
