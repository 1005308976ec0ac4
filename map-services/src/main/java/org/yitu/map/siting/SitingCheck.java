package org.yitu.map.siting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.measure.Sphere;
import org.yitu.map.catalog.Basemap;
import org.yitu.map.catalog.Catalogue;

/**
 * Holds one place against every {@link SitingRule}, as somebody: of records it finds those that he may see. Water is that of the
 * basemap, which is as exact as the map it was made from.
 */
final class SitingCheck {
  /** CONFLICT: nearer than the rule allows. NOTE: near, where the rule gives no number. UNKNOWN: there are no data to tell. */
  enum Verdict { CONFLICT, NOTE, CLEAR, UNKNOWN }

  /** @param layer and @param id empty for what is no record */
  record Near(String layer, String id, String name, Coordinate point, double metres) {}

  /** @param near the nearest first */
  record Finding(SitingRule rule, Verdict verdict, List<Near> near) {}

  private static final int MAX_NEAR = 10;
  private static final int MAX_AREAS = 5_000;
  /** The basemap in full detail. */
  private static final int ZOOM = 22;
  private static final String TARGETS = "protection-target";
  private static final Filter PUBLIC = new Filter.In("kind",
      List.of("SCHOOL", "KINDERGARTEN", "HOSPITAL", "NURSING_HOME", "STATION_OR_PORT", "MARKET", "CULTURE_AND_SPORT", "OFFICES"));
  private static final Filter WATER = new Filter.Compare("kind", Filter.Operator.EQUAL, "DRINKING_WATER_SOURCE");

  private final Catalogue catalogue;
  private final Basemap basemap;
  private final Viewer viewer;
  private final Coordinate place;
  private final Point point;

  SitingCheck(Catalogue catalogue, Basemap basemap, Viewer viewer, Coordinate place) {
    this.catalogue = catalogue;
    this.basemap = basemap;
    this.viewer = viewer;
    this.place = place;
    this.point = Cgcs2000.factory().createPoint(place);
  }

  List<Finding> findings() {
    return SitingRule.ALL.stream().map(this::finding).toList();
  }

  private Finding finding(SitingRule rule) {
    return switch (rule.id()) {
      case "river" -> finding(rule, Optional.of(rivers(rule.lookMetres())));
      case "public-building" -> finding(rule, records(TARGETS, Optional.of(PUBLIC), rule.lookMetres()));
      case "protected" -> finding(rule, records(TARGETS, Optional.empty(), rule.lookMetres()));
      case "drinking-water" -> finding(rule, records(TARGETS, Optional.of(WATER), rule.lookMetres()));
      case "hazard" -> finding(rule, records("major-hazard", Optional.empty(), rule.lookMetres()));
      case "boundary" -> finding(rule, boundary(rule.lookMetres()));
      default -> throw new IllegalStateException("no data for rule " + rule.id());
    };
  }

  private static Finding finding(SitingRule rule, Optional<List<Near>> found) {
    if (found.isEmpty()) return new Finding(rule, Verdict.UNKNOWN, List.of());
    List<Near> near = found.get();
    boolean tooNear = near.stream().anyMatch(one -> one.metres() < rule.metres());
    Verdict verdict = tooNear ? Verdict.CONFLICT : near.isEmpty() || rule.metres() > 0 ? Verdict.CLEAR : Verdict.NOTE;
    return new Finding(rule, verdict, near);
  }

  private Optional<FeatureLayer> layer(String id) {
    return catalogue.visibleTo(viewer).stream().filter(layer -> layer.info().id().equals(id)).findFirst();
  }

  private Optional<List<Near>> records(String id, Optional<Filter> filter, double metres) {
    return layer(id).map(layer -> {
      FeatureQuery query = FeatureQuery.as(viewer).withinMetres(place, metres).nearestFirst().withLimit(MAX_NEAR).withoutProperties();
      List<Near> near = new ArrayList<>();
      layer.read(filter.map(query::withFilter).orElse(query), feature -> near.add(near(id, feature)));
      return near;
    });
  }

  private Near near(String layer, Feature feature) {
    return near(layer, feature.id(), feature.name(), feature.geometry());
  }

  private Near near(String layer, String id, String name, Geometry geometry) {
    return new Near(layer, id, name, Sphere.nearest(point, geometry)[1], Sphere.metres(point, geometry));
  }

  private List<Near> rivers(double metres) {
    List<Near> rivers = new ArrayList<>();
    basemap.read("water", ZOOM, Sphere.box(place, metres), water -> {
      if (water.attributes().get("name") instanceof String name) rivers.add(near("", "", name, water.geometry()));
    });
    return nearest(rivers, metres);
  }

  /** How far it is to the next county; unknown if the place lies in none. */
  private Optional<List<Near>> boundary(double metres) {
    List<Feature> counties = new ArrayList<>();
    layer("area").ifPresent(areas -> areas.read(FeatureQuery.as(viewer).withBox(Sphere.box(place, metres)).withLimit(MAX_AREAS)
        .withFilter(new Filter.Compare("level", Filter.Operator.EQUAL, "COUNTY")), counties::add));
    Predicate<Feature> own = county -> county.geometry().intersects(point);
    if (counties.stream().noneMatch(own)) return Optional.empty();
    return Optional.of(nearest(counties.stream().filter(own.negate()).map(county -> near("area", county)).toList(), metres));
  }

  private static List<Near> nearest(List<Near> found, double metres) {
    return found.stream().filter(one -> one.metres() <= metres).sorted(Comparator.comparingDouble(Near::metres)).limit(MAX_NEAR).toList();
  }
}
