package org.yitu.map.geoserver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.map.geoserver.GeoServerForTest.Call;
import org.yitu.map.geoserver.GeoServerForTest.Reply;
import org.yitu.map.geoserver.GeoServerForTest.Wrong;
import tools.jackson.databind.JsonNode;

/** Roles, access rules, catalogue mode, and who has which role. */
final class SecurityForTest {
  final List<String> roles = new ArrayList<>(List.of("ADMIN", "GROUP_ADMIN"));
  final Map<String, String> rules = new LinkedHashMap<>(Map.of("*.*.r", "*", "*.*.w", "GROUP_ADMIN,ADMIN"));
  private final Map<String, String> rolesOfUsers = new LinkedHashMap<>();
  String mode = "HIDE";

  /** Somebody with one role, any password. */
  void give(String user, String role) {
    rolesOfUsers.put(user, role);
  }

  boolean isUser(String name) {
    return rolesOfUsers.containsKey(name);
  }

  /** By the rule for the layer, else for the workspace, else for all. @param user empty for nobody */
  boolean mayRead(String user, String workspace, String layer) {
    if (user.equals(GeoServerForTest.ADMIN)) return true;
    String rule = rules.getOrDefault(workspace + "." + layer + ".r", rules.getOrDefault(workspace + ".*.r", rules.get("*.*.r")));
    return List.of(rule.split("\\s*,\\s*")).stream().anyMatch(role -> role.equals("*") || role.equals(rolesOfUsers.get(user)));
  }

  Reply answer(Call call) {
    if (call.is("GET", "rest", "security", "roles")) return Reply.json(Map.of("roles", roles));
    if (call.is("POST", "rest", "security", "roles", "role", "*")) {
      if (roles.contains(call.path().get(4))) throw new Wrong(400, "Role Rest Request failed");
      roles.add(call.path().get(4));
      return Reply.empty(201);
    }
    if (call.is("DELETE", "rest", "security", "roles", "role", "*")) {
      if (!roles.remove(call.path().get(4))) throw new Wrong(400, "Role Rest Request failed");
      return Reply.empty(200);
    }
    if (call.is("GET", "rest", "security", "acl", "catalog")) return Reply.json(Map.of("mode", mode));
    if (call.is("GET", "rest", "security", "acl", "layers")) return Reply.json(rules);
    if (call.is("POST", "rest", "security", "acl", "layers")) return write(call.json(""), false);
    if (call.is("PUT", "rest", "security", "acl", "layers")) return write(call.json(""), true);
    if (call.is("DELETE", "rest", "security", "acl", "layers", "*")) {
      if (rules.remove(call.path().get(4)) == null) throw new Wrong(404, "Rule not found: " + call.path().get(4));
      return Reply.empty(200);
    }
    throw new Wrong(404, "No endpoint");
  }

  private Reply write(JsonNode map, boolean known) {
    for (String name : map.propertyNames()) {
      if (name.split("\\.").length != 3 || !name.matches(".*\\.[rwa]")) throw new Wrong(422, "Invalid rule " + name);
      if (rules.containsKey(name) != known) throw new Wrong(409, known ? "Unknown rules: " + name : "Already existing rules: " + name);
      if (!map.get(name).isString()) throw new Wrong(500, "");
    }
    map.properties().forEach(each -> rules.put(each.getKey(), each.getValue().asString()));
    return Reply.empty(200);
  }
}
