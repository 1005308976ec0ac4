package org.yitu.map.geoserver;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yitu.geo.feature.Cluster;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.LayerView;
import org.yitu.geo.feature.StoredLayer;
import org.yitu.geo.feature.Viewer;
import org.yitu.map.ViewerForTest;

/** A layer with a statement for each of its owners. */
record StoredLayerForTest(FeatureLayer layer, String column) implements StoredLayer {
  @Override public Optional<LayerView> view(Viewer viewer) {
    if (!visibleTo(viewer)) return Optional.empty();
    return Optional.of(new LayerView("select r.id as id, " + column + " from (select 1 as id, 'a' as owner) r where owner = '" + ((ViewerForTest) viewer).owner() + "'", "id",
        "geom", layer.info().kind() == GeometryKind.POINT ? "Point" : "Polygon"));
  }

  @Override public LayerInfo info() {
    return layer.info();
  }

  @Override public boolean visibleTo(Viewer viewer) {
    return layer.visibleTo(viewer);
  }

  @Override public void read(FeatureQuery query, Consumer<Feature> sink) {
    layer.read(query, sink);
  }

  @Override public long count(FeatureQuery query) {
    return layer.count(query);
  }

  @Override public List<Cluster> clusters(FeatureQuery query, double cellDegrees) {
    return layer.clusters(query, cellDegrees);
  }

  @Override public Optional<Feature> find(Viewer viewer, String id) {
    return layer.find(viewer, id);
  }
}
