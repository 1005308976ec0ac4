package org.yitu.map.ogc.ows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a document that was read by {@link XmlInput}: no entity, no DTD, no reference to elsewhere is in it.
 *
 * @param name without prefix; which namespace it is of does not matter to who reads it
 * @param attributes by name without prefix
 * @param text what stands directly in it
 */
public record XmlNode(String name, Map<String, String> attributes, List<XmlNode> children, String text) {
  public String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  public Optional<XmlNode> child(String name) {
    return all(name).findFirst();
  }

  public Stream<XmlNode> all(String name) {
    return children.stream().filter(child -> child.name.equals(name));
  }

  /** Whether it has this name. */
  public boolean is(String wanted) {
    return name.equals(wanted);
  }
}
