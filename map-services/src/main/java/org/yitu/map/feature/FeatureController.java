package org.yitu.map.feature;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The features of a layer as GeoJSON, written while they are read: no answer is ever held as a list. */
@RestController
class FeatureController {
  static final int MAX_LIMIT = 10_000;
  private static final int MAX_CURSOR = 64;
  private static final Set<String> KNOWN = Set.of("bbox", "filter", "q", "limit", "cursor");
  private static final String GEO_JSON = "application/geo+json";

  private final Catalogue catalogue;
  private final JsonMapper json;

  FeatureController(Catalogue catalogue, JsonMapper json) {
    this.catalogue = catalogue;
    this.json = json;
  }

  /** A page of features in the order of their ids; {@code next} is the cursor of the following page, if there is one. */
  @GetMapping("/api/layers/{layer}/features")
  void features(@PathVariable String layer, Viewer viewer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FeatureLayer source = catalogue.layer(viewer, layer);
    Parameters parameters = new Parameters(request.getParameterMap(), KNOWN);
    int limit = parameters.number("limit", 1, MAX_LIMIT, FeatureQuery.DEFAULT_LIMIT);
    // One more than asked for tells whether there is a next page.
    FeatureQuery query = query(source, viewer, parameters).withLimit(limit + 1);
    Spool.send(out -> {
      try (Page page = new Page(out, json, limit)) {
        source.read(query, page::add);
        page.finish();
      }
    }, () -> {
      response.setContentType(GEO_JSON);
      response.setHeader("Cache-Control", "private, no-cache");
      return response.getOutputStream();
    });
  }

  @GetMapping("/api/layers/{layer}/features/{id}")
  void feature(@PathVariable String layer, @PathVariable String id, Viewer viewer, HttpServletResponse response)
      throws IOException {
    Feature feature = catalogue.layer(viewer, layer).find(viewer, id).orElseThrow(Refusal::notFound);
    response.setContentType(GEO_JSON);
    response.setHeader("Cache-Control", "private, no-cache");
    try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
      FeatureJson.write(out, feature);
    }
  }

  private static FeatureQuery query(FeatureLayer layer, Viewer viewer, Parameters parameters) {
    FeatureQuery query = FeatureQuery.as(viewer).pagedAfter(parameters.text("cursor", MAX_CURSOR))
        .withText(parameters.text("q", Parameters.MAX_TEXT));
    Envelope box = parameters.box("bbox");
    if (box != null) query = query.withBox(box);
    String filter = parameters.text("filter", Cql2.MAX_BYTES);
    return filter.isEmpty() ? query : query.withFilter(Cql2.parse(filter, layer.info()));
  }

  /** A page while it is written. */
  private static final class Page implements AutoCloseable {
    private final JsonGenerator out;
    private final int limit;
    private int written;
    private String last = "";
    private String next = "";

    Page(OutputStream stream, JsonMapper json, int limit) {
      this.limit = limit;
      out = json.createGenerator(stream);
      out.writeStartObject();
      out.writeStringProperty("type", "FeatureCollection");
      out.writeArrayPropertyStart("features");
    }

    void add(Feature feature) {
      if (written == limit) {
        next = last;
        return;
      }
      FeatureJson.write(out, feature);
      written++;
      last = feature.id();
    }

    void finish() {
      out.writeEndArray();
      out.writeNumberProperty("numberReturned", written);
      if (!next.isEmpty()) out.writeStringProperty("next", next);
      out.writeEndObject();
    }

    @Override public void close() {
      out.close();
    }
  }
}
