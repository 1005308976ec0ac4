package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Cluster;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.LayerSource;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.text.Text;

/** A city made of lists: each layer answers by looking at everything. Only viewers who may read a layer see it. */
public final class LayersForTest implements LayerSource {
  private static final LayerInfo.Group GROUP = new LayerInfo.Group("emergency", Text.of("应急资源", "Emergency"), 4);
  private final List<ListLayer> layers = new ArrayList<>();

  /** One feature of a layer; the layer is made when its first feature is. */
  public LayersForTest with(String layer, String id, String name, Coordinate point, Map<String, Object> properties) {
    return with(layer, id, name, Cgcs2000.factory().createPoint(point), properties);
  }

  public LayersForTest with(String layer, String id, String name, Geometry geometry, Map<String, Object> properties) {
    layer(layer).features.add(new Feature(layer, id, name, "", 0, geometry, properties));
    return this;
  }

  @Override public List<FeatureLayer> layers() {
    return List.copyOf(layers);
  }

  private ListLayer layer(String id) {
    return layers.stream().filter(layer -> layer.id.equals(id)).findFirst().orElseGet(() -> {
      ListLayer layer = new ListLayer(id);
      layers.add(layer);
      return layer;
    });
  }

  private static final class ListLayer implements FeatureLayer {
    private final String id;
    private final List<Feature> features = new ArrayList<>();

    ListLayer(String id) {
      this.id = id;
    }

    @Override public LayerInfo info() {
      LayerField kind = new LayerField("kind", Text.of("资源类型", "Kind"), LayerField.Type.CHOICE,
          List.of(new LayerField.Choice("HOSPITAL", Text.of("医院", "Hospital"))));
      LayerField members = LayerField.of("members", Text.of("总人数", "Members"), LayerField.Type.NUMBER);
      return new LayerInfo(id, Text.of("图层" + id, "Layer " + id), GROUP, GeometryKind.POINT, id, List.of(kind,
          members), List.of(),
          true);
    }

    @Override public boolean visibleTo(Viewer viewer) {
      return viewer.may(id + ":read");
    }

    @Override public void read(FeatureQuery query, Consumer<Feature> sink) {
      answers(query).limit(query.limit()).forEach(sink);
    }

    @Override public long count(FeatureQuery query) {
      return answers(query).count();
    }

    @Override public List<Cluster> clusters(FeatureQuery query, double cellDegrees) {
      return List.of();
    }

    @Override public Optional<Feature> find(Viewer viewer, String wanted) {
      return answers(FeatureQuery.as(viewer)).filter(feature -> feature.id().equals(wanted)).findFirst();
    }

    private Stream<Feature> answers(FeatureQuery query) {
      if (!visibleTo(query.viewer())) return Stream.empty();
      Stream<Feature> found = features.stream()
          .filter(f -> query.box().map(box -> box.intersects(f.geometry().getEnvelopeInternal())).orElse(true))
          .filter(f -> query.area().map(area -> area.intersects(f.geometry())).orElse(true))
          .filter(f -> query.circle().map(circle -> metres(circle, f) <= circle.metres()).orElse(true))
          .filter(f -> query.filter().map(filter -> holds(filter, f))
          .orElse(true));
      if (query.order() != FeatureQuery.Order.NEAREST) return found;
      return found.sorted(Comparator.comparingDouble(f -> metres(query.circle().orElseThrow(), f)));
    }

    private static boolean holds(Filter filter, Feature feature) {
      if (filter instanceof Filter.Compare more && more.operator() == Filter.Operator.GREATER) {
        return feature.properties().get(more.field()) instanceof Number number
            && number.doubleValue() > ((Number) more.value()).doubleValue();
      }
      Filter.In in = (Filter.In) filter;
      return in.values().contains(feature.properties().get(in.field()));
    }

    private static double metres(FeatureQuery.Circle circle, Feature feature) {
      return Measure.metres(circle.centre(), feature.geometry().getCoordinate());
    }
  }
}
