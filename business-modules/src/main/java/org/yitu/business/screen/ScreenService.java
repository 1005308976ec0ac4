package org.yitu.business.screen;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.record.RecordService;
import org.yitu.geo.text.Refusal;

/** What a screen shows, as somebody and for a part of his jurisdiction. */
@Service
public class ScreenService {
  private static final String MOST_INCIDENTS = "50";
  private static final List<String> OF_DUTY = List.of("id", "name", "state", "leader", "officers", "phone", "startsAt", "endsAt");
  private static final List<String> OF_WEATHER = List.of("id", "name", "observedAt", "windFrom", "windSpeed", "temperature", "cloudTenths");
  private static final List<String> OF_INCIDENT = List.of("id", "name", "kind", "state", "occurredAt", "location", "place", "substance",
      "dead", "seriouslyInjured", "trapped", "missing", "response", "commander", "progress", "enterprise");

  private final KeyFigures figures;
  private final Places places;
  private static final int MOST_ENTERPRISES = 12;
  private final OpenAlarms alarms;
  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  ScreenService(KeyFigures figures, Places places, OpenAlarms alarms, RecordService records, JdbcTemplate jdbc, Clock clock) {
    this.figures = figures;
    this.places = places;
    this.alarms = alarms;
    this.records = records;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param within an institution's code; empty for all that the actor answers for */
  public Briefing briefing(Actor actor, String within) {
    Map<String, String> place = within.isEmpty() ? Map.of() : Map.of("within", Long.toString(part(actor, within).code()));
    Instant now = clock.instant();
    return new Briefing(OffsetDateTime.ofInstant(now, clock.getZone()), figures.count(actor, place, now, clock.getZone()),
        duty(actor, now), weather(actor, within), incidents(actor, place));
  }

  /** Where the screen stands and what lies one step below; an enterprise's own screen has neither. */
  Map<String, Object> place(Actor actor, String within) {
    Map<String, Object> place = new LinkedHashMap<>();
    if (actor.isEnterprise()) {
      place.put("enterprise", actor.enterpriseId());
      place.put("children", List.of());
      return place;
    }
    CodeRange part = part(actor, within);
    place.put("area", places.area(part));
    place.put("children", places.below(actor, part));
    return place;
  }

  OpenAlarms.Open alarms(Actor actor, String within) {
    if (!actor.may(OpenAlarms.LAYER + ":read")) throw Refusal.forbidden();
    CodeRange part = part(actor, within);
    return alarms.open(actor.isEnterprise() ? actor : actor.within(part));
  }

  OpenAlarms.Books books(Actor actor) {
    return alarms.byRuleAndEnterprise(actor, MOST_ENTERPRISES, id -> jdbc.queryForObject("select name from enterprise where id = ?", String.class, id));
  }

  private static CodeRange part(Actor actor, String within) {
    if (within.isEmpty()) return actor.range();
    CodeRange part = CodeRange.within(within);
    if (actor.isEnterprise() || !actor.range().contains(part)) throw Refusal.notFound();
    return part;
  }

  private Map<String, Object> duty(Actor actor, Instant now) {
    if (!actor.may("duty-shift:read")) return null;
    String whose = actor.isEnterprise() ? "enterprise_id = ?" : "enterprise_id is null and owner_code = ?";
    Timestamp at = Timestamp.from(now);
    return jdbc.queryForList("select id from duty_shift where deleted_at is null and " + whose + " and starts_at <= ? and ends_at > ? "
            + "and state <> 'HANDED_OVER' order by case when state = 'ON_DUTY' then 0 else 1 end, starts_at desc limit 1", Long.class,
        actor.isEnterprise() ? actor.enterpriseId() : Long.valueOf(actor.range().code()), at, at).stream().findFirst()
        .map(id -> only(OF_DUTY, records.get(actor, records.types().get("duty-shift"), id))).orElse(null);
  }

  private Map<String, Object> weather(Actor actor, String within) {
    if (!actor.may("weather-station:read")) return null;
    Map<String, String> asked = new LinkedHashMap<>(Map.of("sort", "-observedAt", "size", "1"));
    List<Map<String, Object>> everywhere = list(actor, "weather-station", asked, OF_WEATHER);
    if (within.isEmpty()) return everywhere.stream().findFirst().orElse(null);
    asked.put("within", within);
    return Stream.concat(list(actor, "weather-station", asked, OF_WEATHER).stream(), everywhere.stream()).findFirst().orElse(null);
  }

  private List<Map<String, Object>> incidents(Actor actor, Map<String, String> place) {
    if (!actor.may("incident:read")) return List.of();
    Map<String, String> asked = new LinkedHashMap<>(Map.of("drill", "false", "state", "REPORTED,CONFIRMED,RESPONDING",
        "sort", "-occurredAt", "size", MOST_INCIDENTS));
    asked.putAll(place);
    return list(actor, "incident", asked, OF_INCIDENT);
  }

  private List<Map<String, Object>> list(Actor actor, String type, Map<String, String> asked, List<String> names) {
    List<?> items = (List<?>) records.list(actor, records.types().get(type), asked).get("items");
    return items.stream().map(item -> only(names, (Map<?, ?>) item)).toList();
  }

  private static Map<String, Object> only(List<String> names, Map<?, ?> item) {
    Map<String, Object> kept = new LinkedHashMap<>();
    names.stream().filter(name -> item.get(name) != null).forEach(name -> kept.put(name, item.get(name)));
    return kept;
  }
}
