package org.yitu.data.road;

import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.yitu.data.land.Curves;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Ground;
import org.yitu.data.land.River;
import org.yitu.data.land.Sheet;

/**
 * What it costs to build a road here: a raster of cells over the city. Hills (invented, higher in the south) make
 * roads wind; a river is as dear as it is wide.
 */
final class Terrain {
  static final double CELL_METRES = 150;
  /** Kinds of cells: dry land, and rivers up to 110 m, up to 400 m, wider. */
  static final int DRY = 0;
  static final int NARROW = 1;
  static final int MIDDLE = 2;
  static final int WIDE = 3;

  private static final double MARGIN_METRES = 9_000;
  /** The raster is bent by so much, or roads would run along its rows and diagonals. */
  private static final double BEND_METRES = 420;
  private static final double BEND_CELLS = 30;
  private static final int BENT_BY_CELLS = 4;

  final int columns;
  final int rows;
  private final double west;
  private final double south;
  private final Coordinate[] centres;
  private final byte[] wet;
  private final float[] cost;

  Terrain(Ground ground) {
    Envelope box = Sheet.metres(ground.areas().city()).getEnvelopeInternal();
    west = box.getMinX() - MARGIN_METRES;
    south = box.getMinY() - MARGIN_METRES;
    columns = (int) ((box.getWidth() + 2 * MARGIN_METRES) / CELL_METRES);
    rows = (int) ((box.getHeight() + 2 * MARGIN_METRES) / CELL_METRES);
    centres = new Coordinate[columns * rows];
    for (int cell = 0; cell < centres.length; cell++) centres[cell] = bent(cell % columns, cell / columns);
    wet = new byte[columns * rows];
    cost = new float[columns * rows];
    hills(ground);
    for (River river : ground.water().rivers()) flood(river);
  }

  /** The cell whose centre is nearest. */
  int cell(Coordinate metres) {
    int column = (int) Math.floor((metres.x - west) / CELL_METRES);
    int row = (int) Math.floor((metres.y - south) / CELL_METRES);
    int nearest = -1;
    double distance = Double.MAX_VALUE;
    for (int y = Math.max(1, row - BENT_BY_CELLS); y <= Math.min(rows - 2, row + BENT_BY_CELLS); y++) {
      for (int x = Math.max(1, column - BENT_BY_CELLS); x <= Math.min(columns - 2, column + BENT_BY_CELLS); x++) {
        double away = centre(y * columns + x).distance(metres);
        if (away < distance) {
          distance = away;
          nearest = y * columns + x;
        }
      }
    }
    if (nearest < 0) throw new IllegalArgumentException("off the raster: " + metres);
    return nearest;
  }

  Coordinate centre(int cell) {
    return centres[cell];
  }

  private Coordinate bent(int column, int row) {
    double east = noise(column / BEND_CELLS, row / BEND_CELLS, 3) + 0.3 * noise(column / 9.0, row / 9.0, 5) - 0.65;
    double north = noise(column / BEND_CELLS, row / BEND_CELLS, 4) + 0.3 * noise(column / 9.0, row / 9.0, 6) - 0.65;
    return new Coordinate(west + (column + 0.5) * CELL_METRES + 2 * BEND_METRES * east,
        south + (row + 0.5) * CELL_METRES + 2 * BEND_METRES * north);
  }

  int wetness(int cell) {
    return wet[cell];
  }

  float cost(int cell) {
    return cost[cell];
  }

  /** The nearest dry cell to a place. */
  int dryCell(Coordinate metres) {
    int at = cell(metres);
    for (int reach = 0; reach < 12; reach++) {
      for (int dy = -reach; dy <= reach; dy++) {
        for (int dx = -reach; dx <= reach; dx++) {
          int cell = cell(new Coordinate(metres.x + dx * CELL_METRES, metres.y + dy * CELL_METRES));
          if (wet[cell] == DRY) return cell;
        }
      }
    }
    return at;
  }

  private void hills(Ground ground) {
    IndexedPointInAreaLocator city = new IndexedPointInAreaLocator(ground.areas().city());
    double north = Sheet.metres(105.5, 28.75).y;
    int block = 4;
    for (int row = 0; row < rows; row += block) {
      for (int column = 0; column < columns; column += block) {
        boolean inside = city.locate(Sheet.degrees(centre(row * columns + column))) != Location.EXTERIOR;
        for (int y = row; y < Math.min(rows, row + block); y++) {
          for (int x = column; x < Math.min(columns, column + block); x++) {
            int cell = y * columns + x;
            double southward = Math.max(0, Math.min(1, (north - centre(cell).y) / 60_000));
            double hill = 0.6 * noise(x / 22.0, y / 22.0, 1) + 0.4 * noise(x / 7.0, y / 7.0, 2);
            cost[cell] = (float) ((1 + (2 + 3.5 * southward) * hill * hill) * (inside ? 1 : 2.5));
          }
        }
      }
    }
  }

  private void flood(River river) {
    byte depth = (byte) (river.width() > 400 ? WIDE : river.width() > 160 ? MIDDLE : NARROW);
    double reach = river.width() / 2 + 0.95 * CELL_METRES;
    int cells = (int) Math.ceil(reach / CELL_METRES) + 1 + BENT_BY_CELLS;
    List<Coordinate> line = Curves.fractal(List.of(river.line().getCoordinates()), 50, 0, Dice.of("straight"));
    for (Coordinate at : line) {
      int column = (int) Math.floor((at.x - west) / CELL_METRES);
      int row = (int) Math.floor((at.y - south) / CELL_METRES);
      for (int y = Math.max(0, row - cells); y <= Math.min(rows - 1, row + cells); y++) {
        for (int x = Math.max(0, column - cells); x <= Math.min(columns - 1, column + cells); x++) {
          int cell = y * columns + x;
          if (wet[cell] < depth && centre(cell).distance(at) <= reach) wet[cell] = depth;
        }
      }
    }
  }

  /** Smooth noise from 0 to 1: values thrown at whole coordinates, blended between. */
  private static double noise(double x, double y, int layer) {
    int left = (int) Math.floor(x);
    int below = (int) Math.floor(y);
    double u = blend(x - left);
    double v = blend(y - below);
    double low = thrown(left, below, layer) * (1 - u) + thrown(left + 1, below, layer) * u;
    double high = thrown(left, below + 1, layer) * (1 - u) + thrown(left + 1, below + 1, layer) * u;
    return low * (1 - v) + high * v;
  }

  private static double blend(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double thrown(int x, int y, int layer) {
    long mixed = x * 0x9E3779B97F4A7C15L ^ y * 0xC2B2AE3D27D4EB4FL ^ layer * 0x165667B19E3779F9L;
    mixed = (mixed ^ (mixed >>> 31)) * 0x94D049BB133111EBL;
    return ((mixed ^ (mixed >>> 29)) >>> 11) * 0x1.0p-53;
  }
}
