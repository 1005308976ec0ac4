package org.yitu.data.land;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * City, counties and towns as polygons in degrees. A town's polygon is its Voronoi cell with naturally crooked borders;
 * neighbours share every vertex of their border, so there is neither gap nor overlap.
 */
public final class Jurisdictions {
  private final Map<Integer, Polygon> towns = new TreeMap<>();
  private final Map<Integer, Polygon> counties = new TreeMap<>();
  private final Polygon city;
  private final Map<Integer, IndexedPointInAreaLocator> locators = new TreeMap<>();

  private Jurisdictions(List<Town> places, LineString outline) {
    List<Polygon> faces = faces(places, outline);
    assign(places, faces);
    for (int county : Skeleton.COUNTIES.keySet()) {
      List<Polygon> parts = new ArrayList<>();
      towns.forEach((code, polygon) -> { if (code / 1000 * 1000 == county) parts.add(polygon); });
      counties.put(county, whole(parts));
    }
    city = whole(counties.values());
    towns.forEach((code, polygon) -> locators.put(code, new IndexedPointInAreaLocator(polygon)));
  }

  public static Jurisdictions drawn(Skeleton skeleton, List<Town> towns, Water water) {
    List<Coordinate> ring = new ArrayList<>();
    Dice dice = Dice.of("outline");
    List<Coordinate> corners = new ArrayList<>();
    for (Skeleton.OutlinePart part : skeleton.outline()) {
      if (part.river().isEmpty()) {
        corners.add(part.from());
        continue;
      }
      LengthIndexedLine line = new LengthIndexedLine(water.river(part.river()).line());
      Coordinate[] bank = line.extractLine(line.project(part.from()), line.project(part.to())).getCoordinates();
      corners.add(bank[0]);
      ring.addAll(Curves.fractal(corners, 250, 0.1, dice));
      corners.clear();
      for (int i = 1; i < bank.length - 1; i++) ring.add(bank[i]);
      corners.add(bank[bank.length - 1]);
    }
    corners.add(ring.isEmpty() ? corners.get(0) : skeleton.outline().get(0).from());
    ring.addAll(Curves.fractal(corners, 250, 0.1, dice));
    ring.set(ring.size() - 1, ring.get(0).copy());
    return new Jurisdictions(towns,
        (LineString) Sheet.degrees(Sheet.METRES.createLineString(ring.toArray(Coordinate[]::new))));
  }

  public Polygon city() {
    return city;
  }

  /** By code, ascending. */
  public Map<Integer, Polygon> counties() {
    return counties;
  }

  /** By code, ascending. */
  public Map<Integer, Polygon> towns() {
    return towns;
  }

  /** Whether {@code degrees} lies inside the town. */
  public boolean contains(int town, Coordinate degrees) {
    return locators.get(town).locate(degrees) == Location.INTERIOR;
  }

