package org.yitu.geo.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Follows one level through a grid. The grid is thought to be surrounded by one more row and column of nodes that are
 * below every level and lie on the border itself, so every outline closes. Outlines cross each grid line at a place
 * of its own, never exactly at a node, so rings neither touch nor cross: a node that has just the level's value would
 * else tie several.
 */
final class ContourTracer {
  /** How near to a node, in parts of a cell, an outline may pass. */
  private static final double CLEARANCE = 1e-3;
  private static final int NONE = -1;

  // The sides of a cell, counter-clockwise from the south.
  private static final int SOUTH = 0;
  private static final int EAST = 1;
  private static final int NORTH = 2;
  private static final int WEST = 3;

  private final Grid grid;
  private final double level;
  /** Nodes in a row of the surrounded grid. */
  private final int width;
  private final int height;
  /** By grid line crossed: the grid line that the outline crosses next. Line 2n runs east from node n, 2n + 1 north. */
  private final int[] next;

  ContourTracer(Grid grid, double level) {
    this.grid = grid;
    this.level = level;
    width = grid.columns() + 2;
    height = grid.rows() + 2;
    next = new int[2 * width * height];
    Arrays.fill(next, NONE);
  }

  /** Closed rings with the high side on their left. */
  List<Coordinate[]> rings() {
    for (int row = 0; row < height - 1; row++) {
      for (int column = 0; column < width - 1; column++) crossCell(column, row);
    }
    List<Coordinate[]> rings = new ArrayList<>();
    for (int line = 0; line < next.length; line++) {
      if (next[line] != NONE) rings.add(follow(line));
    }
    rings.removeIf(ring -> ring.length < 4);
    return rings;
  }

  private void crossCell(int column, int row) {
    boolean southWest = high(column, row);
    boolean southEast = high(column + 1, row);
    boolean northEast = high(column + 1, row + 1);
    boolean northWest = high(column, row + 1);
    int corners = (southWest ? 1 : 0) | (southEast ? 2 : 0) | (northEast ? 4 : 0) | (northWest ? 8 : 0);
    switch (corners) {
      case 1 -> link(column, row, SOUTH, WEST);
      case 2 -> link(column, row, EAST, SOUTH);
      case 3 -> link(column, row, EAST, WEST);
      case 4 -> link(column, row, NORTH, EAST);
      case 6 -> link(column, row, NORTH, SOUTH);
      case 7 -> link(column, row, NORTH, WEST);
      case 8 -> link(column, row, WEST, NORTH);
      case 9 -> link(column, row, SOUTH, NORTH);
      case 11 -> link(column, row, EAST, NORTH);
      case 12 -> link(column, row, WEST, EAST);
      case 13 -> link(column, row, SOUTH, EAST);
      case 14 -> link(column, row, WEST, SOUTH);
      case 5, 10 -> crossSaddle(column, row, corners == 5);
      default -> { } // wholly above or below
    }
  }

  /** Two opposite corners are high: either they are joined through the middle or each is cut off by itself. */
  private void crossSaddle(int column, int row, boolean southWestIsHigh) {
    double sum = value(column, row) + value(column + 1, row) + value(column + 1, row + 1) + value(column, row + 1);
    boolean joined = sum / 4 >= level;
    if (southWestIsHigh) {
      link(column, row, SOUTH, joined ? EAST : WEST);
      link(column, row, NORTH, joined ? WEST : EAST);
    } else {
      link(column, row, EAST, joined ? NORTH : SOUTH);
      link(column, row, WEST, joined ? SOUTH : NORTH);
    }
  }

  private void link(int column, int row, int fromSide, int toSide) {
    next[line(column, row, fromSide)] = line(column, row, toSide);
  }

  private int line(int column, int row, int side) {
    int node = row * width + column;
    return switch (side) {
      case SOUTH -> 2 * node;
      case EAST -> 2 * (node + 1) + 1;
      case NORTH -> 2 * (node + width);
      default -> 2 * node + 1;
    };
  }

  private Coordinate[] follow(int start) {
    List<Coordinate> ring = new ArrayList<>();
    int line = start;
    while (next[line] != NONE) {
      Coordinate crossing = crossing(line);
      // Around the grid's corner two crossings fall together.
      if (ring.isEmpty() || !ring.get(ring.size() - 1).equals2D(crossing)) ring.add(crossing);
      int following = next[line];
      next[line] = NONE;
      line = following;
    }
    if (ring.size() > 1 && ring.get(0).equals2D(ring.get(ring.size() - 1))) ring.remove(ring.size() - 1);
    ring.add(ring.get(0).copy());
    return ring.toArray(Coordinate[]::new);
  }

  private Coordinate crossing(int line) {
    int node = line / 2;
    int column = node % width;
    int row = node / width;
    int otherColumn = line % 2 == 0 ? column + 1 : column;
    int otherRow = line % 2 == 0 ? row : row + 1;
    double here = value(column, row);
    double there = value(otherColumn, otherRow);
    double part = (level - here) / (there - here);
    // Towards NaN or out of the grid there is nothing to interpolate.
    if (!(part >= 0 && part <= 1)) part = 0.5;
    part = Math.min(1 - CLEARANCE, Math.max(CLEARANCE, part));
    return new Coordinate(x(column) + part * (x(otherColumn) - x(column)), y(row) + part * (y(otherRow) - y(row)));
  }

  private boolean high(int column, int row) {
    return value(column, row) >= level;
  }

  private double value(int column, int row) {
    boolean outside = column == 0 || row == 0 || column == width - 1 || row == height - 1;
    return outside ? Double.NEGATIVE_INFINITY : grid.value(column - 1, row - 1);
  }

  private double x(int column) {
    return grid.x(Math.min(grid.columns() - 1, Math.max(0, column - 1)));
  }

  private double y(int row) {
    return grid.y(Math.min(grid.rows() - 1, Math.max(0, row - 1)));
  }
}
