package org.yitu.geo.feature;

import org.locationtech.jts.geom.Geometry;

/**
 * A condition on where a feature stands, or on what other features there are; in a {@link FeatureQuery} it holds together with
 * all others. Geometries have passed the gate; metres are those of {@link org.yitu.geo.measure.Sphere}. A feature without a
 * geometry meets none of those on place, not even the one to be beyond.
 */
public sealed interface Condition {
  /** How a feature lies to an area: wholly in it, its edge included; touching it at least; or not even touching it. */
  enum Relation { WITHIN, INTERSECTS, BEYOND }

  /** A condition on the feature's own place and nothing else: it may also stand inside a {@link Filter}. */
  sealed interface Place extends Condition {}

  /** How a feature's geometry lies to another one, as the Simple Feature Access standard (OGC 06-103r4) defines it. */
  enum Topology { EQUALS, DISJOINT, INTERSECTS, TOUCHES, CROSSES, WITHIN, CONTAINS, OVERLAPS }

  /** @param area a polygonal geometry */
  record Inside(Geometry area, Relation relation) implements Place {}

  /**
   * The feature's geometry stands in this relation to {@code other}: it is within it, contains it, …
   *
   * @param other of one kind (no mixed collection), unless the relation is {@code INTERSECTS} or {@code DISJOINT}
   */
  record Related(Geometry other, Topology topology) implements Place {}

  /**
   * At most {@code metres} from a geometry.
   *
   * @param beyond true for the opposite: farther than that
   */
  record Near(Geometry from, double metres, boolean beyond) implements Place {
    public Near {
      requireMetres(metres);
    }
  }

  /**
   * At most {@code metres} from any feature that answers another query; {@code layer} is of the same source.
   *
   * @param beyond true for the opposite: farther than that from every one of them
   */
  record NearOthers(FeatureLayer layer, FeatureQuery others, double metres, boolean beyond) implements Condition {
    public NearOthers {
      requireMetres(metres);
    }
  }

  /**
   * Of an enterprise of which some feature answers another query; {@code layer} is of the same source.
   *
   * @param without true for the opposite: of an enterprise of which none does
   */
  record OfSameEnterprise(FeatureLayer layer, FeatureQuery others, boolean without) implements Condition {}

  private static void requireMetres(double metres) {
    if (!(metres > 0) || !Double.isFinite(metres)) throw new IllegalArgumentException("distance in metres: " + metres);
  }
}
