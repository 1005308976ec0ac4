package org.yitu.map.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment;
import org.yitu.map.analysis.Assessment.Count;
import org.yitu.map.analysis.Assessment.Exposed;
import org.yitu.map.analysis.Assessment.LevelCount;
import org.yitu.map.analysis.Assessment.Resource;
import org.yitu.map.style.Severity;

/**
 * The tables of a report as rows of text. Rows that hold nothing but zeros are left out; sums are those of the
 * assessment.
 */
final class ReportTables {
  private static final int MOST_EXPOSED = 12;

  private final Assessment assessment;
  private final ReportWords words;

  ReportTables(Assessment assessment, ReportWords words) {
    this.assessment = assessment;
    this.words = words;
  }

  List<Map<String, Object>> zones() {
    return MapPicture.zones(assessment).stream().map(zone -> {
      Map<?, ?> properties = MapPicture.properties(zone);
      Map<?, ?> meaning = (Map<?, ?>) properties.get("meaning");
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("level", properties.get("level"));
      row.put("name", properties.get("name"));
      row.put("colour", Severity.of(((Number) properties.get("severity")).intValue()).colour());
      row.put("meaning", words.say(String.valueOf(meaning.get("zh")), String.valueOf(meaning.get("en"))));
      row.put("threshold", ReportWords.number(number(properties, "threshold")) + " " + properties.get("unit"));
      row.put("reach", (Boolean.TRUE.equals(properties.get("truncated")) ? "> " : "")
          + ReportWords.metres(number(properties, "maxMetres")));
      row.put("area", ReportWords.area(number(properties, "areaSquareMetres")));
      row.put("truncated", properties.get("truncated"));
      return row;
    }).toList();
  }

  List<String> levelNames() {
    return zones().stream().map(zone -> String.valueOf(zone.get("name"))).toList();
  }

  List<Map<String, Object>> layers() {
    return assessment.exposure().layers().stream().filter(layer -> layer.total() > 0)
        .map(layer -> Map.<String, Object>of("name", words.say(layer.title()), "levels", counts(layer.levels()),
        "total",
            ReportWords.number(layer.total()))).toList();
  }

  List<Map<String, Object>> people() {
    Assessment.People people = assessment.exposure().people();
    List<String> day = people.byLevel().stream().map(level -> ReportWords.number(level.day())).toList();
    List<String> night = people.byLevel().stream().map(level -> ReportWords.number(level.night())).toList();
    String title = words.get("people");
    return List.of(
        Map.of("name", title + words.say("（", " (") + words.get("day") + words.say("）", ")"), "levels", day, "total",
            ReportWords.number(people.day())),
        Map.of("name", title + words.say("（", " (") + words.get("night") + words.say("）", ")"), "levels", night,
        "total",
            ReportWords.number(people.night())));
  }

  List<Map<String, Object>> townships() {
    return assessment.exposure().townships().stream().map(town -> Map.<String, Object>of(
        "name", town.name().isEmpty() ? words.get("elsewhere") : town.name(),
        "area", town.squareMetres() > 0 ? ReportWords.area(town.squareMetres()) : "—",
        "levels", counts(town.levels()), "total", ReportWords.number(town.total()),
        "day", ReportWords.number(town.people().day()), "night", ReportWords.number(town.people().night()))).toList();
  }

  /** Places with people first, then the worst, then the fullest. */
  List<Map<String, Object>> mostExposed() {
    record Row(Assessment.Layer layer, Exposed feature) {}
    List<Row> rows = new ArrayList<>();
    assessment.exposure().layers().forEach(layer -> layer.features().stream().filter(feature ->
        feature.people() != null)
        .forEach(feature -> rows.add(new Row(layer, feature))));
    rows.sort(Comparator.<Row>comparingInt(row -> row.feature.level()).thenComparing(row -> -most(row.feature.people()))
        .thenComparing(row -> row.feature.id()));
    Map<Object, Object> names = new HashMap<>();
    zones().forEach(zone -> names.put(((Number) zone.get("level")).intValue(), zone.get("name")));
    return rows.stream().limit(MOST_EXPOSED).map(row -> Map.<String, Object>of("name", row.feature.name(),
        "layer", words.say(row.layer.title()), "level", names.get(row.feature.level()),
        "day", ReportWords.number(row.feature.people().day()), "night", ReportWords.number(row.feature.people()
        .night()))).toList();
  }

