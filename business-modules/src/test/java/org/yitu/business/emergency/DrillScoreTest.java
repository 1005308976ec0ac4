package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.business.emergency.LogEntry.Kind;
import org.yitu.geo.text.Text;

/** The score of a drill, worked out by hand. */
@Tag("C17")
class DrillScoreTest {
  @Test
  void a01NothingToDoHasNoScore() {
    assertThat(DrillScore.of(List.of(line(Kind.NOTE, null, null, 10L))).points()).isNull();
  }

  @Test
  void a02EverythingInTimeIsAHundredAndNothingIsZero() {
    List<LogEntry.Content> ordered = List.of(line(Kind.TASK_ORDERED, 1L, 600L, 0L), line(Kind.INJECT, 9L, 300L, 60L));
    assertThat(DrillScore.of(ordered).points()).isZero();
    assertThat(DrillScore.of(List.of(ordered.get(0), ordered.get(1), line(Kind.TASK_ACKNOWLEDGED, 1L, null, 300L),
        line(Kind.INJECT_ANSWERED, 9L, null, 360L), line(Kind.TASK_DONE, 1L, null, 600L))).points()).isEqualTo(100);
  }

  @Test
  void a03OneSecondLateIsLate() {
    DrillScore score = DrillScore.of(List.of(line(Kind.TASK_ORDERED, 1L, 600L, 0L), line(Kind.INJECT, 9L, 300L, 60L),
        line(Kind.TASK_ACKNOWLEDGED, 1L, null, 301L), line(Kind.INJECT_ANSWERED, 9L, null, 361L), line(Kind.TASK_DONE, 1L, null, 601L)));
    assertThat(score.points()).isZero();
  }

  @Test
  void a04TwoTasksOneDoneWithoutInjectsLeaveTheirWeightOut() {
    DrillScore score = DrillScore.of(List.of(line(Kind.TASK_ORDERED, 1L, 600L, 0L), line(Kind.TASK_ORDERED, 2L, 60L, 0L),
        line(Kind.TASK_ACKNOWLEDGED, 1L, null, 30L), line(Kind.TASK_REFUSED, 2L, null, 50L), line(Kind.TASK_DONE, 1L, null, 500L),
        line(Kind.INJECT, 9L, null, 60L)));
    // (0.3 × 2/2 + 0.5 × 1/2) ÷ 0.8
    assertThat(score.points()).isEqualTo(68.8);
    assertThat(score.shares()).extracting(DrillScore.Share::all).containsExactly(2, 2, 0);
  }

  @Test
  void a05ATaskOfLessThanFiveMinutesIsAcknowledgedWithinItsOwnTime() {
    DrillScore score = DrillScore.of(List.of(line(Kind.TASK_ORDERED, 1L, 60L, 0L), line(Kind.TASK_ACKNOWLEDGED, 1L, null, 61L)));
    assertThat(score.points()).isZero();
  }

  private static LogEntry.Content line(Kind kind, Long subject, Long limit, Long seconds) {
    return new LogEntry.Content(kind, subject, limit, seconds, null, Text.of("", ""));
  }
}
