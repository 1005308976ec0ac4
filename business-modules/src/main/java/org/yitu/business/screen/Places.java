package org.yitu.business.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordStatistics;
import org.yitu.business.record.RecordStatistics.By;
import org.yitu.business.record.RecordStatistics.Unit;
import org.yitu.geo.feature.Filter;

/** The way down: a city's counties, a county's townships, a township's enterprises, each with its open alarms and the worst of them. */
@Component
class Places {
  private static final List<String> WORST_FIRST = List.of("RED", "ORANGE", "YELLOW", "BLUE");
  private static final Map<String, String> OPEN = Map.of("unhandled", "true", "folded", "false", "books", "false");
  private static final int MOST_ENTERPRISES = 200;
  private static final Comparator<Child> GRAVEST_FIRST = Comparator.comparingInt(Child::severity).thenComparingLong(Child::alarms).reversed();
  private static final long COUNTY_SPAN = 1_000;
  private static final long CITY_SPAN = 100_000;

  /** @param level CITY, COUNTY or TOWN; PLATFORM for the whole platform */
  record Area(long code, String name, String level) {}

  /**
   * One step down.
   *
   * @param kind {@code area} or {@code enterprise}; {@code self} for what belongs to the institution itself
   * @param id an institution's code or an enterprise's id
   * @param point GeoJSON, null for an area
   * @param severity of the worst open alarm, 0 if there is none
   */
  record Child(String kind, String id, String name, Object point, long alarms, int severity) {}

  private final RecordStatistics statistics;
  private final RecordService records;
  private final JdbcTemplate jdbc;

  Places(RecordStatistics statistics, RecordService records, JdbcTemplate jdbc) {
    this.statistics = statistics;
    this.records = records;
    this.jdbc = jdbc;
  }

  Area area(CodeRange range) {
    String level = levelOf(range);
    if (level.equals("PLATFORM")) return new Area(range.code(), "", level);
    String name = jdbc.queryForList("select coalesce(a.name, i.name) from institution i left join area a on a.code = i.code "
        + "and a.deleted_at is null where i.code = ? and i.deleted_at is null", String.class, range.code()).stream().findFirst().orElse(Long.toString(range.code()));
    return new Area(range.code(), name, level);
  }

  /** Enterprises with alarms first, then by name; everything else in the order of the codes. */
  List<Child> below(Actor actor, CodeRange range) {
    return levelOf(range).equals("TOWN") ? enterprises(actor, range) : areas(actor, range);
  }

  private List<Child> areas(Actor actor, CodeRange range) {
    Map<String, List<Long>> counts = counts(actor, range, new By("", Unit.INSTITUTION));
    String level = switch (levelOf(range)) {
      case "PLATFORM" -> "CITY";
      case "CITY" -> "COUNTY";
      default -> "TOWN";
    };
    List<Child> found = new ArrayList<>(jdbc.query("select i.code as code, coalesce(a.name, i.name) as name from institution i left join area a on a.code = i.code "
        + "and a.deleted_at is null where i.level = ? and i.code between ? and ? and i.deleted_at is null order by i.code", (row, number) -> {
          CodeRange child = CodeRange.under(row.getLong("code"));
          List<List<Long>> inside = counts.entrySet().stream().filter(each -> child.contains(Long.parseLong(each.getKey())))
              .map(Map.Entry::getValue).toList();
          return child("area", row.getString("code"), row.getString("name"), null, sum(inside));
        }, level, range.from(), range.to()));
    List<Long> own = counts.get(Long.toString(range.code()));
    if (own != null) found.add(child("self", Long.toString(range.code()), area(range).name(), null, own));
    return found;
  }

  /** Those with alarms, the worst first, and then as many others as there is room for. */
  private List<Child> enterprises(Actor actor, CodeRange range) {
    Map<String, List<Long>> counts = counts(actor, range, new By("enterprise", Unit.VALUE));
    List<String> alarmed = counts.keySet().stream().filter(id -> id.matches("[0-9]+")).map(id -> child("enterprise", id, "", null, counts.get(id)))
        .sorted(GRAVEST_FIRST).limit(MOST_ENTERPRISES).map(Child::id).toList();
    Map<String, Child> found = new LinkedHashMap<>();
    if (!alarmed.isEmpty()) page(actor, range, Map.of("id", String.join(",", alarmed)), counts, found);
    page(actor, range, Map.of("sort", "name"), counts, found);
    return found.values().stream().sorted(GRAVEST_FIRST).limit(MOST_ENTERPRISES).toList();
  }

  private void page(Actor actor, CodeRange range, Map<String, String> wanted, Map<String, List<Long>> counts, Map<String, Child> found) {
    Map<String, String> parameters = new HashMap<>(wanted);
    parameters.put("within", Long.toString(range.code()));
    parameters.put("size", Integer.toString(MOST_ENTERPRISES));
    for (Object each : (List<?>) records.list(actor, records.types().get("enterprise"), parameters).get("items")) {
      Map<?, ?> item = (Map<?, ?>) each;
      String id = item.get("id").toString();
      found.putIfAbsent(id, child("enterprise", id, item.get("title").toString(), item.get("position"), counts.getOrDefault(id, List.of())));
    }
  }

  /** Open alarms by level, the worst first, for each key. */
  private Map<String, List<Long>> counts(Actor actor, CodeRange range, By by) {
    Map<String, List<Long>> counts = new LinkedHashMap<>();
    if (!actor.may(OpenAlarms.LAYER + ":read")) return counts;
    List<Filter> levels = WORST_FIRST.stream().map(level -> (Filter) new Filter.In("level", List.of(level))).toList();
    statistics.count(actor.within(range), records.types().get(OpenAlarms.LAYER), OPEN, List.of(by), levels).forEach(row -> {
      if (row.keys().get(0) != null) counts.put(row.keys().get(0), row.counts());
    });
    return counts;
  }

  private static List<Long> sum(List<List<Long>> rows) {
    List<Long> sum = new ArrayList<>();
    for (int i = 0; i < WORST_FIRST.size(); i++) {
      int level = i;
      sum.add(rows.stream().mapToLong(row -> row.get(level)).sum());
    }
    return sum;
  }

  private static Child child(String kind, String id, String name, Object point, List<Long> levels) {
    int severity = 0;
    long alarms = 0;
    for (int i = 0; i < levels.size(); i++) {
      alarms += levels.get(i);
      if (severity == 0 && levels.get(i) > 0) severity = WORST_FIRST.size() - i;
    }
    return new Child(kind, id, name, point, alarms, severity);
  }

  private static String levelOf(CodeRange range) {
    long span = range.to() - range.from() + 1;
    return span == 1 ? "TOWN" : span == COUNTY_SPAN ? "COUNTY" : span == CITY_SPAN ? "CITY" : "PLATFORM";
  }
}
