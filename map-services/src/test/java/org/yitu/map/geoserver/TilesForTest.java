package org.yitu.map.geoserver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yitu.map.geoserver.GeoServerForTest.Call;
import org.yitu.map.geoserver.GeoServerForTest.Reply;
import org.yitu.map.geoserver.GeoServerForTest.Wrong;
import tools.jackson.databind.node.ObjectNode;

/** GeoWebCache: tile layers, grid sets, and tiles that are cached with or without regard to who asks. */
final class TilesForTest {
  final Set<String> gridSets = new HashSet<>(Set.of("EPSG:4326", "EPSG:900913"));
  final Set<String> cached = new HashSet<>();
  private final Map<String, ObjectNode> layers = new LinkedHashMap<>();
  private final CatalogueForTest catalogue;
  private final SecurityForTest security;
  /** As {@code securityEnabled} in gwc-gs.xml; releases come with false. */
  boolean asksWhoAsks;

  TilesForTest(CatalogueForTest catalogue, SecurityForTest security) {
    this.catalogue = catalogue;
    this.security = security;
  }

  ObjectNode layer(String name) {
    if (!catalogue.isPublished(name)) {
      layers.remove(name);
      return null;
    }
    return layers.computeIfAbsent(name, key -> settings(true, List.of("image/png", "image/jpeg"), List.of("EPSG:900913", "EPSG:4326"), 0, 0, 0));
  }

  Reply answer(Call call) {
    if (call.is("GET", "gwc", "rest", "layers", "*")) return Reply.json(Map.of("GeoServerLayer", known(call).put("name", call.path().get(3))));
    if (call.is("PUT", "gwc", "rest", "layers", "*")) return put(call);
    if (call.is("DELETE", "gwc", "rest", "layers", "*")) {
      known(call);
      layers.remove(call.path().get(3));
      return Reply.json("deleted");
    }
    if (call.is("GET", "gwc", "rest", "gridsets", "*")) {
      if (!gridSets.contains(call.path().get(3))) throw new Wrong(404, "Failed to get GridSet.");
      return Reply.json(Map.of("gridSet", Map.of("name", call.path().get(3))));
    }
    if (call.is("PUT", "gwc", "rest", "gridsets", "*")) {
      if (!call.body().contains("<name>" + call.path().get(3) + "</name>")) throw new Wrong(500, "GridSet already exists");
      return Reply.empty(gridSets.add(call.path().get(3)) ? 201 : 200);
    }
    if (call.is("DELETE", "gwc", "rest", "gridsets", "*")) {
      if (!gridSets.remove(call.path().get(3))) throw new Wrong(404, "Failed to remove GridSet.");
      return Reply.empty(200);
    }
    if (call.is("POST", "gwc", "rest", "masstruncate")) {
      if (!call.type().equals("text/xml")) throw new Wrong(400, "Format extension unknown or not specified: " + call.type());
      String name = texts(call.body(), "layerName").stream().findFirst().orElse("");
      if (!name.isEmpty() && layer(name) == null) throw new Wrong(400, "Could not find layer " + name);
      cached.removeIf(tile -> tile.startsWith(name + " "));
      return Reply.empty(200);
    }
    throw new Wrong(404, "No endpoint");
  }

  /** A tile by WMTS: made only for who may read, kept for whoever comes. */
  Reply tile(Call call) {
    String layer = call.query().get("layer");
    ObjectNode settings = layer(layer);
    if (settings == null || !settings.path("enabled").asBoolean()) return Reply.text(400, "<html>400: Unknown layer</html>");
    String tile = layer + " " + call.query().get("tilematrix") + " " + call.query().get("tilecol") + " " + call.query().get("tilerow");
    String[] name = layer.split(":");
    boolean mayRead = security.mayRead(call.user(), name[0], name[1]);
    if (!mayRead && (asksWhoAsks || !cached.contains(tile))) return Reply.text(400, "<html>400: Problem communicating with GeoServer</html>");
    cached.add(tile);
    return new Reply(200, "image/png", "PNG", "");
  }

  private Reply put(Call call) {
    String name = call.path().get(3);
    if (layer(name) == null) throw new Wrong(404, "Unknown layer " + name);
    // What was answered as JSON does not read back.
    if (call.type().startsWith("application/json")) throw new Wrong(500, "defaultValue");
    if (!texts(call.body(), "name").contains(name)) throw new Wrong(400, "Layer found but name does not match");
    layers.put(name, settings(Boolean.parseBoolean(texts(call.body(), "enabled").get(0)), texts(call.body(), "string"),
        texts(call.body(), "gridSetName"), number(call, "expireCache"), number(call, "expireClients"), number(call, "gutter")));
    return new Reply(200, "application/json", "layer saved", "");
  }

  private ObjectNode known(Call call) {
    ObjectNode found = layer(call.path().get(3));
    if (found == null) throw new Wrong(404, "Unknown layer: " + call.path().get(3));
    return found;
  }

  private static ObjectNode settings(boolean enabled, List<String> formats, List<String> grids, int expireCache, int expireClients, int gutter) {
    ObjectNode settings = Shapes.object().put("enabled", enabled).put("expireCache", expireCache).put("expireClients", expireClients)
        .put("gutter", gutter);
    settings.set("mimeFormats", Shapes.texts(formats));
    settings.set("gridSubsets", GeoServerRest.JSON.valueToTree(grids.stream().map(grid -> Map.of("gridSetName", grid)).toList()));
    settings.set("parameterFilters", GeoServerRest.JSON.valueToTree(List.of(Map.of("defaultValue", "", "key", "STYLES"))));
    return settings;
  }

  private static int number(Call call, String element) {
    return Integer.parseInt(texts(call.body(), element).get(0));
  }

  private static List<String> texts(String xml, String element) {
    Matcher matcher = Pattern.compile("<" + element + ">([^<]*)</" + element + ">").matcher(xml);
    List<String> found = new ArrayList<>();
    while (matcher.find()) found.add(matcher.group(1));
    return found;
  }
}
