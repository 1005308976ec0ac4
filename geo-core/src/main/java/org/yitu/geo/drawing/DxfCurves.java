package org.yitu.geo.drawing;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** The lines of one entity as chains of straight pieces, x and y in turn, before it is placed. */
final class DxfCurves {
  private static final double STEP = Math.toRadians(6);
  private static final int MOST_STEPS = 256;
  private static final int SPLINE_PIECES = 12;
  private static final int HIGHEST_DEGREE = 10;
  private static final double FULL = 2 * Math.PI;

  private DxfCurves() {}

  /** Null if this kind of entity is not drawn here. */
  static List<double[]> of(DxfEntity entity) {
    return switch (entity.kind()) {
      case "LINE" -> List.of(new double[] {entity.number(10, 0), entity.number(20, 0), entity.number(11, 0), entity.number(21, 0)});
      case "POINT" -> List.of(new double[] {entity.number(10, 0), entity.number(20, 0), entity.number(10, 0), entity.number(20, 0)});
      case "CIRCLE" -> List.of(arc(entity.number(10, 0), entity.number(20, 0), entity.number(40, 0), 0, FULL));
      case "ARC" -> List.of(arc(entity.number(10, 0), entity.number(20, 0), entity.number(40, 0), Math.toRadians(entity.number(50, 0)),
          sweep(Math.toRadians(entity.number(50, 0)), Math.toRadians(entity.number(51, 360)))));
      case "ELLIPSE" -> List.of(ellipse(entity));
      case "LWPOLYLINE" -> List.of(polyline(lightCorners(entity), (entity.flag(70) & 1) != 0));
      case "POLYLINE" -> polyline(entity);
      case "SOLID", "TRACE", "3DFACE" -> List.of(face(entity));
      case "SPLINE" -> spline(entity);
      default -> null;
    };
  }

  /** Flat entities may be drawn looking from below: then their x runs the other way (extrusion 0, 0, −1). */
  static AffineTransform upright(DxfEntity entity, AffineTransform placed) {
    if (entity.number(230, 1) >= 0 || entity.kind().equals("LINE") || entity.kind().equals("ELLIPSE") || entity.kind().equals("SPLINE")) return placed;
    AffineTransform mirrored = new AffineTransform(placed);
    mirrored.scale(-1, 1);
    return mirrored;
  }

  private static double sweep(double from, double to) {
    double sweep = (to - from) % FULL;
    return sweep <= 1e-9 ? sweep + FULL : sweep;
  }

  private static double[] arc(double x, double y, double radius, double from, double sweep) {
    int steps = steps(sweep);
    double[] chain = new double[2 * steps + 2];
    for (int i = 0; i <= steps; i++) {
      double angle = from + sweep * i / steps;
      chain[2 * i] = x + radius * Math.cos(angle);
      chain[2 * i + 1] = y + radius * Math.sin(angle);
    }
    return chain;
  }

  private static int steps(double sweep) {
    return Math.max(2, Math.min(MOST_STEPS, (int) Math.ceil(Math.abs(sweep) / STEP)));
  }

  private static double[] ellipse(DxfEntity entity) {
    double majorX = entity.number(11, 0);
    double majorY = entity.number(21, 0);
    double ratio = entity.number(40, 1);
    double from = entity.number(41, 0);
    double sweep = sweep(from, entity.number(42, FULL));
    int turn = entity.number(230, 1) < 0 ? -1 : 1;
    int steps = steps(sweep);
    double[] chain = new double[2 * steps + 2];
    for (int i = 0; i <= steps; i++) {
      double angle = from + sweep * i / steps;
      double along = Math.cos(angle);
      double across = turn * ratio * Math.sin(angle);
      chain[2 * i] = entity.number(10, 0) + along * majorX - across * majorY;
      chain[2 * i + 1] = entity.number(20, 0) + along * majorY + across * majorX;
    }
    return chain;
  }

  /** A corner, and the bulge of the piece that leaves it: the tangent of a quarter of the arc's angle. */
  private record Corner(double x, double y, double bulge) {}

  private static List<Corner> lightCorners(DxfEntity entity) {
    List<Corner> corners = new ArrayList<>();
    for (int i = 0; i < entity.size(); i++) {
      int last = corners.size() - 1;
      switch (entity.code(i)) {
        case 10 -> corners.add(new Corner(entity.valueAt(i), 0, 0));
        case 20 -> {
          if (last >= 0) corners.set(last, new Corner(corners.get(last).x(), entity.valueAt(i), 0));
        }
        case 42 -> {
          if (last >= 0) corners.set(last, new Corner(corners.get(last).x(), corners.get(last).y(), entity.valueAt(i)));
        }
        default -> { }
      }
    }
    return corners;
  }

