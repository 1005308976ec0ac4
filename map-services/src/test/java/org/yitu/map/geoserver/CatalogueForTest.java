package org.yitu.map.geoserver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.map.geoserver.GeoServerForTest.Call;
import org.yitu.map.geoserver.GeoServerForTest.Reply;
import org.yitu.map.geoserver.GeoServerForTest.Wrong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Workspaces, stores, feature types, layers, styles and groups of a {@link GeoServerForTest}. */
final class CatalogueForTest {
  final Map<String, String> workspaces = new LinkedHashMap<>();
  final Map<String, ObjectNode> stores = new LinkedHashMap<>();
  final Map<String, ObjectNode> types = new LinkedHashMap<>();
  final Map<String, String> styleOfLayers = new LinkedHashMap<>();
  final Map<String, String> styles = new LinkedHashMap<>();
  final Map<String, ObjectNode> groups = new LinkedHashMap<>();
  final List<String> tables = new ArrayList<>(List.of("enterprise", "hidden_danger"));
  boolean databaseAway;

  /** @param name with its workspace */
  boolean isPublished(String name) {
    return styleOfLayers.containsKey(name) || groups.containsKey(name);
  }

  Reply answer(Call call) {
    List<String> path = call.path();
    if (path.size() >= 2 && path.get(1).equals("layers")) return layer(call);
    if (path.size() == 3 && path.get(1).equals("namespaces")) return namespace(call);
    if (path.size() <= 3 && path.get(1).equals("workspaces")) return workspace(call);
    if (path.size() > 3 && path.get(3).equals("datastores")) return path.size() <= 5 ? store(call) : type(call);
    if (path.size() > 3 && path.get(3).equals("styles")) return style(call);
    if (path.size() > 3 && path.get(3).equals("layergroups")) return group(call);
    if (path.size() == 5 && path.get(3).equals("featuretypes") && call.method().equals("PUT")) return typeByWorkspace(call);
    throw new Wrong(404, "No endpoint");
  }

  private Reply workspace(Call call) {
    if (call.is("GET", "rest", "workspaces")) return list("workspaces", "workspace", workspaces.keySet());
    if (call.is("POST", "rest", "workspaces")) {
      String name = call.json("workspace").path("name").asString("null");
      if (name.equals("null") || workspaces.containsKey(name)) throw new Wrong(409, "Workspace '" + name + "' already exists");
      if (name.isEmpty()) throw new Wrong(500, "workspace name must not be null");
      workspaces.put(name, "http://" + name);
      return Reply.created(name, "/rest/workspaces/" + name);
    }
    String name = call.path().get(2);
    if (!workspaces.containsKey(name)) throw missing(call, "No such workspace: '" + name + "' found");
    if (call.method().equals("GET")) return Reply.json(Map.of("workspace", Map.of("name", name, "isolated", false)));
    boolean empty = stores.keySet().stream().noneMatch(each -> each.startsWith(name + ":"));
    if (!empty && !call.recurses()) throw new Wrong(403, "Workspace not empty");
    workspaces.remove(name);
    for (Map<String, ?> each : List.of(stores, types, styleOfLayers, styles, groups)) each.keySet().removeIf(key -> key.startsWith(name + ":"));
    return Reply.empty(200);
  }

  private Reply namespace(Call call) {
    String name = call.path().get(2);
    if (!workspaces.containsKey(name)) throw missing(call, "No such namespace: '" + name + "' found");
    if (call.method().equals("GET")) return Reply.json(Map.of("namespace", Map.of("prefix", name, "uri", workspaces.get(name), "isolated", false)));
    workspaces.put(name, call.json("namespace").path("uri").asString());
    return Reply.empty(200);
  }

