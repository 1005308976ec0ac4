package org.yitu.map.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Text;
import org.yitu.map.feature.FieldNames;
import org.yitu.map.feature.FilterTarget;

/** What the service says of itself and of its collections, with the links that lead on. */
@Component
class Descriptions {
  private static final Links LINKS = new Links("/ogc/features");
  private static final String JSON = "application/json";
  private static final String HTML = "text/html";
  private static final String GEO_JSON = "application/geo+json";
  private static final Text TITLE = Text.of("一图要素服务", "Features of the one map");
  private static final Text ABOUT = Text.of("一张图上的全部图层，按登录者的权限提供。", "Every layer of the one map, with the rights of who signs in.");
  private static final Map<String, Object> FORMAT = parameter("f", Map.of("type", "string", "enum", List.of("json", "html")));
  private static final String CLASSES = "http://www.opengis.net/spec/";
  private static final List<String> CONFORMS = List.of(CLASSES + "ogcapi-features-1/1.0/conf/core",
      CLASSES + "ogcapi-features-1/1.0/conf/geojson", CLASSES + "ogcapi-features-1/1.0/conf/html",
      CLASSES + "ogcapi-features-1/1.0/conf/oas30", CLASSES + "ogcapi-features-2/1.0/conf/crs",
      CLASSES + "ogcapi-features-3/1.0/conf/queryables", CLASSES + "ogcapi-features-3/1.0/conf/filter",
      CLASSES + "ogcapi-features-3/1.0/conf/features-filter", CLASSES + "ogcapi-features-3/1.0/conf/queryables-query-parameters",
      CLASSES + "cql2/1.0/conf/cql2-text", CLASSES + "cql2/1.0/conf/cql2-json", CLASSES + "cql2/1.0/conf/basic-cql2",
      CLASSES + "cql2/1.0/conf/advanced-comparison-operators", CLASSES + "cql2/1.0/conf/basic-spatial-functions",
      CLASSES + "cql2/1.0/conf/basic-spatial-functions-plus", CLASSES + "cql2/1.0/conf/spatial-functions");

  private final Extents extents;

  Descriptions(Extents extents) {
    this.extents = extents;
  }

  Map<String, Object> landing(Viewer viewer) {
    Map<String, Object> landing = new LinkedHashMap<>();
    landing.put("title", TITLE.in(viewer.locale()));
    landing.put("description", ABOUT.in(viewer.locale()));
    landing.put("links", List.of(LINKS.to("self", JSON, ""), LINKS.html("alternate", ""),
        LINKS.to("service-desc", "application/vnd.oai.openapi+json;version=3.0", "/api"), LINKS.html("service-doc", ""),
        LINKS.to("conformance", JSON, "/conformance"), LINKS.to("data", JSON, "/collections")));
    return landing;
  }

  Map<String, Object> conformance() {
    return Map.of("conformsTo", CONFORMS);
  }

