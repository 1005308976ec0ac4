package org.yitu.map.style;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/**
 * How one layer of the basemap is drawn: quiet colours, so that the records on top of it are what one sees.
 *
 * @param source name of the layer inside a basemap tile
 * @param kind {@code point}, {@code line} or {@code polygon}
 * @param rules the first whose {@code when} value equals the feature's {@code by} attribute holds; an empty one holds always
 */
public record BasemapStyle(String id, Text title, String source, String kind, String by, List<Rule> rules, int minZoom) {
  /**
   * @param width in pixels at zoom 14; of a point: height of its text
   * @param casing colour of a road's edge or a text's halo, empty for none
   */
  public record Rule(String when, String colour, double width, String casing, double fillOpacity, int minZoom) {}

  /** From the lowest layer to the topmost. */
  public static final List<BasemapStyle> ALL = List.of(
      new BasemapStyle("area-fill", Text.of("行政区", "Areas"), "area", "polygon", "level", List.of(
          new Rule("city", "#8a97a5", 2.4, "", 0.03, 0),
          new Rule("county", "#8a97a5", 1.6, "", 0.03, 0),
          new Rule("town", "#b3bcc6", 0.8, "", 0, 9),
          new Rule("", "#b3bcc6", 0.8, "", 0, 9)), 0),
      new BasemapStyle("water", Text.of("水系", "Water"), "water", "polygon", "", List.of(
          new Rule("", "#a9cbe6", 1.2, "", 1, 0)), 0),
      new BasemapStyle("road", Text.of("道路", "Roads"), "road", "line", "class", List.of(
          new Rule("motorway", "#f0b35e", 4, "#c98a2e", 0, 0),
          new Rule("trunk", "#f3c67f", 3.2, "#cfa15a", 0, 6),
          new Rule("primary", "#f7dda6", 2.8, "#c9b078", 0, 7),
          new Rule("secondary", "#ffffff", 2.4, "#b9c0c7", 0, 9),
          new Rule("tertiary", "#ffffff", 2, "#c5cbd1", 0, 10),
          new Rule("", "#ffffff", 1.4, "#d3d8dd", 0, 11)), 0),
      new BasemapStyle("place", Text.of("地名", "Places"), "place", "point", "rank", List.of(
          new Rule("0", "#26323e", 17, "#ffffff", 0, 0),
          new Rule("1", "#26323e", 15, "#ffffff", 0, 0),
          new Rule("2", "#3a4652", 13, "#ffffff", 0, 8),
          new Rule("3", "#55626f", 12, "#ffffff", 0, 9),
          new Rule("4", "#55626f", 11, "#ffffff", 0, 11),
          new Rule("", "#55626f", 11, "#ffffff", 0, 12)), 0));

  /** The smallest zoom at which a feature of {@code source} with these attributes is shown. */
  public static int minZoom(String source, Map<String, ?> attributes) {
    return ALL.stream().filter(style -> style.source().equals(source)).findFirst()
        .map(style -> style.rule(attributes).minZoom()).orElse(0);
  }

  private Rule rule(Map<String, ?> attributes) {
    String value = String.valueOf(attributes.get(by));
    return rules.stream().filter(rule -> rule.when().isEmpty() || rule.when().equals(value)).findFirst().orElseThrow();
  }
}
