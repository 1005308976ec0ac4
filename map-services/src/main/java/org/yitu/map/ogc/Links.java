package org.yitu.map.ogc;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The addresses of one open interface as its caller knows them, and links to them as OGC API writes links. */
public final class Links {
  private final String root;

  /** @param root path of the service, such as {@code /ogc/tiles} */
  public Links(String root) {
    this.root = root;
  }

  /** The full address; only while a request is answered. */
  public String address(String path) {
    return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + root + path;
  }

  Map<String, Object> to(String relation, String type, String path) {
    return of(relation, type, address(path));
  }

  Map<String, Object> html(String relation, String path) {
    return of(relation, "text/html", address(path) + "?f=html");
  }

  /** The address of a template whose variables stand in braces. */
  Map<String, Object> template(String relation, String type, String path) {
    Map<String, Object> link = to(relation, type, path);
    link.put("templated", true);
    return link;
  }

  static Map<String, Object> of(String relation, String type, String address) {
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("href", address);
    link.put("rel", relation);
    link.put("type", type);
    return link;
  }
}