  Map<String, Object> collections(Viewer viewer, List<FeatureLayer> layers) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("links", List.of(LINKS.to("self", JSON, "/collections"), LINKS.html("alternate", "/collections")));
    all.put("crs", ReferenceSystem.uris());
    all.put("collections", layers.stream().map(layer -> collection(viewer, layer)).toList());
    return all;
  }

  Map<String, Object> collection(Viewer viewer, FeatureLayer layer) {
    LayerInfo info = layer.info();
    String path = "/collections/" + info.id();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", info.id());
    one.put("title", info.title().in(viewer.locale()));
    one.put("description", info.group().title().in(viewer.locale()));
    Envelope box = extents.of(viewer, layer);
    if (!box.isNull()) {
      List<Double> edges = List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
      one.put("extent", Map.of("spatial", Map.of("bbox", List.of(edges), "crs", ReferenceSystem.CRS84.uri())));
    }
    one.put("itemType", "feature");
    one.put("crs", ReferenceSystem.uris());
    one.put("storageCrs", ReferenceSystem.EPSG4490.uri());
    one.put("links", List.of(LINKS.to("self", JSON, path), LINKS.html("alternate", path), LINKS.to("items", GEO_JSON, path + "/items"),
        LINKS.html("items", path + "/items"), LINKS.to("http://www.opengis.net/def/rel/ogc/1.0/queryables", "application/schema+json",
        path + "/queryables"), LINKS.to("http://www.opengis.net/def/rel/ogc/1.0/schema", "application/schema+json", path + "/schema"), Links.of(TileDescriptions.TILESETS, JSON, TileDescriptions.tilesets(info.id()))));
    return one;
  }

  Map<String, Object> queryables(Viewer viewer, FeatureLayer layer) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (LayerField field : FilterTarget.fields(layer.info())) properties.put(field.name(), property(viewer, field));
    return schema(viewer, layer, "queryables", properties);
  }

  /** What a feature has, names beside codes included (OGC API – Features, part 5). */
  Map<String, Object> returnables(Viewer viewer, FeatureLayer layer) {
    Map<LayerField, LayerField> names = FieldNames.of(layer.info(), viewer.locale()).added();
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("id", Map.of("type", "string", "x-ogc-role", "id"));
    for (LayerField field : FilterTarget.fields(layer.info())) {
      properties.put(field.name(), property(viewer, field));
      LayerField name = names.get(field);
      if (name != null) properties.put(name.name(), property(viewer, name));
    }
    return schema(viewer, layer, "schema", properties);
  }

  /** Codes with their titles; a table that is too long for that is told by its address. */
  private static Map<String, Object> property(Viewer viewer, LayerField field) {
    Map<String, Object> property = new LinkedHashMap<>();
    property.put("title", field.title().in(viewer.locale()));
    property.put("type", type(field));
    if (field.type() == LayerField.Type.TIME) property.put("format", "date-time");
    if (field.type() == LayerField.Type.DATE) property.put("format", "date");
    if (field.type() == LayerField.Type.CHOICE) {
      property.put("enum", field.choices().stream().map(LayerField.Choice::value).toList());
      property.put("oneOf", field.choices().stream().map(choice -> Map.of("const", choice.value(), "title", choice.title().in(viewer.locale()))).toList());
    }
    if (!field.codes().isEmpty()) property.put("x-ogc-codelistUri", new Links("/api/reference").address("/" + field.codes()));
    return property;
  }

  private static Map<String, Object> schema(Viewer viewer, FeatureLayer layer, String which, Map<String, Object> properties) {
    properties.put(FilterTarget.GEOMETRY, Map.of("format", "geometry-any", "x-ogc-role", "primary-geometry"));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", LINKS.address("/collections/" + layer.info().id() + "/" + which));
    schema.put("type", "object");
    schema.put("title", layer.info().title().in(viewer.locale()));
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }

  List<Map<String, Object>> itemLinks(String query, String collection, String cursor) {
    String path = "/collections/" + collection;
    UriComponentsBuilder self = FeatureApiController.base().path(path + "/items").query(query);
    List<Map<String, Object>> links = new ArrayList<>();
    links.add(Links.of("self", GEO_JSON, self.build().toUriString()));
    links.add(Links.of("alternate", HTML, self.cloneBuilder().replaceQueryParam("f", "html").build().toUriString()));
    links.add(LINKS.to("collection", JSON, path));
    if (!cursor.isEmpty()) {
      links.add(Links.of("next", GEO_JSON, self.cloneBuilder().replaceQueryParam("cursor", cursor).build().toUriString()));
    }
    return links;
  }

  List<Map<String, Object>> featureLinks(String collection, String id) {
    String path = "/collections/" + collection + "/items/" + id;
    return List.of(LINKS.to("self", GEO_JSON, path), LINKS.html("alternate", path), LINKS.to("collection", JSON, "/collections/" + collection));
  }

  /** The same in OpenAPI 3.0, with a path for each collection. */
  Map<String, Object> api(List<FeatureLayer> layers) {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put("/", get("Landing page", List.of(), JSON));
    paths.put("/api", get("This document", List.of(), "application/vnd.oai.openapi+json;version=3.0"));
    paths.put("/conformance", get("Conformance classes", List.of(FORMAT), JSON));
    paths.put("/collections", get("Collections", List.of(FORMAT), JSON));
    for (FeatureLayer layer : layers) {
      String path = "/collections/" + layer.info().id();
      paths.put(path, get(layer.info().title().en(), List.of(FORMAT), JSON));
      for (String schema : List.of("/queryables", "/schema")) {
        paths.put(path + schema, get(layer.info().title().en(), List.of(FORMAT), "application/schema+json"));
      }
      paths.put(path + "/items", get(layer.info().title().en(), itemParameters(layer), GEO_JSON));
      paths.put(path + "/items/{featureId}", get(layer.info().title().en(), List.of(Map.of("name", "featureId", "in", "path",
          "required", true, "schema", Map.of("type", "string")), parameter("crs", Map.of("type", "string", "enum", ReferenceSystem.uris())), FORMAT),
          GEO_JSON));
    }
    Map<String, Object> api = new LinkedHashMap<>();
    api.put("openapi", "3.0.3");
    api.put("info", Map.of("title", TITLE.en(), "version", "1.0.0"));
    api.put("servers", List.of(Map.of("url", LINKS.address(""))));
    api.put("paths", paths);
    return api;
  }

  private static List<Object> itemParameters(FeatureLayer layer) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(parameter("limit", Map.of("type", "integer", "minimum", 1, "maximum", ItemsRequest.MAX_LIMIT, "default",
        ItemsRequest.DEFAULT_LIMIT)));
    parameters.add(FORMAT);
    parameters.add(Map.of("name", "bbox", "in", "query", "required", false, "style", "form", "explode", false, "schema",
        Map.of("type", "array", "oneOf", List.of(Map.of("minItems", 4, "maxItems", 4), Map.of("minItems", 6, "maxItems", 6)), "items",
        Map.of("type", "number"))));
    for (String name : List.of("datetime", "filter", "cursor")) parameters.add(parameter(name, Map.of("type", "string")));
    for (String name : List.of("crs", "bbox-crs", "filter-crs")) {
      parameters.add(parameter(name, Map.of("type", "string", "enum", ReferenceSystem.uris(), "default", ReferenceSystem.CRS84.uri())));
    }
    parameters.add(parameter("filter-lang", Map.of("type", "string", "enum", ItemsRequest.LANGUAGES, "default", ItemsRequest.LANGUAGES.get(0))));
    for (LayerField field : ItemsRequest.fields(layer)) parameters.add(parameter(field.name(), Map.of("type", type(field))));
    return parameters;
  }

  private static Map<String, Object> parameter(String name, Map<String, Object> schema) {
    return Map.of("name", name, "in", "query", "required", false, "style", "form", "explode", false, "schema", schema);
  }

  static Map<String, Object> get(String summary, List<?> parameters, String type) {
    return Map.of("get", Map.of("summary", summary, "parameters", parameters, "responses", Map.of("200",
        Map.of("description", summary, "content", Map.of(type, Map.of("schema", Map.of("type", "object")), HTML,
        Map.of("schema", Map.of("type", "string")))), "400", Map.of("description", "A parameter is unknown or wrong"))));
  }

  private static String type(LayerField field) {
    return switch (field.type()) {
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case TEXT, TIME, DATE, CHOICE -> "string";
    };
  }
}
