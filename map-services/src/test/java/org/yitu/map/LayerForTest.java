package org.yitu.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.yitu.geo.feature.Cluster;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Text;

/** A layer that answers by looking at everything: slow and plainly right. Each feature has one owner who sees it. */
public final class LayerForTest implements FeatureLayer {
  public static final LayerInfo.Group GROUP = new LayerInfo.Group("danger", Text.of("隐患与风险", "Dangers"), 2);
  private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4490);

  private record Row(String owner, Feature feature) {}

  private final LayerInfo info;
  private final Set<String> owners;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private int reads;
  private Runnable afterEach = () -> { };

  private LayerForTest(LayerInfo info, Set<String> owners) {
    this.info = info;
    this.owners = owners;
  }

  /** A layer that only {@code owners} may know of. */
  public static LayerForTest of(String id, GeometryKind kind, String... owners) {
    List<LayerField> fields = List.of(LayerField.of("name", Text.of("名称", "Name"), LayerField.Type.TEXT),
        LayerField.of("level", Text.of("等级", "Level"), LayerField.Type.TEXT),
        LayerField.of("workers", Text.of("人数", "Workers"), LayerField.Type.NUMBER),
        LayerField.of("open", Text.of("开放", "Open"), LayerField.Type.BOOLEAN),
        LayerField.of("since", Text.of("日期", "Since"), LayerField.Type.DATE),
        LayerField.of("seen", Text.of("时间", "Seen"), LayerField.Type.TIME));
    LayerInfo.State open = new LayerInfo.State("OPEN", Text.of("待整改", "Open"), 3);
    return new LayerForTest(new LayerInfo(id, Text.of("示例图层", "Sample layer"), GROUP, kind, "danger", fields, List.of(open),
        true), Set.of(owners));
  }

  public LayerForTest with(String owner, String id, String wkt) {
    return with(owner, id, wkt, 1, Map.of());
  }

  public LayerForTest with(String owner, String id, String wkt, int severity, Map<String, Object> properties) {
    try {
      Geometry geometry = new WKTReader(GEOMETRIES).read(wkt);
      rows.put(id, new Row(owner, new Feature(info.id(), id, "示例" + id, "OPEN", severity, geometry, properties)));
      return this;
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  public LayerForTest without(String id) {
    rows.remove(id);
    return this;
  }

  /** What happens after each feature that is read. */
  public void afterEach(Runnable newAfterEach) {
    afterEach = newAfterEach;
  }

  /** How often the layer was asked for features or clusters. */
  public int reads() {
    return reads;
  }

  @Override public LayerInfo info() {
    return info;
  }

  @Override public boolean visibleTo(Viewer viewer) {
    return owners.contains(((ViewerForTest) viewer).owner());
  }

  @Override public void read(FeatureQuery query, Consumer<Feature> sink) {
    reads++;
    answers(query).limit(query.limit()).forEach(feature -> {
      sink.accept(feature);
      afterEach.run();
    });
  }

  @Override public long count(FeatureQuery query) {
    return answers(query).count();
  }

  @Override public List<Cluster> clusters(FeatureQuery query, double cell) {
    reads++;
    Map<List<Long>, List<Feature>> cells = new LinkedHashMap<>();
    answers(query).forEach(feature -> {
      Coordinate at = feature.geometry().getCentroid().getCoordinate();
      cells.computeIfAbsent(List.of((long) Math.floor(at.x / cell), (long) Math.floor(at.y / cell)),
          key -> new ArrayList<>()).add(feature);
    });
    return cells.values().stream().limit(query.limit()).map(LayerForTest::cluster).toList();
  }

  private static Cluster cluster(List<Feature> members) {
    double x = members.stream().mapToDouble(f -> f.geometry().getCentroid().getX()).average().orElseThrow();
    double y = members.stream().mapToDouble(f -> f.geometry().getCentroid().getY()).average().orElseThrow();
    return new Cluster(new Coordinate(x, y), members.size(), members.stream().mapToInt(Feature::severity).max().orElse(0));
  }

  @Override public Optional<Feature> find(Viewer viewer, String id) {
    return answers(FeatureQuery.as(viewer)).filter(feature -> feature.id().equals(id)).findFirst();
  }

  private Stream<Feature> answers(FeatureQuery query) {
    if (!visibleTo(query.viewer())) return Stream.empty();
    return rows.values().stream().filter(row -> row.owner().equals(((ViewerForTest) query.viewer()).owner()))
        .map(Row::feature)
        .filter(f -> query.box().map(box -> box.intersects(f.geometry().getEnvelopeInternal())).orElse(true))
        .filter(f -> query.area().map(area -> area.intersects(f.geometry())).orElse(true))
        .filter(f -> query.circle().map(c -> f.geometry().getCoordinate().distance(c.centre()) * 111_000 <= c.metres())
            .orElse(true))
        .filter(f -> f.name().contains(query.text()))
        .filter(f -> query.filter().map(filter -> holds(filter, f)).orElse(true))
        .filter(f -> query.order() != FeatureQuery.Order.ID || f.id().compareTo(query.after()) > 0)
        .sorted(Comparator.comparing(Feature::id));
  }

  /** Equality is enough here: the meaning of the other operators is the layers' own affair. */
  private static boolean holds(Filter filter, Feature feature) {
    return filter instanceof Filter.Compare compare
        && compare.value().equals(feature.properties().get(compare.field()));
  }
}
