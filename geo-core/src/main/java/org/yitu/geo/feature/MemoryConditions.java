package org.yitu.geo.feature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.yitu.geo.measure.Sphere;

/** Asks a {@link Condition} of features in memory, one by one; the enterprise of a feature is its property of that name. */
final class MemoryConditions {
  private static final String ENTERPRISE = "enterprise";

  private MemoryConditions() {}

  static Predicate<Feature> of(Condition condition) {
    if (condition instanceof Condition.Inside inside) return inside(inside);
    if (condition instanceof Condition.Related related) return related(related);
    if (condition instanceof Condition.Near near) {
      return feature -> Sphere.metres(feature.geometry(), near.from()) <= near.metres() != near.beyond();
    }
    if (condition instanceof Condition.NearOthers near) return nearOthers(near);
    Condition.OfSameEnterprise same = (Condition.OfSameEnterprise) condition;
    Set<Object> enterprises = new HashSet<>();
    same.layer().read(all(same.others()), other -> enterprises.add(other.properties().get(ENTERPRISE)));
    return feature -> {
      Object enterprise = feature.properties().get(ENTERPRISE);
      return enterprise != null && enterprises.contains(enterprise) != same.without();
    };
  }

  private static Predicate<Feature> inside(Condition.Inside inside) {
    PreparedGeometry area = PreparedGeometryFactory.prepare(inside.area());
    return switch (inside.relation()) {
      case WITHIN -> feature -> area.covers(feature.geometry());
      case INTERSECTS -> feature -> area.intersects(feature.geometry());
      case BEYOND -> feature -> !area.intersects(feature.geometry());
    };
  }

  private static Predicate<Feature> related(Condition.Related related) {
    Geometry other = related.other();
    PreparedGeometry prepared = PreparedGeometryFactory.prepare(other);
    return switch (related.topology()) {
      case EQUALS -> feature -> feature.geometry().equalsTopo(other);
      case DISJOINT -> feature -> !prepared.intersects(feature.geometry());
      case INTERSECTS -> feature -> prepared.intersects(feature.geometry());
      case TOUCHES -> feature -> prepared.touches(feature.geometry());
      case CROSSES -> feature -> feature.geometry().crosses(other);
      case WITHIN -> feature -> prepared.contains(feature.geometry());
      case CONTAINS -> feature -> prepared.within(feature.geometry());
      case OVERLAPS -> feature -> prepared.overlaps(feature.geometry());
    };
  }

  private static Predicate<Feature> nearOthers(Condition.NearOthers near) {
    List<Geometry> others = new ArrayList<>();
    near.layer().read(all(near.others()), other -> others.add(other.geometry()));
    return feature -> others.stream()
        .anyMatch(other -> Sphere.metres(feature.geometry(), other) <= near.metres()) != near.beyond();
  }

  private static FeatureQuery all(FeatureQuery query) {
    return query.withLimit(FeatureQuery.MAX_LIMIT);
  }
}
