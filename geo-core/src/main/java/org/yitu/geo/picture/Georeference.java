package org.yitu.geo.picture;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.text.Refusal;

/**
 * Where a picture lies on the ground, from two to four control points, both ways between pixels and longitude and latitude.
 *
 * <p>Computed in a flat frame of metres around the middle of the points, x east and y north. Two points give the similarity
 * (shift, rotation, one scale) through both of them; three the affine transformation through all; four the affine one with
 * the least sum of squared distances on the ground. Only with four does a residual say anything: with two or three every
 * point is met exactly, however badly it was picked.
 */
public final class Georeference {
  /** How the picture was fitted. */
  public enum Kind { SIMILARITY, AFFINE, LEAST_SQUARES_AFFINE }

  public static final int FEWEST = 2;
  public static final int MOST = 4;
  private static final double CLOSEST_PIXELS = 10;
  private static final double CLOSEST_METRES = 1;
  private static final double FARTHEST_METRES = 20_000;
  /** Narrower point sets than one part in twenty are taken for a line. */
  private static final double NARROWEST = 0.05;

  private final Kind kind;
  private final LocalMetres ground;
  private final Coordinate middle;
  private final Coordinate centre;
  private final Matrix matrix;
  private final List<Double> residuals = new ArrayList<>();

  /** (x, y) becomes (a·x + b·y, c·x + d·y). */
  private record Matrix(double a, double b, double c, double d) {
    double determinant() {
      return a * d - b * c;
    }

    Coordinate apply(double x, double y) {
      return new Coordinate(a * x + b * y, c * x + d * y);
    }

    Matrix inverse() {
      double determinant = determinant();
      return new Matrix(d / determinant, -b / determinant, -c / determinant, a / determinant);
    }
  }

  private Georeference(List<ControlPoint> points) {
    if (points.size() < FEWEST || points.size() > MOST) throw refused("需要 2 到 4 个控制点。", "Two to four control points are needed.");
    ground = LocalMetres.at(middle(points.stream().map(each -> new Coordinate(each.longitude(), each.latitude())).toList()));
    List<Coordinate> pixels = points.stream().map(each -> new Coordinate(each.x(), each.y())).toList();
    List<Coordinate> metres = points.stream().map(each -> ground.toMetres(new Coordinate(each.longitude(), each.latitude()))).toList();
    demandApart(pixels, metres);
    middle = middle(pixels);
    centre = middle(metres);
    kind = Kind.values()[points.size() - FEWEST];
    matrix = kind == Kind.SIMILARITY ? similarity(pixels, metres) : affine(pixels, metres);
    if (matrix.determinant() >= 0) {
      throw refused("按这些控制点图片会被镜像，请检查是否有两个点互换了。",
          "By these control points the picture would be mirrored; two of them may have been swapped.");
    }
    for (int i = 0; i < pixels.size(); i++) {
      residuals.add(onGround(pixels.get(i).x, pixels.get(i).y).distance(metres.get(i)));
    }
  }

  /** @throws Refusal if the points are too few, too many, too close, on one line, or mirror the picture */
  public static Georeference of(List<ControlPoint> points) {
    return new Georeference(points);
  }

  public Kind kind() {
    return kind;
  }

  /** Longitude and latitude of a pixel. */
  public Coordinate toGround(double x, double y) {
    return ground.toDegrees(onGround(x, y));
  }

  /** The pixel that shows a place; it may lie outside the picture. */
  public Coordinate toPicture(double longitude, double latitude) {
    Coordinate metres = ground.toMetres(new Coordinate(longitude, latitude));
    Coordinate pixel = matrix.inverse().apply(metres.x - centre.x, metres.y - centre.y);
    return new Coordinate(pixel.x + middle.x, pixel.y + middle.y);
  }

  /** Metres by which each control point is missed, in their order. */
  public List<Double> residualsMetres() {
    return List.copyOf(residuals);
  }

  /** The root of the mean square of the residuals. */
  public double rmsMetres() {
    return Math.sqrt(residuals.stream().mapToDouble(each -> each * each).average().orElseThrow());
  }

