package org.yitu.business.record;

/**
 * Metres between two places as SQL, with the meaning of {@link org.yitu.geo.measure.Sphere}. H2GIS measures between points only,
 * so for shapes the two points that are nearest to each other are found first, on a plane that is true around the second place.
 */
final class SphereSql {
  private SphereSql() {}

  /** Between two points. */
  static Sql points(Sql one, Sql other) {
    return new Sql().add("ST_DistanceSphere(").add(one).add(", ").add(other).add(")");
  }

  /** Between any two geometries; 0 where they meet. */
  static Sql shapes(Sql one, Sql other) {
    return points(nearest(one, other, other), nearest(other, one, other));
  }

  /** The point of {@code on} that is nearest to {@code to}. */
  private static Sql nearest(Sql on, Sql to, Sql centre) {
    Sql shrink = new Sql().add("cos(radians(ST_YMin(").add(centre).add(")))");
    return new Sql().add("ST_Scale(ST_ClosestPoint(ST_Scale(").add(on).add(", ").add(shrink).add(", 1), ST_Scale(").add(to).add(", ")
        .add(shrink).add(", 1)), 1 / ").add(shrink).add(", 1)");
  }
}
