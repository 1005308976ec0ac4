package org.yitu.geo.grid;

import java.util.function.DoubleBinaryOperator;

/**
 * Values at the nodes of a regular grid, immutable. Columns run to the east (x grows), rows to the north (y grows);
 * node (0, 0) is the south-western corner. A value may be NaN where nothing is known.
 */
public final class Grid {
  /** 4,000 × 4,000 nodes: 128 MB. */
  public static final int MAX_NODES = 16_000_000;

  private final double west;
  private final double south;
  private final double stepX;
  private final double stepY;
  private final int columns;
  private final int rows;
  private final double[] values;

  private Grid(double west, double south, double stepX, double stepY, int columns, int rows) {
    if (!(stepX > 0 && stepY > 0) || !Double.isFinite(west + south + stepX * columns + stepY * rows)) {
      throw new IllegalArgumentException("grid at " + west + ", " + south + " with steps " + stepX + ", " + stepY);
    }
    if (columns < 2 || rows < 2 || (long) columns * rows > MAX_NODES) {
      throw new IllegalArgumentException("grid of " + columns + " × " + rows + " nodes");
    }
    this.west = west;
    this.south = south;
    this.stepX = stepX;
    this.stepY = stepY;
    this.columns = columns;
    this.rows = rows;
    this.values = new double[columns * rows];
  }

  /** A grid with its south-western node at (west, south), each node's value asked of {@code valueAt(x, y)} once. */
  public static Grid of(double west, double south, double stepX, double stepY, int columns, int rows,
      DoubleBinaryOperator valueAt) {
    Grid grid = new Grid(west, south, stepX, stepY, columns, rows);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        grid.values[row * columns + column] = valueAt.applyAsDouble(grid.x(column), grid.y(row));
      }
    }
    return grid;
  }

  /** The same with square cells. */
  public static Grid of(double west, double south, double step, int columns, int rows, DoubleBinaryOperator valueAt) {
    return of(west, south, step, step, columns, rows, valueAt);
  }

  /** A grid of values that are already there: {@code values[row * columns + column]}; the array is copied. */
  public static Grid of(double west, double south, double stepX, double stepY, int columns, int rows, double[] values) {
    Grid grid = new Grid(west, south, stepX, stepY, columns, rows);
    if (values.length != grid.values.length) {
      throw new IllegalArgumentException(values.length + " values for " + columns + " × " + rows + " nodes");
    }
    System.arraycopy(values, 0, grid.values, 0, values.length);
    return grid;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  public double x(int column) {
    return west + column * stepX;
  }

  public double y(int row) {
    return south + row * stepY;
  }

  public double value(int column, int row) {
    return values[row * columns + column];
  }

  /** The largest value, NaN left out; negative infinity if there is none. */
  public double max() {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (value > max) max = value;
    }
    return max;
  }
}
