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
 * Travel times spread from the reached roads over a grid: the ground between the roads counts as reached up to three
 * cells off a road, each cell costing up to 20 seconds. All limits of a request are drawn on the same grid, so a longer
 * one contains a shorter one. Ground in a closed zone is never reached.
 */
final class ReachMap {
  private static final double METRES_PER_DEGREE = 111_320;
  private static final double FINEST_METRES = 25;
  private static final int CELLS_ACROSS = 320;
  private static final int MARGIN_CELLS = 5;
  private static final int OFF_ROAD_CELLS = 3;
  /** A brisk walk, 4.5 km/h; on a coarse grid a cell costs no more than {@link #CELL_SECONDS}. */
  private static final double WALKING_METRES_PER_SECOND = 1.25;
  private static final double CELL_SECONDS = 20;

  private final int columns;
  private final int rows;
  private final float[] seconds;
  private final double west;
  private final double south;
  private final double stepX;
  private final double stepY;
  private final double cellMetres;
  private final float unreached;
  private final Streets streets;
  private final ClosedRoads closed;
  private final boolean leaving;

  ReachMap(Streets streets, ClosedRoads closed, TravelTree tree, Anchor centre, boolean leaving, double limitSeconds) {
    this.streets = streets;
    this.closed = closed;
    this.leaving = leaving;
    Coordinate start = new Coordinate(centre.snap.getSnappedPoint().getLon(), centre.snap.getSnappedPoint().getLat());
    int[] reached = tree.reached();
    Envelope box = new Envelope(start);
    BitSet near = new BitSet();
    for (int node : reached)
      for (int i = streets.first[node]; i < streets.first[node + 1]; i++) near.set(streets.edgeAt[i]);
    near.set(centre.edge);
    near.stream().forEach(edge -> {
      box.expandToInclude(place(streets.a[edge]));
      box.expandToInclude(place(streets.b[edge]));
    });
    double shrink = Math.cos(Math.toRadians(box.centre().y));
    double across = Math.max(box.getWidth() * shrink, box.getHeight()) * METRES_PER_DEGREE;
    cellMetres = Math.max(FINEST_METRES, across / CELLS_ACROSS);
    stepY = cellMetres / METRES_PER_DEGREE;
    stepX = stepY / shrink;
    west = box.getMinX() - MARGIN_CELLS * stepX;
    south = box.getMinY() - MARGIN_CELLS * stepY;
    columns = (int) Math.ceil(box.getWidth() / stepX) + 2 * MARGIN_CELLS + 1;
    rows = (int) Math.ceil(box.getHeight() / stepY) + 2 * MARGIN_CELLS + 1;
    unreached = (float) (limitSeconds + OFF_ROAD_CELLS * CELL_SECONDS);
    seconds = new float[columns * rows];
    Arrays.fill(seconds, unreached);
    mark(start.x, start.y, 0);
    near.stream().forEach(edge -> markEdge(edge, tree));
    spread();
    clearZones();
  }

  private Coordinate place(int node) {
    return new Coordinate(streets.graph.getNodeAccess().getLon(node), streets.graph.getNodeAccess().getLat(node));
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

  private void markEdge(int edge, TravelTree tree) {
    if (closed.closed.get(edge) && !closed.cut.get(edge)) return;
    PointList line = streets.line(edge);
    double length = Math.max(DistanceCalcEarth.DIST_EARTH.calcDistance(line), 1e-3);
    markFrom(edge, line, tree.at(streets.a[edge]), (leaving ? streets.forward[edge] : streets.backward[edge]) / length);
    line.reverse();
    markFrom(edge, line, tree.at(streets.b[edge]), (leaving ? streets.backward[edge] : streets.forward[edge]) / length);
  }

  /** Walks along the edge from one end while the time lasts; stops at the edge of a zone that closes it. */
  private void markFrom(int edge, PointList line, double atEnd, double secondsPerMetre) {
    if (atEnd == Double.POSITIVE_INFINITY) return;
    boolean mayMeetZone = closed.cut.get(edge);
    mark(line.getLon(0), line.getLat(0), atEnd);
    if (secondsPerMetre == Double.POSITIVE_INFINITY) return;
    double gone = 0;
    for (int i = 1; i < line.size(); i++) {
      double x = line.getLon(i - 1);
      double y = line.getLat(i - 1);
      double dx = line.getLon(i) - x;
      double dy = line.getLat(i) - y;
      double metres = DistanceCalcEarth.DIST_EARTH.calcDist(y, x, y + dy, x + dx);
      int pieces = Math.max(1, (int) Math.ceil(metres / (cellMetres / 2)));
      for (int k = 1; k <= pieces; k++) {
        double part = (double) k / pieces;
        double time = atEnd + (gone + part * metres) * secondsPerMetre;
        if (time >= unreached) return;
        if (mayMeetZone && closed.covers(new Coordinate(x + part * dx, y + part * dy))) return;
        mark(x + part * dx, y + part * dy, time);
      }
      gone += metres;
    }
  }

  private void mark(double x, double y, double time) {
    int column = (int) Math.round((x - west) / stepX);
    int row = (int) Math.round((y - south) / stepY);
    if (column < 0 || row < 0 || column >= columns || row >= rows) return;
    int at = row * columns + column;
    if (time < seconds[at]) seconds[at] = (float) time;
  }

  private void spread() {
    float straight = (float) Math.min(CELL_SECONDS, cellMetres / WALKING_METRES_PER_SECOND);
    float diagonal = (float) (straight * Math.sqrt(2));
    for (int round = 0; round < OFF_ROAD_CELLS; round++) {
      float[] before = seconds.clone();
      for (int row = 1; row < rows - 1; row++)
        for (int at = row * columns + 1; at < (row + 1) * columns - 1; at++) {
          float next = Math.min(Math.min(before[at - 1], before[at + 1]),
              Math.min(before[at - columns], before[at + columns]));
          float across = Math.min(Math.min(before[at - columns - 1], before[at - columns + 1]),
              Math.min(before[at + columns - 1], before[at + columns + 1]));
          seconds[at] = Math.min(before[at], Math.min(next + straight, across + diagonal));
        }
    }
  }

  private void clearZones() {
    if (!closed.hasZones()) return;
    Envelope box = closed.box();
    for (int row = 0; row < rows; row++)
      for (int column = 0; column < columns; column++) {
        Coordinate place = new Coordinate(west + column * stepX, south + row * stepY);
        if (box.contains(place) && closed.covers(place)) seconds[row * columns + column] = unreached;
      }
  }
}
