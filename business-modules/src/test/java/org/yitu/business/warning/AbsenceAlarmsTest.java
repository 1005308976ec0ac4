package org.yitu.business.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** Hazards without help near by; the roads are made up here, they are the map's affair. */
@DatabaseTest
@Tag("A7.1")
@Tag("C13")
class AbsenceAlarmsTest {
  private static final AtomicInteger COUNTIES = new AtomicInteger(800);

  private final RecordService records;
  private final Alarms alarms;
  private final AbsenceAlarms absence;
  private final JdbcTemplate jdbc;
  private final TestClock clock;
  private final Actor plant;
  private final Actor county;
  private final FakeRoads roads = new FakeRoads();

  /** As many minutes to every place as it is told, nobody if it is told nothing. */
  private static final class FakeRoads implements HelpReach {
    private final Map<CoverageRule.Help, Double> minutes = new HashMap<>();
    private final List<Coordinate> asked = new ArrayList<>();
    private boolean closed;

    @Override
    public List<Optional<Helper>> soonest(CoverageRule.Help help, List<Coordinate> places) {
      if (closed) throw Refusal.of(Refusal.Kind.UNAVAILABLE, "没有路网。", "No roads.");
      asked.addAll(places);
      return places.stream().map(place -> Optional.ofNullable(minutes.get(help)).map(m -> new Helper("示例消防站", m))).toList();
    }
  }

  AbsenceAlarmsTest(@Autowired RecordService records, @Autowired Alarms alarms, @Autowired DataSource database, @Autowired TestClock clock,
      @Autowired Plants plants) {
    this.records = records;
    this.alarms = alarms;
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
    long code = 510_000_000L + COUNTIES.incrementAndGet() * 1_000L;
    plant = plants.under(code + 101, "CHEMICAL_PRODUCTION", 105.6, 28.9);
    county = new Actor(code, "c" + code, "示例", Party.COUNTY, CodeRange.ofCounty(code), Set.of(), null, Permissions.ALL,
        Locale.SIMPLIFIED_CHINESE);
    absence = new AbsenceAlarms(new StaticListableBeanFactory(Map.of("roads", roads)).getBeanProvider(HelpReach.class), alarms, database, clock);
    jdbc.update("update coverage_rule set in_service = false");
  }

  private long rule(String grades, String help, int minutes, String level) {
    return ((Number) records.create(county, CoverageRule.TYPE, Map.of("name", "示例" + help, "grades", grades, "help", help, "minutes", minutes,
        "level", level, "inService", true)).get("id")).longValue();
  }

  private long hazard(String grade) {
    long id = plant.enterpriseId() * 10 + jdbc.queryForObject("select count(*) from major_hazard where enterprise_id = ?", Integer.class,
        plant.enterpriseId());
    jdbc.update("insert into major_hazard (id, version, owner_code, enterprise_id, created_at, created_by, entered_by, updated_at, updated_by, "
        + "commissioned_on, edition, emergency_shutdown, gas_alarms, in_chemical_park, key_chemicals, key_process, listed, process_monitoring, "
        + "residents_within500_metres, safety_instruments, video_monitoring, phone, operations_lead, principal, technical_lead, name, address, "
        + "substances, grade, kind, standard, state, location) values (?, 0, ?, ?, current_timestamp, 'test', 'CITY', current_timestamp, 'test', "
        + "current_date, 1, true, true, true, true, true, false, true, 0, true, true, '0830-0000000', '示例', '示例', '示例', '示例罐区', '示例路', '氯 10 5 1', "
        + "?, 'TANK_FARM', 'GB_18218_2018', 'FILED', ST_SetSRID(ST_MakePoint(105.6, 28.9), 4490))", id, county.range().code() + 101,
        plant.enterpriseId(), grade);
    return id;
  }

  private void lookAfter(Duration time) {
    clock.pass(time);
    absence.look();
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> raised() {
    return ((List<Map<String, Object>>) records.list(county, Alarm.TYPE, Map.of("rule", "ABSENCE", "size", "50")).get("items")).stream()
        .map(item -> records.get(county, Alarm.TYPE, ((Number) item.get("id")).longValue())).toList();
  }

  @Test
  void aGraveHazardWithoutHelpInTimeIsOneAlarmWhateverRulesItBreaksUntilHelpIsNear() {
    long foam = rule("UP_TO_SECOND", "FOAM", 15, "ORANGE");
    rule("FIRST", "FIRE_FIGHTING", 15, "RED");
    long first = hazard("GRADE_1");
    hazard("GRADE_3");
    roads.minutes.put(CoverageRule.Help.FOAM, 22.5);
    absence.look();
    assertThat(raised()).singleElement().satisfies(alarm -> {
      assertThat(alarm).containsEntry("subject", "major-hazard/" + first).containsEntry("level", "RED").containsEntry("holder", "TOWN");
      assertThat(alarm.get("description").toString())
          .isEqualTo("15 分钟内无泡沫灭火力量，最早 22.5 分钟到达：示例消防站。15 分钟内无消防站或消防队，60 分钟内无路可达。");
    });
    assertThat(records.get(county, CoverageRule.TYPE, foam)).containsEntry("examined", 1).containsEntry("uncovered", 1);

    lookAfter(Duration.ofMinutes(61));
    assertThat(raised()).singleElement().satisfies(alarm -> assertThat(alarm).containsEntry("occurrences", 1));
    roads.minutes.put(CoverageRule.Help.FOAM, 12.0);
    roads.minutes.put(CoverageRule.Help.FIRE_FIGHTING, 9.0);
    lookAfter(Duration.ofMinutes(61));
    assertThat(raised().get(0).get("settledAt")).isNotNull();
  }

  @Test
  void theRoadsAreAskedOnceAnHourAndARuleThatIsNewAtOnce() {
    rule("ALL", "FOAM", 15, "ORANGE");
    hazard("GRADE_4");
    absence.look();
    int asked = roads.asked.size();
    assertThat(asked).isEqualTo(1);
    lookAfter(Duration.ofMinutes(30));
    assertThat(roads.asked).hasSize(asked);
    rule("ALL", "HAZMAT", 15, "ORANGE");
    lookAfter(Duration.ofMinutes(1));
    assertThat(roads.asked).hasSizeGreaterThan(asked);
  }

  @Test
  void withoutRoadsNothingIsKnownAndTheRuleSaysSo() {
    long rule = rule("ALL", "FOAM", 15, "ORANGE");
    hazard("GRADE_1");
    absence.look();
    assertThat(raised()).hasSize(1);
    roads.closed = true;
    lookAfter(Duration.ofMinutes(61));
    assertThat(raised().get(0).get("settledAt")).isNull();
    assertThat(records.get(county, CoverageRule.TYPE, rule)).containsEntry("problem", "没有路网。");
  }
}