  /** Groups of people × levels, places and heads by day and night; the totals are sums of the cells. */
  List<Map<String, Object>> groups() {
    Map<String, List<Assessment.Cell>> byGroup = new LinkedHashMap<>();
    assessment.exposure().cells().stream().filter(cell -> cell.day() + cell.night() > 0)
        .forEach(cell -> byGroup.computeIfAbsent(cell.group(), group -> new ArrayList<>()).add(cell));
    return byGroup.values().stream().map(cells -> Map.<String, Object>of(
        "name", words.say(cells.get(0).groupTitle()),
        "levels", zones().stream().map(zone -> heads(cells.stream()
            .filter(cell -> cell.level() == ((Number) zone.get("level")).intValue()).toList())).toList(),
        "places", ReportWords.number(cells.stream().mapToLong(Assessment.Cell::features).sum()),
        "total", heads(cells))).toList();
  }

  private static String heads(List<Assessment.Cell> cells) {
    return ReportWords.number(cells.stream().mapToLong(Assessment.Cell::day).sum()) + " / "
        + ReportWords.number(cells.stream().mapToLong(Assessment.Cell::night).sum());
  }

  /** Deaths by day and by night; empty if no vulnerability is known. */
  List<Map<String, Object>> casualties() {
    Assessment.Casualties casualties = assessment.exposure().casualties();
    if (casualties == null) return List.of();
    return List.of(band("day", casualties.day()), band("night", casualties.night()));
  }

  List<String> casualtyBasis() {
    Assessment.Casualties casualties = assessment.exposure().casualties();
    return casualties == null ? List.of() : casualties.basis().stream().map(words::say).toList();
  }

  private Map<String, Object> band(String name, Assessment.Band band) {
    return Map.of("name", words.get(name), "low", ReportWords.number(band.low()), "expected",
        ReportWords.number(band.expected()), "high", ReportWords.number(band.high()));
  }

  private static long most(Count people) {
    return Math.max(people.day(), people.night());
  }

  List<Map<String, Object>> resources(List<Resource> resources) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Resource resource : resources) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("number", rows.size() + 1);
      row.put("name", resource.name());
      row.put("minutes", resource.minutes() == null ? words.get("unreachable")
          : words.say(Text.of("%s 分钟", "%s min").with(ReportWords.number(resource.minutes()))));
      row.put("metres", ReportWords.metres(resource.metres()));
      row.put("phone", resource.phone());
      row.put("about", about(resource));
      row.put("inZone", resource.inZone() > 0);
      row.put("route", resource.route() == null ? "" : route(resource.route()));
      rows.add(row);
    }
    return rows;
  }

  /** A line each; empty in assessments of before they were known. */
  List<String> stagingPoints() {
    List<Assessment.StagingPoint> points = assessment.response().stagingPoints();
    if (points == null) return List.of();
    return points.stream().map(point -> words.say(Text.of("%s（方位 %s°，距事故点 %s，首支队伍 %s 分钟）%s",
        "%s (bearing %s°, %s from the scene, first team after %s min)%s").with(
        point.point().get(0) + ", " + point.point().get(1), point.bearing(), ReportWords.metres(point.metres()),
        ReportWords.number(point.minutes()), point.road().isEmpty() ? "" : " " + point.road()))).toList();
  }

  List<Map<String, Object>> needs() {
    List<Assessment.NeedFound> needs = assessment.response().needs();
    if (needs == null) return List.of();
    return needs.stream().map(need -> Map.<String, Object>of("name", words.say(need.title()),
        "wanted", ReportWords.number(need.wanted()), "within30", ReportWords.number(need.within30()),
        "within60", ReportWords.number(need.within60()), "first", need.firstArrivalMinutes() == null ? "—"
            : words.say(Text.of("%s 分钟", "%s min").with(ReportWords.number(need.firstArrivalMinutes()))))).toList();
  }

  private String about(Resource resource) {
    return String.join(words.say("；", "; "), resource.about().stream()
        .map(fact -> words.say(fact.title()) + words.say("：", ": ") + words.say(fact.value())).limit(5).toList());
  }

  private String route(Assessment.Way way) {
    String roads = String.join(" → ", way.roads());
    String length = words.say(Text.of("行程 %s", "%s by road").with(ReportWords.metres(way.metres())));
    return roads.isEmpty() ? length : length + words.say("，", ", ") + words.get("via") + " " + roads;
  }

  private static List<String> counts(List<LevelCount> levels) {
    return levels.stream().map(level -> ReportWords.number(level.count())).toList();
  }

  private static double number(Map<?, ?> properties, String name) {
    return ((Number) properties.get(name)).doubleValue();
  }
}
