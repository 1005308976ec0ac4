package org.yitu.geo.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.measure.Sphere;
import org.yitu.geo.route.Router;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Finds what surrounds a place, across layers: by radius, by driving time, or both; sorted by minutes, then metres.
 *
 * <p>How it stays bounded: each layer is asked, by its index, for the nearest within the radius. Where only minutes
 * are given, the radius is as far as {@value #TOP_SPEED_KMH} km/h reach in that time; what is farther is not looked
 * at, nor is what lies behind the nearest {@value #CANDIDATES_BY_MINUTES} of a layer. With a radius alone the nearest
 * {@value #CANDIDATES_BY_RADIUS} of each layer (or as many as the limit, if that is more) are ranked by minutes. One
 * search over the road network answers for all of them.
 */
public final class SurroundingSearch {
  /** More than any emergency vehicle drives on the road network in the mean. */
  static final int TOP_SPEED_KMH = 130;
  static final int CANDIDATES_BY_RADIUS = 500;
  static final int CANDIDATES_BY_MINUTES = 5_000;

  private final Map<String, FeatureLayer> layers = new LinkedHashMap<>();
  private final Router router;

  /** @param router may be null: then nothing is known of minutes */
  public SurroundingSearch(Collection<FeatureLayer> layers, Router router) {
    layers.forEach(layer -> this.layers.put(layer.info().id(), layer));
    this.router = router;
  }

  /**
   * @throws Refusal if a layer is unknown to the viewer, or minutes are asked for and there is no road network or no
   * road near
   *     the centre
   */
  public List<Found> find(SearchRequest request) {
    if (request.minutes().isPresent() && router == null) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "路网不可用，无法按行车时间查找。",
          "There is no road network: a search by driving time is not possible.");
    }
    List<Found> near = timed(request, near(request));
    near.sort(Found.NEAREST_FIRST);
    return List.copyOf(near.subList(0, Math.min(request.limit(), near.size())));
  }

  /**
   * What lies along a way, the nearest to it first, without minutes.
   *
   * @throws Refusal if a layer is unknown to the viewer, or the way spans more than 500 km
   */
  public List<Found> along(AlongRequest request) {
    FeatureQuery query = FeatureQuery.as(request.viewer()).withText(request.text())
        .withArea(corridor(request.way(), request.metres())).withLimit(FeatureQuery.MAX_LIMIT);
    List<Found> found = new ArrayList<>();
    for (FeatureLayer layer : chosen(request.viewer(), request.layers())) {
      layer.read(query, feature -> {
        double metres = Sphere.metres(feature.geometry(), request.way());
        if (metres <= request.metres()) found.add(new Found(feature, metres, OptionalDouble.empty()));
      });
    }
    found.sort(Found.NEAREST_FIRST);
    return List.copyOf(found.subList(0, Math.min(request.limit(), found.size())));
  }

  private List<Found> near(SearchRequest request) {
    double radius = request.radiusMetres();
    if (request.minutes().isPresent()) {
      double reachable = request.minutes().getAsDouble() / 60 * TOP_SPEED_KMH * 1_000;
      radius = Double.isNaN(radius) ? reachable : Math.min(radius, reachable);
    }
    int candidates = request.minutes().isPresent() ? CANDIDATES_BY_MINUTES
        : router == null ? request.limit() : Math.max(request.limit(), CANDIDATES_BY_RADIUS);
    FeatureQuery query = FeatureQuery.as(request.viewer()).withinMetres(request.centre(), radius).nearestFirst()
        .withText(request.text()).withLimit(candidates);
    List<Found> near = new ArrayList<>();
    for (FeatureLayer layer : chosen(request.viewer(), request.layers())) {
      layer.read(query, feature -> near.add(new Found(feature, metres(request.centre(), feature),
          OptionalDouble.empty())));
    }
    return near;
  }

  /** With the minutes of each; without those that take too long. */
  private List<Found> timed(SearchRequest request, List<Found> near) {
    if (router == null || near.isEmpty()) return near;
    double[] seconds = seconds(request, near.stream().map(found -> place(request.centre(), found.feature())).toList());
    List<Found> timed = new ArrayList<>(near.size());
    for (int i = 0; i < seconds.length; i++) {
      OptionalDouble minutes = Double.isNaN(seconds[i]) ? OptionalDouble.empty() : OptionalDouble.of(seconds[i] / 60);
      if (request.minutes().isEmpty() || minutes.orElse(Double.POSITIVE_INFINITY) <= request.minutes().getAsDouble()) {
        timed.add(new Found(near.get(i).feature(), near.get(i).metres(), minutes));
      }
    }
    return timed;
  }

  private double[] seconds(SearchRequest request, List<Coordinate> places) {
    double most = 60 * request.minutes().orElse(SearchRequest.MAX_MINUTES);
    try {
      return router.seconds(request.centre(), places, Router.Direction.TO_CENTRE, most, request.closures());
    } catch (Refusal noRoadNear) {
      if (request.minutes().isPresent()) throw noRoadNear;
      // Only a radius was asked for: in the wilderness the answer is still right, without minutes.
      double[] unknown = new double[places.size()];
      Arrays.fill(unknown, Double.NaN);
      return unknown;
    }
  }

  private List<FeatureLayer> chosen(Viewer viewer, Set<String> ids) {
    for (String id : ids) {
      // A layer that the viewer may not see is, to him, not there.
      if (!layers.containsKey(id) || !layers.get(id).visibleTo(viewer)) {
        throw Refusal.invalid("layers", Text.of("没有图层“%s”。", "There is no layer “%s”.").with(id));
      }
    }
    return layers.values().stream().filter(layer -> layer.visibleTo(viewer))
        .filter(layer -> ids.isEmpty() || ids.contains(layer.info().id())).toList();
  }

  private static double metres(Coordinate centre, Feature feature) {
    return Sphere.metres(Cgcs2000.factory().createPoint(centre), feature.geometry());
  }

  /** Where the drive begins. */
  private static Coordinate place(Coordinate centre, Feature feature) {
    if (feature.geometry() instanceof Point point) return point.getCoordinate();
    return Sphere.nearest(Cgcs2000.factory().createPoint(centre), feature.geometry())[1];
  }

  /**
   * An area that holds everything at most {@code metres} from {@code way}, and a little more: a way has too many
   * bends.
   */
  private static Geometry corridor(LineString way, double metres) {
    LocalMetres frame = LocalMetres.at(way.getEnvelopeInternal().centre());
    Geometry flat = frame.toMetres(way);
    double tolerance = metres / 50;
    Geometry simple = DouglasPeuckerSimplifier.simplify(flat, tolerance);
    while (simple.getNumPoints() > Measure.MAX_BUFFER_VERTICES) {
      tolerance *= 2;
      simple = DouglasPeuckerSimplifier.simplify(flat, tolerance);
    }
    // One part in fifty more, for the sphere that is not the ellipsoid and round corners of 32 sides.
    return Measure.buffer(frame.toDegrees(simple), metres * 1.02 + tolerance);
  }
}
