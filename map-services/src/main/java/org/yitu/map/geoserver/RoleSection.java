package org.yitu.map.geoserver;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The roles, one for each jurisdiction. Who has them is for GeoServer's administrator to say. */
final class RoleSection implements Section {
  private final GeoServerRest rest;
  private final String prefix;
  private List<String> known;

  RoleSection(GeoServerRest rest, String prefix) {
    this.rest = rest;
    this.prefix = prefix;
  }

  @Override
  public Optional<ObjectNode> find(String name) {
    return all().contains(name) ? Optional.of(Shapes.object()) : Optional.empty();
  }

  @Override
  public void write(String name, ObjectNode document, boolean exists) {
    if (exists) return;
    rest.require(rest.send("POST", path(name), "", ""), "role " + name);
    known = null;
  }

  @Override
  public void remove(String name) {
    rest.require(rest.send("DELETE", path(name), "", ""), "DELETE role " + name);
    known = null;
  }

  @Override
  public List<String> owned() {
    return all().stream().filter(each -> each.startsWith(prefix) && each.substring(prefix.length()).matches("[0-9]{1,9}")).toList();
  }

  private List<String> all() {
    if (known == null) {
      GeoServerRest.Answer answer = rest.get("/rest/security/roles");
      rest.require(answer, "GET roles");
      known = Shapes.texts(answer.json().path("roles"));
    }
    return known;
  }

  private static String path(String name) {
    return "/rest/security/roles/role/" + GeoServerRest.part(name);
  }
}
