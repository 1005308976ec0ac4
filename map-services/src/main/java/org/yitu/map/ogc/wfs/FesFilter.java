package org.yitu.map.ogc.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Condition.Topology;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.Filter.Operator;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.text.Refusal;
import org.yitu.map.feature.FilterLiterals;
import org.yitu.map.feature.FilterTarget;
import org.yitu.map.ogc.ows.ServiceFault;
import org.yitu.map.ogc.ows.XmlNode;

/**
 * Compiles a filter of FES 2.0 (09-026r2). There are no functions: {@code fes:Function} is refused, a {@code ValueReference} is
 * the name of a field or of the geometry, and LIKE takes no notice of case.
 */
final class FesFilter {
  private static final int MAX_DEPTH = 32;
  private static final int MAX_LITERAL = 1_000;
  private static final double MAX_METRES = 1_000_000;

  private final String layer;
  private final FilterTarget target;
  private final Set<String> types;

  /** @param types all types of features that the reader knows: an id of another one than {@code layer} is a mistake */
  FesFilter(String layer, FilterTarget target, Set<String> types) {
    this.layer = layer;
    this.target = target;
    this.types = types;
  }

  Filter compile(XmlNode filter) {
    if (!filter.is("Filter") || filter.children().isEmpty()) throw wrong("过滤条件是空的。", "The filter is empty.");
    if (filter.children().get(0).is("ResourceId")) return ids(filter.all("ResourceId").map(each -> each.attribute("rid")).toList());
    if (filter.children().size() > 1) throw wrong("过滤条件只能有一个根运算。", "A filter has one operator at its root.");
    return predicate(filter.children().get(0), 1);
  }

  /** Features of this layer by their ids as the service writes them. */
  Filter ids(List<String> written) {
    List<String> ids = new ArrayList<>();
    for (String each : written) {
      String type = each.contains(".") ? each.substring(0, each.lastIndexOf('.')) : "";
      if (!type.equals(layer) && types.contains(type)) {
        throw new ServiceFault("InvalidParameterValue", "RESOURCEID", "编号不属于所查的要素类型。", "The id is not one of the feature type that is asked for.");
      }
      if (each.startsWith(layer + ".") && each.substring(layer.length() + 1).matches("[0-9]{1,18}")) ids.add(each.substring(layer.length() + 1));
    }
    return new Filter.In("id", ids);
  }

  private Filter predicate(XmlNode node, int depth) {
    if (depth > MAX_DEPTH) throw wrong("嵌套超过 32 层。", "It is nested deeper than 32 levels.");
    return switch (node.name()) {
      case "And" -> new Filter.And(parts(node, depth));
      case "Or" -> new Filter.Or(parts(node, depth));
      case "Not" -> new Filter.Not(parts(node, depth).get(0));
      case "ResourceId" -> ids(List.of(node.attribute("rid")));
      case "PropertyIsEqualTo" -> compare(node, Operator.EQUAL);
      case "PropertyIsNotEqualTo" -> compare(node, Operator.NOT_EQUAL);
      case "PropertyIsLessThan" -> compare(node, Operator.LESS);
      case "PropertyIsLessThanOrEqualTo" -> compare(node, Operator.LESS_OR_EQUAL);
      case "PropertyIsGreaterThan" -> compare(node, Operator.GREATER);
      case "PropertyIsGreaterThanOrEqualTo" -> compare(node, Operator.GREATER_OR_EQUAL);
      case "PropertyIsBetween" -> between(node);
      case "PropertyIsLike" -> like(node);
      case "PropertyIsNull", "PropertyIsNil" -> isNull(node);
      case "BBOX" -> related(node, Topology.INTERSECTS);
      case "Equals", "Disjoint", "Intersects", "Touches", "Crosses", "Within", "Contains", "Overlaps" ->
          related(node, Topology.valueOf(node.name().toUpperCase(Locale.ROOT)));
      case "DWithin" -> near(node, false);
      case "Beyond" -> near(node, true);
      case "After" -> new Filter.Compare(field(node).name(), Operator.GREATER, instant(node, field(node)));
      case "Before" -> new Filter.Compare(field(node).name(), Operator.LESS, instant(node, field(node)));
      case "TEquals" -> new Filter.Compare(field(node).name(), Operator.EQUAL, instant(node, field(node)));
      case "During" -> during(node);
      default -> throw new ServiceFault("OperationParsingFailed", "filter", "不支持此过滤运算。", "This operator of filters is not offered.");
    };
  }

