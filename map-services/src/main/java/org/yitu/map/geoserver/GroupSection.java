package org.yitu.map.geoserver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yitu.geo.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The layer groups of the workspace. Layers and styles are always sent together, in the same order and number. */
final class GroupSection implements Section {
  private final GeoServerRest rest;
  private final String workspace;
  private final String path;

  GroupSection(GeoServerRest rest, String workspace) {
    this.rest = rest;
    this.workspace = workspace;
    path = "/rest/workspaces/" + GeoServerRest.part(workspace) + "/layergroups";
  }

  /** @param layers the lowest first, each with its own style */
  static ObjectNode document(Text title, List<String> layers) {
    ObjectNode document = Shapes.object().put("title", title.zh()).put("mode", "NAMED");
    document.set("layers", Shapes.texts(layers));
    document.set("styles", Shapes.texts(layers.stream().map(each -> "").toList()));
    return document;
  }

  @Override
  public Optional<ObjectNode> find(String name) {
    GeoServerRest.Answer answer = rest.get(path + "/" + GeoServerRest.part(name) + "?quietOnNotFound=true");
    if (answer.status() == 404) return Optional.empty();
    rest.require(answer, "GET layer group " + name);
    JsonNode group = answer.json().path("layerGroup");
    ObjectNode document = Shapes.object().put("title", group.path("title").asString("")).put("mode", group.path("mode").asString(""));
    document.set("layers", Shapes.texts(Shapes.names(group.path("publishables").path("published")).stream()
        .map(each -> each.startsWith(workspace + ":") ? each.substring(workspace.length() + 1) : each).toList()));
    document.set("styles", Shapes.texts(Shapes.list(group.path("styles").path("style")).stream()
        .map(style -> style.isObject() ? style.path("name").asString("") : style.asString("")).toList()));
    return Optional.of(document);
  }

  @Override
  public void write(String name, ObjectNode document, boolean exists) {
    List<Map<String, String>> layers = Shapes.texts(document.path("layers")).stream()
        .map(each -> Map.of("@type", "layer", "name", each.contains(":") ? each : workspace + ":" + each)).toList();
    List<?> styles = Shapes.texts(document.path("styles")).stream().map(style -> style.isEmpty() ? "" : Map.of("name", style)).toList();
    Map<String, Object> group = Map.of("name", name, "mode", document.path("mode").asString(""), "title", document.path("title").asString(""),
        "workspace", Map.of("name", workspace), "publishables", Map.of("published", layers), "styles", Map.of("style", styles));
    rest.json(exists ? "PUT" : "POST", exists ? path + "/" + GeoServerRest.part(name) : path, Map.of("layerGroup", group));
  }

  @Override
  public void remove(String name) {
    rest.require(rest.send("DELETE", path + "/" + GeoServerRest.part(name), "", ""), "DELETE layer group " + name);
  }

  @Override
  public List<String> owned() {
    GeoServerRest.Answer answer = rest.get(path);
    return answer.ok() ? Shapes.names(answer.json().path("layerGroups").path("layerGroup")) : List.of();
  }
}