  private static List<Polygon> faces(List<Town> places, LineString outline) {
    VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
    voronoi.setSites(places.stream().map(Town::centre).toList());
    Envelope around = Sheet.metres(outline).getEnvelopeInternal();
    around.expandBy(60_000);
    voronoi.setClipEnvelope(around);
    GeometryCollection cells = (GeometryCollection) voronoi.getDiagram(Sheet.METRES);
    TreeSet<Edge> edges = new TreeSet<>();
    for (int i = 0; i < cells.getNumGeometries(); i++) {
      Coordinate[] ring = cells.getGeometryN(i).getCoordinates();
      for (int k = 0; k + 1 < ring.length; k++) edges.add(Edge.between(ring[k], ring[k + 1]));
    }
    Dice dice = Dice.of("borders");
    List<Geometry> lines = new ArrayList<>();
    for (Edge edge : edges) {
      // The nearer a border runs to a town's centre, the straighter: it must not pass over it.
      double nearest = places.stream().mapToDouble(town -> Distance.pointToSegment(town.centre(), edge.from, edge.to))
          .min().orElseThrow();
      double roughness = Math.min(0.06, 0.12 * nearest / edge.from.distance(edge.to));
      List<Coordinate> crooked = Curves.fractal(List.of(edge.from, edge.to), 300, roughness, dice);
      lines.add(Sheet.degrees(Sheet.METRES.createLineString(crooked.toArray(Coordinate[]::new))));
    }
    lines.add(outline);
    Geometry noded = UnaryUnionNG.union(lines, Sheet.DEGREES, Sheet.DEGREES.getPrecisionModel());
    Polygonizer polygonizer = new Polygonizer();
    polygonizer.add(noded);
    Polygon inside = Sheet.DEGREES.createPolygon(outline.getCoordinateSequence());
    IndexedPointInAreaLocator within = new IndexedPointInAreaLocator(inside);
    List<Polygon> faces = new ArrayList<>();
    for (Object face : polygonizer.getPolygons()) {
      Polygon polygon = (Polygon) face;
      if (within.locate(polygon.getInteriorPoint().getCoordinate()) != Location.EXTERIOR) faces.add(polygon);
    }
    faces.sort((a, b) -> a.getEnvelopeInternal().compareTo(b.getEnvelopeInternal()));
    return faces;
  }

  /**
   * A face belongs to the town in it; one without a town (cut off by a bend of the outline) to the neighbour it
   * borders longest.
   */
  private void assign(List<Town> places, List<Polygon> faces) {
    Map<Integer, List<Polygon>> parts = new LinkedHashMap<>();
    List<Polygon> left = new ArrayList<>(faces);
    for (Town town : places) {
      Geometry point = Sheet.DEGREES.createPoint(Sheet.degrees(town.centre()));
      Polygon home = left.stream().filter(face -> face.contains(point)).findFirst()
          .orElseThrow(() -> new IllegalStateException("no polygon for " + town));
      left.remove(home);
      parts.put(town.code(), new ArrayList<>(List.of(home)));
    }
    while (!left.isEmpty()) {
      int before = left.size();
      left.removeIf(face -> join(face, parts));
      if (left.size() == before) throw new IllegalStateException(before + " pieces of land border no town");
    }
    parts.forEach((code, pieces) -> towns.put(code, whole(pieces)));
  }

  private static boolean join(Polygon face, Map<Integer, List<Polygon>> parts) {
    int best = 0;
    double longest = 0;
    for (Map.Entry<Integer, List<Polygon>> entry : parts.entrySet()) {
      for (Polygon piece : entry.getValue()) {
        if (!piece.getEnvelopeInternal().intersects(face.getEnvelopeInternal())) continue;
        double shared = piece.getBoundary().intersection(face.getBoundary()).getLength();
        if (shared > longest) {
          longest = shared;
          best = entry.getKey();
        }
      }
    }
    if (best != 0) parts.get(best).add(face);
    return best != 0;
  }

  private static Polygon whole(Collection<Polygon> parts) {
    Geometry union = CoverageUnion.union(parts.toArray(Geometry[]::new));
    if (!(union instanceof Polygon polygon)) {
      throw new IllegalStateException("an area in pieces: " + union.getNumGeometries());
    }
    Polygon normal = (Polygon) polygon.norm();
    normal.setSRID(Sheet.DEGREES.getSRID());
    return normal;
  }

  /** A border between two cells, told apart by its rounded ends. */
  private record Edge(Coordinate from, Coordinate to) implements Comparable<Edge> {
    static Edge between(Coordinate a, Coordinate b) {
      Coordinate from = new Coordinate(Math.rint(a.x), Math.rint(a.y));
      Coordinate to = new Coordinate(Math.rint(b.x), Math.rint(b.y));
      return from.compareTo(to) < 0 ? new Edge(from, to) : new Edge(to, from);
    }

    @Override
    public int compareTo(Edge other) {
      int first = from.compareTo(other.from);
      return first != 0 ? first : to.compareTo(other.to);
    }
  }
}
