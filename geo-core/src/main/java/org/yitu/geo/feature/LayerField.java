package org.yitu.geo.feature;

import java.util.List;
import java.util.Optional;
import org.yitu.geo.reference.CodeTable;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Text;

/**
 * One attribute of a layer's features.
 *
 * @param name the key in {@link Feature#properties()}
 * @param choices the values of a {@link Type#CHOICE}, else empty
 * @param codes the id of the table in {@link ReferenceTables} whose codes a text holds, empty for any other
 */
public record LayerField(String name, Text title, Type type, List<Choice> choices, String codes) {
  /**
   * How a value is written in Java: String, Double or Long, Boolean, OffsetDateTime, LocalDate, or the choice's value
   * as String.
   */
  public enum Type { TEXT, NUMBER, BOOLEAN, TIME, DATE, CHOICE }

  public record Choice(String value, Text title) {}

  public LayerField {
    choices = List.copyOf(choices);
  }

  public LayerField(String name, Text title, Type type, List<Choice> choices) {
    this(name, title, type, choices, "");
  }

  public static LayerField of(String name, Text title, Type type) {
    return new LayerField(name, title, type, List.of());
  }

  /** Whether its values are for programs, and a person reads a name instead. */
  public boolean hasNames() {
    return !choices.isEmpty() || !codes.isEmpty();
  }

  /** What a person reads instead of a value; empty if there is no name for it. */
  public Optional<Text> nameOf(String value) {
    if (!codes.isEmpty()) return ReferenceTables.codes(codes).find(value).map(CodeTable.Entry::name);
    return choices.stream().filter(choice -> choice.value().equals(value)).map(Choice::title).findFirst();
  }
}
