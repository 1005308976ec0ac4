package org.yitu.map.geoserver;

import java.util.Map;
import java.util.Optional;
import org.yitu.geo.text.Text;
import tools.jackson.databind.node.ObjectNode;

/**
 * The workspace, with its namespace. The address of the namespace is the mark by which the platform knows a workspace of its own: one
 * that somebody else made is never written to.
 */
final class WorkspaceSection implements Section {
  private final GeoServerRest rest;

  WorkspaceSection(GeoServerRest rest) {
    this.rest = rest;
  }

  static ObjectNode document(String name) {
    return Shapes.object().put("uri", namespace(name));
  }

  static String namespace(String workspace) {
    return "urn:yitu:map:" + workspace;
  }

  @Override
  public Optional<ObjectNode> find(String name) {
    GeoServerRest.Answer answer = rest.get(path(name) + "?quietOnNotFound=true");
    if (answer.status() == 404) return Optional.empty();
    rest.require(answer, "GET " + path(name));
    String uri = rest.get("/rest/namespaces/" + GeoServerRest.part(name)).json().path("namespace").path("uri").asString("");
    if (!uri.equals(namespace(name)) && !isHalfMade(name, uri)) {
      throw GeoServerRest.unavailable(Text.of("GeoServer 中已有不属于一图的工作区“%s”，请用 YITU_GEOSERVER_WORKSPACE 换一个名称。",
          "GeoServer has a workspace '%s' that is not Yitu's; choose another name with YITU_GEOSERVER_WORKSPACE.").with(name));
    }
    return Optional.of(Shapes.object().put("uri", uri));
  }

  /** Made by a run that ended before the namespace was marked: nothing is in it yet. */
  private boolean isHalfMade(String name, String uri) {
    return uri.equals("http://" + name) && Shapes.names(rest.get(path(name) + "/datastores").json().path("dataStores").path("dataStore")).isEmpty()
        && Shapes.names(rest.get(path(name) + "/styles").json().path("styles").path("style")).isEmpty();
  }

  @Override
  public void write(String name, ObjectNode document, boolean exists) {
    if (!exists) rest.json("POST", "/rest/workspaces", Map.of("workspace", Map.of("name", name)));
    rest.json("PUT", "/rest/namespaces/" + GeoServerRest.part(name),
        Map.of("namespace", Map.of("prefix", name, "uri", document.path("uri").asString(""))));
  }

  @Override
  public void remove(String name) {
    rest.require(rest.send("DELETE", path(name) + "?recurse=true", "", ""), "DELETE " + path(name));
  }

  private static String path(String name) {
    return "/rest/workspaces/" + GeoServerRest.part(name);
  }
}
