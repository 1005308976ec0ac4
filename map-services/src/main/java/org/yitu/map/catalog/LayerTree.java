package org.yitu.map.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Text;
import org.yitu.map.style.BasemapStyle;
import org.yitu.map.style.LayerStyle;

/** The catalogue as a client reads it: the answer of {@code GET /api/layers}. */
record LayerTree(List<Branch> groups, List<Ground> basemap, Text notice, List<Double> extent, List<Double> centre) {
  record Branch(String id, Text title, int order, List<Leaf> layers) {}

  /** @param count how many features the viewer may see; absent unless asked for */
  record Leaf(String id, Text title, String geometry, String icon, boolean record,
      @JsonInclude(JsonInclude.Include.NON_NULL) Long count, List<Field> fields, List<LayerInfo.State> states,
      LayerStyle style, int minZoom, int maxZoom) {}

  record Field(String name, Text title, String type, List<LayerField.Choice> choices) {}

  /** A layer of the basemap. @param source its name inside a basemap tile */
  record Ground(String id, Text title, String geometry, String source, BasemapStyle style, int minZoom, int maxZoom) {}

  private static final int MAX_ZOOM = 22;

  static LayerTree of(Catalogue catalogue, Viewer viewer, MapSettings settings, boolean counts) {
    Map<LayerInfo.Group, List<FeatureLayer>> groups = Catalogue.grouped(catalogue.visibleTo(viewer));
    List<Branch> branches = groups.entrySet().stream()
        .map(group -> new Branch(group.getKey().id(), group.getKey().title(), group.getKey().order(),
            group.getValue().stream().map(layer -> leaf(layer, viewer, counts)).toList()))
        .toList();
    return around(branches, settings);
  }

  /** What everybody may see. */
  static LayerTree ofBasemap(MapSettings settings) {
    return around(List.of(), settings);
  }

  private static LayerTree around(List<Branch> branches, MapSettings settings) {
    List<Ground> ground = BasemapStyle.ALL.stream()
        .map(style -> new Ground(style.id(), style.title(), style.kind(), style.source(), style, style.minZoom(), MAX_ZOOM))
        .toList();
    Envelope extent = settings.extent();
    return new LayerTree(branches, ground, settings.notice(),
        List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY()),
        List.of(settings.centre().x, settings.centre().y));
  }

  private static Leaf leaf(FeatureLayer layer, Viewer viewer, boolean counts) {
    LayerInfo info = layer.info();
    List<Field> fields = info.fields().stream()
        .map(f -> new Field(f.name(), f.title(), f.type().name().toLowerCase(Locale.ROOT), f.choices())).toList();
    return new Leaf(info.id(), info.title(), info.kind().name().toLowerCase(Locale.ROOT), info.icon(), info.record(),
        counts ? layer.count(FeatureQuery.as(viewer)) : null, fields, info.states(), LayerStyle.of(info), 0, MAX_ZOOM);
  }
}
