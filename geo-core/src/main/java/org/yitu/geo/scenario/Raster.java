package org.yitu.geo.scenario;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.yitu.geo.grid.Grid;

/** Counts at each node of a square grid how many areas cover it, line by line. Not safe to share between threads. */
final class Raster {
  private final double west;
  private final double south;
  private final double step;
  private final int size;
  private final int[] counts;

  /** @param size nodes along each side */
  Raster(Envelope extent, int size) {
    this.size = size;
    step = Math.max(extent.getWidth(), extent.getHeight()) / Math.max(1, size - 1);
    west = extent.getMinX();
    south = extent.getMinY();
    counts = new int[size * size];
  }

  void add(Geometry area) {
    Envelope box = area.getEnvelopeInternal();
    int first = Math.max(0, (int) Math.ceil((box.getMinY() - south) / step));
    int last = Math.min(size - 1, (int) Math.floor((box.getMaxY() - south) / step));
    double[] crossings = new double[area.getNumPoints() + 1];
    for (int row = first; row <= last; row++) {
      int found = 0;
      double y = south + row * step;
      for (int i = 0; i < area.getNumGeometries(); i++) {
        if (!(area.getGeometryN(i) instanceof Polygon polygon)) continue;
        found = cross(polygon.getExteriorRing(), y, crossings, found);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          found = cross(polygon.getInteriorRingN(hole), y, crossings, found);
        }
      }
      Arrays.sort(crossings, 0, found);
      for (int i = 0; i + 1 < found; i += 2) fill(row, crossings[i], crossings[i + 1]);
    }
  }

  /** Each node's share of {@code of}. */
  Grid share(int of) {
    double[] values = Arrays.stream(counts).mapToDouble(count -> of == 0 ? 0 : (double) count / of).toArray();
    return Grid.of(west, south, step, step, size, size, values);
  }

  private void fill(int row, double from, double to) {
    int first = Math.max(0, (int) Math.ceil((from - west) / step));
    int last = Math.min(size - 1, (int) Math.floor((to - west) / step));
    for (int column = first; column <= last; column++) counts[row * size + column]++;
  }

  /** Where the ring crosses the line; a corner on the line belongs to the side above it. */
  private static int cross(LineString ring, double y, double[] crossings, int found) {
    Coordinate[] corners = ring.getCoordinates();
    int count = found;
    for (int i = 1; i < corners.length; i++) {
      Coordinate a = corners[i - 1];
      Coordinate b = corners[i];
      if (a.y <= y == b.y <= y) continue;
      crossings[count++] = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
    }
    return count;
  }
}
