package org.yitu.business.safetyindex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** The index as its reader may see it: his enterprises one by one, and drawn together by township, county and city. */
@Service
class IndexService {
  private static final int MOST_ENTERPRISES = 100;
  private static final long COUNTY = 1_000;
  private static final long CITY = 100_000;
  private static final int WEEK = 7;
  private static final RowRule.Rows ROWS = new RowRule.Rows("e", "id", false);
  private static final String FROM = " from safety_index s join enterprise e on e.id = s.enterprise_id join area a on a.id = e.area_id "
      + "where e.deleted_at is null and s.index_day = ? and ";
  private static final String COURSE = " from enterprise e join safety_index s on s.enterprise_id = e.id where e.deleted_at is null "
      + "and s.index_day between ? and ? and ";

  /** @param cause what costs most; null if nothing does */
  record Row(long enterprise, String name, long area, double score, Band band, double freshness, double exposure, Text cause) {}

  /** @param mean weighted by exposure @param band the mean's colour */
  record Summary(long code, String name, int enterprises, double mean, Band band, Row worst, Map<Band, Integer> counts) {}

  record Day(LocalDate day, double mean, double lowest) {}

  /**
   * The course of a number over days.
   *
   * @param next the grey model's forecast of the next week's mean; null if the weeks do not fit it
   */
  record Trend(List<Day> days, Ewma ewma, boolean falling, Double next) {}

  /** @param parts the areas of the next level that hold enterprises @param enterprises the worst of them, at most a hundred */
  record Overview(LocalDate day, Summary whole, List<Summary> parts, List<Row> enterprises, Trend trend) {}

  record Detail(LocalDate day, long enterprise, String name, SafetyIndex index, double exposure, Trend trend) {}

  private final IndexDays days;
  private final JdbcTemplate jdbc;

  IndexService(IndexDays days, JdbcTemplate jdbc) {
    this.days = days;
    this.jdbc = jdbc;
  }

  /** @param area its code; null for all that the actor sees @param asked null for today */
  Overview overview(Actor actor, Long area, LocalDate asked) {
    demand(actor);
    LocalDate day = day(asked);
    long root = area == null ? actor.range().from() : area;
    List<Row> rows = rows(actor, day, null).stream().filter(each -> area == null || holds(area, each.area())).toList();
    Map<Long, String> names = jdbc.query("select code, name from area where deleted_at is null", set -> {
      Map<Long, String> found = new TreeMap<>();
      while (set.next()) found.put(set.getLong(1), set.getString(2));
      return found;
    });
    long step = root % CITY == 0 ? COUNTY : 1;
    List<Summary> parts = root % COUNTY != 0 ? List.of() : rows.stream().collect(Collectors.groupingBy(each -> each.area() / step * step))
        .entrySet().stream().map(each -> summary(each.getKey(), names, each.getValue())).sorted(Comparator.comparingDouble(Summary::mean)).toList();
    return new Overview(day, rows.isEmpty() ? null : summary(root, names, rows), parts, rows.stream().limit(MOST_ENTERPRISES).toList(),
        trend(actor, area, null, day));
  }

  /** @throws Refusal if the enterprise is not the actor's to see, or has no index on that day */
  Detail detail(Actor actor, long enterprise, LocalDate asked) {
    demand(actor);
    LocalDate day = day(asked);
    Row row = rows(actor, day, enterprise).stream().findFirst().orElseThrow(Refusal::notFound);
    Facts facts = days.facts(day, enterprise).orElseThrow(Refusal::notFound);
    return new Detail(day, enterprise, row.name(), SafetyIndex.of(facts), row.exposure(), trend(actor, null, enterprise, day));
  }

  private LocalDate day(LocalDate asked) {
    days.ensureToday();
    LocalDate today = days.today();
    if (asked != null && asked.isAfter(today)) throw Refusal.invalid("day", "不能选将来的日期。", "A day in the future has no index.");
    return asked == null ? today : asked;
  }

  /** The actor's enterprises, worst first. @param only null for all of them */
  private List<Row> rows(Actor actor, LocalDate day, Long only) {
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    List<Object> parameters = new ArrayList<>(List.of(day));
    parameters.addAll(mine.parameters());
    if (only != null) parameters.add(only);
    return jdbc.query("select e.id, e.name, a.code, s.score, s.band, s.freshness, s.exposure, s.cause" + FROM + mine.sql()
        + (only == null ? "" : " and e.id = ?") + " order by s.score, e.id", (row, n) -> new Row(row.getLong(1), row.getString(2), row.getLong(3), row.getDouble(4),
            Band.valueOf(row.getString(5)), row.getDouble(6), row.getDouble(7), cause(row.getString(8))), parameters.toArray());
  }

  private Trend trend(Actor actor, Long area, Long enterprise, LocalDate until) {
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    List<Object> parameters = new ArrayList<>(List.of(until.minusDays(IndexDays.TREND_DAYS), until));
    parameters.addAll(mine.parameters());
    String narrowed = "";
    if (enterprise != null) {
      narrowed = " and e.id = ?";
      parameters.add(enterprise);
    } else if (area != null) {
      narrowed = " and e.area_id in (select id from area where code between ? and ?)";
      parameters.add(area);
      parameters.add(area + span(area) - 1);
    }
    List<Day> course = jdbc.query("select s.index_day, sum(s.score * s.exposure) / sum(s.exposure), min(s.score)"
        + COURSE + mine.sql() + narrowed + " group by s.index_day order by s.index_day",
        (row, n) -> new Day(row.getObject(1, LocalDate.class), row.getDouble(2), row.getDouble(3)), parameters.toArray());
    Ewma ewma = Ewma.of(course.stream().map(Day::mean).toList());
    return new Trend(course, ewma, ewma.isFalling(), GreyModel.of(weeks(course)).map(GreyModel::next).map(next -> Math.min(100, next)).orElse(null));
  }

  /** The means of the whole weeks that end with the last day. */
  private static double[] weeks(List<Day> course) {
    int weeks = course.size() / WEEK;
    double[] means = new double[weeks];
    int first = course.size() - weeks * WEEK;
    for (int i = 0; i < weeks * WEEK; i++) means[i / WEEK] += course.get(first + i).mean() / WEEK;
    return means;
  }

  private static Summary summary(long code, Map<Long, String> names, List<Row> rows) {
    double exposure = rows.stream().mapToDouble(Row::exposure).sum();
    double mean = SafetyIndex.cents(rows.stream().mapToDouble(each -> each.score() * each.exposure()).sum() / exposure);
    Map<Band, Integer> counts = new EnumMap<>(Band.class);
    rows.forEach(each -> counts.merge(each.band(), 1, Integer::sum));
    Row worst = rows.stream().min(Comparator.comparingDouble(Row::score)).orElseThrow();
    return new Summary(code, names.getOrDefault(code, ""), rows.size(), mean, Band.of(mean), worst, counts);
  }

  private static boolean holds(long area, long town) {
    return town >= area && town < area + span(area);
  }

  private static long span(long area) {
    return area % CITY == 0 ? CITY : area % COUNTY == 0 ? COUNTY : 1;
  }

  private static Text cause(String code) {
    if (code == null) return null;
    for (Gate gate : Gate.values()) {
      if (gate.name().equals(code)) return gate.reason();
    }
    return Factor.valueOf(code).title();
  }

  private static void demand(Actor actor) {
    if (!actor.may("alarm:read")) throw Refusal.forbidden();
  }
}
