package org.yitu.geo.feature;

import java.util.List;
import org.yitu.geo.text.Text;

/**
 * One attribute of a layer's features.
 *
 * @param name the key in {@link Feature#properties()}
 * @param choices the values of a {@link Type#CHOICE}, else empty
 */
public record LayerField(String name, Text title, Type type, List<Choice> choices) {
  /**
   * How a value is written in Java: String, Double or Long, Boolean, OffsetDateTime, LocalDate, or the choice's value
   * as String.
   */
  public enum Type { TEXT, NUMBER, BOOLEAN, TIME, DATE, CHOICE }

  public record Choice(String value, Text title) {}

  public LayerField {
    choices = List.copyOf(choices);
  }

  public static LayerField of(String name, Text title, Type type) {
    return new LayerField(name, title, type, List.of());
  }
}
