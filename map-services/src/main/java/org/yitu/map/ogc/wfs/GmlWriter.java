package org.yitu.map.ogc.wfs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.yitu.geo.feature.Feature;
import org.yitu.map.feature.FeatureJson;
import org.yitu.map.feature.FilterTarget;
import org.yitu.map.ogc.CrsName;
import org.yitu.map.ogc.ows.Xml;

/** Writes features and geometries as GML 3.2, in the reference system and order of axes that is asked for. */
final class GmlWriter {
  static final String PREFIX = "yitu";
  static final String NAMESPACE = "urn:yitu:map";
  static final String GML = "http://www.opengis.net/gml/3.2";
  /** A millimetre, about. */
  private static final int DEGREE_DECIMALS = 8;
  private static final int METRE_DECIMALS = 3;

  private final Xml xml;
  private final CrsName crs;

  GmlWriter(Xml xml, CrsName crs) {
    this.xml = xml;
    this.crs = crs;
  }

  /** @param fields what is written, in the order of the schema; @param namespaces attributes that declare them, if it is the root */
  void feature(Feature feature, Iterable<String> fields, String... namespaces) {
    String id = feature.layer() + "." + feature.id();
    String[] attributes = new String[namespaces.length + 2];
    System.arraycopy(namespaces, 0, attributes, 0, namespaces.length);
    attributes[namespaces.length] = "gml:id";
    attributes[namespaces.length + 1] = id;
    xml.open(PREFIX + ":" + feature.layer(), attributes);
    for (String field : fields) {
      if (field.equals(FilterTarget.GEOMETRY)) {
        xml.open(PREFIX + ":" + field);
        geometry(feature);
        xml.close();
      } else {
        Object value = feature.value(field);
        if (value != null) xml.leaf(PREFIX + ":" + field, text(value));
      }
    }
    xml.close();
  }

  void geometry(Feature feature) {
    shape(crs.write(feature.geometry()), feature.layer() + "." + feature.id() + ".g", true);
  }

  /** As XML Schema writes it. */
  static String text(Object value) {
    if (value instanceof Double number) {
      return number == Math.rint(number) && Math.abs(number) < 1e15 ? String.valueOf(number.longValue()) : number.toString();
    }
    return FeatureJson.text(value);
  }

  private void shape(Geometry geometry, String id, boolean outermost) {
    String[] attributes = outermost ? new String[] {"gml:id", id, "srsName", crs.text()} : new String[] {"gml:id", id};
    switch (geometry.getGeometryType()) {
      case Geometry.TYPENAME_POINT -> {
        xml.open("gml:Point", attributes);
        if (geometry.isEmpty()) xml.leaf("gml:pos", "");
        else xml.leaf("gml:pos", positions(((Point) geometry).getCoordinateSequence()));
        xml.close();
      }
      case Geometry.TYPENAME_LINESTRING -> {
        xml.open("gml:LineString", attributes);
        xml.leaf("gml:posList", positions(((LineString) geometry).getCoordinateSequence())).close();
      }
      case Geometry.TYPENAME_POLYGON -> {
        xml.open("gml:Polygon", attributes);
        polygon((Polygon) geometry);
        xml.close();
      }
      case Geometry.TYPENAME_MULTIPOINT -> members("gml:MultiPoint", "gml:pointMember", geometry, id, attributes);
      case Geometry.TYPENAME_MULTILINESTRING -> members("gml:MultiCurve", "gml:curveMember", geometry, id, attributes);
      case Geometry.TYPENAME_MULTIPOLYGON -> members("gml:MultiSurface", "gml:surfaceMember", geometry, id, attributes);
      default -> members("gml:MultiGeometry", "gml:geometryMember", geometry, id, attributes);
    }
  }

  private void members(String element, String member, Geometry geometry, String id, String... attributes) {
    xml.open(element, attributes);
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      xml.open(member);
      shape(geometry.getGeometryN(i), id + "." + i, false);
      xml.close();
    }
    xml.close();
  }

  private void polygon(Polygon polygon) {
    ring("gml:exterior", polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) ring("gml:interior", polygon.getInteriorRingN(i));
  }

  private void ring(String element, LineString ring) {
    xml.open(element).open("gml:LinearRing").leaf("gml:posList", positions(ring.getCoordinateSequence())).close().close();
  }

  private String positions(CoordinateSequence sequence) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sequence.size(); i++) {
      if (i > 0) text.append(' ');
      text.append(number(sequence.getX(i))).append(' ').append(number(sequence.getY(i)));
    }
    return text.toString();
  }

  private String number(double value) {
    int decimals = crs.system().inDegrees() ? DEGREE_DECIMALS : METRE_DECIMALS;
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }
}