  /** The side of a square as large as a pixel is on the ground. */
  public double metresPerPixel() {
    return Math.sqrt(Math.abs(matrix.determinant()));
  }

  /** Where the picture's upward direction points: degrees clockwise from north, 0 to 360. */
  public double upwardBearingDegrees() {
    Coordinate up = matrix.apply(0, -1);
    return (Math.toDegrees(Math.atan2(up.x, up.y)) + 360) % 360;
  }

  private Coordinate onGround(double x, double y) {
    Coordinate metres = matrix.apply(x - middle.x, y - middle.y);
    return new Coordinate(metres.x + centre.x, metres.y + centre.y);
  }

  private static Matrix similarity(List<Coordinate> pixels, List<Coordinate> metres) {
    double x = pixels.get(1).x - pixels.get(0).x;
    double y = pixels.get(1).y - pixels.get(0).y;
    double east = metres.get(1).x - metres.get(0).x;
    double north = metres.get(1).y - metres.get(0).y;
    double square = x * x + y * y;
    // With y turned up, the complex number that turns the one difference into the other.
    double p = (east * x - north * y) / square;
    double q = (east * y + north * x) / square;
    return new Matrix(p, q, q, -p);
  }

  private Matrix affine(List<Coordinate> pixels, List<Coordinate> metres) {
    if (narrow(pixels, middle) || narrow(metres, centre)) {
      throw refused("控制点几乎在一条直线上，请选取分布更开的点。", "The control points lie nearly on one line; pick points that are spread out.");
    }
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double[] sums = new double[4];
    for (int i = 0; i < pixels.size(); i++) {
      double x = pixels.get(i).x - middle.x;
      double y = pixels.get(i).y - middle.y;
      double east = metres.get(i).x - centre.x;
      double north = metres.get(i).y - centre.y;
      xx += x * x;
      xy += x * y;
      yy += y * y;
      sums[0] += east * x;
      sums[1] += east * y;
      sums[2] += north * x;
      sums[3] += north * y;
    }
    double determinant = xx * yy - xy * xy;
    return new Matrix((sums[0] * yy - sums[1] * xy) / determinant, (sums[1] * xx - sums[0] * xy) / determinant,
        (sums[2] * yy - sums[3] * xy) / determinant, (sums[3] * xx - sums[2] * xy) / determinant);
  }

  /** Whether the points' smaller principal spread is hardly any beside the larger. */
  private static boolean narrow(List<Coordinate> points, Coordinate around) {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (Coordinate each : points) {
      xx += (each.x - around.x) * (each.x - around.x);
      xy += (each.x - around.x) * (each.y - around.y);
      yy += (each.y - around.y) * (each.y - around.y);
    }
    double half = Math.hypot((xx - yy) / 2, xy);
    double larger = (xx + yy) / 2 + half;
    double smaller = (xx + yy) / 2 - half;
    return smaller < NARROWEST * NARROWEST * larger;
  }

  private static void demandApart(List<Coordinate> pixels, List<Coordinate> metres) {
    for (int i = 0; i < pixels.size(); i++) {
      for (int j = 0; j < i; j++) {
        double distance = metres.get(i).distance(metres.get(j));
        if (pixels.get(i).distance(pixels.get(j)) < CLOSEST_PIXELS || distance < CLOSEST_METRES) {
          throw refused("两个控制点太近：图上至少相距 10 像素，地面至少相距 1 米。",
              "Two control points are too close: at least 10 pixels apart in the picture and 1 m on the ground.");
        }
        if (!(distance <= FARTHEST_METRES)) {
          throw refused("两个控制点在地面上相距超过 20 公里。", "Two control points are more than 20 km apart on the ground.");
        }
      }
    }
  }

  private static Coordinate middle(List<Coordinate> points) {
    return new Coordinate(points.stream().mapToDouble(each -> each.x).average().orElseThrow(),
        points.stream().mapToDouble(each -> each.y).average().orElseThrow());
  }

  private static Refusal refused(String zh, String en) {
    return Refusal.invalid("controlPoints", zh, en);
  }
}