  private List<Filter> parts(XmlNode node, int depth) {
    if (node.children().isEmpty()) throw wrong("运算没有参数。", "An operator has no operands.");
    return node.children().stream().map(child -> predicate(child, depth + 1)).toList();
  }

  private Filter compare(XmlNode node, Operator operator) {
    LayerField field = field(node);
    List<XmlNode> operands = node.children();
    Object value = FilterLiterals.read(field, literal(node));
    boolean turned = operands.get(0).is("Literal");
    boolean folded = node.attribute("matchCase").equals("false") && field.type() == LayerField.Type.TEXT;
    if (folded && operator == Operator.EQUAL) return new Filter.Like(field.name(), literally(value.toString()));
    if (folded && operator == Operator.NOT_EQUAL) return new Filter.Not(new Filter.Like(field.name(), literally(value.toString())));
    return new Filter.Compare(field.name(), turned ? turned(operator) : operator, value);
  }

  private static Operator turned(Operator operator) {
    return switch (operator) {
      case LESS -> Operator.GREATER;
      case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
      case GREATER -> Operator.LESS;
      case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
      default -> operator;
    };
  }

  private Filter between(XmlNode node) {
    LayerField field = field(node);
    return new Filter.And(List.of(
        new Filter.Compare(field.name(), Operator.GREATER_OR_EQUAL, FilterLiterals.read(field, literal(child(node, "LowerBoundary")))),
        new Filter.Compare(field.name(), Operator.LESS_OR_EQUAL, FilterLiterals.read(field, literal(child(node, "UpperBoundary"))))));
  }

  private Filter isNull(XmlNode node) {
    String name = reference(node);
    // What has no geometry is on no layer.
    return name.equals(FilterTarget.GEOMETRY) ? new Filter.Or(List.of()) : new Filter.IsNull(field(node).name());
  }

