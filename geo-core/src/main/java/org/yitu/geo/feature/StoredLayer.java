package org.yitu.geo.feature;

import java.util.Optional;

/** A layer whose features lie in a database that another program, such as GeoServer, may read by itself. */
public interface StoredLayer extends FeatureLayer {
  /**
   * The statement that answers what {@code viewer} sees of this layer, no more and no less; empty if he may not know of the layer. Two
   * viewers with the same statement see the same features.
   */
  Optional<LayerView> view(Viewer viewer);
}
