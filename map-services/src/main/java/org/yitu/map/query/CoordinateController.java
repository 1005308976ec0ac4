package org.yitu.map.query;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.crs.Datum;
import org.yitu.geo.crs.MapProjection;
import org.yitu.geo.io.GeometryGate;
import org.yitu.map.catalog.Basemap;
import org.yitu.map.feature.Parameters;

/** What a position is called in every datum, and in which areas it lies. */
@RestController
class CoordinateController {
  /** @param gk easting and northing in the 3° Gauss–Krüger zone of the place; @param place names by level: city, county, town */
  record Everywhere(List<Double> cgcs2000, List<Double> wgs84, List<Double> gcj02, List<Double> bd09, Plane gk,
      Map<String, String> place) {}

  record Plane(int epsg, double x, double y) {}

  /** The most detailed basemap. */
  private static final int ZOOM = 22;
  private static final List<String> LEVELS = List.of("city", "county", "town");
  private static final double DECIMALS = 1e7;
  private static final double MILLIMETRES = 1e3;

  private final Basemap basemap;

  CoordinateController(Basemap basemap) {
    this.basemap = basemap;
  }

  @GetMapping("/api/coordinates")
  Everywhere coordinates(HttpServletRequest request) {
    Parameters parameters = new Parameters(request.getParameterMap(), Set.of("lon", "lat", "datum"));
    String datum = parameters.text("datum", 20);
    Datum from = datum.isEmpty() ? Datum.CGCS2000 : Datum.of(datum);
    GeometryGate gate = GeometryGate.china().forField("lon");
    Coordinate given = gate.point(List.of(parameters.decimal("lon"), parameters.decimal("lat")));
    Coordinate here = from.toCgcs2000(given);
    MapProjection zone = MapProjection.gaussKrugerAt(here.x);
    Coordinate plane = zone.toPlane(here);
    return new Everywhere(pair(here), pair(Datum.WGS84.fromCgcs2000(here)), pair(Datum.GCJ02.fromCgcs2000(here)),
        pair(Datum.BD09.fromCgcs2000(here)), new Plane(zone.epsg(), rounded(plane.x, MILLIMETRES),
        rounded(plane.y, MILLIMETRES)), place(here));
  }

  private Map<String, String> place(Coordinate here) {
    Geometry point = Cgcs2000.factory().createPoint(here);
    Map<String, String> names = new LinkedHashMap<>();
    basemap.read("area", ZOOM, new Envelope(here), area -> {
      if (area.geometry().covers(point) && area.attributes().get("name") instanceof String name) {
        names.put(String.valueOf(area.attributes().get("level")), name);
      }
    });
    Map<String, String> fromTheLargest = new LinkedHashMap<>();
    for (String level : LEVELS) {
      if (names.containsKey(level)) fromTheLargest.put(level, names.get(level));
    }
    return fromTheLargest;
  }

  private static List<Double> pair(Coordinate position) {
    return List.of(rounded(position.x, DECIMALS), rounded(position.y, DECIMALS));
  }

  private static double rounded(double number, double steps) {
    return Math.round(number * steps) / steps;
  }
}
