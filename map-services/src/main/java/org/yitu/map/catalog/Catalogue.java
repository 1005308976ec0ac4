package org.yitu.map.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.LayerSource;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;

/** All layers of the one map in the order of the layer tree; the one place where a layer is looked up, always as a viewer. */
@Component
public final class Catalogue {
  private final Map<String, FeatureLayer> layers = new LinkedHashMap<>();

  public Catalogue(List<LayerSource> sources) {
    Comparator<FeatureLayer> byGroup = Comparator.<FeatureLayer>comparingInt(layer -> layer.info().group().order())
        .thenComparing(layer -> layer.info().group().id());
    sources.stream().flatMap(source -> source.layers().stream()).sorted(byGroup).forEach(this::add);
  }

  private void add(FeatureLayer layer) {
    String id = layer.info().id();
    // A comma separates layers in a tile's address, and "basemap" is an address of its own.
    if (!id.matches("[a-z0-9][a-z0-9-]*") || id.equals("basemap")) {
      throw new IllegalStateException("Not an id for a layer: " + id);
    }
    if (layers.put(id, layer) != null) throw new IllegalStateException("Two layers have the id " + id);
  }

  /** The layers that {@code viewer} may know of, in the order of the tree. */
  public List<FeatureLayer> visibleTo(Viewer viewer) {
    return layers.values().stream().filter(layer -> layer.visibleTo(viewer)).toList();
  }

  /** @throws Refusal not found, if there is no such layer or {@code viewer} may not know of it */
  public FeatureLayer layer(Viewer viewer, String id) {
    FeatureLayer layer = layers.get(id);
    if (layer == null || !layer.visibleTo(viewer)) throw Refusal.notFound();
    return layer;
  }

  /** The named layers, or all that {@code viewer} may see if none is named. */
  public List<FeatureLayer> layers(Viewer viewer, Collection<String> ids) {
    if (ids.isEmpty()) return visibleTo(viewer);
    return ids.stream().distinct().map(id -> layer(viewer, id)).toList();
  }

  /** The groups of {@code visible} with their layers, in the order of the tree. */
  static Map<LayerInfo.Group, List<FeatureLayer>> grouped(List<FeatureLayer> visible) {
    Map<LayerInfo.Group, List<FeatureLayer>> groups = new LinkedHashMap<>();
    Map<String, LayerInfo.Group> byId = new LinkedHashMap<>();
    for (FeatureLayer layer : visible) {
      LayerInfo.Group group = byId.computeIfAbsent(layer.info().group().id(), id -> layer.info().group());
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(layer);
    }
    return groups;
  }
}
