package org.yitu.geo.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKTWriter;
import org.yitu.geo.feature.GeometryKind;

/** A table's geometry as cells of a sheet: two numbers for a point, well-known text for the rest, and what they are in. */
final class PositionCells {
  static final String LONGITUDE = "经度";
  static final String LATITUDE = "纬度";
  static final String EASTING = "东坐标";
  static final String NORTHING = "北坐标";
  static final String WKT = "WKT";
  static final String DATUM = "坐标系";

  private final boolean points;
  private final Ground ground;

  PositionCells(ExportTable table) {
    points = table.kind() == GeometryKind.POINT;
    ground = table.ground();
  }

  List<String> heads() {
    if (!points) return List.of(WKT, DATUM);
    return ground.isPlane() ? List.of(EASTING, NORTHING, DATUM) : List.of(LONGITUDE, LATITUDE, DATUM);
  }

  List<Object> cells(Geometry geometry) {
    List<Object> cells = new ArrayList<>();
    if (geometry == null) {
      for (int i = 0; i < heads().size(); i++) cells.add(null);
      return cells;
    }
    Geometry written = ground.fromCgcs2000(geometry);
    if (points) {
      Point point = written instanceof Point one ? one : written.getCentroid();
      cells.add(rounded(point.getX()));
      cells.add(rounded(point.getY()));
    } else {
      cells.add(new WKTWriter().write(written));
    }
    cells.add(ground.title());
    return cells;
  }

  private BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(ground.places(), RoundingMode.HALF_EVEN);
  }
}
