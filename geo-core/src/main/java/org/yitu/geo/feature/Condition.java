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

  /** @param area a polygonal geometry */
  record Inside(Geometry area, Relation relation) implements Condition {}

  /**
   * At most {@code metres} from a geometry.
   *
   * @param beyond true for the opposite: farther than that
   */
  record Near(Geometry from, double metres, boolean beyond) implements Condition {
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
