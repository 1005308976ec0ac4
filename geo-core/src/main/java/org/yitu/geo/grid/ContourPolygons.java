package org.yitu.geo.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Where the values of a grid reach a level, as polygons with holes: marching squares with linear interpolation,
 * closed along the grid's border. The polygons of one level are valid; those of a higher level lie inside those of a
 * lower one. Where a cell's corners leave it open whether two peaks touch, the mean of the four decides.
 *
 * <p>Outlines have one vertex for each grid line they cross and are not smoothed; simplify them where that is too many.
 */
public final class ContourPolygons {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private ContourPolygons() {}

  /**
   * For each level, in ascending order, the area where the value is at least the level: a Polygon or MultiPolygon in
   * the grid's units, empty if no value reaches it. NaN counts as below every level.
   */
  public static SortedMap<Double, Geometry> of(Grid grid, Collection<Double> levels) {
    SortedMap<Double, Geometry> areas = new TreeMap<>();
    for (double level : levels) {
      if (!Double.isFinite(level)) throw new IllegalArgumentException("level: " + level);
      areas.put(level, of(grid, level));
    }
    return areas;
  }

  /** The area where the value is at least {@code level}. */
  public static Geometry of(Grid grid, double level) {
    List<LinearRing> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (Coordinate[] ring : new ContourTracer(grid, level).rings()) {
      // The tracer keeps the high side on the left: shells run counter-clockwise, which is a negative area in JTS.
      (Area.ofRingSigned(ring) < 0 ? shells : holes).add(FACTORY.createLinearRing(ring));
    }
    List<Polygon> polygons = assemble(shells, holes);
    if (polygons.isEmpty()) return FACTORY.createPolygon();
    return polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static List<Polygon> assemble(List<LinearRing> shells, List<LinearRing> holes) {
    record Shell(LinearRing ring, double area, List<LinearRing> holes) {}
    STRtree index = new STRtree();
    List<Shell> all = new ArrayList<>();
    for (LinearRing ring : shells) {
      Shell shell = new Shell(ring, Area.ofRing(ring.getCoordinateSequence()), new ArrayList<>());
      all.add(shell);
      index.insert(ring.getEnvelopeInternal(), shell);
    }
    for (LinearRing hole : holes) {
      Shell home = null;
      for (Object found : index.query(hole.getEnvelopeInternal())) {
        Shell shell = (Shell) found;
        boolean smaller = home == null || shell.area() < home.area();
        if (smaller && shell.ring().getEnvelopeInternal().covers(hole.getEnvelopeInternal())
            && PointLocation.isInRing(hole.getCoordinateN(0), shell.ring().getCoordinates())) home = shell;
      }
      if (home == null) throw new IllegalStateException("a hole outside every shell: " + hole);
      home.holes().add(hole);
    }
    return all.stream().map(shell -> FACTORY.createPolygon(shell.ring(), shell.holes().toArray(LinearRing[]::new)))
        .toList();
  }
}
