package org.yitu.map.style;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.text.Text;

/**
 * How a layer is drawn, in words that any client understands. A feature takes the rule of its {@code severity} attribute;
 * {@link #legend} explains the states in the same colours and shapes.
 *
 * @param kind {@code point}, {@code line} or {@code polygon}
 * @param icon name of the symbol inside a point's shape
 * @param rules one for each severity, 0 to 4
 * @param cluster how points that stand together are drawn; null unless {@code kind} is {@code point}
 * @param label which attribute names a feature, and from which zoom
 * @param legend one entry for each state, or for each severity if the layer has no states
 */
public record LayerStyle(String kind, String icon, List<Rule> rules, Cluster cluster, Label label, List<LegendEntry> legend) {
  /**
   * @param colour of the shape, the line or the outline
   * @param shape circle, square, triangle, diamond, octagon: a point's background, or the badge of a line or polygon
   * @param size diameter of a point in pixels, 0 for others
   * @param width of the outline or line in pixels
   * @param fillOpacity 0 to 1; 0 for lines
   * @param dash lengths in pixels, empty for a full line
   */
  public record Rule(int severity, String colour, String shape, int size, double width, double fillOpacity, List<Integer> dash) {}

  /**
   * @param belowZoom tiles of a smaller zoom carry clusters (attributes cluster, count, severity)
   * @param minRadius of a cluster of two, in pixels
   * @param maxRadius of the largest cluster; between them the radius grows with the logarithm of the count
   */
  public record Cluster(int belowZoom, int minRadius, int maxRadius) {}

  public record Label(String field, int minZoom) {}

  /** @param value of the state; empty for an entry that stands for a severity */
  public record LegendEntry(String value, Text title, int severity, String colour, String shape) {}

  /** Points of a smaller zoom are clustered. */
  public static final int CLUSTER_BELOW_ZOOM = 12;

  private static final int POINT_PIXELS = 22;

  public static LayerStyle of(LayerInfo info) {
    String kind = info.kind().name().toLowerCase(Locale.ROOT);
    List<Rule> rules = Arrays.stream(Severity.values()).map(severity -> rule(info, severity)).toList();
    return switch (info.kind()) {
      case POINT -> new LayerStyle(kind, info.icon(), rules, new Cluster(CLUSTER_BELOW_ZOOM, 14, 30),
          new Label("name", 14), legend(info));
      case LINE -> new LayerStyle(kind, info.icon(), rules, null, new Label("name", 13), legend(info));
      case POLYGON -> new LayerStyle(kind, info.icon(), rules, null, new Label("name", 10), legend(info));
    };
  }

  private static Rule rule(LayerInfo info, Severity severity) {
    String colour = severity.colour();
    // A polygon's severity is also told by its dashes: the worse, the denser, and red is a full line.
    List<Integer> dash = switch (severity) {
      case NONE, RED -> List.of();
      case BLUE -> List.of(2, 6);
      case YELLOW -> List.of(6, 6);
      case ORANGE -> List.of(10, 4);
    };
    return switch (info.kind()) {
      case POINT -> new Rule(severity.level(), colour, severity.shape(), POINT_PIXELS, 1.5, 1, List.of());
      case LINE -> new Rule(severity.level(), colour, severity.shape(), 0, 3, 0, dash);
      case POLYGON -> new Rule(severity.level(), colour, severity.shape(), 0, 2,
          severity == Severity.NONE ? 0.06 : 0.25, dash);
    };
  }

  private static List<LegendEntry> legend(LayerInfo info) {
    if (!info.states().isEmpty()) {
      return info.states().stream().map(state -> {
        Severity severity = Severity.of(state.severity());
        return new LegendEntry(state.value(), state.title(), severity.level(), severity.colour(), severity.shape());
      }).toList();
    }
    return Arrays.stream(Severity.values())
        .map(s -> new LegendEntry("", s == Severity.NONE ? info.title() : s.title(), s.level(), s.colour(), s.shape()))
        .toList();
  }
}
