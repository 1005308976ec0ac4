package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.crs.LocalMetres;

/**
 * The ground as the wind sees it: metres downwind of the source (x) and to the right of the axis (y).
 *
 * @param windFromDegrees where the wind comes from
 */
record Downwind(LocalMetres frame, double windFromDegrees) {
  private static final GeometryFactory METRES = new GeometryFactory();
  /** Steps in which a cloud's coming and its going are each told. */
  private static final int STEPS = 5;
  /** Wider than any outline. */
  private static final double ASIDE = 50_000;

  static Downwind of(Coordinate source, double windFromDegrees) {
    return new Downwind(LocalMetres.at(source), windFromDegrees);
  }

  Coordinate of(Coordinate lonLat) {
    Coordinate metres = frame.toMetres(lonLat);
    double to = Math.toRadians(windFromDegrees + 180);
    return new Coordinate(metres.x * Math.sin(to) + metres.y * Math.cos(to),
        metres.x * Math.cos(to) - metres.y * Math.sin(to));
  }

  /** From x and y to metres east and north of the source. */
  Coordinate turned(double x, double y) {
    double to = Math.toRadians(windFromDegrees + 180);
    return new Coordinate(x * Math.sin(to) + y * Math.cos(to), x * Math.cos(to) - y * Math.sin(to));
  }

  /**
   * How a cloud that leaves the source for a while covers an outline and leaves it again. Each moment shows all ground
   * that the cloud touches until the next one.
   *
   * @param outline EPSG:4490
   * @param farMetres how far downwind the outline goes
   */
  List<Moment> passage(Geometry outline, double farMetres, double windSpeed, double releaseSeconds) {
    Geometry nothing = METRES.createPolygon();
    if (outline.isEmpty()) return List.of(new Moment(0, degrees(nothing)));
    double travel = farMetres / windSpeed;
    TreeSet<Double> times = new TreeSet<>();
    for (int i = 0; i <= STEPS; i++) {
      times.add(travel * i / STEPS);
      times.add(releaseSeconds + travel * i / STEPS);
    }
    Geometry whole = frame.toMetres(outline);
    List<Moment> moments = new ArrayList<>();
    for (double time : times) {
      Double next = times.higher(time);
      Geometry ground = next == null ? nothing
          : band(whole, (time - releaseSeconds) * windSpeed, next * windSpeed, farMetres);
      moments.add(new Moment(time, degrees(ground)));
    }
    return moments;
  }

  private Geometry degrees(Geometry ground) {
    return ground.isEmpty() ? Cgcs2000.factory().createPolygon() : frame.toDegrees(ground);
  }

  private Geometry band(Geometry whole, double tail, double front, double far) {
    if (tail <= 0 && front >= far) return whole;
    double from = tail <= 0 ? -ASIDE : tail;
    double to = front >= far ? ASIDE : front;
    return whole.intersection(METRES.createPolygon(new Coordinate[] {turned(from, -ASIDE), turned(to, -ASIDE),
        turned(to, ASIDE), turned(from, ASIDE), turned(from, -ASIDE)}));
  }
}
