package org.yitu.data.road;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.yitu.data.land.Curves;
import org.yitu.data.land.Sheet;
import org.yitu.data.land.Water;

/** Turns the edges of the track into lines from junction to junction, smooth on land and straight over water. */
final class Chains {
  private static final double SIMPLIFY_METRES = 70;

  private final Survey survey;
  private final Terrain terrain;
  private final Track track;
  private final Water water;
  private final Map<Integer, Coordinate> fixed;
  private final boolean[] done;
  private final List<Chain> chains = new ArrayList<>();

  /** A road from junction to junction; metres. */
  record Chain(Road.Kind kind, LineString line) {}

  private Chains(Survey survey, Water water) {
    this.survey = survey;
    this.water = water;
    terrain = survey.terrain();
    track = survey.track();
    fixed = survey.fixedCells();
    done = new boolean[terrain.columns * terrain.rows * 4];
  }

  static List<Chain> of(Survey survey, Water water) {
    Chains chains = new Chains(survey, water);
    int cells = chains.terrain.columns * chains.terrain.rows;
    for (int cell = 0; cell < cells; cell++) if (chains.isJunction(cell)) chains.walkFrom(cell);
    return chains.chains;
  }

  private boolean isJunction(int cell) {
    int degree = track.degree(cell);
    if (degree == 0) return false;
    if (degree != 2 || fixed.containsKey(cell)) return true;
    int first = 0;
    for (int direction = 0; direction < 8; direction++) {
      int road = track.road(cell, direction);
      if (road == 0) continue;
      if (first != 0 && first != road) return true;
      first = road;
    }
    return false;
  }

  private void walkFrom(int start) {
    for (int direction = 0; direction < 8; direction++) {
      if (track.road(start, direction) == 0 || !take(start, direction)) continue;
      int road = track.road(start, direction);
      List<Integer> cells = new ArrayList<>(List.of(start));
      int cell = track.neighbour(start, direction);
      cells.add(cell);
      while (!isJunction(cell)) {
        int onward = 0;
        while (track.road(cell, onward) == 0 || !take(cell, onward)) onward++;
        cell = track.neighbour(cell, onward);
        cells.add(cell);
      }
      chains.add(new Chain(survey.kind(road), line(cells)));
    }
  }

  /** Marks an edge; false if it was marked before. */
  private boolean take(int cell, int direction) {
    int edge = direction < 4 ? cell * 4 + direction : track.neighbour(cell, direction) * 4 + direction - 4;
    boolean free = !done[edge];
    done[edge] = true;
    return free;
  }

  private LineString line(List<Integer> cells) {
    List<Coordinate> line = new ArrayList<>();
    List<Coordinate> dry = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      boolean end = i == 0 || i == cells.size() - 1;
      if (end || terrain.wetness(cells.get(i)) == Terrain.DRY) {
        dry.add(fixed.getOrDefault(cells.get(i), terrain.centre(cells.get(i))));
      } else if (!dry.isEmpty()) {
        line.addAll(smooth(dry));
        dry.clear();
      }
    }
    line.addAll(smooth(dry));
    return Sheet.METRES.createLineString(line.toArray(Coordinate[]::new));
  }

  private List<Coordinate> smooth(List<Coordinate> points) {
    if (points.size() < 3) return points;
    LineString rough = Sheet.METRES.createLineString(points.toArray(Coordinate[]::new));
    Coordinate[] simple = DouglasPeuckerSimplifier.simplify(rough, SIMPLIFY_METRES).getCoordinates();
    List<Coordinate> smooth = Curves.cutCorners(Arrays.asList(simple), 2);
    LineString curve = Sheet.METRES.createLineString(smooth.toArray(Coordinate[]::new));
    return water.touches(curve) ? points : smooth;
  }
}
