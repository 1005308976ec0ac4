package org.yitu.geo.route;

import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.PointList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.grid.ContourPolygons;
import org.yitu.geo.grid.Grid;

/**
 * Travel times spread from the reached roads over a grid: from a road one goes on at walking pace, up to some 300 m.
 * All limits of a request are drawn on the same grid, so a longer one contains a shorter one. Ground in a closed zone
 * is not reached and not walked through.
 */
final class ReachMap {
  private static final double METRES_PER_DEGREE = 111_320;
  private static final double FINEST_METRES = 25;
  private static final int CELLS_ACROSS = 320;
  private static final int MARGIN_CELLS = 14;
  private static final double OFF_ROAD_METRES = 300;
  private static final int OFF_ROAD_CELLS_LEAST = 2;
  private static final int OFF_ROAD_CELLS_MOST = 12;
  /** A brisk walk, 4.5 km/h; on a coarse grid a cell costs no more than {@link #CELL_SECONDS}. */
  private static final double WALKING_METRES_PER_SECOND = 1.25;
  private static final double CELL_SECONDS = 60;
  /** Between the samples that tell how large the grid must be. */
  private static final double SURVEY_METRES = 100;

  private final Streets streets;
  private final ClosedRoads closed;
  private final TravelTree tree;
  private final boolean leaving;
  private final double limit;
  private final double west;
  private final double south;
  private final double stepX;
  private final double stepY;
  private final double cellMetres;
  private final int columns;
  private final int rows;
  private final float[] seconds;
  private final BitSet inZone = new BitSet();

  @FunctionalInterface
  private interface Visitor {
    void at(double x, double y, double seconds);
  }

  ReachMap(Streets streets, ClosedRoads closed, TravelTree tree, Anchor centre, boolean leaving, double limit) {
    this.streets = streets;
    this.closed = closed;
    this.tree = tree;
    this.leaving = leaving;
    this.limit = limit;
    Coordinate start = new Coordinate(centre.snap.getSnappedPoint().getLon(), centre.snap.getSnappedPoint().getLat());
    Envelope box = new Envelope(start);
    BitSet near = edgesNear();
    walkAll(centre, near, SURVEY_METRES, (x, y, time) -> box.expandToInclude(x, y));
    double shrink = Math.cos(Math.toRadians(box.centre().y));
    double across = Math.max(box.getWidth() * shrink, box.getHeight()) * METRES_PER_DEGREE;
    cellMetres = Math.max(FINEST_METRES, across / CELLS_ACROSS);
    stepY = cellMetres / METRES_PER_DEGREE;
    stepX = stepY / shrink;
    west = box.getMinX() - MARGIN_CELLS * stepX;
    south = box.getMinY() - MARGIN_CELLS * stepY;
    columns = (int) Math.ceil(box.getWidth() / stepX) + 2 * MARGIN_CELLS + 1;
    rows = (int) Math.ceil(box.getHeight() / stepY) + 2 * MARGIN_CELLS + 1;
    seconds = new float[columns * rows];
    Arrays.fill(seconds, (float) (limit + CELL_SECONDS));
    markZones();
    mark(start.x, start.y, 0);
    walkAll(centre, near, cellMetres / 2, this::mark);
    spread();
  }

  /** The ground reached within each of the minutes. Contours look for what is high: what is reached soon. */
  SortedMap<Integer, Geometry> within(Collection<Integer> minutes) {
    double[] soon = new double[seconds.length];
    for (int at = 0; at < soon.length; at++) soon[at] = -seconds[at];
    Grid grid = Grid.of(west, south, stepX, stepY, columns, rows, soon);
    SortedMap<Integer, Geometry> reached = new TreeMap<>();
    for (int limit : minutes)
      reached.computeIfAbsent(limit, m -> ClosedRoads.FACTORY.createGeometry(ContourPolygons.of(grid, -60.0 * m)));
    return reached;
  }

  private BitSet edgesNear() {
    BitSet near = new BitSet();
    for (int node : tree.reached())
      for (int i = streets.first[node]; i < streets.first[node + 1]; i++) near.set(streets.edgeAt[i]);
    return near;
  }

