package org.yitu.map.geoserver;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The styles of the workspace, as SLD 1.1: GeoServer keeps that as it was sent, whereas it writes 1.0 anew. */
final class StyleSection implements Section {
  private static final String SE = "application/vnd.ogc.se+xml";
  private final GeoServerRest rest;
  private final String path;

  StyleSection(GeoServerRest rest, String workspace) {
    this.rest = rest;
    path = "/rest/workspaces/" + GeoServerRest.part(workspace) + "/styles";
  }

  static ObjectNode document(String sld) {
    return Shapes.object().put("meaning", XmlMeaning.of(sld)).put("_text", sld);
  }

  @Override
  public Optional<ObjectNode> find(String name) {
    String address = path + "/" + GeoServerRest.part(name);
    if (rest.get(address + "?quietOnNotFound=true").status() == 404) return Optional.empty();
    GeoServerRest.Answer answer = rest.get(address, SE);
    // An entry without a file, or a body that is no longer SLD: there, and to be written over.
    return Optional.of(answer.ok() ? document(answer.text()) : Shapes.object().put("meaning", "").put("_text", ""));
  }

  @Override
  public void write(String name, ObjectNode document, boolean exists) {
    String text = document.path("_text").asString("");
    if (text.isEmpty()) return;
    String address = exists ? path + "/" + GeoServerRest.part(name) : path + "?name=" + GeoServerRest.part(name);
    rest.require(rest.send(exists ? "PUT" : "POST", address, SE, text), "style " + name);
  }

  @Override
  public void remove(String name) {
    rest.require(rest.send("DELETE", path + "/" + GeoServerRest.part(name) + "?recurse=true&purge=true", "", ""), "DELETE style " + name);
  }

  @Override
  public List<String> owned() {
    GeoServerRest.Answer answer = rest.get(path);
    return answer.ok() ? Shapes.names(answer.json().path("styles").path("style")) : List.of();
  }
}
