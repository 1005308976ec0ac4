package org.yitu.geo.crs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.operation.MathTransform;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * From longitude and latitude (EPSG:4490) to the plane of a map and back: Web Mercator and the 3° Gauss–Krüger zones of
 * CGCS2000. Plane positions have the easting as x and the northing as y, the order of screens, not the one of Chinese
 * surveying, where X points north.
 *
 * <p>A Gauss–Krüger zone has two EPSG codes. Around 105° E, zone 35: EPSG:4544 counts eastings from 500 000, EPSG:4523
 * writes the zone's number before them, 35 500 000.
 */
public final class MapProjection {
  public static final int WEB_MERCATOR_EPSG = 3857;

  /** EPSG:4513 to 4533 are zones 25 to 45 with the number in the easting, EPSG:4534 to 4554 the same without. */
  private static final int FIRST_ZONE = 25;
  private static final int LAST_ZONE = 45;
  private static final int FIRST_EPSG_WITH_ZONE = 4513;
  private static final int FIRST_EPSG_WITHOUT_ZONE = 4534;
  private static final double FALSE_EASTING_METRES = 500_000;

  private static final Map<Integer, MapProjection> MADE = new ConcurrentHashMap<>();

  private final int epsg;
  private final MathTransform forward;
  private final MathTransform inverse;
  private final GeometryFactory plane;

  private MapProjection(int epsg, MathTransform forward) {
    this.epsg = epsg;
    this.forward = forward;
    this.inverse = Projections.inverse(forward);
    this.plane = new GeometryFactory(new PrecisionModel(), epsg);
  }

  /** The projection with this EPSG code: 3857 or 4513 to 4554. */
  public static MapProjection of(int epsg) {
    return MADE.computeIfAbsent(epsg, MapProjection::make);
  }

  public static MapProjection webMercator() {
    return of(WEB_MERCATOR_EPSG);
  }

  /** By central meridian, 75, 78, … 135° E; eastings without the zone's number. */
  public static MapProjection gaussKruger(int centralMeridian) {
    if (centralMeridian % 3 != 0) throw unknown("central meridian " + centralMeridian);
    return of(FIRST_EPSG_WITHOUT_ZONE + zone(centralMeridian / 3) - FIRST_ZONE);
  }

  /** By zone, 25 to 45; eastings begin with the zone's number. */
  public static MapProjection gaussKrugerZone(int zone) {
    return of(FIRST_EPSG_WITH_ZONE + zone(zone) - FIRST_ZONE);
  }

  /** The 3° zone that {@code longitude} lies in, 73.5 to 136.5; eastings without the zone's number. */
  public static MapProjection gaussKrugerAt(double longitude) {
    return gaussKruger(3 * (int) Math.floor((longitude + 1.5) / 3));
  }

  /** The zone in which an easting of more than a million metres says that it is. */
  public static MapProjection gaussKrugerOfEasting(double easting) {
    return gaussKrugerZone((int) (easting / 1_000_000));
  }

  public int epsg() {
    return epsg;
  }

  /** @param lonLat longitude, latitude; @return easting, northing in metres */
  public Coordinate toPlane(Coordinate lonLat) {
    return Projections.apply(forward, lonLat.x, lonLat.y);
  }

  /** @param plane easting, northing in metres; @return longitude, latitude */
  public Coordinate toLonLat(Coordinate plane) {
    return Projections.apply(inverse, plane.x, plane.y);
  }

  /** A copy in the plane, its SRID the EPSG code. */
  public Geometry toPlane(Geometry lonLat) {
    return Cgcs2000.map(lonLat, plane, (x, y) -> Projections.apply(forward, x, y));
  }

  /** A copy in EPSG:4490. */
  public Geometry toLonLat(Geometry inPlane) {
    return Cgcs2000.map(inPlane, Cgcs2000.factory(), (x, y) -> Projections.apply(inverse, x, y));
  }

  private static MapProjection make(int epsg) {
    if (epsg == WEB_MERCATOR_EPSG) return new MapProjection(epsg, Projections.webMercator());
    int zones = LAST_ZONE - FIRST_ZONE + 1;
    if (epsg >= FIRST_EPSG_WITH_ZONE && epsg < FIRST_EPSG_WITH_ZONE + zones) {
      int zone = epsg - FIRST_EPSG_WITH_ZONE + FIRST_ZONE;
      return new MapProjection(epsg, Projections.transverseMercator(3.0 * zone, 0, zone * 1e6 + FALSE_EASTING_METRES));
    }
    if (epsg >= FIRST_EPSG_WITHOUT_ZONE && epsg < FIRST_EPSG_WITHOUT_ZONE + zones) {
      int zone = epsg - FIRST_EPSG_WITHOUT_ZONE + FIRST_ZONE;
      return new MapProjection(epsg, Projections.transverseMercator(3.0 * zone, 0, FALSE_EASTING_METRES));
    }
    throw unknown("EPSG:" + epsg);
  }

  private static int zone(int zone) {
    if (zone < FIRST_ZONE || zone > LAST_ZONE) throw unknown("zone " + zone);
    return zone;
  }

  private static Refusal unknown(String what) {
    return Refusal.invalid("projection", Text.of("不支持的投影：%s。可用 EPSG:3857、EPSG:4513 至 4554（CGCS2000 三度带 25 至 45）。",
        "Unknown projection: %s. There are EPSG:3857 and EPSG:4513 to 4554 (CGCS2000 3-degree zones 25 to 45).")
        .with(what));
  }
}
