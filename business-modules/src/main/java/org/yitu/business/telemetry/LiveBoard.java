package org.yitu.business.telemetry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.geo.text.Refusal;

/**
 * The live cards (A8.2): monitoring points by device, worst first, each with its latest value, its limits and how old that is. What a
 * card shows is the value itself against its limits, without the delays and the deadband that alarms have.
 */
@Component
class LiveBoard {
  /** A second missed interval, as with the alarm about a silent sensor. */
  private static final int MISSED_INTERVALS = 2;
  private static final int MOST_DEVICES = 200;
  private static final int SEVERITY_LIMIT = 3;
  private static final int SEVERITY_OUTER_LIMIT = 4;
  private static final int SEVERITY_NO_VALUE = 2;

  /** Where a value stands; without a value, why. */
  enum State {
    NORMAL(0), LOW(SEVERITY_LIMIT), HIGH(SEVERITY_LIMIT), LOW_LOW(SEVERITY_OUTER_LIMIT), HIGH_HIGH(SEVERITY_OUTER_LIMIT),
    BAD(SEVERITY_NO_VALUE), NEVER(SEVERITY_NO_VALUE), OFF(0);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }
  }

  /** Whose points are asked for: any of them may be null. {@code show} is alarm, stale or normal. */
  record Asked(Long enterprise, String text, String show, int page, int size) {}

  /**
   * A point on a card; {@code at} and {@code value} are null if it never had a reading.
   *
   * @param stale whether the value is older than two of the point's intervals
   */
  record Live(long id, String name, String tag, String kind, String unit, String medium, String place, Points.Limits limits, Instant at,
      Double value, State state, boolean stale, int severity, double longitude, double latitude) {}

  /** One device of an enterprise with its points; {@code equipment} is null for points that name none. */
  record Device(long enterprise, String enterpriseName, String equipment, int severity, List<Live> points) {}

  /** How many points of those asked for are beyond a limit, silent, in order. */
  record Counts(int points, int alarm, int stale, int normal) {}

  record Board(Instant now, Counts counts, int total, int page, int size, List<Device> devices) {}

  private record Place(long enterprise, String enterpriseName, String equipment, Live live) {}

  private final JdbcTemplate jdbc;
  private final Points points;
  private final LatestReadings latest;
  private final Clock clock;

  LiveBoard(JdbcTemplate jdbc, Points points, LatestReadings latest, Clock clock) {
    this.jdbc = jdbc;
    this.points = points;
    this.latest = latest;
    this.clock = clock;
  }

  Board board(Actor actor, Asked asked) {
    if (!actor.may(Points.LAYER + ":read")) throw Refusal.forbidden();
    if (asked.page() < 0 || asked.size() < 1 || asked.size() > MOST_DEVICES) {
      throw Refusal.invalid("size", "每页 1 至 200 台设备。", "A page has 1 to 200 devices.");
    }
    latest.refresh();
    Instant now = clock.instant();
    List<Place> places = read(actor, asked, now);
    Counts counts = new Counts(places.size(), count(places, "alarm"), count(places, "stale"), count(places, "normal"));
    List<Device> devices = devices(places.stream().filter(each -> shows(asked.show(), each.live())).toList());
    List<Device> page = devices.stream().skip((long) asked.page() * asked.size()).limit(asked.size()).toList();
    return new Board(now, counts, devices.size(), asked.page(), asked.size(), page);
  }

  private List<Place> read(Actor actor, Asked asked, Instant now) {
    RowRule.Condition rule = RowRule.condition(actor, new RowRule.Rows("p", "enterprise_id", false));
    List<Object> parameters = new ArrayList<>(rule.parameters());
    StringBuilder sql = new StringBuilder("select p.id, p.name, p.tag, p.kind, p.unit, p.medium, p.equipment, p.place, p.enterprise_id, "
        + "e.name as enterprise_name from monitoring_point p join enterprise e on e.id = p.enterprise_id where p.deleted_at is null and ")
        .append(rule.sql());
    if (asked.enterprise() != null) {
      sql.append(" and p.enterprise_id = ?");
      parameters.add(asked.enterprise());
    }
    if (asked.text() != null && !asked.text().isBlank()) {
      sql.append(" and lower(concat(p.name, ' ', p.tag, ' ', coalesce(p.equipment, ''), ' ', e.name)) like ? escape '!'");
      parameters.add("%" + asked.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
    }
    Map<Long, Points.Point> known = points.current();
    List<Place> places = new ArrayList<>();
    jdbc.query(sql.toString(), row -> {
      Points.Point point = known.get(row.getLong("id"));
      if (point == null) return;
      Optional<Reading> reading = latest.find(point.id());
      State state = state(point, reading);
      boolean stale = point.inService() && reading.filter(each -> isStale(each, point, now)).isPresent();
      int severity = stale ? Math.max(SEVERITY_NO_VALUE, state.severity) : state.severity;
      places.add(new Place(row.getLong("enterprise_id"), row.getString("enterprise_name"), row.getString("equipment"),
          new Live(point.id(), row.getString("name"), row.getString("tag"), row.getString("kind"), row.getString("unit"),
              row.getString("medium"), row.getString("place"), point.limits(), reading.map(Reading::at).orElse(null),
              reading.map(Reading::value).orElse(null), state, stale, severity, point.longitude(), point.latitude())));
    }, parameters.toArray());
    return places;
  }

  static boolean isStale(Reading reading, Points.Point point, Instant now) {
    return reading.at().plus(Duration.ofSeconds((long) MISSED_INTERVALS * point.intervalSeconds())).isBefore(now);
  }

  static State state(Points.Point point, Optional<Reading> reading) {
    if (!point.inService()) return State.OFF;
    if (reading.isEmpty()) return State.NEVER;
    if (!reading.get().usable()) return State.BAD;
    double value = reading.get().value();
    Points.Limits limits = point.limits();
    if (limits.highHigh() != null && value >= limits.highHigh()) return State.HIGH_HIGH;
    if (limits.lowLow() != null && value <= limits.lowLow()) return State.LOW_LOW;
    if (limits.high() != null && value >= limits.high()) return State.HIGH;
    if (limits.low() != null && value <= limits.low()) return State.LOW;
    return State.NORMAL;
  }

  private static int count(List<Place> places, String show) {
    return (int) places.stream().filter(each -> shows(show, each.live())).count();
  }

  private static boolean shows(String show, Live live) {
    return switch (show == null ? "" : show) {
      case "" -> true;
      case "alarm" -> live.state().severity >= SEVERITY_LIMIT;
      case "stale" -> live.stale() || live.state() == State.NEVER || live.state() == State.BAD;
      case "normal" -> live.state() == State.NORMAL && !live.stale();
      default -> throw Refusal.invalid("show", "应为 alarm、stale 或 normal。", "Must be alarm, stale or normal.");
    };
  }

  private static List<Device> devices(List<Place> places) {
    record Key(long enterprise, String equipment) {}

    Map<Key, List<Place>> grouped = new LinkedHashMap<>();
    places.forEach(each -> grouped.computeIfAbsent(new Key(each.enterprise(), each.equipment()), key -> new ArrayList<>()).add(each));
    return grouped.entrySet().stream()
        .map(each -> new Device(each.getKey().enterprise(), each.getValue().get(0).enterpriseName(), each.getKey().equipment(),
            each.getValue().stream().mapToInt(place -> place.live().severity()).max().orElse(0),
            each.getValue().stream().map(Place::live).sorted(Comparator.comparing(Live::tag).thenComparing(Live::id)).toList()))
        .sorted(Comparator.comparingInt(Device::severity).reversed().thenComparing(Device::enterpriseName)
            .thenComparing(Device::equipment, Comparator.nullsLast(Comparator.naturalOrder())))
        .toList();
  }
}
