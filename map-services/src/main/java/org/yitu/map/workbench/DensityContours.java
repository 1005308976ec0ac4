package org.yitu.map.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.feature.Cluster;
import org.yitu.geo.grid.ContourPolygons;
import org.yitu.geo.grid.Grid;

/**
 * Lines of equal density of an answer: each cell that the database counted is spread by a Gaussian of twice its side, and the surface is cut
 * at a tenth, a quarter, a half and three quarters of its highest. Density is given for a square kilometre.
 */
final class DensityContours {
  /** @param level 4 the thinnest, 1 the densest; @param density features a square kilometre at its edge */
  record Contour(int level, double density, Geometry area) {}

  private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75};
  private static final double SPREAD_CELLS = 2;
  /** Beyond three spreads a cell adds less than a hundredth of what it adds to itself. */
  private static final int REACH_CELLS = 6;
  private static final int MOST_NODES = 400;
  private static final double DEGREE_KM = 111.195;

  private DensityContours() {}

  /** Empty if there are too few cells to speak of density. */
  static List<Contour> of(List<Cluster> cells, double cellDegrees) {
    if (cells.size() < 2) return List.of();
    Envelope box = new Envelope();
    cells.forEach(cell -> box.expandToInclude(cell.centre()));
    double step = Math.max(cellDegrees, Math.max(box.getWidth(), box.getHeight()) / (MOST_NODES - 2 * REACH_CELLS - 2));
    double west = box.getMinX() - REACH_CELLS * step;
    double south = box.getMinY() - REACH_CELLS * step;
    int columns = (int) Math.ceil(box.getWidth() / step) + 2 * REACH_CELLS + 1;
    int rows = (int) Math.ceil(box.getHeight() / step) + 2 * REACH_CELLS + 1;
    double[] values = spread(cells, west, south, step, columns, rows);
    double highest = 0;
    for (double value : values) highest = Math.max(highest, value);
    List<Double> levels = new ArrayList<>();
    for (double share : SHARES) levels.add(share * highest);
    SortedMap<Double, Geometry> areas = ContourPolygons.of(Grid.of(west, south, step, step, columns, rows, values), levels);
    double cellKm2 = step * DEGREE_KM * step * DEGREE_KM * Math.cos(Math.toRadians(box.centre().y));
    List<Contour> contours = new ArrayList<>();
    int level = SHARES.length;
    for (Map.Entry<Double, Geometry> area : areas.entrySet()) contours.add(new Contour(level--, area.getKey() / cellKm2, area.getValue()));
    return contours;
  }

  private static double[] spread(List<Cluster> cells, double west, double south, double step, int columns, int rows) {
    double[] values = new double[columns * rows];
    double scale = 1 / (2 * Math.PI * SPREAD_CELLS * SPREAD_CELLS);
    for (Cluster cell : cells) {
      double x = (cell.centre().x - west) / step;
      double y = (cell.centre().y - south) / step;
      for (int row = Math.max(0, (int) y - REACH_CELLS); row <= Math.min(rows - 1, (int) y + REACH_CELLS); row++) {
        for (int column = Math.max(0, (int) x - REACH_CELLS); column <= Math.min(columns - 1, (int) x + REACH_CELLS); column++) {
          double far = (column - x) * (column - x) + (row - y) * (row - y);
          values[row * columns + column] += cell.count() * scale * Math.exp(-far / (2 * SPREAD_CELLS * SPREAD_CELLS));
        }
      }
    }
    return values;
  }
}
