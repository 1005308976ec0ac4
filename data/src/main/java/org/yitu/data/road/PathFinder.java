package org.yitu.data.road;

import java.util.Arrays;
import java.util.PriorityQueue;

/** The cheapest way for a new road over the terrain, with what is built already at a lower price (A*). */
final class PathFinder {
  /** What a metre over water costs, by wetness. */
  private static final double[] WATER_COST = {1, 7, 5, 4};
  /** What a metre of road that is there already costs, as a share of new land. */
  private static final double BUILT = 0.55;
  private static final int WINDOW_CELLS = 25;

  private final Terrain terrain;
  private final Track track;
  private final double[] best;
  private final int[] from;
  private final int[] stamp;
  private int round;

  PathFinder(Terrain terrain, Track track) {
    this.terrain = terrain;
    this.track = track;
    int cells = terrain.columns * terrain.rows;
    best = new double[cells];
    from = new int[cells];
    stamp = new int[cells];
  }

  private record Open(double estimate, int cell) implements Comparable<Open> {
    @Override
    public int compareTo(Open other) {
      int byEstimate = Double.compare(estimate, other.estimate);
      return byEstimate != 0 ? byEstimate : Integer.compare(cell, other.cell);
    }
  }

  /**
   * Cells from start to goal.
   *
   * @param wettest the wettest kind of cell the road may cross
   * @return empty if there is no way in the neighbourhood of the two
   */
  int[] find(int start, int goal, int wettest) {
    round++;
    int columns = terrain.columns;
    int span = Math.max(Math.abs(start % columns - goal % columns), Math.abs(start / columns - goal / columns));
    int slack = WINDOW_CELLS + span / 2;
    int minX = Math.max(1, Math.min(start % columns, goal % columns) - slack);
    int maxX = Math.min(columns - 2, Math.max(start % columns, goal % columns) + slack);
    int minY = Math.max(1, Math.min(start / columns, goal / columns) - slack);
    int maxY = Math.min(terrain.rows - 2, Math.max(start / columns, goal / columns) + slack);
    PriorityQueue<Open> open = new PriorityQueue<>();
    reach(start, -1, 0, goal, open);
    while (!open.isEmpty()) {
      Open next = open.poll();
      int cell = next.cell;
      if (cell == goal) return path(start, goal);
      if (next.estimate > best[cell] + estimate(cell, goal) + 1e-9) continue;
      for (int direction = 0; direction < 8; direction++) {
        int to = track.neighbour(cell, direction);
        int x = to % columns;
        int y = to / columns;
        if (x < minX || x > maxX || y < minY || y > maxY || !track.open(cell, direction)) continue;
        boolean built = track.road(cell, direction) != 0;
        int wetness = Math.max(terrain.wetness(cell), terrain.wetness(to));
        if (wetness > wettest && !built) continue;
        double length = direction % 2 == 0 ? 1 : 1.41421356;
        double price = (terrain.cost(cell) + terrain.cost(to)) / 2 * (built ? BUILT : WATER_COST[wetness]);
        reach(to, cell, best[cell] + length * price, goal, open);
      }
    }
    return new int[0];
  }

  private void reach(int cell, int before, double cost, int goal, PriorityQueue<Open> open) {
    if (stamp[cell] == round && best[cell] <= cost) return;
    stamp[cell] = round;
    best[cell] = cost;
    from[cell] = before;
    open.add(new Open(cost + estimate(cell, goal), cell));
  }

  private double estimate(int cell, int goal) {
    double dx = cell % terrain.columns - goal % terrain.columns;
    double dy = cell / terrain.columns - goal / terrain.columns;
    return BUILT * Math.sqrt(dx * dx + dy * dy);
  }

  private int[] path(int start, int goal) {
    int length = 1;
    for (int cell = goal; cell != start; cell = from[cell]) length++;
    int[] path = new int[length];
    int cell = goal;
    for (int i = length - 1; i >= 0; i--) {
      path[i] = cell;
      cell = from[cell];
    }
    return Arrays.copyOf(path, length);
  }
}
