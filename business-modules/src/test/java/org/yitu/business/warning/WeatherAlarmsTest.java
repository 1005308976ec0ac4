package org.yitu.business.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.monitoring.WeatherStation;
import org.yitu.business.record.RecordService;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;

/** Weather at a station against the rules of who answers for it. */
@DatabaseTest
@Tag("A7.1")
@Tag("C13")
class WeatherAlarmsTest {
  /** A county of its own for each test, so that no other test's rule meets its stations. */
  private static final AtomicInteger COUNTIES = new AtomicInteger(700);

  private final RecordService records;
  private final Alarms alarms;
  private final WeatherAlarms weather;
  private final TestClock clock;
  private final Actor county;
  private final Actor town;

  WeatherAlarmsTest(@Autowired RecordService records, @Autowired Alarms alarms, @Autowired WeatherAlarms weather, @Autowired TestClock clock) {
    this.records = records;
    this.alarms = alarms;
    this.weather = weather;
    this.clock = clock;
    long code = 510_000_000L + COUNTIES.incrementAndGet() * 1_000L;
    county = actor(Party.COUNTY, CodeRange.ofCounty(code));
    town = actor(Party.TOWN, CodeRange.ofTown(code + 101));
  }

  private static Actor actor(Party party, CodeRange range) {
    return new Actor(range.code(), "w" + range.code(), "示例", party, range, Set.of(), null, Permissions.ALL, Locale.SIMPLIFIED_CHINESE);
  }

  private void rule(String element, double threshold, String level) {
    records.create(county, WeatherRule.TYPE, Map.of("name", "示例规则" + level, "element", element, "threshold", threshold, "level", level, "inService", true));
  }

  private Map<String, Object> observed(double wind, double rain) {
    return new HashMap<>(Map.of("name", "示例气象站", "number", "W" + county.range().code(), "observedAt", clock.instant().atZone(clock.getZone())
        .toOffsetDateTime().toString(), "windFrom", 90, "windSpeed", wind, "temperature", 20, "cloudTenths", 5, "rainfall", rain,
        "location", Map.of("type", "Point", "coordinates", List.of(105.5, 28.9))));
  }

  private long station(double wind, double rain) {
    return ((Number) records.create(town, WeatherStation.TYPE, observed(wind, rain)).get("id")).longValue();
  }

  private void observe(long station, double wind, double rain) {
    clock.pass(Duration.ofMinutes(10));
    Map<String, Object> form = observed(wind, rain);
    form.put("version", records.get(town, WeatherStation.TYPE, station).get("version"));
    records.update(town, WeatherStation.TYPE, station, form);
    weather.look();
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> raised(Actor who) {
    return ((List<Map<String, Object>>) records.list(who, Alarm.TYPE, Map.of("size", "50")).get("items")).stream()
        .map(item -> records.get(who, Alarm.TYPE, ((Number) item.get("id")).longValue())).toList();
  }

  @Test
  void theWorstRuleThatTheWindReachesGivesTheLevelAndItGrowsWorseAndEases() {
    rule("WIND", 10, "BLUE");
    rule("WIND", 20, "ORANGE");
    long station = station(5, 0);
    weather.look();
    assertThat(raised(town)).isEmpty();

    observe(station, 12, 0);
    assertThat(raised(town)).singleElement().satisfies(alarm -> assertThat(alarm).containsEntry("rule", "WEATHER_WIND").containsEntry("level", "BLUE")
        .containsEntry("subject", "weather-station/" + station).containsEntry("holder", "TOWN").containsEntry("occurrences", 1));
    long alarm = ((Number) raised(town).get(0).get("id")).longValue();
    records.step(town, Alarm.TYPE, alarm, new Alarm.Confirm("属实"));

    observe(station, 25, 0);
    assertThat(raised(county)).singleElement().satisfies(now -> {
      assertThat(now).containsEntry("level", "ORANGE").containsEntry("state", "NEW").containsEntry("confirmedBy", null);
      assertThat(now.get("measured").toString()).startsWith("25");
    });
    observe(station, 15, 0);
    assertThat(raised(town).get(0)).containsEntry("level", "BLUE").containsEntry("state", "NEW");
    observe(station, 5, 0);
    assertThat(raised(town).get(0).get("settledAt")).isNotNull();
    observe(station, 21, 0);
    assertThat(raised(town)).singleElement().satisfies(again -> {
      assertThat(again).containsEntry("level", "ORANGE");
      assertThat(again.get("settledAt")).isNull();
    });
  }

  @Test
  void rainIsAnAlarmOfItsOwnAndASilentStationChangesNothing() {
    rule("RAIN", 20, "YELLOW");
    rule("WIND", 10, "BLUE");
    long station = station(1, 0);
    observe(station, 11, 30);
    assertThat(raised(county)).extracting(alarm -> alarm.get("rule")).containsExactlyInAnyOrder("WEATHER_RAIN", "WEATHER_WIND");
    clock.pass(WeatherAlarms.SAYS_SOMETHING.plusMinutes(1));
    weather.look();
    clock.pass(Duration.ofMinutes(2));
    alarms.sweep();
    assertThat(raised(county)).allSatisfy(alarm -> assertThat(alarm.get("settledAt")).as("unknown is not over").isNull());
  }

  @Test
  void anotherCountysRuleSaysNothingHere() {
    Actor others = actor(Party.COUNTY, CodeRange.ofCounty(510_000_000L + COUNTIES.incrementAndGet() * 1_000L));
    records.create(others, WeatherRule.TYPE, Map.of("name", "他县规则", "element", "WIND", "threshold", 1, "level", "RED", "inService", true));
    observe(station(30, 0), 31, 0);
    assertThat(raised(county)).isEmpty();
  }
}