  private Reply store(Call call) {
    String workspace = call.path().get(2);
    if (call.path().size() == 4) {
      if (!workspaces.containsKey(workspace)) throw new Wrong(call.method().equals("GET") ? 404 : 500, "No such workspace : " + workspace);
      if (call.method().equals("GET")) return list("dataStores", "dataStore", within(workspace, stores.keySet()));
      JsonNode store = call.json("dataStore");
      String key = workspace + ":" + store.path("name").asString();
      if (stores.containsKey(key)) throw new Wrong(500, "Store already exists in workspace '" + workspace + "'");
      // Enabled, whatever was asked for.
      stores.put(key, Shapes.object().put("enabled", true));
      parameters(stores.get(key), store, workspace);
      return Reply.created(store.path("name").asString(), "/rest/" + key);
    }
    String key = workspace + ":" + call.path().get(4);
    ObjectNode store = stores.get(key);
    if (store == null) throw missing(call, "No such datastore: " + key);
    if (call.method().equals("GET")) {
      ObjectNode answer = Shapes.object().put("name", call.path().get(4)).put("type", "PostGIS").put("enabled", store.path("enabled").asBoolean());
      List<Map<String, String>> entries = new ArrayList<>();
      store.path("parameters").properties().forEach(each -> entries.add(Map.of("@key", each.getKey(), "$",
          each.getKey().equals("passwd") ? "crypt1:" + each.getValue().asString().hashCode() : each.getValue().asString())));
      answer.set("connectionParameters", Shapes.object().set("entry", collapsed(GeoServerRest.JSON.valueToTree(entries))));
      return Reply.json(Map.of("dataStore", answer));
    }
    if (call.method().equals("DELETE")) {
      List<String> inside = types.keySet().stream().filter(type -> key.equals(types.get(type).path("_store").asString(""))).toList();
      if (!inside.isEmpty() && !call.recurses()) throw new Wrong(403, "datastore not empty");
      inside.forEach(types::remove);
      inside.forEach(this::removeLayer);
      stores.remove(key);
      return Reply.empty(200);
    }
    JsonNode sent = call.json("dataStore");
    if (sent.has("enabled")) store.put("enabled", sent.get("enabled").asBoolean());
    if (sent.has("connectionParameters")) parameters(store, sent, null);
    return Reply.empty(200);
  }

  /** Replaced as a whole; the namespace is filled in for a new store only. */
  private void parameters(ObjectNode store, JsonNode sent, String workspace) {
    ObjectNode parameters = Shapes.object();
    for (JsonNode entry : Shapes.list(sent.path("connectionParameters").path("entry"))) {
      parameters.put(entry.path("@key").asString(), entry.path("$").asString());
    }
    if (workspace != null && !parameters.has("namespace")) parameters.put("namespace", workspaces.get(workspace));
    store.set("parameters", parameters);
  }

  private boolean reaches(String store) {
    return !databaseAway && stores.get(store).path("parameters").path("passwd").asString("").equals(GeoServerForTest.DATABASE_PASSWORD);
  }

  private Reply type(Call call) {
    String workspace = call.path().get(2);
    String store = workspace + ":" + call.path().get(4);
    if (!stores.containsKey(store)) throw missing(call, "No such datastore: " + store);
    if (call.path().size() == 6) {
      if (call.method().equals("POST")) return newType(call, workspace, store);
      if (!"available".equals(call.query().get("list"))) return list("featureTypes", "featureType", within(workspace, types.keySet()));
      if (!reaches(store)) throw new Wrong(404, "Could not load datastore: " + store);
      boolean known = stores.get(store).path("parameters").path("schema").asString("public").equals("public");
      // What is published already is not available any more.
      List<String> free = tables.stream().filter(table -> types.values().stream().noneMatch(type -> table.equals(type.path("nativeName").asString("")))).toList();
      return Reply.json(Map.of("list", Map.of("string", known ? free : List.of())));
    }
    String key = workspace + ":" + call.path().get(6);
    ObjectNode type = types.get(key);
    if (type == null) throw missing(call, "No such feature type: " + key);
    if (call.method().equals("GET")) {
      if (!reaches(store)) throw new Wrong(500, "Could not list layers for this store, an error occurred retrieving them");
      return Reply.json(Map.of("featureType", shown(type)));
    }
    if (call.method().equals("PUT")) {
      for (Map.Entry<String, JsonNode> each : call.json("featureType").properties()) type.set(each.getKey(), each.getValue());
      return Reply.empty(200);
    }
    if (!call.recurses() && styleOfLayers.containsKey(key)) throw new Wrong(403, "feature type referenced by layer(s)");
    types.remove(key);
    removeLayer(key);
    return Reply.empty(200);
  }

