package org.yitu.geo.feature;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer of the one map: where the business side ends and the map side begins. Every method asks who is asking and
 * answers only what that viewer may see. Implementations filter by index in the database (or an index in memory), and
 * stream.
 */
public interface FeatureLayer {
  LayerInfo info();

  /** Whether the viewer may know of this layer at all; if not, every question is answered as if it were empty. */
  boolean visibleTo(Viewer viewer);

  /**
   * Hands the features that answer {@code query} to {@code sink}, one by one, while they are read.
   *
   * @throws org.yitu.geo.text.Refusal if the filter names a field that the layer does not have
   */
  void read(FeatureQuery query, Consumer<Feature> sink);

  /** How many features answer {@code query}; its limit and order do not matter. */
  long count(FeatureQuery query);

  /**
   * Groups the features that answer {@code query} by square cells of {@code cellDegrees}; its limit bounds the cells.
   */
  List<Cluster> clusters(FeatureQuery query, double cellDegrees);

  Optional<Feature> find(Viewer viewer, String id);

  /** The box around all features that the viewer may see; a null box if there are none. */
  default Envelope extent(Viewer viewer) {
    Envelope box = new Envelope();
    String[] last = {""};
    String before;
    do {
      before = last[0];
      read(FeatureQuery.as(viewer).withoutProperties().withLimit(FeatureQuery.MAX_LIMIT).pagedAfter(before), feature -> {
        box.expandToInclude(feature.geometry().getEnvelopeInternal());
        last[0] = feature.id();
      });
    } while (!last[0].equals(before));
    return box;
  }
}
