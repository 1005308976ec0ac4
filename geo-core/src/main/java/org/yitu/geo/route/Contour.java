package org.yitu.geo.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The ground reached within a limit, as polygons: each cell of the grid is two triangles, the time is linear on each,
 * so the lines of two limits never cross. A line crosses an edge of a triangle at least a thousandth of it away from
 * its ends, so rings never touch themselves and need no repair.
 */
final class Contour {
  private static final int HORIZONTAL = 0;
  private static final int VERTICAL = 1;
  private static final int DIAGONAL = 2;
  private static final double CLOSEST = 1e-3;

  private final ReachMap map;
  private final double limit;
  /** For each crossed triangle edge the next on its ring, which has the reached ground on its left; else -1. */
  private final int[] next;

  private Contour(ReachMap map, double limit) {
    this.map = map;
    this.limit = limit;
    next = new int[3 * map.seconds.length];
    Arrays.fill(next, -1);
    for (int row = 0; row < map.rows - 1; row++)
      for (int column = 0; column < map.columns - 1; column++) cell(row * map.columns + column);
  }

  /** A polygon or multipolygon, empty if nothing is reached. */
  static Geometry of(ReachMap map, double limitSeconds) {
    return new Contour(map, limitSeconds).polygons();
  }

  private void cell(int sw) {
    int se = sw + 1;
    int nw = sw + map.columns;
    triangle(sw, se, nw + 1, edge(sw, HORIZONTAL), edge(se, VERTICAL), edge(sw, DIAGONAL));
    triangle(sw, nw + 1, nw, edge(sw, DIAGONAL), edge(nw, HORIZONTAL), edge(sw, VERTICAL));
  }

  private static int edge(int point, int kind) {
    return 3 * point + kind;
  }

  /** Corners counter-clockwise; edge k runs from corner k to the next. */
  private void triangle(int p0, int p1, int p2, int e0, int e1, int e2) {
    int inside = (isIn(p0) ? 1 : 0) | (isIn(p1) ? 2 : 0) | (isIn(p2) ? 4 : 0);
    switch (inside) {
      case 1 -> next[e0] = e2;
      case 2 -> next[e1] = e0;
      case 4 -> next[e2] = e1;
      case 6 -> next[e2] = e0;
      case 5 -> next[e0] = e1;
      case 3 -> next[e1] = e2;
      default -> { }
    }
  }

  private boolean isIn(int point) {
    return map.seconds[point] <= limit;
  }

  private Coordinate crossing(int edge) {
    int from = edge / 3;
    int kind = edge % 3;
    int to = from + (kind == HORIZONTAL ? 1 : kind == VERTICAL ? map.columns : map.columns + 1);
    double start = map.seconds[from];
    double share = Math.max(CLOSEST, Math.min(1 - CLOSEST, (limit - start) / (map.seconds[to] - start)));
    int column = from % map.columns;
    int row = from / map.columns;
    return map.at(column + (kind == VERTICAL ? 0 : share), row + (kind == HORIZONTAL ? 0 : share));
  }

  private Geometry polygons() {
    List<LinearRing> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (int start = 0; start < next.length; start++) {
      if (next[start] < 0) continue;
      LinearRing ring = ring(start);
      (Orientation.isCCW(ring.getCoordinateSequence()) ? shells : holes).add(ring);
    }
    shells.sort(Comparator.comparingDouble(shell -> shell.getEnvelopeInternal().getArea()));
    List<List<LinearRing>> holesOf = new ArrayList<>();
    shells.forEach(shell -> holesOf.add(new ArrayList<>()));
    for (LinearRing hole : holes) holesOf.get(shellAround(hole, shells)).add(hole);
    Polygon[] polygons = new Polygon[shells.size()];
    for (int i = 0; i < polygons.length; i++)
      polygons[i] = ClosedRoads.FACTORY.createPolygon(shells.get(i), holesOf.get(i).toArray(LinearRing[]::new));
    return polygons.length == 1 ? polygons[0] : ClosedRoads.FACTORY.createMultiPolygon(polygons);
  }

  private LinearRing ring(int start) {
    CoordinateList ring = new CoordinateList();
    int edge = start;
    do {
      ring.add(crossing(edge), false);
      int after = next[edge];
      next[edge] = -1;
      edge = after;
    } while (edge != start);
    ring.closeRing();
    return ClosedRoads.FACTORY.createLinearRing(ring.toCoordinateArray());
  }

  /** The smallest shell around the hole: shells come by size. */
  private static int shellAround(LinearRing hole, List<LinearRing> shells) {
    for (int i = 0; i < shells.size(); i++) {
      LinearRing shell = shells.get(i);
      if (shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
          && PointLocation.isInRing(hole.getCoordinateN(0), shell.getCoordinates())) return i;
    }
    throw new IllegalStateException("A hole without a shell at " + hole.getCoordinateN(0));
  }
}
