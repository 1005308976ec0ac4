package org.yitu.map.feature;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Reads a value that arrives as plain text, such as a parameter or the content of an XML element, as its field's type. */
public final class FilterLiterals {
  private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
  private static final int LONGEST_NUMBER = 64;

  private FilterLiterals() {}

  /** @throws Refusal naming the field, if the text is no such value */
  public static Object read(LayerField field, String text) {
    try {
      return switch (field.type()) {
        case TEXT, CHOICE -> text;
        case NUMBER -> number(field, text.strip());
        case BOOLEAN -> flag(field, text.strip());
        case DATE -> LocalDate.parse(text.strip().length() > 10 ? text.strip().substring(0, 10) : text.strip());
        case TIME -> OffsetDateTime.parse(text.strip());
      };
    } catch (DateTimeException e) {
      throw unsuited(field);
    }
  }

  private static Object number(LayerField field, String text) {
    return number(text).orElseThrow(() -> unsuited(field));
  }

  /** Whole or not, in every language of filters; empty if it is none, too large for its kind, or longer than anybody writes. */
  static Optional<Number> number(String text) {
    if (text.matches("[+-]?[0-9]{1,18}")) return Optional.of(Long.valueOf(text));
    // A whole number that no field holds would be compared as another one.
    boolean longWholeNumber = text.matches("[+-]?[0-9]+");
    if (longWholeNumber || text.length() > LONGEST_NUMBER || !DECIMAL.matcher(text).matches()) return Optional.empty();
    return Optional.<Number>of(Double.valueOf(text)).filter(number -> Double.isFinite(number.doubleValue()));
  }

  private static boolean flag(LayerField field, String text) {
    return switch (text) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw unsuited(field);
    };
  }

  private static Refusal unsuited(LayerField field) {
    return Refusal.invalid(field.name(), Text.of("“%s”的取值不正确。", "The value for “%s” does not suit it.").with(field.title()));
  }
}
