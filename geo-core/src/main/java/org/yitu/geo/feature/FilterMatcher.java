package org.yitu.geo.feature;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Asks a {@link Filter} of features in memory, with the logic of SQL so that a layer in memory answers as one in the
 * database does: a comparison with a missing value is neither true nor false, nor is its opposite.
 *
 * <p>Besides the layer's own fields there are {@code id}, {@code name}, {@code state} and {@code severity}.
 */
public final class FilterMatcher implements Predicate<Feature> {
  private static final int MAX_DEPTH = 100;
  private static final Map<String, LayerField.Type> OWN_FIELDS = Map.of("id", LayerField.Type.TEXT,
      "name", LayerField.Type.TEXT, "state", LayerField.Type.TEXT, "severity", LayerField.Type.NUMBER);

  private final Filter filter;
  /** By pattern: read once, asked for every feature. */
  private final Map<String, LikePattern> patterns = new HashMap<>();
  private final Map<Filter.Where, Predicate<Feature>> places = new IdentityHashMap<>();

  private FilterMatcher(Filter filter) {
    this.filter = filter;
  }

  /**
   * The filter made ready for the features of one layer.
   *
   * @throws Refusal if the layer has no such field, or the field holds values of another kind
   */
  public static FilterMatcher of(Filter filter, LayerInfo layer) {
    FilterMatcher matcher = new FilterMatcher(filter);
    matcher.check(filter, layer, 1);
    return matcher;
  }

  @Override
  public boolean test(Feature feature) {
    return Boolean.TRUE.equals(ask(filter, feature));
  }

  private void check(Filter part, LayerInfo layer, int depth) {
    if (depth > MAX_DEPTH) throw Refusal.invalid("filter", "过滤条件嵌套太深。", "The filter is nested too deep.");
    if (part instanceof Filter.And and) and.parts().forEach(inner -> check(inner, layer, depth + 1));
    else if (part instanceof Filter.Or or) or.parts().forEach(inner -> check(inner, layer, depth + 1));
    else if (part instanceof Filter.Not not) check(not.part(), layer, depth + 1);
    else if (part instanceof Filter.Compare compare) checkValues(layer, compare.field(), List.of(compare.value()));
    else if (part instanceof Filter.In in) checkValues(layer, in.field(), in.values());
    else if (part instanceof Filter.IsNull isNull) checkValues(layer, isNull.field(), List.of());
    else if (part instanceof Filter.Where where) places.put(where, MemoryConditions.of(where.place()));
    else if (part instanceof Filter.Like like) {
      checkValues(layer, like.field(), List.of(like.pattern()));
      patterns.computeIfAbsent(like.pattern(), LikePattern::new);
    }
  }

  private static void checkValues(LayerInfo layer, String field, List<?> values) {
    LayerField.Type type = layer.fields().stream().filter(one -> one.name().equals(field)).map(LayerField::type)
        .findFirst()
        .orElse(OWN_FIELDS.get(field));
    if (type == null) {
      throw Refusal.invalid("filter", Text.of("图层没有字段“%s”。", "The layer has no field “%s”.").with(field));
    }
    for (Object value : values) {
      if (!suits(type, value)) {
        throw Refusal.invalid("filter", Text.of("字段“%s”不能与“%s”比较：类型不符。",
            "The field “%s” cannot be compared with “%s”: it is of another kind.").with(field, value));
      }
    }
  }

  private static boolean suits(LayerField.Type type, Object value) {
    return switch (type) {
      case TEXT, CHOICE -> value instanceof String;
      case NUMBER -> value instanceof Number;
      case BOOLEAN -> value instanceof Boolean;
      case TIME -> value instanceof OffsetDateTime;
      case DATE -> value instanceof LocalDate;
    };
  }

  /** True, false, or null for unknown. */
  private Boolean ask(Filter part, Feature feature) {
    if (part instanceof Filter.And and) return all(and.parts(), feature, Boolean.FALSE);
    if (part instanceof Filter.Or or) return all(or.parts(), feature, Boolean.TRUE);
    if (part instanceof Filter.Not not) {
      Boolean answer = ask(not.part(), feature);
      return answer == null ? null : !answer;
    }
    if (part instanceof Filter.IsNull isNull) return feature.value(isNull.field()) == null;
    if (part instanceof Filter.Compare compare) return compare(compare, feature.value(compare.field()));
    if (part instanceof Filter.In in) {
      Object value = feature.value(in.field());
      return value == null ? null : in.values().stream().anyMatch(one -> order(value, one) == 0);
    }
    if (part instanceof Filter.Where where) return places.get(where).test(feature);
    Filter.Like like = (Filter.Like) part;
    Object value = feature.value(like.field());
    return value == null ? null : patterns.get(like.pattern()).matches(value.toString());
  }

  /** The answer that decides at once, else unknown if any part is, else the opposite. */
  private Boolean all(List<Filter> parts, Feature feature, Boolean decisive) {
    Boolean result = !decisive;
    for (Filter part : parts) {
      Boolean answer = ask(part, feature);
      if (decisive.equals(answer)) return decisive;
      if (answer == null) result = null;
    }
    return result;
  }

  private static Boolean compare(Filter.Compare compare, Object value) {
    if (value == null) return null;
    int order = order(value, compare.value());
    return switch (compare.operator()) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  static int order(Object value, Object other) {
    if (value instanceof Number a && other instanceof Number b) return Double.compare(a.doubleValue(), b.doubleValue());
    if (value instanceof Boolean a && other instanceof Boolean b) return Boolean.compare(a, b);
    if (value instanceof LocalDate a && other instanceof LocalDate b) return a.compareTo(b);
    if (value instanceof OffsetDateTime a && other instanceof OffsetDateTime b) return a.toInstant()
        .compareTo(b.toInstant());
    return value.toString().compareTo(other.toString());
  }
}
