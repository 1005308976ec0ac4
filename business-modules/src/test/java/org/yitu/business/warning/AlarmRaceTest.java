package org.yitu.business.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/**
 * Several nodes and people at the same alarm, in random order (the failing of ThingsBoard's issue 15583: two active alarms of one subject
 * and rule). Whatever happens, one is open, and everything that was raised is counted in one of them.
 */
@DatabaseTest
@Tag("A7.1")
@Tag("C13")
class AlarmRaceTest {
  private static final int STEPS = 40;
  private static final int NODES = 2;

  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final DataSource database;
  private final TestClock clock;
  private final Actor plant;
  private final List<Alarms> nodes = new ArrayList<>();

  AlarmRaceTest(@Autowired RecordService records, @Autowired DataSource database, @Autowired TestClock clock, @Autowired Plants plants) {
    this.records = records;
    this.database = database;
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  private String subject(int number) {
    return "monitoring-point/" + (plant.enterpriseId() * 10 + number);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void ofOneSubjectAndRuleOneAlarmIsOpenAndNothingRaisedIsLost(long seed) throws Exception {
    for (int i = 0; i < NODES; i++) nodes.add(new Alarms(records, database, clock));
    int raised = 0;
    for (int round = 0; round < 3; round++) {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        Alarms node = nodes.get(i);
        Random random = new Random(seed * 100 + round * 10 + i);
        work.add(() -> machine(node, random));
      }
      Random person = new Random(seed * 100 + round * 10 + 9);
      work.add(() -> person(person));
      raised += run(work);
      clock.pass(Duration.ofMinutes(2));
      run(nodes.stream().<Callable<Integer>>map(node -> () -> {
        node.sweep();
        return 0;
      }).toList());
      onlyOneOpen();
    }
    clock.pass(Duration.ofMinutes(2));
    nodes.forEach(Alarms::sweep);
    assertThat(jdbc.queryForObject("select sum(occurrences) from alarm where enterprise_id = ?", Integer.class, plant.enterpriseId()))
        .isEqualTo(raised);
    onlyOneOpen();
  }

  /** @return how often it has raised */
  private int machine(Alarms node, Random random) {
    int raised = 0;
    for (int i = 0; i < STEPS; i++) {
      String subject = subject(random.nextInt(2));
      if (random.nextInt(3) > 0) {
        node.raise(new Signal(AlarmRule.HIGH_HIGH, subject, plant.enterpriseId(), "示例", Map.of()));
        raised++;
      } else {
        node.settle(subject, AlarmRule.HIGH_HIGH);
      }
      if (random.nextInt(10) == 0) node.sweep();
    }
    return raised;
  }

  /** Confirms, handles and closes whatever is open, as far as it goes. */
  private int person(Random random) {
    List<Record> steps = List.of(new Alarm.Confirm("属实"), new Alarm.Handle("已处理"), new Alarm.Close());
    for (int i = 0; i < STEPS; i++) {
      for (Long id : jdbc.queryForList("select id from alarm where enterprise_id = ? and open_key is not null", Long.class, plant.enterpriseId())) {
        try {
          records.step(plant, Alarm.TYPE, id, steps.get(random.nextInt(steps.size())));
        } catch (Refusal notOpenOrChangedMeanwhile) {
          continue;
        }
      }
    }
    return 0;
  }

  private static int run(List<Callable<Integer>> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(work.size());
    try {
      int sum = 0;
      for (Future<Integer> each : pool.invokeAll(work)) sum += each.get();
      return sum;
    } finally {
      pool.shutdownNow();
    }
  }

  private void onlyOneOpen() {
    for (int number = 0; number < 2; number++) {
      assertThat(jdbc.queryForObject("select count(*) from alarm where subject = ? and state <> 'CLOSED' and deleted_at is null", Integer.class,
          subject(number))).isLessThanOrEqualTo(1);
    }
  }
}
