package org.yitu.geo.feature;

import java.util.List;

/** Whoever has layers to show: the catalogue asks all sources at start and shows what they list. */
public interface LayerSource {
  List<FeatureLayer> layers();
}
