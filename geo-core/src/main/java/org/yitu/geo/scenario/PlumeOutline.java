package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.yitu.geo.effect.GaussianPlume;
import org.yitu.geo.effect.GaussianPlume.Reach;

/**
 * The line around a cloud where its ground concentration equals a threshold, in metres east and north of the source.
 * The half width is solved exactly at each distance, close together where the line turns; no grid is involved.
 *
 * <p>The model says nothing within 10 m of the source: where the threshold is exceeded at 10 m, all ground within 10 m
 * counts as inside, because people there are in greater danger and not in less.
 */
final class PlumeOutline {
  private static final GeometryFactory METRES = new GeometryFactory();
  private static final int STEPS = 80;

  private PlumeOutline() {}

  /** @param halfWidth of the zone by metres downwind */
  static Geometry of(DoubleUnaryOperator halfWidth, List<Reach> reaches, Downwind downwind) {
    List<Geometry> parts = new ArrayList<>();
    for (Reach reach : reaches) {
      boolean fromSource = reach.from() <= GaussianPlume.MIN_METRES;
      List<Coordinate> right = new ArrayList<>();
      List<Coordinate> left = new ArrayList<>();
      if (fromSource) add(0, halfWidth.applyAsDouble(reach.from()), downwind, right, left);
      double logFrom = Math.log(reach.from());
      double logTo = Math.log(reach.to());
      for (int i = 0; i <= STEPS; i++) {
        double share = (1 - Math.cos(Math.PI * i / STEPS)) / 2;
        double x = Math.min(reach.to(), Math.max(reach.from(), Math.exp(logFrom + share * (logTo - logFrom))));
        add(x, halfWidth.applyAsDouble(x), downwind, right, left);
      }
      for (int i = left.size() - 1; i >= 0; i--) right.add(left.get(i));
      right.add(right.get(0).copy());
      parts.add(METRES.createPolygon(right.toArray(Coordinate[]::new)).buffer(0));
      if (fromSource) parts.add(METRES.createPoint(new Coordinate(0, 0)).buffer(GaussianPlume.MIN_METRES, 16));
    }
    return UnaryUnionOp.union(parts);
  }

  private static void add(double along, double across, Downwind downwind, List<Coordinate> right, List<Coordinate> left) {
    right.add(downwind.turned(along, across));
    left.add(downwind.turned(along, -across));
  }
}
