package org.yitu.map.ogc.wms;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.Viewer;
import org.yitu.map.feature.FeatureJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** What lies under a pixel: as GeoJSON with degrees, as text, or as a page. */
@Component
class FeatureInfo {
  static final int MAX_FEATURES = 100;
  /** As far from its middle a symbol reaches, and as near one has to come to a line. */
  private static final double SYMBOL_PIXELS = 11;
  private static final double SHAPE_PIXELS = 3;

  private final JsonMapper json;

  FeatureInfo(JsonMapper json) {
    this.json = json;
  }

  /** @param count at most so many of each layer */
  byte[] write(String format, List<FeatureLayer> layers, Viewer viewer, MapView view, int column, int row, int count) {
    Map<FeatureLayer, List<Feature>> found = new LinkedHashMap<>();
    for (FeatureLayer layer : layers) {
      double tolerance = layer.info().kind() == GeometryKind.POINT ? SYMBOL_PIXELS : SHAPE_PIXELS;
      Envelope box = view.around(column + 0.5, row + 0.5, tolerance);
      List<Feature> features = found.computeIfAbsent(layer, key -> new ArrayList<>());
      if (!box.isNull()) layer.read(FeatureQuery.as(viewer).withBox(box).pagedAfter("").withLimit(count), features::add);
    }
    String text = switch (format) {
      case "application/json" -> geoJson(found);
      case "text/html" -> page(found, viewer);
      default -> text(found, viewer);
    };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String geoJson(Map<FeatureLayer, List<Feature>> found) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(text)) {
      out.writeStartObject();
      out.writeStringProperty("type", "FeatureCollection");
      out.writeArrayPropertyStart("features");
      found.values().forEach(features -> features.forEach(feature -> FeatureJson.write(out, feature)));
      out.writeEndArray();
      out.writeEndObject();
    }
    return text.toString();
  }

  private static String text(Map<FeatureLayer, List<Feature>> found, Viewer viewer) {
    StringBuilder text = new StringBuilder();
    found.forEach((layer, features) -> features.forEach(feature -> {
      text.append(layer.info().title().in(viewer.locale())).append(' ').append(feature.id()).append(": ").append(feature.name()).append('\n');
      for (LayerField field : layer.info().fields()) {
        Object value = feature.properties().get(field.name());
        if (value != null) text.append("  ").append(field.title().in(viewer.locale())).append(" = ").append(value).append('\n');
      }
    }));
    return text.toString();
  }

  private static String page(Map<FeatureLayer, List<Feature>> found, Viewer viewer) {
    StringBuilder page = new StringBuilder("<!doctype html><html><head><meta charset=\"utf-8\"></head><body>");
    found.forEach((layer, features) -> features.forEach(feature -> {
      page.append("<h3>").append(HtmlUtils.htmlEscape(feature.name())).append("</h3><table>");
      for (LayerField field : layer.info().fields()) {
        Object value = feature.properties().get(field.name());
        if (value == null) continue;
        page.append("<tr><th>").append(HtmlUtils.htmlEscape(field.title().in(viewer.locale()))).append("</th><td>")
            .append(HtmlUtils.htmlEscape(value.toString())).append("</td></tr>");
      }
      page.append("</table>");
    }));
    return page.append("</body></html>").toString();
  }
}
