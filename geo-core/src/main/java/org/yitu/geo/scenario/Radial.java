package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.DoubleUnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.LevelSet;
import org.yitu.geo.text.Text;

/** A fire or a blast whose inputs hold and which is the same in every direction: its zones are circles. */
final class Radial implements Resolved {
  /** Sides of the polygon in a quarter of a circle: its area is short by 0.01 %. */
  private static final int QUADRANT = 64;
  private static final GeometryFactory METRES = new GeometryFactory();

  /**
   * What is known of it.
   *
   * @param intensity by metres from the centre, in the unit of the levels
   * @param reach by threshold, metres; 0 if it is reached nowhere
   * @param outdoors share that dies, by metres
   * @param indoors share that dies behind walls, by metres
   * @param basis what the shares rest on
   */
  record Physics(DoubleUnaryOperator intensity, DoubleUnaryOperator reach, DoubleUnaryOperator outdoors,
      DoubleUnaryOperator indoors, Text basis) {}

  private final Coordinate point;
  private final SortedMap<String, Object> canonical;
  private final LevelSet levels;
  private final Physics physics;
  private final ModelUse use;
  private final List<Text> warnings;
  private final LocalMetres frame;

  Radial(Coordinate point, SortedMap<String, Object> canonical, LevelSet levels, Physics physics, ModelUse use,
      List<Text> warnings) {
    this.point = point.copy();
    this.canonical = canonical;
    this.levels = levels;
    this.physics = physics;
    this.use = use;
    this.warnings = List.copyOf(warnings);
    frame = LocalMetres.at(point);
  }

  @Override public SortedMap<String, Object> canonical() {
    return canonical;
  }

  @Override public Zones zones() {
    List<Zone> zones = new ArrayList<>();
    List<Text> said = new ArrayList<>(warnings);
    int rank = 0;
    for (LevelSet.Level level : levels.levels()) {
      rank++;
      double metres = physics.reach.applyAsDouble(level.threshold());
      String name = Inputs.show(level.threshold()) + " " + levels.unit();
      if (!(metres > 0)) {
        said.add(Text.of("任何地方都达不到 %s。", "Nowhere is %s reached.").with(name));
        continue;
      }
      Geometry circle = METRES.createPoint(new Coordinate(0, 0)).buffer(metres, QUADRANT);
      zones.add(new Zone(rank, name, level.meaning(), levels.quantity(), level.threshold(), levels.unit(), metres,
          Math.PI * metres * metres, false, frame.toDegrees(circle)));
    }
    return new Zones(point.copy(), zones, use, OptionalDouble.empty(), said);
  }

  @Override public Optional<Harm> harm() {
    return Optional.of(new Harm() {
      @Override public double outdoors(Coordinate lonLat) {
        return physics.outdoors.applyAsDouble(metres(lonLat));
      }

      @Override public double indoors(Coordinate lonLat) {
        return physics.indoors.applyAsDouble(metres(lonLat));
      }

      @Override public Text basis() {
        return physics.basis;
      }
    });
  }

  @Override public Optional<Intensity> intensity() {
    return Optional.of(new Intensity() {
      @Override public String quantity() {
        return levels.quantity();
      }

      @Override public double at(Coordinate lonLat) {
        return physics.intensity.applyAsDouble(metres(lonLat));
      }
    });
  }

  /** From the centre to a place. */
  private double metres(Coordinate lonLat) {
    Coordinate there = frame.toMetres(lonLat);
    return Math.hypot(there.x, there.y);
  }
}
