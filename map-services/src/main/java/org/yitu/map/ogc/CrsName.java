package org.yitu.map.ogc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;

/**
 * A reference system as a program names it, and the order of axes that goes with the name: URNs and {@code /def/crs/} addresses
 * mean the authority's order, the short {@code EPSG:4490} and the old address of GML 2 mean east first, as QGIS, GDAL and
 * GeoServer take them.
 *
 * @param text as it was written
 * @param northFirst whether positions have the northing or latitude first
 */
public record CrsName(String text, ReferenceSystem system, boolean northFirst) {
  private static final Pattern AUTHORITY = Pattern.compile("(?i:urn:(?:x-)?ogc:def:crs:EPSG):[0-9.]{0,8}:([0-9]{4,6})"
      + "|https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]{1,8}/([0-9]{4,6})");
  private static final Pattern EAST_FIRST = Pattern.compile("(?i:EPSG):([0-9]{4,6})|http://www\\.opengis\\.net/gml/srs/epsg\\.xml#([0-9]{4,6})");
  private static final Pattern CRS84 = Pattern.compile("(?i:urn:(?:x-)?ogc:def:crs:OGC:[0-9.]{0,8}:CRS84)"
      + "|https?://www\\.opengis\\.net/def/crs/OGC/(?:1\\.3|0)/CRS84|(?i:CRS:?84)");

  /** What features are written in unless something else is asked for: EPSG:4490, latitude first. */
  public static final CrsName DEFAULT = new CrsName("urn:ogc:def:crs:EPSG::4490", ReferenceSystem.EPSG4490, true);

  /** Empty if this system is not offered, or is named in a way that nobody uses. */
  public static Optional<CrsName> find(String text) {
    if (CRS84.matcher(text).matches()) return Optional.of(new CrsName(text, ReferenceSystem.CRS84, false));
    Matcher authority = AUTHORITY.matcher(text);
    if (authority.matches()) return of(text, authority, true);
    Matcher east = EAST_FIRST.matcher(text);
    return east.matches() ? of(text, east, false) : Optional.empty();
  }

  private static Optional<CrsName> of(String text, Matcher matcher, boolean byAuthority) {
    String code = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
    return ReferenceSystem.findCode("EPSG:" + code).map(system -> new CrsName(text, system, byAuthority && system.northFirst()));
  }

  /** The URN of a system. */
  public static String urn(ReferenceSystem system) {
    return system == ReferenceSystem.CRS84 ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:" + system.code().replace(":", "::");
  }

  /** @param lonLat EPSG:4490, longitude first */
  public Geometry write(Geometry lonLat) {
    return system.from(lonLat, northFirst);
  }

  public Geometry toLonLat(Geometry written) {
    return system.toLonLat(written, northFirst);
  }
}