  private Reply newType(Call call, String workspace, String store) {
    ObjectNode type = (ObjectNode) call.json("featureType").deepCopy();
    if (!type.has("name") && !type.has("nativeName")) throw new Wrong(400, "name or nativeName must be given");
    String name = type.path("name").asString(type.path("nativeName").asString(""));
    String key = workspace + ":" + name;
    if (types.containsKey(key)) throw new Wrong(500, "Resource named '" + name + "' already exists in store");
    if (!reaches(store)) throw new Wrong(500, "Error looking up primary key");
    String nativeName = type.path("nativeName").asString(name);
    JsonNode view = Shapes.list(type.path("metadata").path("entry")).stream().map(entry -> entry.path("virtualTable")).filter(JsonNode::isObject)
        .findFirst().orElse(null);
    if (view == null) table(type, nativeName);
    else if (!view.path("name").asString("").equals(nativeName)) throw new Wrong(500, "Schema '" + name + "' does not exist.");
    else if (!view.path("sql").asString("").startsWith("select ")) throw new Wrong(500, "Error looking up primary key");
    type.put("name", name).put("nativeName", nativeName).put("_store", store).put("enabled", true);
    types.put(key, type);
    styleOfLayers.put(key, view != null && view.path("geometry").path("type").asString("").equals("Polygon") ? "polygon" : "point");
    return new Reply(201, "text/plain", "", "/rest/" + key);
  }

  /** A table that is not there is made, if its attributes are told. */
  private void table(ObjectNode type, String name) {
    if (tables.contains(name)) return;
    if (!type.has("attributes")) throw new Wrong(400, "Trying to create new feature type inside the store, but no attributes were specified");
    tables.add(name);
  }

  /** Without the store in the path, what is not sent is taken as false. */
  private Reply typeByWorkspace(Call call) {
    ObjectNode type = types.get(call.path().get(2) + ":" + call.path().get(4));
    if (type == null) throw new Wrong(404, "No such feature type");
    call.json("featureType").properties().forEach(each -> type.set(each.getKey(), each.getValue()));
    if (!call.json("featureType").has("enabled")) type.put("enabled", false);
    return Reply.empty(200);
  }

  /** As it comes back: lists of one collapsed, a line's end behind the statement, texts like numbers as numbers. */
  private static ObjectNode shown(ObjectNode type) {
    ObjectNode shown = type.deepCopy();
    shown.remove("_store");
    shown.set("keywords", Shapes.object().set("string", collapsed((ArrayNode) GeoServerRest.JSON.valueToTree(
        Shapes.texts(type.path("keywords").path("string"))))));
    List<JsonNode> entries = Shapes.list(shown.path("metadata").path("entry"));
    for (JsonNode entry : entries) {
      if (!(entry.path("virtualTable") instanceof ObjectNode view)) continue;
      view.put("sql", view.path("sql").asString("") + "\n");
      if (view.path("parameter").isArray()) view.set("parameter", collapsed((ArrayNode) view.get("parameter")));
    }
    shown.set("metadata", Shapes.object().set("entry", collapsed(GeoServerRest.JSON.valueToTree(entries))));
    if (shown.path("title").asString("").matches("[0-9]{1,9}")) shown.put("title", Integer.parseInt(shown.path("title").asString()));
    return shown;
  }

