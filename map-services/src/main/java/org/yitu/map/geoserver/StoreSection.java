package org.yitu.map.geoserver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yitu.geo.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The store of the platform's database. Its password comes back encrypted and cannot be compared; that it is right is seen by whether
 * GeoServer reaches the tables, which it does not try by itself when a store is made.
 */
final class StoreSection implements Section {
  private static final String PASSWORD = "passwd";
  private final GeoServerRest rest;
  private final GeoServerSettings settings;
  private final String path;

  StoreSection(GeoServerRest rest, GeoServerSettings settings) {
    this.rest = rest;
    this.settings = settings;
    path = "/rest/workspaces/" + GeoServerRest.part(settings.workspace()) + "/datastores";
  }

  static ObjectNode document(GeoServerSettings settings) {
    GeoServerSettings.Database database = settings.database();
    Map<String, String> parameters = new TreeMap<>(Map.of("dbtype", "postgis", "host", database.host(), "port", String.valueOf(database.port()),
        "database", database.name(), "schema", database.schema(), "user", database.user(), "Expose primary keys", "true",
        "validate connections", "true", "Loose bbox", "true"));
    parameters.put("namespace", WorkspaceSection.namespace(settings.workspace()));
    // What a reader filters by is bound, never written into a statement, nor handed to functions of the database.
    parameters.put("preparedStatements", "true");
    parameters.put("encode functions", "false");
    ObjectNode document = Shapes.object().put("enabled", "true").put("reachable", "true");
    document.set("parameters", GeoServerRest.JSON.valueToTree(parameters));
    return document;
  }

  @Override
  public Optional<ObjectNode> find(String name) {
    GeoServerRest.Answer answer = rest.get(path + "/" + GeoServerRest.part(name) + "?quietOnNotFound=true");
    if (answer.status() == 404) return Optional.empty();
    rest.require(answer, "GET " + path);
    JsonNode store = answer.json().path("dataStore");
    Map<String, String> parameters = new TreeMap<>();
    for (JsonNode entry : Shapes.list(store.path("connectionParameters").path("entry"))) {
      if (!entry.path("@key").asString("").equals(PASSWORD)) parameters.put(entry.path("@key").asString(""), entry.path("$").asString(""));
    }
    ObjectNode document = Shapes.object().put("enabled", store.path("enabled").asString("")).put("reachable", reach(name));
    document.set("parameters", GeoServerRest.JSON.valueToTree(parameters));
    return Optional.of(document);
  }

  /** Parameters are replaced as a whole, so all of them are sent each time. A new store cannot be made disabled, so none is. */
  @Override
  public void write(String name, ObjectNode document, boolean exists) {
    List<Map<String, String>> entries = new ArrayList<>();
    document.path("parameters").properties().forEach(each -> entries.add(Map.of("@key", each.getKey(), "$", each.getValue().asString(""))));
    entries.add(Map.of("@key", PASSWORD, "$", settings.database().password()));
    Map<String, Object> store = new LinkedHashMap<>(Map.of("name", name, "type", "PostGIS", "description", "一图",
        "enabled", document.path("enabled").asString("").equals("true"), "connectionParameters", Map.of("entry", entries)));
    rest.json(exists ? "PUT" : "POST", exists ? path + "/" + GeoServerRest.part(name) : path, Map.of("dataStore", store));
    if (document.path("reachable").asString("").equals("true") && !reach(name).equals("true")) {
      throw GeoServerRest.unavailable(Text.of("GeoServer 读不到数据库 %s：请检查 YITU_GEOSERVER_DB_ 各项设置。",
          "GeoServer cannot read the database %s: look at the settings YITU_GEOSERVER_DB_….").with(settings.database()));
    }
  }

  @Override
  public void remove(String name) {
    rest.require(rest.send("DELETE", path + "/" + GeoServerRest.part(name) + "?recurse=true", "", ""), "DELETE " + path);
  }

  private String reach(String name) {
    GeoServerRest.Answer tables = rest.get(path + "/" + GeoServerRest.part(name) + "/featuretypes?list=available");
    if (!tables.ok()) return "false";
    return Shapes.list(tables.json().path("list").path("string")).stream().anyMatch(each -> !each.asString("").isEmpty()) ? "true" : "without tables";
  }
}
