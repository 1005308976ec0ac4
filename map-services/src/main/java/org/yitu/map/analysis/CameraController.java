package org.yitu.map.analysis;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.measure.ViewSector;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.feature.Parameters;

/** Which cameras see a place, such as that of an incident: of those that the viewer may see, by their sectors. */
@RestController
class CameraController {
  private static final String LAYER = "camera";
  /** In the outer rings only cameras are asked for that see so far; the last is the longest range that a camera's form takes. */
  private static final double[] RINGS = {500, 2_000, 20_000};
  /** How many of a ring are tried. */
  private static final int TRIED = 2_000;
  private static final int MOST = 50;
  private static final int USUAL = 12;
  private static final Set<String> TURNABLE = Set.of("PAN_TILT_ZOOM", "PANORAMIC");

  /** @param complete false if more cameras are near than were tried */
  record Seeing(List<Camera> items, boolean complete) {}

  /**
   * @param metres from the camera to the place
   * @param turnable whether it sees the place only once it is turned there, or looks all around; else the place lies in its sector
   */
  record Camera(String id, String name, List<Double> point, long metres, boolean turnable) {}

  private final Catalogue catalogue;

  CameraController(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The nearest first, those in service, around {@code point=lon,lat}. */
  @GetMapping("/api/cameras/seeing")
  Seeing seeing(HttpServletRequest request, Viewer viewer) {
    Parameters asked = new Parameters(request.getParameterMap(), Set.of("point", "limit"));
    Coordinate place = WeatherController.place(asked.text("point", 60));
    int limit = asked.number("limit", 1, MOST, USUAL);
    FeatureLayer layer = catalogue.visibleTo(viewer).stream().filter(each -> each.info().id().equals(LAYER)).findFirst()
        .orElseThrow(Refusal::forbidden);
    List<Camera> items = new ArrayList<>();
    boolean complete = true;
    for (int i = 0; i < RINGS.length && items.size() < limit; i++) {
      double inner = i == 0 ? 0 : RINGS[i - 1];
      FeatureQuery ring = FeatureQuery.as(viewer).withinMetres(place, RINGS[i]).nearestFirst().withLimit(TRIED);
      List<Feature> near = new ArrayList<>();
      layer.read(i == 0 ? ring : ring.withFilter(new Filter.Compare("rangeOfSight", Filter.Operator.GREATER, inner)), near::add);
      near.stream().filter(feature -> isBeyond(feature, place, inner)).flatMap(feature -> seen(feature, place).stream())
          .limit(limit - items.size()).forEach(items::add);
      complete &= near.size() < TRIED;
    }
    return new Seeing(items, complete);
  }

  /** Whether it is not of a ring farther in. */
  private static boolean isBeyond(Feature feature, Coordinate place, double inner) {
    return inner == 0 || Measure.metres(Places.point(feature), place) > inner;
  }

  private static Optional<Camera> seen(Feature feature, Coordinate place) {
    Coordinate eye = Places.point(feature);
    double range = number(feature, "rangeOfSight");
    double metres = Measure.metres(eye, place);
    boolean turnable = TURNABLE.contains(String.valueOf(feature.properties().get("kind")));
    boolean off = Boolean.FALSE.equals(feature.properties().get("inService"));
    if (off || !(range > 0) || metres > range) return Optional.empty();
    double direction = number(feature, "direction");
    double width = number(feature, "fieldOfView");
    boolean inSector = direction >= 0 && width > 0 && new ViewSector(eye, direction, width, range).sees(place);
    if (!inSector && !turnable) return Optional.empty();
    return Optional.of(new Camera(feature.id(), feature.name(), Places.of(eye), Math.round(metres), !inSector));
  }

  /** NaN if the camera does not say. */
  private static double number(Feature feature, String field) {
    return feature.properties().get(field) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
