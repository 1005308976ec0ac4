package org.yitu.geo.io;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.yitu.geo.text.Text;

/** What is wrong with a geometry; the gate turns it into a refusal that names the input. */
final class Fault extends RuntimeException {
  private final transient Text text;

  Fault(Text text) {
    super(text.en(), null, false, false);
    this.text = text;
  }

  Fault(String zh, String en) {
    this(Text.of(zh, en));
  }

  Text text() {
    return text;
  }

  static Fault missing() {
    return new Fault("缺少图形。", "The geometry is missing.");
  }

  static Fault tooManyVertices() {
    return new Fault(Text.of("图形的顶点超过 %d 个，请先简化。", "The geometry has more than %d vertices. Simplify it first.")
        .with(GeometryGate.MAX_VERTICES));
  }

  static Fault tooDeep() {
    return new Fault(Text.of("图形嵌套超过 %d 层。", "The geometry is nested more than %d levels deep.")
        .with(GeometryGate.MAX_NESTING));
  }

  static Fault tooFewPoints() {
    return new Fault("线至少需要 2 个点；面的每个环至少需要 4 个点，并且首尾相同。",
        "A line needs 2 points at least; each ring of a polygon needs 4 at least, the last the same as the first.");
  }

  static Fault notClosed(Coordinate first, Coordinate last) {
    return new Fault(Text.of("面的环没有闭合：起点 %1$s 与终点 %2$s 不同。",
        "A ring of the polygon is not closed: it starts at %1$s and ends at %2$s.").with(place(first), place(last)));
  }

  static Fault outside(double longitude, double latitude, Envelope extent) {
    return new Fault(Text.of("位置 %1$s 超出范围：经度须在 %2$s 到 %3$s、纬度须在 %4$s 到 %5$s 之间。",
        "The position %1$s is out of range: longitude must be between %2$s and %3$s, latitude between %4$s and %5$s.")
        .with(place(new Coordinate(longitude, latitude)), plain(extent.getMinX()), plain(extent.getMaxX()),
            plain(extent.getMinY()), plain(extent.getMaxY())));
  }

  static Fault invalid(TopologyValidationError error) {
    Text what = switch (error.getErrorType()) {
      case TopologyValidationError.HOLE_OUTSIDE_SHELL -> Text.of("孔洞在外环之外", "a hole lies outside its shell");
      case TopologyValidationError.NESTED_HOLES -> Text.of("孔洞套着孔洞", "a hole lies inside another hole");
      case TopologyValidationError.DISCONNECTED_INTERIOR ->
          Text.of("内部被孔洞分割成几块", "its holes cut the interior into pieces");
      case TopologyValidationError.SELF_INTERSECTION -> Text.of("边线自相交", "its boundary crosses itself");
      case TopologyValidationError.RING_SELF_INTERSECTION -> Text.of("环与自身相接", "a ring touches itself");
      case TopologyValidationError.NESTED_SHELLS -> Text.of("面重叠或套着面", "polygons overlap or lie inside one another");
      case TopologyValidationError.DUPLICATE_RINGS -> Text.of("有重复的环", "a ring is there twice");
      case TopologyValidationError.TOO_FEW_POINTS -> Text.of("不同的点太少", "it has too few different points");
      case TopologyValidationError.RING_NOT_CLOSED -> Text.of("环没有闭合", "a ring is not closed");
      default -> Text.of("图形有错误", "it is at fault");
    };
    String place = error.getCoordinate() == null ? "?" : place(error.getCoordinate());
    return new Fault("图形无效：" + what.zh() + "，位置 " + place + "。",
        "The geometry is not valid: " + what.en() + ", at " + place + ".");
  }

  /** Six decimals: a tenth of a metre. */
  private static String place(Coordinate position) {
    return "(" + plain(position.x) + ", " + plain(position.y) + ")";
  }

  private static String plain(double value) {
    String text = Math.abs(value) < 1e6 ? String.format(Locale.ROOT, "%.6f", value)
        : String.format(Locale.ROOT, "%.3e", value);
    return text.contains("e") ? text : text.replaceFirst("\\.?0+$", "");
  }
}
