package org.yitu.map.geoserver;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** How one kind of things in a GeoServer is found, written and removed, in words that do not depend on how it answers. */
interface Section {
  /** What is known of the thing, as {@link #write} takes it; empty if there is none. */
  Optional<ObjectNode> find(String name);

  /** @param exists whether there is a thing of this name, as {@link #find} has told */
  void write(String name, ObjectNode document, boolean exists);

  /** Removes a thing that exists. */
  void remove(String name);

  /** The names of those that belong to the platform; none if they are never removed for being unwanted. */
  default List<String> owned() {
    return List.of();
  }
}
