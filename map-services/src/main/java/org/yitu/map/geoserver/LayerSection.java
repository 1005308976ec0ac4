package org.yitu.map.geoserver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.feature.LayerView;
import org.yitu.geo.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The layers, each a feature type over a statement and a layer with its style. A feature type is written by its store's path alone: by
 * the workspace's, what is not sent falls back to nothing. Its box is the project's, so that GeoServer needs no pass over the rows.
 */
final class LayerSection implements Section {
  private static final String SYSTEM = "EPSG:4490";
  private static final String VIEW = "JDBC_VIRTUAL_TABLE";
  private static final String UNREADABLE = "unreadable";

  private final GeoServerRest rest;
  private final String workspace;
  private final String types;
  private final Envelope extent;

  LayerSection(GeoServerRest rest, String workspace, String store, Envelope extent) {
    this.rest = rest;
    this.workspace = workspace;
    this.extent = extent;
    types = "/rest/workspaces/" + GeoServerRest.part(workspace) + "/datastores/" + GeoServerRest.part(store) + "/featuretypes";
  }

  static ObjectNode document(Text title, List<String> keywords, LayerView view, String style) {
    ObjectNode document = Shapes.object().put("title", title.zh()).put("abstract", title.en()).put("srs", SYSTEM).put("enabled", "true")
        .put("sql", view.sql()).put("key", view.key()).put("geometry", view.geometry()).put("shape", view.shape()).put("parameters", "0")
        .put("filter", "").put("style", style);
    document.set("keywords", Shapes.texts(keywords.stream().sorted().toList()));
    return document;
  }

  @Override
  public Optional<ObjectNode> find(String name) {
    GeoServerRest.Answer answer = rest.get(types + "/" + GeoServerRest.part(name) + "?quietOnNotFound=true");
    if (answer.status() == 404) return Optional.empty();
    // While the database is away, GeoServer cannot tell what the layer is: there, and to be written over.
    if (answer.status() == 500) return Optional.of(Shapes.object().put(UNREADABLE, "true"));
    rest.require(answer, "GET layer " + name);
    JsonNode type = answer.json().path("featureType");
    JsonNode view = Shapes.list(type.path("metadata").path("entry")).stream().filter(entry -> entry.path("@key").asString("").equals(VIEW))
        .findFirst().map(entry -> entry.path("virtualTable")).orElseGet(Shapes::object);
    ObjectNode document = Shapes.object().put("title", type.path("title").asString("")).put("abstract", type.path("abstract").asString(""))
        .put("srs", type.path("srs").asString("")).put("enabled", type.path("enabled").asString(""))
        .put("sql", view.path("sql").asString("").strip()).put("key", view.path("keyColumn").asString(""))
        .put("geometry", view.path("geometry").path("name").asString("")).put("shape", view.path("geometry").path("type").asString(""))
        .put("parameters", String.valueOf(Shapes.list(view.path("parameter")).size())).put("filter", type.path("cqlFilter").asString(""))
        .put("style", style(name));
    document.set("keywords", Shapes.texts(Shapes.texts(type.path("keywords").path("string")).stream().sorted().toList()));
    return Optional.of(document);
  }

  @Override
  public void write(String name, ObjectNode document, boolean exists) {
    if (document.has(UNREADABLE)) return;
    String path = types + "/" + GeoServerRest.part(name);
    boolean there = exists;
    if (there && style(name).isEmpty()) {
      // A feature type whose layer was deleted can neither be shown nor made anew.
      remove(name);
      there = false;
    }
    rest.json(there ? "PUT" : "POST", there ? path : types, Map.of("featureType", featureType(name, document)));
    if (there && !document.path("enabled").asString("").equals("true")) rest.json("PUT", path, Map.of("featureType", Map.of("enabled", false)));
    String style = document.path("style").asString("");
    if (style.isEmpty()) return;
    rest.json("PUT", layer(name), Map.of("layer", Map.of("defaultStyle", styleReference(style), "queryable", true)));
    // A style that does not exist is answered as if it had been taken.
    if (!style(name).equals(style)) {
      throw GeoServerRest.unavailable(Text.of("GeoServer 没有给图层 %s 设上样式 %s。", "GeoServer did not give layer %s the style %s.").with(name, style));
    }
  }

  private Map<String, Object> featureType(String name, ObjectNode document) {
    Map<String, Object> geometry = Map.of("name", document.path("geometry").asString(""), "type", document.path("shape").asString(""), "srid", 4490);
    Map<String, Object> view = Map.of("name", name, "sql", document.path("sql").asString(""), "escapeSql", false,
        "keyColumn", document.path("key").asString(""), "geometry", geometry);
    Map<String, Object> type = new LinkedHashMap<>();
    type.put("name", name);
    type.put("nativeName", name);
    type.put("title", document.path("title").asString(""));
    type.put("abstract", document.path("abstract").asString(""));
    type.put("keywords", Map.of("string", Shapes.texts(document.path("keywords"))));
    type.put("srs", document.path("srs").asString(""));
    type.put("projectionPolicy", "FORCE_DECLARED");
    type.put("nativeBoundingBox", box(SYSTEM));
    type.put("latLonBoundingBox", box("EPSG:4326"));
    type.put("enabled", true);
    type.put("advertised", true);
    // Empty, it takes away what somebody may have set by hand.
    type.put("cqlFilter", "");
    type.put("metadata", Map.of("entry", List.of(Map.of("@key", VIEW, "virtualTable", view))));
    return type;
  }

  private Map<String, Object> box(String system) {
    return Map.of("minx", extent.getMinX(), "maxx", extent.getMaxX(), "miny", extent.getMinY(), "maxy", extent.getMaxY(), "crs", system);
  }

  private Map<String, String> styleReference(String style) {
    return style.startsWith(workspace + ":") ? Map.of("name", style.substring(workspace.length() + 1), "workspace", workspace) : Map.of("name", style);
  }

  private String style(String name) {
    GeoServerRest.Answer answer = rest.get(layer(name) + "?quietOnNotFound=true");
    return answer.ok() ? answer.json().path("layer").path("defaultStyle").path("name").asString("") : "";
  }

  private String layer(String name) {
    return "/rest/layers/" + GeoServerRest.part(workspace + ":" + name);
  }

  @Override
  public void remove(String name) {
    rest.require(rest.send("DELETE", types + "/" + GeoServerRest.part(name) + "?recurse=true", "", ""), "DELETE layer " + name);
  }

  @Override
  public List<String> owned() {
    GeoServerRest.Answer answer = rest.get(types + "?quietOnNotFound=true");
    return answer.ok() ? Shapes.names(answer.json().path("featureTypes").path("featureType")) : List.of();
  }
}
