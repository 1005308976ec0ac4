package org.yitu.map.workbench;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.text.Text;

/** Says a filter as people do: fields by their titles, choices by theirs. */
final class FilterWords {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** Between two wildcards nothing but literal characters. */
  private static final Pattern CONTAINS = Pattern.compile("%([^%_\\\\]|\\\\.)+%");

  private final LayerInfo layer;

  FilterWords(LayerInfo layer) {
    this.layer = layer;
  }

  Text say(Filter filter) {
    if (filter instanceof Filter.And and) return joined(and.parts(), "且", " and ");
    if (filter instanceof Filter.Or or) return joined(or.parts(), "或", " or ");
    if (filter instanceof Filter.Not not) return not(not.part());
    if (filter instanceof Filter.Compare compare) return compare(compare);
    if (filter instanceof Filter.In in) return in(in, "为", "is");
    if (filter instanceof Filter.Like like) return like(like);
    if (filter instanceof Filter.Where where) return place(where.place());
    return Text.of("%s为空", "%s is empty").with(title(((Filter.IsNull) filter).field()));
  }

  private static Text place(Condition.Place place) {
    if (place instanceof Condition.Near near) {
      long metres = Math.round(near.metres());
      return (near.beyond() ? Text.of("距给定图形 %d 米以外", "farther than %d m from a given shape")
          : Text.of("距给定图形 %d 米以内", "within %d m of a given shape")).with(metres);
    }
    if (place instanceof Condition.Inside inside) {
      return inside.relation() == Condition.Relation.BEYOND ? Text.of("在给定范围之外", "outside a given area") : Text.of("在给定范围内", "in a given area");
    }
    return switch (((Condition.Related) place).topology()) {
      case EQUALS -> Text.of("与给定图形相同", "the same as a given shape");
      case DISJOINT -> Text.of("与给定图形不相接", "apart from a given shape");
      case INTERSECTS -> Text.of("与给定图形相交", "meeting a given shape");
      case TOUCHES -> Text.of("与给定图形边界相接", "touching a given shape");
      case CROSSES -> Text.of("穿过给定图形", "crossing a given shape");
      case WITHIN -> Text.of("在给定图形内", "within a given shape");
      case CONTAINS -> Text.of("包含给定图形", "containing a given shape");
      case OVERLAPS -> Text.of("与给定图形部分重叠", "overlapping a given shape");
    };
  }

  private Text like(Filter.Like like) {
    String pattern = like.pattern();
    boolean contains = CONTAINS.matcher(pattern).matches();
    String shown = contains ? pattern.substring(1, pattern.length() - 1).replaceAll("\\\\(.)", "$1") : pattern;
    return (contains ? Text.of("%s含“%s”", "%s contains “%s”") : Text.of("%s形如“%s”", "%s is like “%s”")).with(title(like.field()), shown);
  }

  private Text not(Filter part) {
    if (part instanceof Filter.IsNull isNull) return Text.of("%s不为空", "%s is not empty").with(title(isNull.field()));
    if (part instanceof Filter.In in) return in(in, "不为", "is not");
    return Text.of("并非（%s）", "not (%s)").with(say(part));
  }

  private Text joined(List<Filter> parts, String zh, String en) {
    List<Text> said = parts.stream().map(part -> part instanceof Filter.And || part instanceof Filter.Or
        ? Text.of("（%s）", "(%s)").with(say(part)) : say(part)).toList();
    return Text.of(said.stream().map(Text::zh).collect(Collectors.joining(zh)), said.stream().map(Text::en).collect(Collectors.joining(en)));
  }

  private Text compare(Filter.Compare compare) {
    Text operator = switch (compare.operator()) {
      case EQUAL -> Text.of("%s为%s", "%s is %s");
      case NOT_EQUAL -> Text.of("%s不为%s", "%s is not %s");
      case LESS -> Text.of("%s小于%s", "%s is less than %s");
      case LESS_OR_EQUAL -> Text.of("%s不大于%s", "%s is at most %s");
      case GREATER -> Text.of("%s大于%s", "%s is more than %s");
      case GREATER_OR_EQUAL -> Text.of("%s不小于%s", "%s is at least %s");
    };
    return operator.with(title(compare.field()), value(compare.field(), compare.value()));
  }

  private Text in(Filter.In in, String zh, String en) {
    List<Text> values = in.values().stream().map(value -> value(in.field(), value)).toList();
    return Text.of("%s" + zh + "%s", "%s " + en + " %s").with(title(in.field()),
        Text.of(values.stream().map(Text::zh).collect(Collectors.joining("或")), values.stream().map(Text::en).collect(Collectors.joining(" or "))));
  }

  private Text title(String field) {
    return layer.fields().stream().filter(one -> one.name().equals(field)).findFirst()
        .map(one -> Text.of(one.title().zh(), lower(one.title().en()))).orElse(Text.of(field, field));
  }

  private Text value(String field, Object value) {
    if (value instanceof Boolean flag) return flag ? Text.of("是", "true") : Text.of("否", "false");
    if (value instanceof OffsetDateTime time) return same(MINUTE.format(time));
    if (!(value instanceof String)) return same(value.toString());
    return layer.fields().stream().filter(one -> one.name().equals(field)).flatMap(one -> one.choices().stream())
        .filter(choice -> choice.value().equals(value)).map(LayerField.Choice::title).findFirst()
        .orElse(Text.of("“" + value + "”", "“" + value + "”"));
  }

  private static Text same(String text) {
    return Text.of(text, text);
  }

  /** A title in the middle of an English sentence; an abbreviation stays as it is. */
  static String lower(String title) {
    boolean word = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    return word ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }
}
