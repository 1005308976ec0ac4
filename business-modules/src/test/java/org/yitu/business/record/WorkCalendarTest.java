package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** What falls on which day, for whom. */
@DatabaseTest
class WorkCalendarTest {
  private static final LocalDate MARCH = LocalDate.parse("2031-03-01");
  private final WorkCalendar calendar;
  private final RecordService records;
  private final Actor plant;
  private final Actor other;

  WorkCalendarTest(@Autowired WorkCalendar calendar, @Autowired RecordService records, @Autowired Plants plants) {
    this.calendar = calendar;
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.other = plants.under(510_521_101, "COAL_MINE", 105.38, 29.15);
  }

  @Test
  void deadlinesOfOpenWorkStandOnTheirDayForWhoSeesTheRecord() {
    long open = create("甲", "2031-03-10T23:30:00+08:00");
    long early = create("乙", "2031-03-11T00:10:00+08:00");
    long closed = create("丙", "2031-03-10T09:00:00+08:00");
    records.step(plant, Specimen.TYPE, closed, "Send", Map.of("note", "x"));
    records.step(plant, Specimen.TYPE, closed, "Review", Map.of("passed", true));
    WorkCalendar.Found found = march(plant);
    assertThat(found.days()).containsOnlyKeys(LocalDate.parse("2031-03-10"), LocalDate.parse("2031-03-11"));
    assertThat(only(found, "2031-03-10").entries()).extracting(WorkCalendar.Entry::id, WorkCalendar.Entry::time)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(open, "23:30"));
    assertThat(only(found, "2031-03-11").entries()).extracting(WorkCalendar.Entry::id).containsExactly(early);
    assertThat(found.counts()).containsExactly(Map.entry(Occasion.DEADLINE, 2L));
    assertThat(march(other).days()).isEmpty();
    assertThat(march(Actor.ofEnterprise(1, "n", "n", plant.enterpriseId(), Permissions.of(List.of("licence:read")))).days()).isEmpty();
    assertThat(calendar.find(plant, MARCH, MARCH.plusDays(30), Set.of(Occasion.DUTY)).days()).isEmpty();
    records.delete(plant, Specimen.TYPE, open);
    assertThat(march(plant).days()).hasSize(1);
  }

  @Test
  void aFullDayIsCountedWholeAndHidesNoOther() {
    for (int i = 0; i < 230; i++) create("满" + i, "2031-03-05T10:00:00+08:00");
    create("后", "2031-03-20T10:00:00+08:00");
    WorkCalendar.Found found = march(plant);
    WorkCalendar.Group full = only(found, "2031-03-05");
    assertThat(full.total()).isEqualTo(230);
    assertThat(full.entries()).hasSize(WorkCalendar.MOST_A_DAY);
    assertThat(only(found, "2031-03-20").entries()).extracting(WorkCalendar.Entry::title).containsExactly("后");
    assertThat(found.counts()).containsEntry(Occasion.DEADLINE, 231L);
    // Its conditions are those of the list that shows them all.
    assertThat(records.list(plant, Specimen.TYPE, full.conditions())).containsEntry("total", 230L);
  }

  @Test
  void aPeriodIsBounded() {
    assertThatThrownBy(() -> calendar.find(plant, MARCH, MARCH.plusDays(42), Set.of())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> calendar.find(plant, MARCH, MARCH.minusDays(1), Set.of())).isInstanceOf(Refusal.class);
    assertThat(calendar.find(plant, MARCH, MARCH.plusDays(41), Set.of()).days()).isEmpty();
  }

  private WorkCalendar.Found march(Actor actor) {
    return calendar.find(actor, MARCH, MARCH.plusDays(30), Set.of());
  }

  private static WorkCalendar.Group only(WorkCalendar.Found found, String day) {
    assertThat(found.days().get(LocalDate.parse(day))).hasSize(1);
    return found.days().get(LocalDate.parse(day)).get(0);
  }

  private long create(String name, String due) {
    return ((Number) records.create(plant, Specimen.TYPE, Map.of("name", name, "level", "MINOR", "due", due)).get("id")).longValue();
  }
}
