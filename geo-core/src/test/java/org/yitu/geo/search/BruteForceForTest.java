package org.yitu.geo.search;

import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.measure.Sphere;

/** The surrounding search as one would write it without indexes or bounds: each feature is looked at. */
final class BruteForceForTest {
  private BruteForceForTest() {}

  static List<Found> find(List<Feature> features, RiverRouterForTest router, SearchRequest request) {
    double farthest = Math.min(Double.isNaN(request.radiusMetres()) ? Double.POSITIVE_INFINITY : request.radiusMetres(),
        request.minutes().orElse(Double.POSITIVE_INFINITY) * 130_000 / 60);
    return features.stream()
        .filter(feature -> request.layers().isEmpty() || request.layers().contains(feature.layer()))
        .filter(feature -> feature.name().contains(request.text()))
        .map(feature -> found(feature, router, request))
        .filter(found -> found.metres() <= farthest)
        .filter(found -> request.minutes().isEmpty()
            || found.minutes().isPresent() && found.minutes().getAsDouble() <= request.minutes().getAsDouble())
        .sorted(Found.NEAREST_FIRST).limit(request.limit()).toList();
  }

  private static Found found(Feature feature, RiverRouterForTest router, SearchRequest request) {
    Geometry centre = Cgcs2000.factory().createPoint(request.centre());
    Coordinate nearest = feature.geometry().getNumPoints() == 1 ? feature.geometry().getCoordinate()
        : Sphere.nearest(centre, feature.geometry())[1];
    double seconds = router.seconds(request.centre(), nearest, request.closures());
    return new Found(feature, Sphere.metres(centre, feature.geometry()),
        Double.isNaN(seconds) || seconds > 7_200 ? OptionalDouble.empty() : OptionalDouble.of(seconds / 60));
  }
}
