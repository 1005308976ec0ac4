package org.yitu.map.analysis;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.effect.PasquillClass;
import org.yitu.geo.effect.PasquillClass.Sky;
import org.yitu.geo.effect.Stability;
import org.yitu.geo.effect.Sun;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.feature.Parameters;

/** The weather at a place, from the record of the nearest station. */
@RestController
class WeatherController {
  private static final String LAYER = "weather-station";
  private static final double FARTHEST_METRES = 100_000;

  /**
   * @param metres from the place to the station
   * @param minutesOld how long ago it was observed
   * @param windSpeed m/s at 10 m
   * @param stability by Pasquill, from that wind, the cloud and the sun when it was observed
   */
  record Observation(String id, String station, List<Double> point, long metres, OffsetDateTime observedAt, long minutesOld,
      double windFromDegrees, double windSpeed, double temperatureCelsius, long cloudTenths, Stability stability) {}

  private final Catalogue catalogue;
  private final Clock clock;

  WeatherController(Catalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** The nearest station that the viewer may see, within 100 km of {@code point=lon,lat}. */
  @GetMapping("/api/weather")
  Observation nearest(HttpServletRequest request, Viewer viewer) {
    if (!viewer.may(Simulations.READ) && !viewer.may(Simulations.RUN)) throw Refusal.forbidden();
    Coordinate place = place(new Parameters(request.getParameterMap(), Set.of("point")).text("point", 60));
    List<Feature> found = new ArrayList<>();
    FeatureQuery near = FeatureQuery.as(viewer).withinMetres(place, FARTHEST_METRES).nearestFirst().withLimit(1);
    for (FeatureLayer layer : catalogue.visibleTo(viewer)) {
      if (layer.info().id().equals(LAYER)) layer.read(near, found::add);
    }
    if (found.isEmpty()) {
      throw Refusal.invalid("point", "100公里内没有气象站记录，请手工填写风向风速。", "There is no weather station within 100 km: type the wind.");
    }
    return observation(found.get(0), place);
  }

  private Observation observation(Feature station, Coordinate place) {
    OffsetDateTime observed = (OffsetDateTime) station.properties().get("observedAt");
    Coordinate at = Places.point(station);
    double cloud = number(station, "cloudTenths");
    Stability stability = PasquillClass.of(number(station, "windSpeed"), Sky.of(Sun.heightDegrees(at, observed.toInstant()), cloud));
    return new Observation(station.id(), station.name(), Places.of(at), Math.round(Measure.metres(place, at)), observed,
        Duration.between(observed, OffsetDateTime.now(clock)).toMinutes(), number(station, "windFrom"),
        number(station, "windSpeed"), number(station, "temperature"), Math.round(cloud), stability);
  }

  private static double number(Feature station, String field) {
    return ((Number) station.properties().get(field)).doubleValue();
  }

  static Coordinate place(String text) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == 2) {
        return GeometryGate.china().forField("point").point(List.of(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])));
      }
    } catch (NumberFormatException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static Refusal malformed() {
    return Refusal.invalid("point", "位置须写成 经度,纬度，单位为度。", "A point is longitude,latitude in degrees.");
  }
}
