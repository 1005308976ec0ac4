package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yitu.business.emergency.ResponseTask.State.ACKNOWLEDGED;
import static org.yitu.business.emergency.ResponseTask.State.DONE;
import static org.yitu.business.emergency.ResponseTask.State.ORDERED;
import static org.yitu.business.emergency.ResponseTask.State.OVERDUE;
import static org.yitu.business.emergency.ResponseTask.State.REFUSED;
import static org.yitu.business.testing.Actors.COUNTY;
import static org.yitu.business.testing.Actors.ENTERPRISE;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.business.record.StepContext;
import org.yitu.business.testing.Fill;
import org.yitu.geo.text.Refusal;

/** A task from its order to its end. */
@Tag("C16")
class ResponseTaskFlowTest {
  private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-03-01T09:10:00+08:00");
  private final ResponseTask task = new ResponseTask();

  ResponseTaskFlowTest() {
    ResponseTask.FLOW.start(task);
    Fill.put(task, "due", DUE);
  }

  @Test
  void a01AnOrderIsAcknowledgedAndDone() {
    assertThat(task.state()).isEqualTo(ORDERED);
    take(new ResponseTask.Acknowledge(), DUE.minusMinutes(9));
    assertThat(task.state()).isEqualTo(ACKNOWLEDGED);
    take(new ResponseTask.Finish("已完成"), DUE.minusMinutes(1));
    assertThat(task.state()).isEqualTo(DONE);
    assertThat(Fill.read(task, "endedAt")).isEqualTo(DUE.minusMinutes(1));
  }

  @Test
  void a02NothingIsDoneBeforeItIsAcknowledged() {
    assertThatThrownBy(() -> take(new ResponseTask.Finish(""), DUE.minusMinutes(1))).isInstanceOf(Refusal.class);
    assertThat(task.state()).isEqualTo(ORDERED);
  }

  @Test
  void a03ARefusedTaskIsRefusedForGood() {
    take(new ResponseTask.Refuse("无防护装备"), DUE.minusMinutes(5));
    assertThat(task.state()).isEqualTo(REFUSED);
    assertThatThrownBy(() -> take(new ResponseTask.Acknowledge(), DUE)).isInstanceOf(Refusal.class);
  }

  @Test
  void a04ATaskGoesOverdueAtItsDeadlineAndCanStillBeDone() {
    assertThat(ResponseTask.FLOW.expire(task, at(DUE.minusSeconds(1)))).isEmpty();
    assertThat(ResponseTask.FLOW.expire(task, at(DUE))).isPresent();
    assertThat(task.state()).isEqualTo(OVERDUE);
    assertThatThrownBy(() -> take(new ResponseTask.Finish("晚"), DUE.plusMinutes(1))).isInstanceOf(Refusal.class);
    take(new ResponseTask.Acknowledge(), DUE.plusMinutes(1));
    assertThat(task.state()).isEqualTo(OVERDUE);
    take(new ResponseTask.Finish("晚"), DUE.plusMinutes(2));
    assertThat(task.state()).isEqualTo(DONE);
  }

  private void take(Record form, OffsetDateTime now) {
    ResponseTask.FLOW.take(task, form.getClass().getSimpleName(), form, new StepContext(ENTERPRISE, now));
  }

  private static StepContext at(OffsetDateTime now) {
    return new StepContext(COUNTY, now);
  }
}