  private Filter like(XmlNode node) {
    LayerField field = field(node);
    if (field.type() != LayerField.Type.TEXT && field.type() != LayerField.Type.CHOICE) throw wrong("LIKE 只用于文本字段。", "LIKE takes a text field.");
    String any = sign(node, "wildCard");
    String one = sign(node, "singleChar");
    String escape = sign(node, "escapeChar");
    String text = literal(node);
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      String c = text.substring(i, i + 1);
      if (c.equals(escape) && i + 1 < text.length()) pattern.append(literally(text.substring(++i, i + 1)));
      else if (c.equals(any)) pattern.append('%');
      else if (c.equals(one)) pattern.append('_');
      else pattern.append(literally(c));
    }
    return new Filter.Like(field.name(), pattern.toString());
  }

  private static String sign(XmlNode node, String name) {
    String sign = node.attribute(name);
    if (sign.length() != 1) throw wrong("PropertyIsLike 需要 wildCard、singleChar、escapeChar。", "PropertyIsLike needs wildCard, singleChar, escapeChar.");
    return sign;
  }

  private static String literally(String text) {
    return text.replaceAll("([%_\\\\])", "\\\\$1");
  }

  private Filter related(XmlNode node, Topology topology) {
    node.children().stream().filter(child -> child.is("ValueReference")).forEach(child -> geometry(child.text()));
    Geometry other = shape(node);
    boolean mixed = other.getClass() == GeometryCollection.class;
    if (mixed && topology != Topology.INTERSECTS && topology != Topology.DISJOINT) throw wrong("此运算不支持混合图形集合。", "This operator takes no mixed collection.");
    return new Filter.Where(new Condition.Related(other, topology));
  }

  private Geometry shape(XmlNode node) {
    return node.children().stream().map(child -> child.is("Literal") && !child.children().isEmpty() ? child.children().get(0) : child)
        .filter(GmlReader::isShape).findFirst().map(shape -> new GmlReader(target).read(shape))
        .orElseThrow(() -> wrong("缺少图形。", "The geometry is missing."));
  }

  private Filter near(XmlNode node, boolean beyond) {
    geometry(reference(node));
    XmlNode distance = child(node, "Distance");
    double factor = switch (distance.attribute("uom").toLowerCase(Locale.ROOT)) {
      case "", "m", "metre", "meter", "metres", "meters", "urn:ogc:def:uom:epsg::9001" -> 1;
      case "km", "kilometre", "kilometer" -> 1_000;
      default -> throw wrong("距离单位应为 m 或 km。", "The unit of a distance is m or km.");
    };
    if (!distance.text().matches("[0-9]{1,7}(\\.[0-9]{1,9})?")) throw wrong("距离应为数字。", "A distance is a number.");
    double metres = Double.parseDouble(distance.text()) * factor;
    if (!(metres > 0 && metres <= MAX_METRES)) throw wrong("距离应大于 0，不超过 1000 千米。", "A distance is more than 0 and at most 1000 km.");
    return new Filter.Where(new Condition.Near(shape(node), metres, beyond));
  }

  private Filter during(XmlNode node) {
    LayerField field = field(node);
    XmlNode period = node.child("TimePeriod").or(() -> node.child("Literal").flatMap(literal -> literal.child("TimePeriod")))
        .orElseThrow(() -> wrong("缺少时段。", "The period is missing."));
    return new Filter.And(List.of(new Filter.Compare(field.name(), Operator.GREATER, end(period, field, "begin")),
        new Filter.Compare(field.name(), Operator.LESS, end(period, field, "end"))));
  }

  private Object end(XmlNode period, LayerField field, String which) {
    String text = period.child(which + "Position").map(XmlNode::text)
        .or(() -> period.child(which).flatMap(end -> end.child("TimeInstant")).flatMap(at -> at.child("timePosition")).map(XmlNode::text))
        .orElseThrow(() -> wrong("时段缺少起止。", "The period lacks an end."));
    return FilterLiterals.read(field, text);
  }

  private Object instant(XmlNode node, LayerField field) {
    String text = node.child("TimeInstant").or(() -> node.child("Literal").flatMap(literal -> literal.child("TimeInstant")))
        .flatMap(at -> at.child("timePosition")).map(XmlNode::text).orElseGet(() -> literal(node));
    return FilterLiterals.read(field, text);
  }

  private LayerField field(XmlNode node) {
    String name = reference(node);
    return target.find(name).orElseThrow(() -> new ServiceFault("InvalidParameterValue", "filter", "图层没有此字段。", "The layer has no such field."));
  }

  private static void geometry(String written) {
    if (!WfsRequest.local(written).equals(FilterTarget.GEOMETRY)) throw wrong("这里应当是 geometry。", "geometry belongs here.");
  }

  /** The one field that an operator names; a function in its place is refused. */
  private static String reference(XmlNode node) {
    if (node.child("Function").isPresent()) {
      throw new ServiceFault("OperationParsingFailed", "filter", "不支持函数。", "Functions are not offered.");
    }
    List<XmlNode> named = node.children().stream().filter(child -> child.is("ValueReference") || child.is("PropertyName")).toList();
    if (named.size() != 1) throw wrong("每个运算需要一个字段。", "An operator names one field.");
    return WfsRequest.local(named.get(0).text());
  }

  private static String literal(XmlNode node) {
    String text = child(node, "Literal").text();
    if (text.length() > MAX_LITERAL) throw wrong("取值过长。", "A value is too long.");
    return text;
  }

  private static XmlNode child(XmlNode node, String name) {
    return node.child(name).orElseThrow(() -> wrong("缺少 " + name + "。", name + " is missing."));
  }

  private static Refusal wrong(String zh, String en) {
    return Refusal.invalid("filter", zh, en);
  }
}
