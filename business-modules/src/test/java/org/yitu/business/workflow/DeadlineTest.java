package org.yitu.business.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

@DatabaseTest
@Tag("A5.6")
class DeadlineTest {
  private final RecordService records;
  private final DeadlineSweep sweep;
  private final TestClock clock;
  private final Actor plant;

  DeadlineTest(@Autowired RecordService records, @Autowired DeadlineSweep sweep, @Autowired TestClock clock, @Autowired Plants plants) {
    this.records = records;
    this.sweep = sweep;
    this.clock = clock;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  void aSecondBeforeItsDeadlineItIsOpenAndAtItOverdue() {
    long id = dueIn(Duration.ofHours(1));
    clock.pass(Duration.ofMinutes(59).plusSeconds(59));
    sweep.run();
    assertThat(state(id)).isEqualTo("OPEN");
    clock.pass(Duration.ofSeconds(1));
    sweep.run();
    assertThat(state(id)).isEqualTo("OVERDUE");
    assertThat(records.history(plant, Specimen.TYPE, id, 0, 10).get("items").toString()).contains("Deadline", "system");
  }

  @Test
  void aLateSweepOpensNoDoor() {
    long id = dueIn(Duration.ofHours(1));
    clock.pass(Duration.ofHours(2));
    assertThatThrownBy(() -> records.step(plant, Specimen.TYPE, id, "Send", Map.of("note", "迟")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.text().zh()).contains("逾期"));
    sweep.run();
    assertThat(state(id)).isEqualTo("OVERDUE");
  }

  private long dueIn(Duration time) {
    return (Long) records.create(plant, Specimen.TYPE, Map.of("name", "甲", "level", "MINOR",
        "due", OffsetDateTime.now(clock).plus(time).toString())).get("id");
  }

  private Object state(long id) {
    return records.get(plant, Specimen.TYPE, id).get("state");
  }
}