  private static JsonNode collapsed(ArrayNode list) {
    return list.size() == 1 ? list.get(0) : list;
  }

  private Reply layer(Call call) {
    if (call.path().size() != 3) throw new Wrong(405, "Method is not supported.");
    String key = call.path().get(2);
    if (call.method().equals("PUT")) {
      JsonNode layer = call.json("layer");
      if (!styleOfLayers.containsKey(key)) throw new Wrong(500, "\"original\" is null");
      String workspace = layer.path("defaultStyle").path("workspace").asString("");
      String name = layer.path("defaultStyle").path("name").asString("");
      String style = workspace.isEmpty() ? name : workspace + ":" + name;
      // Enabled is not looked at here, and a style that is not there changes nothing.
      if (styles.containsKey(style) || style.equals("point")) styleOfLayers.put(key, style);
      return Reply.empty(200);
    }
    if (!styleOfLayers.containsKey(key)) throw missing(call, "No such layer: " + key);
    if (call.method().equals("GET")) {
      return Reply.json(Map.of("layer", Map.of("name", key.substring(key.indexOf(':') + 1), "type", "VECTOR",
          "defaultStyle", Map.of("name", styleOfLayers.get(key)))));
    }
    if (!call.recurses() && isInGroup(key)) throw new Wrong(500, "Unable to delete layer referenced by layer group");
    // The feature type stays.
    removeLayer(key);
    return Reply.empty(200);
  }

  private boolean isInGroup(String layer) {
    return groups.values().stream().anyMatch(group -> Shapes.names(group.path("publishables").path("published")).contains(layer));
  }

  private void removeLayer(String key) {
    styleOfLayers.remove(key);
    for (ObjectNode group : groups.values()) {
      List<JsonNode> layers = new ArrayList<>(Shapes.list(group.path("publishables").path("published")));
      List<JsonNode> drawn = new ArrayList<>(Shapes.list(group.path("styles").path("style")));
      for (int i = layers.size() - 1; i >= 0; i--) {
        if (!layers.get(i).path("name").asString("").equals(key)) continue;
        layers.remove(i);
        drawn.remove(i);
      }
      group.set("publishables", Shapes.object().set("published", GeoServerRest.JSON.valueToTree(layers)));
      group.set("styles", Shapes.object().set("style", GeoServerRest.JSON.valueToTree(drawn)));
    }
  }

  private Reply style(Call call) {
    String workspace = call.path().get(2);
    if (call.path().size() == 4) {
      if (call.method().equals("GET")) return list("styles", "style", within(workspace, styles.keySet()));
      if (!workspaces.containsKey(workspace)) throw new Wrong(404, "Workspace " + workspace + " not found");
      return newStyle(call, workspace);
    }
    String key = workspace + ":" + call.path().get(4);
    if (call.method().equals("PUT")) {
      if (!styles.containsKey(key) || !isStyle(call.body()) && !"true".equals(call.query().get("raw"))) throw new Wrong(400, "");
      styles.put(key, call.body());
      return Reply.empty(200);
    }
    if (!styles.containsKey(key)) throw missing(call, "No such style");
    if (call.method().equals("GET")) {
      if (call.accept().contains("xml") && styles.get(key).isEmpty()) throw new Wrong(500, "File not found");
      if (call.accept().contains("xml")) return new Reply(200, call.accept(), styles.get(key), "");
      return Reply.json(Map.of("style", Map.of("name", call.path().get(4), "format", "sld")));
    }
    if (styleOfLayers.containsValue(key) && !call.recurses()) throw new Wrong(403, "");
    styles.remove(key);
    styleOfLayers.replaceAll((layer, style) -> style.equals(key) ? "point" : style);
    return Reply.empty(200);
  }

