package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.measure.Measure;

/** The townships that zones touch: in which of them a point lies, and how much of each lies inside. */
final class Townships {
  static final String LAYER = "area";
  /** The code of what lies in no township that the viewer may see. */
  static final String ELSEWHERE = "";

  private static final GeometryFactory POINTS = new GeometryFactory();

  private record Town(String name, PreparedGeometry ground, double squareMetres) {}

  private final Map<String, Town> byCode = new TreeMap<>();

  private Townships() {}

  static Townships in(Geometry outline, Viewer viewer, Optional<FeatureLayer> areas) {
    Townships townships = new Townships();
    if (areas.isEmpty() || outline.isEmpty()) return townships;
    FeatureQuery touched = FeatureQuery.as(viewer).withArea(outline);
    areas.get().read(touched, feature -> {
      if (!isTown(feature)) return;
      Geometry inside = OverlayNGRobust.overlay(feature.geometry(), outline, OverlayNG.INTERSECTION);
      double squareMetres = inside.isEmpty() || inside.getDimension() < 2 ? 0 : Measure.areaSquareMetres(inside);
      townships.byCode.put(code(feature),
          new Town(feature.name(), PreparedGeometryFactory.prepare(feature.geometry()), Math.round(squareMetres)));
    });
    return townships;
  }

  /** The names of the areas around a point, the greatest first. */
  static List<String> namesAt(Coordinate point, Viewer viewer, Optional<FeatureLayer> areas) {
    if (areas.isEmpty()) return List.of();
    List<Feature> around = new ArrayList<>();
    Point place = POINTS.createPoint(point);
    areas.get().read(FeatureQuery.as(viewer).withBox(place.getEnvelopeInternal()), feature -> {
      if (feature.geometry().intersects(place)) around.add(feature);
    });
    around.sort((a, b) -> Double.compare(b.geometry().getArea(), a.geometry().getArea()));
    return around.stream().map(Feature::name).toList();
  }

  String codeAt(Coordinate point) {
    Point place = POINTS.createPoint(point);
    return byCode.entrySet().stream().filter(town -> town.getValue().ground.intersects(place)).map(Map.Entry::getKey)
        .findFirst()
        .orElse(ELSEWHERE);
  }

  Collection<String> codes() {
    return byCode.keySet();
  }

  /** Empty for {@link #ELSEWHERE}. */
  String name(String code) {
    Town town = byCode.get(code);
    return town == null ? "" : town.name;
  }

  double squareMetres(String code) {
    Town town = byCode.get(code);
    return town == null ? 0 : town.squareMetres;
  }

  private static boolean isTown(Feature feature) {
    return "TOWN".equals(String.valueOf(feature.properties().get("level")).toUpperCase(Locale.ROOT));
  }

  private static String code(Feature feature) {
    Object code = feature.properties().get("code");
    return code == null ? feature.id() : code instanceof Number number ? Long.toString(number.longValue())
        : code.toString();
  }
}