  private void walkAll(Anchor centre, BitSet edges, double stepMetres, Visitor visitor) {
    if (centre.junction < 0) {
      walk(centre.edge, centre.lineToA(), 0, secondsPerMetre(centre.edge, false), stepMetres, visitor);
      walk(centre.edge, centre.lineToB(), 0, secondsPerMetre(centre.edge, true), stepMetres, visitor);
    }
    for (int edge = edges.nextSetBit(0); edge >= 0; edge = edges.nextSetBit(edge + 1)) {
      if (closed.closed.get(edge) && !closed.cut.get(edge)) continue;
      PointList line = streets.line(edge);
      walk(edge, line, tree.at(streets.a[edge]), secondsPerMetre(edge, true), stepMetres, visitor);
      line.reverse();
      walk(edge, line, tree.at(streets.b[edge]), secondsPerMetre(edge, false), stepMetres, visitor);
    }
  }

  /** On an edge as one gets farther from the centre; infinite if that way may not be driven. */
  private double secondsPerMetre(int edge, boolean fromAToB) {
    double seconds = fromAToB == leaving ? streets.forward[edge] : streets.backward[edge];
    return seconds / Math.max(DistanceCalcEarth.DIST_EARTH.calcDistance(streets.line(edge)), 1e-3);
  }

  /** Along the edge from one end while the time lasts; stops at the edge of a zone that closes it. */
  private void walk(int edge, PointList line, double atEnd, double secondsPerMetre, double stepMetres,
      Visitor visitor) {
    if (atEnd > limit) return;
    visitor.at(line.getLon(0), line.getLat(0), atEnd);
    if (secondsPerMetre == Double.POSITIVE_INFINITY) return;
    boolean mayMeetZone = closed.cut.get(edge);
    double gone = 0;
    for (int i = 1; i < line.size(); i++) {
      double x = line.getLon(i - 1);
      double y = line.getLat(i - 1);
      double dx = line.getLon(i) - x;
      double dy = line.getLat(i) - y;
      double metres = DistanceCalcEarth.DIST_EARTH.calcDist(y, x, y + dy, x + dx);
      int pieces = Math.max(1, (int) Math.ceil(metres / stepMetres));
      for (int k = 1; k <= pieces; k++) {
        double part = (double) k / pieces;
        double time = atEnd + (gone + part * metres) * secondsPerMetre;
        if (time > limit || mayMeetZone && closed.covers(new Coordinate(x + part * dx, y + part * dy))) return;
        visitor.at(x + part * dx, y + part * dy, time);
      }
      gone += metres;
    }
  }

  private void mark(double x, double y, double time) {
    int column = (int) Math.round((x - west) / stepX);
    int row = (int) Math.round((y - south) / stepY);
    if (column < 0 || row < 0 || column >= columns || row >= rows) return;
    int at = row * columns + column;
    if (time < seconds[at] && !inZone.get(at)) seconds[at] = (float) time;
  }

  private void markZones() {
    if (!closed.hasZones()) return;
    Envelope box = closed.box();
    for (int row = 0; row < rows; row++)
      for (int column = 0; column < columns; column++) {
        Coordinate place = new Coordinate(west + column * stepX, south + row * stepY);
        if (box.contains(place) && closed.covers(place)) inZone.set(row * columns + column);
      }
  }

  private void spread() {
    int rounds = (int) Math.ceil(OFF_ROAD_METRES / cellMetres);
    rounds = Math.max(OFF_ROAD_CELLS_LEAST, Math.min(OFF_ROAD_CELLS_MOST, rounds));
    float straight = (float) Math.min(CELL_SECONDS, cellMetres / WALKING_METRES_PER_SECOND);
    float diagonal = (float) (straight * Math.sqrt(2));
    for (int round = 0; round < rounds; round++) {
      float[] before = seconds.clone();
      for (int row = 1; row < rows - 1; row++)
        for (int at = row * columns + 1; at < (row + 1) * columns - 1; at++)
          if (!inZone.get(at)) seconds[at] = Math.min(before[at], soonest(before, at, straight, diagonal));
    }
  }

  private float soonest(float[] before, int at, float straight, float diagonal) {
    int above = at + columns;
    int below = at - columns;
    float beside = Math.min(Math.min(before[at - 1], before[at + 1]), Math.min(before[below], before[above]));
    float across = Math.min(Math.min(before[below - 1], before[below + 1]),
        Math.min(before[above - 1], before[above + 1]));
    return Math.min(beside + straight, across + diagonal);
  }
}
