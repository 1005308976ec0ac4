package org.yitu.data.land;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** How a line drawn with a ruler becomes one drawn by nature. All in metres. */
public final class Curves {
  private Curves() {}

  /** A smooth curve through all points (Catmull–Rom), with a vertex about every {@code step} metres. */
  public static List<Coordinate> smooth(List<Coordinate> points, double step) {
    List<Coordinate> curve = new ArrayList<>();
    for (int i = 0; i + 1 < points.size(); i++) {
      Coordinate a = points.get(Math.max(0, i - 1));
      Coordinate b = points.get(i);
      Coordinate c = points.get(i + 1);
      Coordinate d = points.get(Math.min(points.size() - 1, i + 2));
      int pieces = Math.max(1, (int) Math.round(b.distance(c) / step));
      for (int k = 0; k < pieces; k++) curve.add(between(a, b, c, d, (double) k / pieces));
    }
    curve.add(points.get(points.size() - 1).copy());
    return curve;
  }

  /** Midpoint displacement of each stretch until none is longer than {@code step}; all given points stay. */
  public static List<Coordinate> fractal(List<Coordinate> points, double step, double roughness, Dice dice) {
    List<Coordinate> line = new ArrayList<>();
    for (int i = 0; i + 1 < points.size(); i++) {
      line.add(points.get(i).copy());
      displace(points.get(i), points.get(i + 1), step, roughness, dice, line);
    }
    line.add(points.get(points.size() - 1).copy());
    return line;
  }

  /** Cuts the corners of a line (Chaikin); the ends stay. */
  public static List<Coordinate> cutCorners(List<Coordinate> points, int times) {
    List<Coordinate> line = points;
    for (int time = 0; time < times && line.size() > 2; time++) {
      List<Coordinate> cut = new ArrayList<>(line.size() * 2);
      cut.add(line.get(0));
      for (int i = 0; i + 1 < line.size(); i++) {
        if (i > 0) cut.add(along(line.get(i), line.get(i + 1), 0.25));
        if (i + 2 < line.size()) cut.add(along(line.get(i), line.get(i + 1), 0.75));
      }
      cut.add(line.get(line.size() - 1));
      line = cut;
    }
    return line;
  }

  public static Coordinate along(Coordinate from, Coordinate to, double share) {
    return new Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share);
  }

  private static void displace(Coordinate from, Coordinate to, double step, double roughness, Dice dice,
      List<Coordinate> into) {
    double length = from.distance(to);
    if (length <= step) return;
    double shift = roughness * Math.max(-2, Math.min(2, dice.normal()));
    Coordinate middle = new Coordinate((from.x + to.x) / 2 - (to.y - from.y) * shift,
        (from.y + to.y) / 2 + (to.x - from.x) * shift);
    displace(from, middle, step, roughness, dice, into);
    into.add(middle);
    displace(middle, to, step, roughness, dice, into);
  }

  private static Coordinate between(Coordinate a, Coordinate b, Coordinate c, Coordinate d, double t) {
    return new Coordinate(spline(a.x, b.x, c.x, d.x, t), spline(a.y, b.y, c.y, d.y, t));
  }

  private static double spline(double a, double b, double c, double d, double t) {
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
  }
}
