package org.yitu.geo.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.measure.Sphere;

/**
 * A layer whose features do not change, held in memory with a spatial index: the basemap, and layers in tests. All its
 * features are the same for every viewer that may see the layer.
 */
public final class MemoryLayer implements FeatureLayer {
  private final LayerInfo info;
  private final Predicate<Viewer> visible;
  private final Map<String, Feature> byId = new TreeMap<>();
  private final STRtree index = new STRtree();

  private MemoryLayer(LayerInfo info, Collection<Feature> features, Predicate<Viewer> visible) {
    this.info = info;
    this.visible = visible;
    for (Feature feature : features) {
      if (byId.put(feature.id(), feature) != null) {
        throw new IllegalArgumentException(info.id() + " twice: " + feature.id());
      }
      index.insert(feature.geometry().getEnvelopeInternal(), feature);
    }
    // Built now: a tree that is built by its first query is not safe to be asked by two threads.
    index.build();
  }

  /** A layer that everybody sees. */
  public static MemoryLayer of(LayerInfo info, Collection<Feature> features) {
    return new MemoryLayer(info, features, viewer -> true);
  }

  /** A layer that the viewers see for whom {@code visible} holds. */
  public static MemoryLayer of(LayerInfo info, Collection<Feature> features, Predicate<Viewer> visible) {
    return new MemoryLayer(info, features, visible);
  }

  @Override
  public LayerInfo info() {
    return info;
  }

  @Override
  public boolean visibleTo(Viewer viewer) {
    return visible.test(viewer);
  }

  @Override
  public void read(FeatureQuery query, Consumer<Feature> sink) {
    switch (query.order()) {
      case NONE -> matching(query).stream().limit(query.limit()).forEach(sink);
      case ID -> matching(query).stream().filter(feature -> feature.id().compareTo(query.after()) > 0)
          .sorted(Comparator.comparing(Feature::id)).skip(query.offset()).limit(query.limit()).forEach(sink);
      case FIELDS -> matching(query).stream().sorted(byFields(query)).skip(query.offset()).limit(query.limit()).forEach(sink);
      case NEAREST -> readNearest(query, sink);
    }
  }

  @Override
  public long count(FeatureQuery query) {
    return matching(query).size();
  }

  @Override
  public List<Cluster> clusters(FeatureQuery query, double cellDegrees) {
    if (!(cellDegrees > 0)) throw new IllegalArgumentException("cell of " + cellDegrees + " degrees");
    record Cell(long column, long row) {}
    Map<Cell, List<Feature>> cells = new LinkedHashMap<>();
    for (Feature feature : matching(query)) {
      Coordinate place = place(feature.geometry());
      Cell cell = new Cell((long) Math.floor(place.x / cellDegrees), (long) Math.floor(place.y / cellDegrees));
      cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(feature);
    }
    return cells.values().stream().limit(query.limit()).map(MemoryLayer::cluster).toList();
  }

  @Override
  public Optional<Feature> find(Viewer viewer, String id) {
    return visibleTo(viewer) ? Optional.ofNullable(byId.get(id)) : Optional.empty();
  }

  @Override
  public Envelope extent(Viewer viewer) {
    Envelope box = new Envelope();
    if (visibleTo(viewer)) byId.values().forEach(feature -> box.expandToInclude(feature.geometry().getEnvelopeInternal()));
    return box;
  }

  private static Comparator<Feature> byFields(FeatureQuery query) {
    Comparator<Feature> order = (one, other) -> 0;
    for (FeatureQuery.Sort sort : query.sorts()) {
      Comparator<Object> values = FilterMatcher::order;
      Comparator<Object> nullsLast = Comparator.nullsLast(sort.descending() ? values.reversed() : values);
      order = order.thenComparing(feature -> feature.value(sort.field()), nullsLast);
    }
    return order.thenComparing(Feature::id);
  }

  private List<Feature> matching(FeatureQuery query) {
    if (!visibleTo(query.viewer())) return List.of();
    Predicate<Feature> conditions = conditions(query);
    Optional<Envelope> where = where(query);
    if (where.isEmpty()) return byId.values().stream().filter(conditions).toList();
    List<Feature> found = new ArrayList<>();
    index.query(where.get(), item -> {
      Feature feature = (Feature) item;
      if (conditions.test(feature)) found.add(feature);
    });
    return found;
  }

  /** The box that all conditions on place leave; empty if there are none. */
  private static Optional<Envelope> where(FeatureQuery query) {
    List<Envelope> boxes = new ArrayList<>();
    query.box().ifPresent(boxes::add);
    query.area().ifPresent(area -> boxes.add(area.getEnvelopeInternal()));
    query.circle().ifPresent(circle -> boxes.add(Sphere.box(circle.centre(), circle.metres())));
    return boxes.stream().reduce(Envelope::intersection);
  }

  private Predicate<Feature> conditions(FeatureQuery query) {
    List<Predicate<Feature>> all = new ArrayList<>();
    if (!query.text().isEmpty()) {
      String wanted = query.text().toLowerCase(Locale.ROOT);
      all.add(feature -> feature.name().toLowerCase(Locale.ROOT).contains(wanted));
    }
    query.filter().ifPresent(filter -> all.add(FilterMatcher.of(filter, info)));
    query.box().ifPresent(box -> {
      Geometry rectangle = Cgcs2000.factory().toGeometry(box);
      all.add(feature -> rectangle.intersects(feature.geometry()));
    });
    query.area().ifPresent(area -> {
      PreparedGeometry prepared = PreparedGeometryFactory.prepare(area);
      all.add(feature -> prepared.intersects(feature.geometry()));
    });
    query.circle().ifPresent(circle -> all.add(feature -> metres(circle, feature) <= circle.metres()));
    query.conditions().forEach(condition -> all.add(MemoryConditions.of(condition)));
    return feature -> all.stream().allMatch(condition -> condition.test(feature));
  }

  private void readNearest(FeatureQuery query, Consumer<Feature> sink) {
    record Near(Feature feature, double metres) {}
    FeatureQuery.Circle circle = query.circle().orElseThrow();
    matching(query).stream().map(feature -> new Near(feature, metres(circle, feature)))
        .sorted(Comparator.comparingDouble(Near::metres).thenComparing(near -> near.feature().id()))
        .limit(query.limit()).forEach(near -> sink.accept(near.feature()));
  }

  private static double metres(FeatureQuery.Circle circle, Feature feature) {
    if (feature.geometry() instanceof Point point) return Sphere.metres(circle.centre(), point.getCoordinate());
    return Sphere.metres(Cgcs2000.factory().createPoint(circle.centre()), feature.geometry());
  }

  private static Cluster cluster(List<Feature> features) {
    double x = 0;
    double y = 0;
    int severity = 0;
    for (Feature feature : features) {
      Coordinate place = place(feature.geometry());
      x += place.x;
      y += place.y;
      severity = Math.max(severity, feature.severity());
    }
    return new Cluster(new Coordinate(x / features.size(), y / features.size()), features.size(), severity);
  }

  private static Coordinate place(Geometry geometry) {
    return geometry instanceof Point point ? point.getCoordinate() : geometry.getCentroid().getCoordinate();
  }
}
