package org.yitu.geo.feature;

import java.util.List;
import org.yitu.geo.text.Text;

/**
 * What a layer says of itself; the catalogue, the legend, the style and the client's popup are derived from it.
 *
 * @param id stable identifier, kebab case: {@code hidden-danger}
 * @param group the branch of the layer tree it hangs on
 * @param icon name of the symbol a point is drawn with
 * @param states the states a feature can be in, each with a severity, for style and legend; empty if it has none
 * @param record true if a feature's id is that of a business record whose type is the layer's id
 */
public record LayerInfo(String id, Text title, Group group, GeometryKind kind, String icon, List<LayerField> fields,
    List<State> states, boolean record) {

  /** A branch of the layer tree; groups are listed by their order. */
  public record Group(String id, Text title, int order) {}

  /**
   * @param severity 0 none, 1 blue, 2 yellow, 3 orange, 4 red
   */
  public record State(String value, Text title, int severity) {}

  public LayerInfo {
    fields = List.copyOf(fields);
    states = List.copyOf(states);
  }
}
