package org.yitu.map.geoserver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** GeoServer's JSON as it is: an empty list is an empty text, a list of one may be its one member, a text may come as a number. */
final class Shapes {
  private Shapes() {}

  static ObjectNode object() {
    return GeoServerRest.JSON.createObjectNode();
  }

  static ArrayNode texts(Collection<String> values) {
    ArrayNode array = GeoServerRest.JSON.createArrayNode();
    values.forEach(array::add);
    return array;
  }

  static List<JsonNode> list(JsonNode node) {
    List<JsonNode> members = new ArrayList<>();
    if (node.isArray()) node.forEach(members::add);
    else if (node.isObject() || node.isValueNode() && !node.isNull()) members.add(node);
    return members;
  }

  /** The names in a list of entries, which is an empty text when it is empty. */
  static List<String> names(JsonNode entries) {
    return list(entries).stream().filter(JsonNode::isObject).map(entry -> entry.path("name").asString("")).toList();
  }

  static List<String> texts(JsonNode node) {
    return list(node).stream().map(member -> member.asString("")).toList();
  }
}
