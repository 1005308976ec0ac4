package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.route.Closures;
import org.yitu.geo.route.Router;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;

/** Who of those with a capability is soonest at each of many places, by road and with turning out. */
@Component
public final class Coverage {
  private static final List<String> LAYERS = List.of("rescue-team", "surrounding-resource", "supply-store");
  private static final int MOST_HELPERS = 5_000;
  /** How many of the nearest to a place are timed, and how far they are looked for. */
  private static final int TIMED = 40;
  private static final double RADIUS_METRES = 60_000;
  private static final double LONGEST_SECONDS = 3_600;
  private static final double SECONDS_A_MINUTE = 60;

  /** @param minutes turning out included */
  public record Helper(String name, double minutes) {}

  private record Known(Feature feature, Coordinate point) {
    double turnoutSeconds() {
      return feature.properties().get("turnoutMinutes") instanceof Number minutes ? minutes.doubleValue() * SECONDS_A_MINUTE : 0;
    }
  }

  private final Catalogue catalogue;
  private final ObjectProvider<Router> router;

  Coverage(Catalogue catalogue, ObjectProvider<Router> router) {
    this.catalogue = catalogue;
    this.router = router;
  }

  /**
   * Empty where nobody is there within an hour, or no road is near.
   *
   * @param capability as in the needs of an accident, such as {@code foam}
   */
  public List<Optional<Helper>> soonest(Viewer viewer, String capability, List<Coordinate> places) {
    Router roads = router.getIfAvailable();
    if (roads == null) throw Refusal.of(Refusal.Kind.UNAVAILABLE, "没有路网，无法计算行车时间。", "There is no road network to time anybody by.");
    List<Known> helpers = helpers(viewer, Needs.capability(capability));
    return places.stream().map(place -> soonest(roads, helpers, place)).toList();
  }

  private List<Known> helpers(Viewer viewer, Needs.Capability capability) {
    List<Known> helpers = new ArrayList<>();
    for (FeatureLayer layer : catalogue.visibleTo(viewer)) {
      if (!LAYERS.contains(layer.info().id())) continue;
      layer.read(FeatureQuery.as(viewer).withLimit(MOST_HELPERS), feature -> {
        if (capability.amount(feature) > 0) helpers.add(new Known(feature, Places.point(feature)));
      });
    }
    return helpers;
  }

  private static Optional<Helper> soonest(Router roads, List<Known> helpers, Coordinate place) {
    List<Known> near = helpers.stream().map(helper -> Map.entry(helper, Measure.metres(place, helper.point())))
        .filter(each -> each.getValue() <= RADIUS_METRES).sorted(Map.Entry.comparingByValue()).limit(TIMED).map(Map.Entry::getKey).toList();
    if (near.isEmpty()) return Optional.empty();
    double[] seconds;
    try {
      seconds = roads.seconds(place, near.stream().map(Known::point).toList(), Router.Direction.TO_CENTRE, LONGEST_SECONDS, Closures.NONE);
    } catch (Refusal refusal) {
      // A place far from any road is reached by nobody; a network that is not there says nothing about any place.
      if (refusal.kind() == Refusal.Kind.UNAVAILABLE) throw refusal;
      return Optional.empty();
    }
    List<Helper> coming = new ArrayList<>();
    for (int i = 0; i < seconds.length; i++) {
      if (Double.isNaN(seconds[i])) continue;
      coming.add(new Helper(near.get(i).feature().name(), (seconds[i] + near.get(i).turnoutSeconds()) / SECONDS_A_MINUTE));
    }
    return coming.stream().min(Comparator.comparingDouble(Helper::minutes)).filter(one -> one.minutes() * SECONDS_A_MINUTE <= LONGEST_SECONDS);
  }
}
