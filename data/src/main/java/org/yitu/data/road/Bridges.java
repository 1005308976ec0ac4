package org.yitu.data.road;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.yitu.data.land.Sheet;
import org.yitu.data.land.Water;

/** Cuts a line at the water's edge into stretches on land and bridges. */
final class Bridges {
  /** A bridge begins so far before the water. */
  private static final double ABUTMENT_METRES = 12;

  private final Water water;

  Bridges(Water water) {
    this.water = water;
  }

  /** A stretch; metres. */
  record Stretch(boolean bridge, Coordinate[] line) {}

  List<Stretch> cut(LineString line) {
    if (!water.touches(line)) return List.of(new Stretch(false, line.getCoordinates()));
    List<double[]> wet = wetIntervals(line);
    LengthIndexedLine along = new LengthIndexedLine(line);
    List<Stretch> stretches = new ArrayList<>();
    double at = 0;
    for (double[] interval : wet) {
      if (interval[0] > at) stretches.add(new Stretch(false, along.extractLine(at, interval[0]).getCoordinates()));
      stretches.add(new Stretch(true, along.extractLine(interval[0], interval[1]).getCoordinates()));
      at = interval[1];
    }
    if (at < line.getLength()) {
      stretches.add(new Stretch(false, along.extractLine(at, line.getLength()).getCoordinates()));
    }
    return stretches;
  }

  private List<double[]> wetIntervals(LineString line) {
    List<double[]> intervals = new ArrayList<>();
    double length = line.getLength();
    double before = 0;
    Coordinate[] points = line.getCoordinates();
    for (int i = 0; i + 1 < points.length; i++) {
      LineString segment = Sheet.METRES.createLineString(new Coordinate[] {points[i], points[i + 1]});
      Geometry wet = water.wet(segment);
      for (int k = 0; k < wet.getNumGeometries(); k++) {
        Coordinate[] part = wet.getGeometryN(k).getCoordinates();
        if (part.length < 2) continue;
        double a = before + points[i].distance(part[0]);
        double b = before + points[i].distance(part[part.length - 1]);
        intervals.add(new double[] {Math.max(0, Math.min(a, b) - ABUTMENT_METRES),
            Math.min(length, Math.max(a, b) + ABUTMENT_METRES)});
      }
      before += segment.getLength();
    }
    intervals.sort((a, b) -> Double.compare(a[0], b[0]));
    List<double[]> merged = new ArrayList<>();
    for (double[] interval : intervals) {
      double[] last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && interval[0] <= last[1] + ABUTMENT_METRES) last[1] = Math.max(last[1], interval[1]);
      else merged.add(interval);
    }
    return merged;
  }
}
