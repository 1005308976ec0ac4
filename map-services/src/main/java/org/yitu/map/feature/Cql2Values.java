package org.yitu.map.feature;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.yitu.geo.feature.LayerField;

/** Whether a literal can be compared with a field, so that a layer never has to guess. */
final class Cql2Values {
  private Cql2Values() {}

  /** The value as the field's type writes it: a quoted ISO time is taken for a DATE or TIME field. */
  static Object suiting(LayerField field, Object value, int at) {
    boolean suits = switch (field.type()) {
      case TEXT, CHOICE -> value instanceof String;
      case NUMBER -> value instanceof Number;
      case BOOLEAN -> value instanceof Boolean;
      case DATE -> value instanceof LocalDate || value instanceof String;
      case TIME -> value instanceof OffsetDateTime || value instanceof String;
    };
    if (!suits) throw unsuitable(field, at);
    if (!(value instanceof String text)) return value;
    try {
      return switch (field.type()) {
        case DATE -> LocalDate.parse(text);
        case TIME -> OffsetDateTime.parse(text);
        default -> text;
      };
    } catch (DateTimeException e) {
      throw unsuitable(field, at);
    }
  }

  private static RuntimeException unsuitable(LayerField field, int at) {
    return switch (field.type()) {
      case TEXT, CHOICE -> Cql2Tokens.refusal(at, "此字段要与加单引号的文本比较。", "this field is compared with a quoted text.");
      case NUMBER -> Cql2Tokens.refusal(at, "此字段要与数字比较。", "this field is compared with a number.");
      case BOOLEAN -> Cql2Tokens.refusal(at, "此字段要与 TRUE 或 FALSE 比较。", "this field is compared with TRUE or FALSE.");
      case DATE -> Cql2Tokens.refusal(at, "此字段要与 DATE('2026-01-31') 比较。",
          "this field is compared with DATE('2026-01-31').");
      case TIME -> Cql2Tokens.refusal(at, "此字段要与 TIMESTAMP('2026-01-31T08:00:00+08:00') 比较。",
          "this field is compared with TIMESTAMP('2026-01-31T08:00:00+08:00').");
    };
  }
}
