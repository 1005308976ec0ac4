package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.yitu.geo.effect.BritterMcQuaid;
import org.yitu.geo.effect.BritterMcQuaidModel;
import org.yitu.geo.effect.Concentrations;
import org.yitu.geo.effect.Constant;
import org.yitu.geo.effect.GaussianPlume;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.ToxicLevels.Level;
import org.yitu.geo.effect.Validity;
import org.yitu.geo.text.Text;

/** A toxic gas heavier than air: within its width a cloud has one concentration at a distance, outside none. */
final class DenseGasRelease extends ToxicRelease {
  private static final GeometryFactory METRES = new GeometryFactory();
  private static final int STEPS = 60;
  private static final int CORNERS = 12;
  private static final double PER_PPM = 1e-6;
  /** An instantaneous cloud moves with this share of the wind. */
  private static final double SHARE_OF_WIND = .4;
  private static final double SHORTEST_MINUTES = 10;
  /** Below this many cloud lengths a release does not count as continuous (Britter and McQuaid: u·t/x of 2.5). */
  private static final double CONTINUOUS = 2.5;

  private final BritterMcQuaid cloud;
  private final boolean continuous;
  private final double wind;

  DenseGasRelease(Read read) {
    super(read);
    continuous = read.source().has("kgPerSecond");
    wind = read.weather().number("windSpeed");
    double gasKelvin = read.source().number("gasCelsius") + BritterMcQuaidModel.KELVIN;
    double density = BritterMcQuaid.gasDensity(molarMass(), gasKelvin);
    cloud = new BritterMcQuaid(continuous, read.source().number(continuous ? "kgPerSecond" : "kg") / density, density, wind,
        gasKelvin, read.weather().number("ambientCelsius") + BritterMcQuaidModel.KELVIN);
  }

  @Override Optional<Outline> outline(Level level) {
    double reach = cloud.metres(level.ppm() * PER_PPM);
    double far = Math.min(reach, GaussianPlume.MAX_METRES);
    return Optional.of(new Outline(continuous ? tongue(far) : puffs(far), far, reach > GaussianPlume.MAX_METRES));
  }

  /** From half an ellipse upwind to a straight end. */
  private Geometry tongue(double far) {
    List<Coordinate> right = new ArrayList<>();
    List<Coordinate> left = new ArrayList<>();
    for (int i = 0; i < CORNERS; i++) {
      double angle = Math.PI / 2 * i / CORNERS;
      add(-cloud.upwind() * Math.cos(angle), cloud.halfWidth(0) * Math.sin(angle), right, left);
    }
    for (int i = 0; i <= STEPS; i++) add(far * i / STEPS, cloud.halfWidth(far * i / STEPS), right, left);
    Collections.reverse(left);
    right.addAll(left);
    right.add(right.get(0).copy());
    return METRES.createPolygon(right.toArray(Coordinate[]::new)).buffer(0);
  }

  private void add(double along, double across, List<Coordinate> right, List<Coordinate> left) {
    right.add(downwind().turned(along, across));
    left.add(downwind().turned(along, -across));
  }

  /** All that the growing cloud touches until its front is {@code far} downwind. */
  private Geometry puffs(double far) {
    double last = cloud.radius(0) >= far ? 0
        : new BrentSolver(1e-3).solve(200, time -> front(time) - far, 0, far / (SHARE_OF_WIND * wind));
    Geometry[] discs = new Geometry[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      double time = last * i / STEPS;
      discs[i] = METRES.createPoint(downwind().turned(cloud.travelled(time), 0)).buffer(cloud.radius(time), CORNERS);
    }
    return METRES.createGeometryCollection(discs).convexHull();
  }

  private double front(double seconds) {
    return cloud.travelled(seconds) + cloud.radius(seconds);
  }

  @Override double minutes() {
    return continuous ? source().number("seconds") / 60 : SHORTEST_MINUTES;
  }

  @Override double speed() {
    return continuous ? wind : SHARE_OF_WIND * wind;
  }

  @Override public double mgPerCubicMetre(double x, double y) {
    if (x > GaussianPlume.MAX_METRES || x < (continuous ? -cloud.upwind() : -cloud.radius(0))) return 0;
    double along = Math.max(0, x);
    double width = continuous ? cloud.halfWidth(along) : cloud.radius(along / speed());
    if (Math.abs(y) > width) return 0;
    return Concentrations.mgPerCubicMetre(cloud.fraction(Math.max(1, along)) / PER_PPM, molarMass());
  }

  @Override public double seconds(double x, double exponent) {
    return continuous ? source().number("seconds") : 2 * cloud.radius(x / speed()) / speed();
  }

  @Override ModelUse use(SortedMap<String, Object> inputs, List<Text> doubts) {
    inputs.put("diameterMetres", Math.round(cloud.diameter() * 1000) / 1000.0);
    inputs.put("alpha", Math.round(cloud.alpha() * 1000) / 1000.0);
    List<Constant> constants = new ArrayList<>(BritterMcQuaidModel.CONSTANTS);
    constants.add(levels());
    Text release = continuous ? Text.of("连续泄漏", "continuous") : Text.of("瞬时泄漏", "instantaneous");
    return new ModelUse(BritterMcQuaidModel.ID, BritterMcQuaidModel.TITLE, BritterMcQuaidModel.EDITION, release, inputs,
        Validity.of(doubts), constants, BritterMcQuaidModel.LIMITS);
  }

  @Override List<Text> doubts(double farMetres) {
    List<Text> doubts = new ArrayList<>(BritterMcQuaidModel.doubts(cloud));
    if (continuous && wind * source().number("seconds") < CONTINUOUS * farMetres) {
      doubts.add(Text.of("泄漏时间对 %s 米的距离而言不够长（u·t/x 小于 2.5），远处浓度被高估。",
          "The release is short for %s m (u·t/x under 2.5): concentrations far off are overstated.")
          .with(Inputs.show(Math.round(farMetres))));
    }
    if (source().number("heightMetres") > 0) {
      doubts.add(Text.of("本模型按地面泄漏计算，未计泄漏高度。", "The model takes the release to be at ground level; its height is ignored."));
    }
    return doubts;
  }
}
