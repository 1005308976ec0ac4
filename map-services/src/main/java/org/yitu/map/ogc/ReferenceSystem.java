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
public enum ReferenceSystem {
  CRS84("http://www.opengis.net/def/crs/OGC/1.3/CRS84", false, 0),
  EPSG4326("http://www.opengis.net/def/crs/EPSG/0/4326", true, 0),
  EPSG4490("http://www.opengis.net/def/crs/EPSG/0/4490", true, 0),
  EPSG3857("http://www.opengis.net/def/crs/EPSG/0/3857", false, 3857),
  EPSG4544("http://www.opengis.net/def/crs/EPSG/0/4544", true, 4544);

  private static final int EDGE_STEPS = 8;

  private final String uri;
  private final boolean northFirst;
  private final int plane;

  ReferenceSystem(String uri, boolean northFirst, int plane) {
    this.uri = uri;
    this.northFirst = northFirst;
    this.plane = plane;
  }

  public String uri() {
    return uri;
  }

  static List<String> uris() {
    return Arrays.stream(values()).map(ReferenceSystem::uri).toList();
  }

  public static Optional<ReferenceSystem> find(String uri) {
    return Arrays.stream(values()).filter(system -> system.uri.equals(uri)).findFirst();
  }

  /** As WMS writes it: {@code EPSG:4490}, {@code CRS:84}. */
  public String code() {
    return this == CRS84 ? "CRS:84" : "EPSG:" + name().substring(4);
  }

  public static Optional<ReferenceSystem> findCode(String code) {
    return Arrays.stream(values()).filter(system -> system.code().equalsIgnoreCase(code)).findFirst();
  }

  /** Whether its authority names the northing or latitude first. */
  public boolean northFirst() {
    return northFirst;
  }

  /** A position with east as x and north as y, whatever the authority's order. */
  public Coordinate toMap(Coordinate lonLat) {
    return plane == 0 ? lonLat : MapProjection.of(plane).toPlane(lonLat);
  }

  /** The box in degrees around {@code map}, whose x is east: its edges may be curved there. */
  public Envelope fromMap(Envelope map) {
    if (plane == 0) return map;
    Envelope box = new Envelope();
    MapProjection projection = MapProjection.of(plane);
    for (int i = 0; i <= EDGE_STEPS; i++) {
      double x = map.getMinX() + map.getWidth() * i / EDGE_STEPS;
      double y = map.getMinY() + map.getHeight() * i / EDGE_STEPS;
      box.expandToInclude(projection.toLonLat(new Coordinate(x, map.getMinY())));
      box.expandToInclude(projection.toLonLat(new Coordinate(x, map.getMaxY())));
      box.expandToInclude(projection.toLonLat(new Coordinate(map.getMinX(), y)));
      box.expandToInclude(projection.toLonLat(new Coordinate(map.getMaxX(), y)));
    }
    return box;
  }

  /** What of this system's plane may be asked for, with east as x: beyond it projections have no meaning. */
  public Envelope validity() {
    return switch (this) {
      case CRS84, EPSG4326, EPSG4490 -> new Envelope(-180, 180, -90, 90);
      case EPSG3857 -> new Envelope(-20_037_508.35, 20_037_508.35, -20_037_508.35, 20_037_508.35);
      case EPSG4544 -> new Envelope(-1_000_000, 2_000_000, 0, 6_000_000);
    };
  }

  /** A copy in this system. @param lonLat EPSG:4490, longitude first */
  Geometry from(Geometry lonLat) {
    return from(lonLat, northFirst);
  }

  /** A copy in this system with the axes in the order that is asked for. @param lonLat EPSG:4490, longitude first */
  Geometry from(Geometry lonLat, boolean turned) {
    if (plane == 0 && !turned) return lonLat;
    Geometry written = plane == 0 ? lonLat.copy() : MapProjection.of(plane).toPlane(lonLat);
    if (turned) written.apply(new Swap());
    return written;
  }

  /** The other way: what somebody wrote in this system, in degrees with the longitude first. */
  public Geometry toLonLat(Geometry written, boolean turned) {
    Geometry copy = written.copy();
    if (turned) copy.apply(new Swap());
    return plane == 0 ? copy : MapProjection.of(plane).toLonLat(copy);
  }

  /** Whether positions are degrees, not metres. */
  public boolean inDegrees() {
    return plane == 0;
  }

  /** The box in degrees, longitude first; a plane's box becomes the one around it, whose edges are curved. */
  Envelope toLonLat(double x1, double y1, double x2, double y2) {
    Coordinate low = northFirst ? new Coordinate(y1, x1) : new Coordinate(x1, y1);
    Coordinate high = northFirst ? new Coordinate(y2, x2) : new Coordinate(x2, y2);
    return fromMap(new Envelope(low, high));
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
