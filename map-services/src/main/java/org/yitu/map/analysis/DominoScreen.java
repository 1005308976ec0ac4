package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Service;
import org.yitu.geo.effect.LevelSet;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.scenario.Domino;
import org.yitu.geo.scenario.Domino.Hazard;
import org.yitu.geo.scenario.Domino.Reached;
import org.yitu.geo.scenario.Domino.Vessel;
import org.yitu.geo.scenario.Resolved;
import org.yitu.geo.scenario.Scenario;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.Catalogue;

/** Which tanks on record around a stored fire or blast may be set off, and what those may set off in turn. */
@Service
class DominoScreen {
  private static final double FARTHEST_METRES = 5_000;
  private static final int MOST = 500;
  /** Nearer than this a tank is taken to be where the accident itself happens. */
  private static final double ITSELF_METRES = 1;
  /** From this gauge pressure (kPa) on it is a pressure vessel: TSG 21, 0.1 MPa (unverified). */
  private static final double PRESSURE_VESSEL = 100;
  private static final Text SCREENED = Text.of("只筛查事故点5公里内登记的储罐，最多500个。",
      "Only tanks on record within 5 km are looked at, 500 of them at most.");
  private static final Map<Vessel, Text> NAMES = Map.of(Vessel.ATMOSPHERIC, Text.of("常压容器", "Atmospheric vessel"),
      Vessel.PRESSURISED, Text.of("压力容器", "Pressure vessel"));

  /**
   * A tank that is reached.
   *
   * @param by the id of the tank that reaches it, empty for the accident itself
   * @param metres from the accident
   * @param value at the tank, in {@code unit}
   * @param follows what may happen at it, null if nothing that can be calculated
   */
  record Row(String id, String name, List<Double> point, int step, String by, String byName, long metres, String unit,
      double value, double threshold, Text vessel, Text follows) {}

  /** @param screened how many tanks were looked at */
  record Answer(List<Row> reached, int screened, List<Text> limits) {}

  /** What happens at a tank that is set off. */
  private record Next(Text title, Resolved accident) {}

  private final Catalogue catalogue;
  private final Simulations simulations;

  DominoScreen(Catalogue catalogue, Simulations simulations) {
    this.catalogue = catalogue;
    this.simulations = simulations;
  }

  /**
   * @param steps 1 to {@link Domino#MAX_STEPS}
   * @throws Refusal if the viewer may not see the assessment
   */
  Answer of(Viewer viewer, String id, int steps) {
    Resolved first = Scenario.of(Simulations.read(simulations.find(viewer, id)).scenario()).resolve();
    Map<String, Feature> tanks = new LinkedHashMap<>();
    Coordinate centre = first.zones().centre();
    FeatureQuery near = FeatureQuery.as(viewer).withinMetres(centre, FARTHEST_METRES).nearestFirst().withLimit(MOST);
    for (FeatureLayer layer : catalogue.visibleTo(viewer)) {
      if (layer.info().id().equals(TankPrefill.LAYER)) layer.read(near, tank -> tanks.put(tank.id(), tank));
    }
    tanks.values().removeIf(tank -> Measure.metres(centre, Places.point(tank)) < ITSELF_METRES);
    Map<String, Optional<Next>> next = new LinkedHashMap<>();
    Function<String, Optional<Next>> at = tank -> next.computeIfAbsent(tank, key -> next(tanks.get(key)));
    List<Hazard> hazards = tanks.values().stream().map(tank -> new Hazard(tank.id(), Places.point(tank), vessel(tank)))
        .toList();
    List<Reached> reached = Domino.screen(first, hazards, hazard -> at.apply(hazard.id()).map(Next::accident), steps);
    List<Text> limits = new ArrayList<>(Domino.LIMITS);
    limits.add(Text.of("升级阈值：常压容器 15 kW/m²、22 kPa；压力容器 45 kW/m²、16 kPa（" + Domino.SOURCE.source() + "，未核对原文）。",
        "Escalation thresholds: " + Domino.SOURCE.value() + "; " + Domino.SOURCE.source() + "."));
    limits.add(SCREENED);
    return new Answer(reached.stream().map(one -> row(one, tanks, centre, at.apply(one.hazard().id()))).toList(),
        tanks.size(), limits);
  }

  private static Vessel vessel(Feature tank) {
    return tank.properties().get("pressureKilopascal") instanceof Number gauge && gauge.doubleValue() >= PRESSURE_VESSEL
        ? Vessel.PRESSURISED : Vessel.ATMOSPHERIC;
  }

  /** The fire at a tank, if its content burns and is known well enough. */
  private static Optional<Next> next(Feature feature) {
    TankPrefill.Tank tank = TankPrefill.tank(feature);
    for (TankPrefill.Release release : tank.releases()) {
      if (release.kind().isEmpty()) continue;
      try {
        Resolved accident = Scenario.of(Map.of("kind", release.kind(), "point", tank.point(), "substance", tank.substance(),
            "source", release.source())).resolve();
        if (accident.intensity().isPresent()) return Optional.of(new Next(release.title(), accident));
      } catch (Refusal refusal) {
        // What the model refuses cannot be said to follow; the next release may.
      }
    }
    return Optional.empty();
  }

  private static Row row(Reached one, Map<String, Feature> tanks, Coordinate centre, Optional<Next> next) {
    Feature tank = tanks.get(one.hazard().id());
    String by = one.by().isEmpty() ? "" : tanks.get(one.by()).name();
    Coordinate point = one.hazard().lonLat();
    return new Row(tank.id(), tank.name(), Places.of(point), one.step(), one.by(), by,
        Math.round(Measure.metres(centre, point)), one.quantity().equals(LevelSet.OVERPRESSURE) ? "kPa" : "kW/m²",
        one.value(), one.threshold(), NAMES.get(one.hazard().vessel()), next.map(Next::title).orElse(null));
  }
}
