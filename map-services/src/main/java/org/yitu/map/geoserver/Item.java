package org.yitu.map.geoserver;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing in a GeoServer, wanted or found.
 *
 * @param document what is known of it, by the words of its {@link Section}; a member whose name begins with an underscore is kept for
 *     being written back, and not compared
 */
record Item(Kind kind, String name, ObjectNode document) {
  /** Which members of this wanted thing are otherwise in {@code found}. */
  List<String> differences(ObjectNode found) {
    List<String> names = new ArrayList<>();
    for (String name : document.propertyNames()) {
      JsonNode there = found.path(name);
      if (!name.startsWith("_") && !document.get(name).equals(there)) names.add(name);
    }
    return names;
  }
}
