package org.yitu.data.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.buffer.VariableBuffer;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** All rivers of the city, and whether a place is wet. Metres. */
public final class Water {
  /** Rivers are cut into pieces of about this many vertices, so that the index has something to tell apart. */
  private static final int PIECE = 24;

  private final List<River> rivers;
  private final STRtree index = new STRtree();

  private Water(List<River> rivers) {
    this.rivers = List.copyOf(rivers);
    for (River river : rivers) {
      for (Polygon piece : river.pieces()) {
        index.insert(piece.getEnvelopeInternal(), new Piece(river, piece, PreparedGeometryFactory.prepare(piece)));
      }
    }
    index.build();
  }

  private record Piece(River river, Polygon polygon, PreparedGeometry prepared) {}

  public static Water drawn(Skeleton skeleton) {
    List<River> rivers = new ArrayList<>();
    for (Skeleton.RiverLine plan : skeleton.rivers()) {
      List<Coordinate> points = new ArrayList<>(plan.points());
      joinParent(points, rivers);
      double width = Math.max(plan.widthAtSource(), plan.widthAtMouth());
      double roughness = width > 400 ? 0.05 : width > 150 ? 0.07 : 0.11;
      List<Coordinate> curve = Curves.smooth(points, 1800);
      curve = Curves.cutCorners(Curves.fractal(curve, Math.max(120, width / 3), roughness, Dice.of(plan.name())), 1);
      LineString line = Sheet.METRES.createLineString(curve.toArray(Coordinate[]::new));
      List<Polygon> pieces = pieces(line.getCoordinates(), plan.widthAtSource(), plan.widthAtMouth());
      rivers.add(new River(plan.name(), width, line, pieces));
    }
    return new Water(rivers);
  }

  public List<River> rivers() {
    return rivers;
  }

  public River river(String name) {
    return rivers.stream().filter(river -> river.name().equals(name)).findFirst().orElseThrow();
  }

  public boolean isWet(Coordinate place) {
    return touches(Sheet.METRES.createPoint(place));
  }

  public boolean touches(Geometry geometry) {
    for (Piece piece : near(geometry.getEnvelopeInternal())) if (piece.prepared.intersects(geometry)) return true;
    return false;
  }

  /** The widest river within {@code metres} of the place, or null. */
  public River riverWithin(Coordinate place, double metres) {
    Envelope box = new Envelope(place);
    box.expandBy(metres);
    Geometry point = Sheet.METRES.createPoint(place);
    River widest = null;
    for (Piece piece : near(box)) {
      if ((widest == null || piece.river.width() > widest.width()) && piece.polygon.isWithinDistance(point, metres)) {
        widest = piece.river;
      }
    }
    return widest;
  }

  /** What of {@code geometry} lies in water; parts may overlap. */
  public Geometry wet(Geometry geometry) {
    List<Geometry> parts = new ArrayList<>();
    for (Piece piece : near(geometry.getEnvelopeInternal())) {
      if (piece.prepared.intersects(geometry)) {
        parts.add(OverlayNGRobust.overlay(geometry, piece.polygon, OverlayNG.INTERSECTION));
      }
    }
    return Sheet.METRES.buildGeometry(parts);
  }

  /**
   * The place itself if it lies at least {@code metres} from all water, else the nearest such place straight away
   * from the water.
   */
  Coordinate shore(Coordinate place, double metres) {
    Coordinate at = place;
    for (int step = 0; step < 60; step++) {
      River river = riverWithin(at, metres);
      if (river == null) return at;
      Coordinate bank = DistanceOp.nearestPoints(river.line(), Sheet.METRES.createPoint(at))[0];
      double distance = Math.max(1, bank.distance(at));
      at = new Coordinate(at.x + (at.x - bank.x) / distance * 60, at.y + (at.y - bank.y) / distance * 60);
    }
    return at;
  }

  @SuppressWarnings("unchecked")
  private List<Piece> near(Envelope box) {
    return index.query(box);
  }

  private static void joinParent(List<Coordinate> points, List<River> drawn) {
    Coordinate mouth = points.get(points.size() - 1);
    drawn.stream().min(Comparator.comparingDouble(river -> river.line().distance(Sheet.METRES.createPoint(mouth))))
        .map(river -> DistanceOp.nearestPoints(river.line(), Sheet.METRES.createPoint(mouth))[0])
        .filter(place -> place.distance(mouth) < 2500)
        .ifPresent(place -> points.set(points.size() - 1, place));
  }

  /** The water along each short stretch of the line; round ends make neighbours overlap. */
  private static List<Polygon> pieces(Coordinate[] line, double source, double mouth) {
    List<Polygon> pieces = new ArrayList<>();
    for (int from = 0; from < line.length - 1; from += PIECE) {
      int to = Math.min(line.length - 1, from + PIECE);
      LineString stretch = Sheet.METRES.createLineString(Arrays.copyOfRange(line, from, to + 1));
      double first = source + (mouth - source) * from / (line.length - 1);
      double last = source + (mouth - source) * to / (line.length - 1);
      Geometry water = VariableBuffer.buffer(stretch, first / 2, last / 2);
      for (int k = 0; k < water.getNumGeometries(); k++) pieces.add((Polygon) water.getGeometryN(k));
    }
    return pieces;
  }
}
