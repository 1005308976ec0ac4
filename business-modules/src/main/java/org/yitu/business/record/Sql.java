package org.yitu.business.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A statement while it grows, with what is to be bound to its question marks. Values never enter the text. */
final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> parameters = new ArrayList<>();

  Sql add(String part, Object... values) {
    text.append(part);
    parameters.addAll(List.of(values));
    return this;
  }

  Sql add(String part, Collection<?> values) {
    text.append(part);
    parameters.addAll(values);
    return this;
  }

  Sql add(Sql other) {
    return add(other.text(), other.parameters);
  }

  String text() {
    return text.toString();
  }

  Object[] parameters() {
    return parameters.toArray();
  }

  static String placeholders(int count) {
    return "?" + ", ?".repeat(count - 1);
  }

  /** A LIKE pattern for text that contains {@code words} literally. */
  static String containing(String words) {
    // No text in a database holds the character NUL, and PostgreSQL fails at one that is asked for.
    return "%" + words.replace("\0", "").replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }
}