  /** Of a style's body, or of an entry whose body follows. */
  private Reply newStyle(Call call, String workspace) {
    boolean entry = call.type().startsWith("application/json");
    // The call that takes an entry answers text only; asked for JSON, the body is taken for a style.
    if (entry && call.accept().equals("application/json")) throw new Wrong(500, "No such style handler: format = application/json");
    String named = XmlMeaning.of(call.body()).replaceFirst("^.*?<Name>([^<]*)<.*$", "$1");
    String name = entry ? call.json("style").path("name").asString() : call.query().getOrDefault("name", named);
    String key = workspace + ":" + name;
    if (styles.containsKey(key)) throw new Wrong(entry ? 500 : 403, "Style already exists.");
    if (!entry && !isStyle(call.body())) throw new Wrong(500, "org.xml.sax.SAXParseException");
    styles.put(key, entry ? "" : call.body());
    return Reply.created(name, "/rest/" + key);
  }

  private static boolean isStyle(String body) {
    return XmlMeaning.of(body).startsWith("<StyledLayerDescriptor");
  }

  private Reply group(Call call) {
    String workspace = call.path().get(2);
    if (call.path().size() == 4) {
      if (!workspaces.containsKey(workspace)) throw new Wrong(404, "Workspace " + workspace + " not found");
      if (call.method().equals("GET")) return list("layerGroups", "layerGroup", within(workspace, groups.keySet()));
      ObjectNode group = (ObjectNode) call.json("layerGroup").deepCopy();
      String key = workspace + ":" + group.path("name").asString();
      if (groups.containsKey(key)) throw new Wrong(500, "Layer group already exists");
      if (Shapes.list(group.path("publishables").path("published")).isEmpty()) throw new Wrong(400, "layer group must not be empty");
      if (!group.has("styles")) {
        group.set("styles", Shapes.object().set("style", Shapes.texts(Shapes.list(group.path("publishables").path("published")).stream().map(each -> "").toList())));
      }
      check(group);
      groups.put(key, group);
      return Reply.created(group.path("name").asString(), "/rest/layergroups/" + group.path("name").asString());
    }
    String key = workspace + ":" + call.path().get(4);
    ObjectNode group = groups.get(key);
    if (call.method().equals("GET")) {
      if (group == null) throw missing(call, "No such layer group");
      ObjectNode shown = group.deepCopy();
      shown.set("publishables", Shapes.object().set("published", collapsed((ArrayNode) group.path("publishables").path("published"))));
      shown.set("styles", Shapes.object().set("style", collapsed((ArrayNode) group.path("styles").path("style"))));
      return Reply.json(Map.of("layerGroup", shown));
    }
    if (group == null) throw new Wrong(500, "java.lang.NullPointerException");
    if (call.method().equals("DELETE")) {
      groups.remove(key);
      return Reply.empty(200);
    }
    ObjectNode changed = group.deepCopy();
    call.json("layerGroup").properties().forEach(each -> changed.set(each.getKey(), each.getValue()));
    if (!changed.path("name").asString().equals(group.path("name").asString())) throw new Wrong(403, "Can't change the name of a layer group");
    check(changed);
    groups.put(key, changed);
    return Reply.empty(200);
  }

  private void check(ObjectNode group) {
    List<String> layers = Shapes.names(group.path("publishables").path("published"));
    if (!layers.stream().allMatch(this::isPublished)) throw new Wrong(500, "\"styles\" is null");
    if (Shapes.list(group.path("styles").path("style")).size() != layers.size()) {
      throw new Wrong(500, "Layer group has different number of styles than layers");
    }
  }

  private static Reply list(String root, String member, Collection<String> names) {
    Object content = names.isEmpty() ? "" : Map.of(member, names.stream().map(name -> Map.of("name", name, "href", name)).toList());
    return Reply.json(Map.of(root, content));
  }

  private static List<String> within(String workspace, Collection<String> keys) {
    return keys.stream().filter(key -> key.startsWith(workspace + ":")).map(key -> key.substring(workspace.length() + 1)).toList();
  }

  private static Wrong missing(Call call, String message) {
    return new Wrong(404, call.wantsQuiet() ? "" : message);
  }
}
