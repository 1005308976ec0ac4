package org.yitu.map.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.feature.FeatureJson;
import org.yitu.map.feature.FieldNames;
import org.yitu.map.feature.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * OGC API – Features 1.0 (17-069r4) with CRS by reference (part 2) and filters in CQL2 (part 3): the catalogue's layers are the
 * collections, as the viewer sees them.
 */
@RestController
@RequestMapping("/ogc/features")
class FeatureApiController {
  private static final String GEO_JSON = "application/geo+json";
  private static final Set<String> PLAIN = Set.of("f");

  private final Catalogue catalogue;
  private final Descriptions descriptions;
  private final HtmlPage html;
  private final JsonMapper json;
  private final Clock clock;

  FeatureApiController(Catalogue catalogue, Descriptions descriptions, HtmlPage html, JsonMapper json, Clock clock) {
    this.catalogue = catalogue;
    this.descriptions = descriptions;
    this.html = html;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<?> landing(HttpServletRequest request, Viewer viewer) {
    return answer(request, viewer, descriptions.landing(viewer));
  }

  @GetMapping("/conformance")
  ResponseEntity<?> conformance(HttpServletRequest request, Viewer viewer) {
    return answer(request, viewer, descriptions.conformance());
  }

  @GetMapping("/api")
  ResponseEntity<?> api(HttpServletRequest request, Viewer viewer) {
    HtmlPage.checkFormat(new Parameters(request.getParameterMap(), PLAIN));
    return ResponseEntity.ok().header("Content-Type", "application/vnd.oai.openapi+json;version=3.0")
        .body(json.writeValueAsBytes(descriptions.api(catalogue.visibleTo(viewer))));
  }

  @GetMapping("/collections")
  ResponseEntity<?> collections(HttpServletRequest request, Viewer viewer) {
    return answer(request, viewer, descriptions.collections(viewer, catalogue.visibleTo(viewer)));
  }

  @GetMapping("/collections/{collection}")
  ResponseEntity<?> collection(@PathVariable String collection, HttpServletRequest request, Viewer viewer) {
    return answer(request, viewer, descriptions.collection(viewer, catalogue.layer(viewer, collection)));
  }

  @GetMapping("/collections/{collection}/queryables")
  ResponseEntity<?> queryables(@PathVariable String collection, HttpServletRequest request, Viewer viewer) {
    return schema(request, descriptions.queryables(viewer, catalogue.layer(viewer, collection)));
  }

  @GetMapping("/collections/{collection}/schema")
  ResponseEntity<?> returnables(@PathVariable String collection, HttpServletRequest request, Viewer viewer) {
    return schema(request, descriptions.returnables(viewer, catalogue.layer(viewer, collection)));
  }

  private ResponseEntity<?> schema(HttpServletRequest request, Map<String, Object> schema) {
    HtmlPage.checkFormat(new Parameters(request.getParameterMap(), PLAIN));
    return ResponseEntity.ok().header("Content-Type", "application/schema+json").body(json.writeValueAsBytes(schema));
  }

  /** A page of features; {@code next} leads to the following one. */
  @GetMapping("/collections/{collection}/items")
  void items(@PathVariable String collection, HttpServletRequest request, HttpServletResponse response, Viewer viewer)
      throws IOException {
    FeatureLayer layer = catalogue.layer(viewer, collection);
    ItemsRequest asked = new ItemsRequest(layer, request.getParameterMap());
    long matched = layer.count(asked.matching(viewer));
    List<Feature> features = new ArrayList<>();
    layer.read(asked.page(viewer), features::add);
    boolean more = features.size() > asked.limit();
    if (more) features.remove(features.size() - 1);
    List<Map<String, Object>> links = descriptions.itemLinks(request.getQueryString(), collection,
        more ? features.get(features.size() - 1).id() : "");
    if (HtmlPage.isWanted(request)) {
      html.write(response, html.features(viewer, layer.info(), features, links));
      return;
    }
    start(response, GEO_JSON, asked.crs());
    try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
      out.writeStartObject();
      out.writeStringProperty("type", "FeatureCollection");
      out.writePOJOProperty("links", links);
      out.writeStringProperty("timeStamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
      out.writeNumberProperty("numberMatched", matched);
      out.writeNumberProperty("numberReturned", features.size());
      out.writeArrayPropertyStart("features");
      FieldNames names = FieldNames.of(layer.info(), viewer.locale());
      for (Feature feature : features) FeatureJson.write(out, names.with(in(asked.crs(), feature)));
      out.writeEndArray();
      out.writeEndObject();
    }
  }

  @GetMapping("/collections/{collection}/items/{id}")
  void item(@PathVariable String collection, @PathVariable String id, HttpServletRequest request, HttpServletResponse response,
      Viewer viewer) throws IOException {
    Parameters parameters = new Parameters(request.getParameterMap(), Set.of("f", "crs"));
    HtmlPage.checkFormat(parameters);
    String uri = parameters.text("crs", 100);
    ReferenceSystem crs = uri.isEmpty() ? ReferenceSystem.CRS84 : ReferenceSystem.find(uri)
        .orElseThrow(() -> Refusal.invalid("crs", "不支持该坐标系。", "This reference system is not offered."));
    FeatureLayer layer = catalogue.layer(viewer, collection);
    Feature feature = layer.find(viewer, id).orElseThrow(Refusal::notFound);
    if (HtmlPage.isWanted(request)) {
      html.write(response, html.features(viewer, layer.info(), List.of(feature), descriptions.featureLinks(collection, id)));
      return;
    }
    start(response, GEO_JSON, crs);
    Map<String, Object> whole = new LinkedHashMap<>();
    try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
      whole.putAll(json.readValue(written(FieldNames.of(layer.info(), viewer.locale()).with(in(crs, feature))), Map.class));
      whole.put("links", descriptions.featureLinks(collection, id));
      out.writePOJO(whole);
    }
  }

  private String written(Feature feature) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(text)) {
      FeatureJson.write(out, feature);
    }
    return text.toString();
  }

  private static void start(HttpServletResponse response, String type, ReferenceSystem crs) {
    response.setContentType(type);
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("Content-Crs", "<" + crs.uri() + ">");
  }

  private static Feature in(ReferenceSystem crs, Feature feature) {
    if (crs == ReferenceSystem.CRS84 || feature.geometry() == null) return feature;
    return new Feature(feature.layer(), feature.id(), feature.name(), feature.state(), feature.severity(),
        crs.from(feature.geometry()), feature.properties());
  }

  private ResponseEntity<?> answer(HttpServletRequest request, Viewer viewer, Map<String, Object> body) {
    HtmlPage.checkFormat(new Parameters(request.getParameterMap(), PLAIN));
    if (HtmlPage.isWanted(request)) {
      return ResponseEntity.ok().header("Content-Type", "text/html;charset=UTF-8").body(html.description(viewer, body));
    }
    return ResponseEntity.ok().header("Content-Type", "application/json").body(json.writeValueAsBytes(body));
  }

  /** The address of the service as its caller knows it. */
  static UriComponentsBuilder base() {
    return ServletUriComponentsBuilder.fromCurrentContextPath().path("/ogc/features");
  }
}
