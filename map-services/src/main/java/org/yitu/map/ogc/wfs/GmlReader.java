package org.yitu.map.ogc.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.map.feature.FilterTarget;
import org.yitu.map.ogc.CrsName;
import org.yitu.map.ogc.ows.Kvp;
import org.yitu.map.ogc.ows.ServiceFault;
import org.yitu.map.ogc.ows.XmlNode;

/** Geometries of GML 3.2 as a filter writes them: straight lines, in two or three dimensions, of which the third is left out. */
final class GmlReader {
  private static final Set<String> SHAPES = Set.of("Point", "LineString", "Curve", "Polygon", "Surface", "MultiPoint", "MultiCurve",
      "MultiLineString", "MultiSurface", "MultiPolygon", "MultiGeometry", "Envelope", "Box");
  private final GeometryFactory factory = Cgcs2000.factory();
  private final FilterTarget target;

  GmlReader(FilterTarget target) {
    this.target = target;
  }

  static boolean isShape(XmlNode node) {
    return SHAPES.contains(node.name());
  }

  /** In degrees with the longitude first, through the gate. */
  Geometry read(XmlNode node) {
    CrsName crs = crs(node);
    FilterTarget here = target.in(crs::toLonLat);
    if (node.is("Envelope") || node.is("Box")) {
      List<Coordinate> low = positions(child(node, "lowerCorner"), 2);
      List<Coordinate> high = positions(child(node, "upperCorner"), 2);
      if (low.size() != 1 || high.size() != 1) throw wrong();
      return here.box(low.get(0).x, low.get(0).y, high.get(0).x, high.get(0).y);
    }
    try {
      return here.shape(shape(node, dimension(node)));
    } catch (IllegalArgumentException e) {
      // JTS says so of rings that are not closed and of lines with one point.
      throw wrong();
    }
  }

  static CrsName crs(XmlNode node) {
    String name = node.attribute("srsName");
    if (name.isEmpty()) return CrsName.DEFAULT;
    return CrsName.find(name).orElseThrow(() -> new ServiceFault("InvalidParameterValue", "srsName", "不支持该坐标系。",
        "This reference system is not offered."));
  }

  private Geometry shape(XmlNode node, int dimension) {
    return switch (node.name()) {
      case "Point" -> point(node, dimension);
      case "LineString", "LineStringSegment" -> line(node, dimension);
      case "Curve" -> line(child(child(node, "segments"), "LineStringSegment"), dimension);
      case "Polygon", "PolygonPatch" -> polygon(node, dimension);
      case "Surface" -> polygon(child(child(node, "patches"), "PolygonPatch"), dimension);
      case "MultiPoint" -> factory.createMultiPoint(members(node, dimension).toArray(Point[]::new));
      case "MultiCurve", "MultiLineString" -> factory.createMultiLineString(members(node, dimension).toArray(LineString[]::new));
      case "MultiSurface", "MultiPolygon" -> factory.createMultiPolygon(members(node, dimension).toArray(Polygon[]::new));
      case "MultiGeometry" -> factory.createGeometryCollection(members(node, dimension).toArray(Geometry[]::new));
      default -> throw wrong();
    };
  }

  /** All of the kind that their collection is of. */
  private List<Geometry> members(XmlNode node, int dimension) {
    List<Geometry> members = new ArrayList<>();
    for (XmlNode holder : node.children()) {
      if (!holder.name().matches("(point|curve|lineString|surface|polygon|geometry)Members?")) continue;
      for (XmlNode each : holder.children()) members.add(shape(each, dimension));
    }
    Class<?> kind = switch (node.name()) {
      case "MultiPoint" -> Point.class;
      case "MultiCurve", "MultiLineString" -> LineString.class;
      case "MultiSurface", "MultiPolygon" -> Polygon.class;
      default -> Geometry.class;
    };
    if (!members.stream().allMatch(kind::isInstance)) throw wrong();
    return members;
  }

  private Point point(XmlNode node, int dimension) {
    List<Coordinate> positions = positions(child(node, "pos"), dimension);
    if (positions.size() != 1) throw wrong();
    return factory.createPoint(positions.get(0));
  }

  private LineString line(XmlNode node, int dimension) {
    return factory.createLineString(run(node, dimension));
  }

  private Polygon polygon(XmlNode node, int dimension) {
    LinearRing shell = ring(child(node, "exterior"), dimension);
    return factory.createPolygon(shell, node.all("interior").map(hole -> ring(hole, dimension)).toArray(LinearRing[]::new));
  }

  private LinearRing ring(XmlNode boundary, int dimension) {
    return factory.createLinearRing(run(child(boundary, "LinearRing"), dimension));
  }

  private static Coordinate[] run(XmlNode node, int dimension) {
    List<Coordinate> positions = new ArrayList<>();
    node.child("posList").ifPresent(list -> positions.addAll(positions(list, dimension(list, dimension))));
    node.all("pos").forEach(pos -> positions.addAll(positions(pos, dimension)));
    return positions.toArray(Coordinate[]::new);
  }

  private static int dimension(XmlNode node) {
    return dimension(node, 2);
  }

  private static int dimension(XmlNode node, int otherwise) {
    return switch (node.attribute("srsDimension")) {
      case "" -> otherwise;
      case "2" -> 2;
      case "3" -> 3;
      default -> throw wrong();
    };
  }

  private static List<Coordinate> positions(XmlNode node, int dimension) {
    if (node.text().isEmpty()) throw wrong();
    double[] numbers = Kvp.numbers("filter", node.text().split("\\s+"));
    int each = node.is("pos") && numbers.length == 3 ? 3 : dimension;
    if (numbers.length % each != 0) throw wrong();
    List<Coordinate> positions = new ArrayList<>(numbers.length / each);
    for (int i = 0; i < numbers.length; i += each) positions.add(new Coordinate(numbers[i], numbers[i + 1]));
    return positions;
  }

  private static XmlNode child(XmlNode node, String name) {
    return node.child(name).orElseThrow(GmlReader::wrong);
  }

  private static ServiceFault wrong() {
    return new ServiceFault("InvalidParameterValue", "filter", "图形不是可读的 GML 3.2。", "The geometry is not GML 3.2 that can be read here.");
  }
}
