package org.yitu.map.geoserver;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules of who may read or write which layer of the workspace. A name is workspace, layer and r or w, parted by dots. */
final class RuleSection implements Section {
  private static final String PATH = "/rest/security/acl/layers";
  private final GeoServerRest rest;
  private final String workspace;
  private JsonNode known;

  RuleSection(GeoServerRest rest, String workspace) {
    this.rest = rest;
    this.workspace = workspace;
  }

  static ObjectNode document(String... roles) {
    ObjectNode document = Shapes.object();
    document.set("roles", Shapes.texts(Arrays.stream(roles).sorted().toList()));
    return document;
  }

  @Override
  public Optional<ObjectNode> find(String name) {
    JsonNode rule = all().path(name);
    return rule.isMissingNode() ? Optional.empty() : Optional.of(document(rule.asString("").split("\\s*,\\s*")));
  }

  @Override
  public void write(String name, ObjectNode document, boolean exists) {
    rest.json(exists ? "PUT" : "POST", PATH, Map.of(name, String.join(",", Shapes.texts(document.path("roles")))));
    known = null;
  }

  @Override
  public void remove(String name) {
    rest.require(rest.send("DELETE", PATH + "/" + GeoServerRest.part(name), "", ""), "DELETE rule " + name);
    known = null;
  }

  @Override
  public List<String> owned() {
    return all().propertyNames().stream().filter(each -> each.startsWith(workspace + ".")).toList();
  }

  private JsonNode all() {
    if (known == null) {
      GeoServerRest.Answer answer = rest.get(PATH);
      rest.require(answer, "GET access rules");
      known = answer.json();
    }
    return known;
  }
}
