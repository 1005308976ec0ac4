package org.yitu.business.warning;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.access.CodeRange;
import org.yitu.business.node.OnDuty;
import org.yitu.business.record.Labels;
import org.yitu.geo.text.Refusal;

/**
 * Raises alarms from the weather stations' latest observations: of one station and element one alarm, of the worst level that a rule
 * of an institution above the station gives it. It grows worse and eases with the weather. An observation of more than three hours
 * ago says nothing; until there is a newer one the alarm stays as it was.
 */
@Component
class WeatherAlarms {
  static final Duration SAYS_SOMETHING = Duration.ofHours(3);
  private static final Logger LOG = LoggerFactory.getLogger(WeatherAlarms.class);
  private static final String SUBJECT = "weather-station/";
  private static final int MOST_RULES = 500;
  private static final int MOST_STATIONS = 5_000;

  private record Threshold(CodeRange range, WeatherRule.Element element, BigDecimal value, Alarm.Level level, String name) {}

  private record Station(long id, long owner, String name, double longitude, double latitude, Map<WeatherRule.Element, BigDecimal> observed) {}

  private record Standing(Alarm.Level level, BigDecimal threshold, boolean settled) {}

  private final Alarms alarms;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  WeatherAlarms(Alarms alarms, DataSource database, Clock clock) {
    this.alarms = alarms;
    this.jdbc = new JdbcTemplate(database);
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${yitu.weather.sweep:60000}", initialDelayString = "${yitu.weather.first:45000}")
  @OnDuty("weather-alarms")
  synchronized void look() {
    List<Threshold> rules = jdbc.query("select owner_code, element, threshold, level, name from weather_rule where deleted_at is null and "
        + "in_service order by id limit " + MOST_RULES, (row, number) -> new Threshold(CodeRange.under(row.getLong(1)),
            WeatherRule.Element.valueOf(row.getString(2)), row.getBigDecimal(3), Alarm.Level.valueOf(row.getString(4)), row.getString(5)));
    Map<String, Standing> open = standing();
    if (rules.isEmpty() && open.isEmpty()) return;
    Set<String> known = new HashSet<>();
    jdbc.query("select id from weather_station where deleted_at is null", row -> {
      known.add(SUBJECT + row.getLong(1));
    });
    for (Station station : stations()) {
      for (WeatherRule.Element element : WeatherRule.Element.values()) judge(station, element, rules, open);
    }
    open.keySet().stream().filter(key -> !known.contains(key.substring(0, key.indexOf(':')))).forEach(this::settle);
  }

  private Map<String, Standing> standing() {
    Map<String, Standing> open = new HashMap<>();
    jdbc.query("select open_key, level, threshold, settled_at from alarm where open_key like '" + SUBJECT + "%' and deleted_at is null", row -> {
      open.put(row.getString(1), new Standing(Alarm.Level.valueOf(row.getString(2)), row.getBigDecimal(3), row.getTimestamp(4) != null));
    });
    return open;
  }

  private List<Station> stations() {
    return jdbc.query("select id, owner_code, name, ST_X(location) as longitude, ST_Y(location) as latitude, wind_speed, rainfall, temperature "
        + "from weather_station where deleted_at is null and observed_at >= ? order by observed_at desc limit " + MOST_STATIONS,
        (row, number) -> station(row), Timestamp.from(clock.instant().minus(SAYS_SOMETHING)));
  }

  private static Station station(ResultSet row) throws SQLException {
    Map<WeatherRule.Element, BigDecimal> observed = new EnumMap<>(WeatherRule.Element.class);
    for (WeatherRule.Element element : WeatherRule.Element.values()) {
      BigDecimal value = row.getBigDecimal(element.column());
      if (value != null) observed.put(element, value);
    }
    return new Station(row.getLong("id"), row.getLong("owner_code"), row.getString("name"), row.getDouble("longitude"),
        row.getDouble("latitude"), observed);
  }

  private void judge(Station station, WeatherRule.Element element, List<Threshold> rules, Map<String, Standing> open) {
    BigDecimal value = station.observed().get(element);
    if (value == null) return;
    String key = Signal.key(SUBJECT + station.id(), element.rule());
    Standing before = open.get(key);
    Optional<Threshold> worst = rules.stream().filter(rule -> rule.element() == element && rule.range().contains(CodeRange.ofTown(station.owner()))
        && element.reaches(value, rule.value())).max(Comparator.comparing(Threshold::level));
    try {
      if (worst.isEmpty()) {
        if (before != null && !before.settled()) settle(key);
      } else if (before == null || before.settled()) {
        alarms.raise(signal(station, element, value, worst.get()));
        if (before != null) alarms.regrade(key, before.level(), worst.get().level(), value, worst.get().value());
      } else {
        alarms.hold(key);
        if (before.level() != worst.get().level()) alarms.regrade(key, before.level(), worst.get().level(), value, worst.get().value());
      }
    } catch (Refusal | DataAccessException failed) {
      LOG.warn("The weather alarm {} could not be written: {}", key, failed.toString());
    }
  }

  private void settle(String key) {
    int colon = key.indexOf(':');
    alarms.settle(key.substring(0, colon), AlarmRule.valueOf(key.substring(colon + 1)));
  }

  private static Signal signal(Station station, WeatherRule.Element element, BigDecimal value, Threshold rule) {
    Map<String, Object> details = Map.of("level", rule.level().name(), "measured", value, "threshold", rule.value(), "description", rule.name(),
        "location", Map.of("type", "Point", "coordinates", List.of(station.longitude(), station.latitude())));
    return new Signal(element.rule(), SUBJECT + station.id(), null, Labels.of(element.rule()).zh() + " " + station.name(), details,
        Signal.platformOf(station.owner()));
  }
}
