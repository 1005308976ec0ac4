package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yitu.business.emergency.Incident.State.CLOSED;
import static org.yitu.business.emergency.Incident.State.CONFIRMED;
import static org.yitu.business.emergency.Incident.State.DISMISSED;
import static org.yitu.business.emergency.Incident.State.REPORTED;
import static org.yitu.business.emergency.Incident.State.RESPONDING;
import static org.yitu.business.testing.Actors.CITY;
import static org.yitu.business.testing.Actors.ENTERPRISE;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yitu.business.access.Actor;
import org.yitu.business.record.StepContext;
import org.yitu.business.testing.Fill;

/** An incident from the first report to its end. */
@Tag("A16.1")
class IncidentFlowTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T09:00:00+08:00");
  private final Incident incident = new Incident();

  IncidentFlowTest() {
    Incident.FLOW.start(incident);
  }

  @Test
  void a01AReportIsConfirmedAnsweredFollowedUpAndClosed() {
    assertThat(incident.state()).isEqualTo(REPORTED);
    take(CITY, new Incident.Confirm("属实"));
    assertThat(incident.state()).isEqualTo(CONFIRMED);
    take(CITY, new Incident.Respond(Incident.Response.LEVEL_3, "示例指挥长"));
    assertThat(incident.state()).isEqualTo(RESPONDING);
    take(ENTERPRISE, new Incident.FollowUp(3, 1, 0, 0, 0, BigDecimal.TEN, "明火已扑灭"));
    assertThat(incident.state()).isEqualTo(RESPONDING);
    assertThat(Fill.read(incident, "grade")).isEqualTo(AccidentGrade.CONSIDERABLE);
    take(CITY, new Incident.Close("处置完毕"));
    assertThat(incident.state()).isEqualTo(CLOSED);
    assertThat(Fill.read(incident, "closedAt")).isEqualTo(NOW);
    assertThat(open(ENTERPRISE, "FollowUp")).isFalse();
  }

  @Test
  void a02OnlyTheGovernmentConfirmsOrDismisses() {
    assertThat(open(ENTERPRISE, "Confirm")).isFalse();
    assertThat(open(ENTERPRISE, "Dismiss")).isFalse();
    take(CITY, new Incident.Dismiss("演练误报"));
    assertThat(incident.state()).isEqualTo(DISMISSED);
  }

  @ParameterizedTest(name = "{0} dead, {1} seriously injured, loss {2}: {3}")
  @CsvSource({"0, 0, 0, ORDINARY", "2, 9, 999.99, ORDINARY", "3, 0, 0, CONSIDERABLE", "0, 10, 0, CONSIDERABLE", "0, 0, 1000, CONSIDERABLE",
      "10, 0, 0, MAJOR", "0, 50, 0, MAJOR", "0, 0, 5000, MAJOR", "30, 0, 0, ESPECIALLY_MAJOR", "0, 100, 0, ESPECIALLY_MAJOR",
      "0, 0, 10000, ESPECIALLY_MAJOR"})
  void theGradeIsTheWorstOfCasualtiesAndLoss(int dead, int injured, BigDecimal loss, AccidentGrade expected) {
    assertThat(AccidentGrade.of(dead, injured, loss)).isEqualTo(expected);
  }

  private void take(Actor actor, Record form) {
    Incident.FLOW.take(incident, form.getClass().getSimpleName(), form, new StepContext(actor, NOW));
  }

  private boolean open(Actor actor, String step) {
    return Incident.FLOW.refusal(incident, step, actor).isEmpty();
  }
}