  /** Meshes (bits 16 and 64) are no lines. */
  private static List<double[]> polyline(DxfEntity entity) {
    if ((entity.flag(70) & 80) != 0) return null;
    List<Corner> corners = entity.parts().stream().filter(part -> (part.flag(70) & 16) == 0)
        .map(part -> new Corner(part.number(10, 0), part.number(20, 0), part.number(42, 0))).toList();
    return List.of(polyline(corners, (entity.flag(70) & 1) != 0));
  }

  private static double[] polyline(List<Corner> corners, boolean closed) {
    List<double[]> places = new ArrayList<>();
    int pieces = closed ? corners.size() : corners.size() - 1;
    if (!corners.isEmpty()) places.add(new double[] {corners.get(0).x(), corners.get(0).y()});
    for (int i = 0; i < pieces; i++) piece(corners.get(i), corners.get((i + 1) % corners.size()), places);
    return flat(places);
  }

  private static void piece(Corner from, Corner to, List<double[]> places) {
    double chord = Math.hypot(to.x() - from.x(), to.y() - from.y());
    if (Math.abs(from.bulge()) > 1e-9 && chord > 0) {
      double sweep = 4 * Math.atan(from.bulge());
      double radius = chord / 2 / Math.sin(sweep / 2);
      double middle = radius * Math.cos(sweep / 2);
      double x = (from.x() + to.x()) / 2 - middle * (to.y() - from.y()) / chord;
      double y = (from.y() + to.y()) / 2 + middle * (to.x() - from.x()) / chord;
      double start = Math.atan2(from.y() - y, from.x() - x);
      int steps = steps(sweep);
      for (int i = 1; i < steps; i++) {
        double angle = start + sweep * i / steps;
        places.add(new double[] {x + Math.abs(radius) * Math.cos(angle), y + Math.abs(radius) * Math.sin(angle)});
      }
    }
    places.add(new double[] {to.x(), to.y()});
  }

  /** The third and fourth corner of a solid are crossed over; those of a face are not. */
  private static double[] face(DxfEntity entity) {
    int[] order = entity.kind().equals("3DFACE") ? new int[] {0, 1, 2, 3, 0} : new int[] {0, 1, 3, 2, 0};
    double[] chain = new double[2 * order.length];
    for (int i = 0; i < order.length; i++) {
      int corner = order[i] == 3 && !entity.has(13) ? 2 : order[i];
      chain[2 * i] = entity.number(10 + corner, 0);
      chain[2 * i + 1] = entity.number(20 + corner, 0);
    }
    return chain;
  }

  /** A B-spline by de Boor's scheme; one that has only the points it runs through is drawn straight between them. */
  private static List<double[]> spline(DxfEntity entity) {
    List<double[]> controls = points(entity, 10, 20);
    List<double[]> through = points(entity, 11, 21);
    List<Double> knots = new ArrayList<>();
    for (int i = 0; i < entity.size(); i++) if (entity.code(i) == 40) knots.add(entity.valueAt(i));
    int degree = entity.flag(71);
    boolean whole = degree >= 1 && degree <= HIGHEST_DEGREE && controls.size() > degree && knots.size() == controls.size() + degree + 1;
    if (!whole) return List.of(flat(through.isEmpty() ? controls : through));
    List<double[]> places = new ArrayList<>();
    for (int span = degree; span < controls.size(); span++) {
      double from = knots.get(span);
      double to = knots.get(span + 1);
      if (!(to > from)) continue;
      for (int i = places.isEmpty() ? 0 : 1; i <= SPLINE_PIECES; i++) {
        places.add(deBoor(controls, knots, degree, span, from + (to - from) * i / SPLINE_PIECES));
      }
    }
    return List.of(flat(places));
  }

  private static double[] deBoor(List<double[]> controls, List<Double> knots, int degree, int span, double at) {
    double[][] level = new double[degree + 1][];
    for (int i = 0; i <= degree; i++) level[i] = controls.get(span - degree + i).clone();
    for (int round = 1; round <= degree; round++) {
      for (int i = degree; i >= round; i--) {
        int left = span - degree + i;
        double width = knots.get(left + degree + 1 - round) - knots.get(left);
        double share = width == 0 ? 0 : (at - knots.get(left)) / width;
        level[i][0] = (1 - share) * level[i - 1][0] + share * level[i][0];
        level[i][1] = (1 - share) * level[i - 1][1] + share * level[i][1];
      }
    }
    return level[degree];
  }

  private static List<double[]> points(DxfEntity entity, int xCode, int yCode) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < entity.size(); i++) {
      if (entity.code(i) == xCode) points.add(new double[] {entity.valueAt(i), 0});
      else if (entity.code(i) == yCode && !points.isEmpty()) points.get(points.size() - 1)[1] = entity.valueAt(i);
    }
    return points;
  }

  private static double[] flat(List<double[]> places) {
    double[] chain = new double[2 * places.size()];
    for (int i = 0; i < places.size(); i++) {
      chain[2 * i] = places.get(i)[0];
      chain[2 * i + 1] = places.get(i)[1];
    }
    return chain;
  }
}
