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
import org.yitu.map.feature.Parameters;

/** What stands behind the question mark of {@code …/items}: OGC API – Features part 1, part 2 (CRS) and part 3 (CQL2 text). */
final class ItemsRequest {
  static final int MAX_LIMIT = 10_000;
  static final int DEFAULT_LIMIT = 10;
  private static final Set<String> KNOWN = Set.of("bbox", "bbox-crs", "datetime", "limit", "cursor", "crs", "filter", "filter-lang",
      "filter-crs", "f");
  private static final double WORLD = 180;

  private final FeatureLayer layer;
  private final Parameters parameters;
  private final int limit;
  private final ReferenceSystem crs;

  ItemsRequest(FeatureLayer layer, Map<String, String[]> given) {
    this.layer = layer;
    Set<String> known = new TreeSet<>(KNOWN);
    known.addAll(fields(layer));
    parameters = new Parameters(given, known);
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
    for (String field : fields(layer)) {
      String value = parameters.text(field, Parameters.MAX_TEXT);
      if (!value.isEmpty()) filters.add(new Filter.In(field, List.of(value)));
    }
    String language = parameters.text("filter-lang", 40);
    if (!language.isEmpty() && !language.equals("cql2-text")) {
      throw Refusal.invalid("filter-lang", "只支持 cql2-text。", "Only cql2-text is spoken here.");
    }
    String filterCrs = parameters.text("filter-crs", 100);
    if (!filterCrs.isEmpty() && !filterCrs.equals(ReferenceSystem.CRS84.uri())) {
      throw Refusal.invalid("filter-crs", "过滤条件中的坐标须为 CRS84。", "Coordinates of a filter are CRS84.");
    }
    String filter = parameters.text("filter", Cql2.MAX_BYTES);
    if (!filter.isEmpty()) filters.add(Cql2.parse(filter, layer.info()));
    return filters.isEmpty() ? query : query.withFilter(filters.size() == 1 ? filters.get(0) : new Filter.And(filters));
  }

  /** One more than the limit tells whether there is a next page. */
  FeatureQuery page(Viewer viewer) {
    return matching(viewer).pagedAfter(parameters.text("cursor", 64)).withLimit(limit + 1);
  }

  private static List<String> fields(FeatureLayer layer) {
    return layer.info().fields().stream().map(LayerField::name).filter(name -> !KNOWN.contains(name)).toList();
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
