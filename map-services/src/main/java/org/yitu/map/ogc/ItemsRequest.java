package org.yitu.map.ogc;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.map.feature.Cql2;
import org.yitu.map.feature.Cql2Json;
import org.yitu.map.feature.Ecql;
import org.yitu.map.feature.FilterLiterals;
import org.yitu.map.feature.FilterTarget;
import org.yitu.map.feature.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What stands behind the question mark of {@code …/items}: OGC API – Features part 1, part 2 (CRS) and part 3 (filters). */
final class ItemsRequest {
  static final int MAX_LIMIT = 10_000;
  static final int DEFAULT_LIMIT = 10;
  static final List<String> LANGUAGES = List.of("cql2-text", "cql2-json", "ecql");
  private static final Set<String> KNOWN = Set.of("bbox", "bbox-crs", "datetime", "limit", "cursor", "crs", "filter", "filter-lang",
      "filter-crs", "f");
  private static final double WORLD = 180;
  /** No plane reaches so far: a number beyond it is a mistake. */
  private static final double FARTHEST = 1e9;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FeatureLayer layer;
  private final Parameters parameters;
  private final int limit;
  private final ReferenceSystem crs;

  ItemsRequest(FeatureLayer layer, Map<String, String[]> given) {
    this.layer = layer;
    Set<String> known = new TreeSet<>(KNOWN);
    fields(layer).forEach(field -> known.add(field.name()));
    parameters = new Parameters(given, known);
    HtmlPage.checkFormat(parameters);
    limit = Math.min(MAX_LIMIT, parameters.number("limit", 1, Integer.MAX_VALUE, DEFAULT_LIMIT));
    crs = system("crs");
  }

  int limit() {
    return limit;
  }

  ReferenceSystem crs() {
    return crs;
  }

  /** Without a limit and from the first feature on: what {@code numberMatched} counts. */
  FeatureQuery matching(Viewer viewer) {
    FeatureQuery query = FeatureQuery.as(viewer);
    query = boxed(query);
    checkTime(parameters.text("datetime", 100));
    List<Filter> filters = new ArrayList<>();
    for (LayerField field : fields(layer)) {
      String value = parameters.text(field.name(), Parameters.MAX_TEXT);
      if (!value.isEmpty()) filters.add(new Filter.In(field.name(), List.of(FilterLiterals.read(field, value))));
    }
    String language = parameters.text("filter-lang", 40);
    if (!language.isEmpty() && !LANGUAGES.contains(language)) {
      throw Refusal.invalid("filter-lang", "过滤语言为 cql2-text、cql2-json 或 ecql。", "The language of filters is cql2-text, cql2-json or ecql.");
    }
    ReferenceSystem filterCrs = system("filter-crs");
    String filter = parameters.text("filter", Cql2.MAX_BYTES);
    if (!filter.isEmpty()) filters.add(compiled(filter, language, filterCrs));
    return filters.isEmpty() ? query : query.withFilter(filters.size() == 1 ? filters.get(0) : new Filter.And(filters));
  }

  private Filter compiled(String filter, String language, ReferenceSystem crs) {
    FilterTarget target = FilterTarget.of(layer.info()).in(written -> crs.toLonLat(written, crs.northFirst()));
    return switch (language) {
      case "ecql" -> Ecql.parse(filter, target);
      case "cql2-json" -> Cql2Json.parse(json(filter), target);
      default -> Cql2.parse(filter, target);
    };
  }

  private static Object json(String text) {
    try {
      return JSON.readValue(text, Object.class);
    } catch (JacksonException e) {
      throw Refusal.invalid("filter", "过滤条件不是正确的 JSON。", "The filter is not correct JSON.");
    }
  }

  /** One more than the limit tells whether there is a next page. */
  FeatureQuery page(Viewer viewer) {
    return matching(viewer).pagedAfter(parameters.text("cursor", 64)).withLimit(limit + 1);
  }

  /** The fields that may be asked for by a parameter of their own. */
  static List<LayerField> fields(FeatureLayer layer) {
    return FilterTarget.fields(layer.info()).stream().filter(field -> !KNOWN.contains(field.name())).toList();
  }

  private ReferenceSystem system(String name) {
    String uri = parameters.text(name, 100);
    if (uri.isEmpty()) return ReferenceSystem.CRS84;
    return ReferenceSystem.find(uri).orElseThrow(() -> Refusal.invalid(name, "不支持该坐标系。", "This reference system is not offered."));
  }

  private FeatureQuery boxed(FeatureQuery query) {
    ReferenceSystem system = system("bbox-crs");
    String text = parameters.text("bbox", 200);
    if (text.isEmpty()) return query;
    double[] edges = edges(text);
    if (system == ReferenceSystem.CRS84 && edges[0] > edges[2]) return query.withArea(acrossTheDateLine(edges));
    if (edges[0] > edges[2] || edges[1] > edges[3]) throw wrongBox();
    return query.withBox(system.toLonLat(edges[0], edges[1], edges[2], edges[3]));
  }

  private static Geometry acrossTheDateLine(double[] edges) {
    var factory = Cgcs2000.factory();
    return factory.toGeometry(new Envelope(edges[0], WORLD, edges[1], edges[3]))
        .union(factory.toGeometry(new Envelope(-WORLD, edges[2], edges[1], edges[3])));
  }

  /** Four numbers, or six of which the heights are left out. */
  private static double[] edges(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 4 && parts.length != 6) throw wrongBox();
    double[] numbers = new double[parts.length];
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i].strip();
      if (!part.matches("[+-]?[0-9]{1,20}(\\.[0-9]{0,20})?([eE][+-]?[0-9]{1,3})?")) throw wrongBox();
      numbers[i] = Double.parseDouble(part);
      if (!(Math.abs(numbers[i]) <= FARTHEST)) throw wrongBox();
    }
    return parts.length == 4 ? numbers : new double[] {numbers[0], numbers[1], numbers[3], numbers[4]};
  }

  private static Refusal wrongBox() {
    return Refusal.invalid("bbox", "范围应为四个或六个数。", "A box is four or six numbers.");
  }

  /** Features here have no time of their own, so every one matches; what is no time is refused all the same. */
  private static void checkTime(String text) {
    if (text.isEmpty()) return;
    String[] ends = text.split("/", -1);
    boolean open = ends.length == 2 && isOpen(ends[0]) && isOpen(ends[1]);
    if (ends.length > 2 || open) throw wrongTime();
    for (String end : ends) {
      if (ends.length == 2 && isOpen(end)) continue;
      try {
        OffsetDateTime.parse(end.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? end + "T00:00:00Z" : end);
      } catch (DateTimeException e) {
        throw wrongTime();
      }
    }
  }

  private static boolean isOpen(String end) {
    return end.isEmpty() || end.equals("..");
  }

  private static Refusal wrongTime() {
    return Refusal.invalid("datetime", "时间应为 RFC 3339 时刻或区间。", "A time is an RFC 3339 instant or interval.");
  }
}
