package org.yitu.geo.measure;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.geom.util.PointExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A buffer in the plane, made in pieces: JTS computes all crossings of the whole offset curve at once, which for two
 * thousand overlapping circles, or a line that goes to and fro, are millions. Pieces of a few vertices are cheap, and
 * their union, neighbours first, only ever holds outlines. What remains costly is an outline with many holes; a line
 * that crosses itself so often is not taken.
 */
final class Buffer {
  /** Vertices of a line that are buffered together. */
  private static final int PIECE = 16;
  /** 128 corners a circle: its area is 0.04 % short. */
  private static final int FINE = 32;
  /** 32 corners a circle, 0.6 % short, where there are many: a thousand fine circles are more than a map can draw. */
  private static final int COARSE = 8;
  private static final int MAX_FINE_VERTICES = 200;

  private final Geometry geometry;
  private final double distance;
  private final int quadrantSegments;
  private final GeometryFactory factory;

  Buffer(Geometry geometry, double distance) {
    this.geometry = geometry;
    this.distance = distance;
    this.quadrantSegments = geometry.getNumPoints() <= MAX_FINE_VERTICES ? FINE : COARSE;
    this.factory = geometry.getFactory();
  }

  Geometry compute() {
    List<Geometry> pieces = new ArrayList<>();
    for (Object polygon : PolygonExtracter.getPolygons(geometry)) pieces.add((Geometry) polygon);
    for (Object point : PointExtracter.getPoints(geometry)) {
      pieces.add(((Geometry) point).buffer(distance, quadrantSegments));
    }
    for (LineString line : lines()) {
      for (int start = 0; start == 0 || start < line.getNumPoints() - 1; start += PIECE - 1) {
        pieces.add(piece(line, start));
      }
    }
    return pieces.size() == 1 ? pieces.get(0) : OverlayNGRobust.union(pieces, factory);
  }

  /** Whether segments of the geometry's lines and rings meet more than {@code limit} times, neighbours not counted. */
  boolean crossesMoreOftenThan(int limit) {
    List<Coordinate[]> segments = new ArrayList<>();
    for (LineString line : lines()) {
      for (int i = 1; i < line.getNumPoints(); i++) {
        segments.add(new Coordinate[] {line.getCoordinateN(i - 1), line.getCoordinateN(i)});
      }
    }
    int crossings = 0;
    for (int i = 0; i < segments.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (cross(segments.get(i), segments.get(j)) && ++crossings > limit) return true;
      }
    }
    return false;
  }

  private Geometry piece(LineString line, int start) {
    Coordinate[] piece = new Coordinate[Math.min(PIECE, line.getNumPoints() - start)];
    for (int i = 0; i < piece.length; i++) piece[i] = line.getCoordinateN(start + i);
    return factory.createLineString(piece).buffer(distance, quadrantSegments);
  }

  private List<LineString> lines() {
    List<LineString> lines = new ArrayList<>();
    geometry.apply(new LinearComponentExtracter(lines));
    return lines;
  }

  private static boolean cross(Coordinate[] a, Coordinate[] b) {
    return Envelope.intersects(a[0], a[1], b[0], b[1])
        && Orientation.index(a[0], a[1], b[0]) * Orientation.index(a[0], a[1], b[1]) < 0
        && Orientation.index(b[0], b[1], a[0]) * Orientation.index(b[0], b[1], a[1]) < 0;
  }
}
