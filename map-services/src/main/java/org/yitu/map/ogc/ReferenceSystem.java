package org.yitu.map.ogc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.MapProjection;

/** A coordinate reference system that features may be asked in, with the order of axes that its authority gives it. */
enum ReferenceSystem {
  CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", false, 0),
  EPSG4326("http://www.opengis.net/def/crs/EPSG/0/4326", true, 0),
  EPSG4490("http://www.opengis.net/def/crs/EPSG/0/4490", true, 0),
  EPSG3857("http://www.opengis.net/def/crs/EPSG/0/3857", false, 3857),
  EPSG4544("http://www.opengis.net/def/crs/EPSG/0/4544", true, 4544);

  private final String uri;
  private final boolean northFirst;
  private final int plane;

  ReferenceSystem(String uri, boolean northFirst, int plane) {
    this.uri = uri;
    this.northFirst = northFirst;
    this.plane = plane;
  }

  String uri() {
    return uri;
  }

  static List<String> uris() {
    return Arrays.stream(values()).map(ReferenceSystem::uri).toList();
  }

  static Optional<ReferenceSystem> find(String uri) {
    return Arrays.stream(values()).filter(system -> system.uri.equals(uri)).findFirst();
  }

  /** A copy in this system. @param lonLat EPSG:4490, longitude first */
  Geometry from(Geometry lonLat) {
    if (this == CRS84) return lonLat;
    Geometry written = plane == 0 ? lonLat.copy() : MapProjection.of(plane).toPlane(lonLat);
    if (northFirst) written.apply(new Swap());
    return written;
  }

  /** The box in degrees, longitude first; a plane's box becomes the one around its corners. */
  Envelope toLonLat(double x1, double y1, double x2, double y2) {
    Coordinate low = northFirst ? new Coordinate(y1, x1) : new Coordinate(x1, y1);
    Coordinate high = northFirst ? new Coordinate(y2, x2) : new Coordinate(x2, y2);
    if (plane == 0) return new Envelope(low, high);
    Envelope box = new Envelope();
    MapProjection projection = MapProjection.of(plane);
    for (double x : new double[] {low.x, high.x}) {
      for (double y : new double[] {low.y, high.y}) box.expandToInclude(projection.toLonLat(new Coordinate(x, y)));
    }
    return box;
  }

  private static final class Swap implements CoordinateSequenceFilter {
    @Override public void filter(CoordinateSequence sequence, int i) {
      double x = sequence.getOrdinate(i, 0);
      sequence.setOrdinate(i, 0, sequence.getOrdinate(i, 1));
      sequence.setOrdinate(i, 1, x);
    }

    @Override public boolean isDone() {
      return false;
    }

    @Override public boolean isGeometryChanged() {
      return true;
    }
  }
}
