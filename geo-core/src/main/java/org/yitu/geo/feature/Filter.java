package org.yitu.geo.feature;

import java.util.List;

/**
 * A condition on attributes and place, as a tree. Fields are names of {@link LayerField}s and are checked against the layer
 * before anything is asked; values are always bound, never written into a query.
 */
public sealed interface Filter {
  enum Operator { EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL }

  record And(List<Filter> parts) implements Filter {}

  record Or(List<Filter> parts) implements Filter {}

  record Not(Filter part) implements Filter {}

  /** @param value String, Number, Boolean, LocalDate or OffsetDateTime */
  record Compare(String field, Operator operator, Object value) implements Filter {}

  record In(String field, List<?> values) implements Filter {}

  /** @param pattern with {@code %} and {@code _} as wildcards and a backslash before a literal one; case is ignored */
  record Like(String field, String pattern) implements Filter {}

  record IsNull(String field) implements Filter {}

  /** On where the feature lies. */
  record Where(Condition.Place place) implements Filter {}
}
