package org.yitu.geo.crs;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.text.Refusal;

/**
 * What a longitude and latitude may have been measured in. Chinese web maps shift positions on purpose: taken for
 * CGCS2000, a Baidu position in Luzhou lies about 1 km off.
 *
 * <p>CGCS2000 and WGS 84 differ by centimetres (they share their realisation to within that; EPSG's transformation
 * between them is the identity), so nothing is done between these two. GCJ-02 and BD-09 follow the algorithm that is
 * public; no specification of either is. Their inverses are found by iteration, to far less than a millimetre of the
 * forward formula.
 */
public enum Datum {
  CGCS2000, WGS84, GCJ02, BD09;

  /**
   * The datum that is written {@code CGCS2000}, {@code WGS84}, {@code GCJ-02} or {@code BD-09}, hyphen and case
   * ignored.
   */
  public static Datum of(String name) {
    String plain = name == null ? "" : name.replaceAll("[-_ ]", "").toUpperCase(Locale.ROOT);
    for (Datum datum : values()) {
      if (datum.name().equals(plain)) return datum;
    }
    throw Refusal.invalid("datum", "坐标系只能是 CGCS2000、WGS84、GCJ-02 或 BD-09。",
        "The datum must be CGCS2000, WGS84, GCJ-02 or BD-09.");
  }

  /** The name with its hyphen, as people write it. */
  public String title() {
    return switch (this) {
      case CGCS2000 -> "CGCS2000";
      case WGS84 -> "WGS84";
      case GCJ02 -> "GCJ-02";
      case BD09 -> "BD-09";
    };
  }

  public Coordinate toCgcs2000(Coordinate position) {
    return toCgcs2000(position.x, position.y);
  }

  public Coordinate fromCgcs2000(Coordinate position) {
    return fromCgcs2000(position.x, position.y);
  }

  public Geometry toCgcs2000(Geometry geometry) {
    return Cgcs2000.map(geometry, Cgcs2000.factory(), this::toCgcs2000);
  }

  /** The result's SRID stays 4490: there is none for the shifted datums, so hand it out, never store it. */
  public Geometry fromCgcs2000(Geometry geometry) {
    return Cgcs2000.map(geometry, Cgcs2000.factory(), this::fromCgcs2000);
  }

  private Coordinate toCgcs2000(double longitude, double latitude) {
    return switch (this) {
      case CGCS2000, WGS84 -> new Coordinate(longitude, latitude);
      case GCJ02 -> WebMapShift.fromGcj02(longitude, latitude);
      case BD09 -> {
        Coordinate gcj = WebMapShift.gcj02FromBd09(longitude, latitude);
        yield WebMapShift.fromGcj02(gcj.x, gcj.y);
      }
    };
  }

  private Coordinate fromCgcs2000(double longitude, double latitude) {
    return switch (this) {
      case CGCS2000, WGS84 -> new Coordinate(longitude, latitude);
      case GCJ02 -> WebMapShift.toGcj02(longitude, latitude);
      case BD09 -> {
        Coordinate gcj = WebMapShift.toGcj02(longitude, latitude);
        yield WebMapShift.bd09FromGcj02(gcj.x, gcj.y);
      }
    };
  }
}
