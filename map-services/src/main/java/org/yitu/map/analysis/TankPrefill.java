package org.yitu.map.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.yitu.geo.effect.Fuel;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.effect.Substances;
import org.yitu.geo.effect.TankReleases;
import org.yitu.geo.effect.ToxicLevels;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.Catalogue;

/** What a scenario's form is filled in with for an enterprise: its tanks, as far as the viewer may see them, and what may escape. */
@Service
public class TankPrefill {
  static final String LAYER = "storage-tank";
  private static final String ENTERPRISE = "enterprise";
  private static final int MOST = 500;
  private static final double KG_PER_TONNE = 1000;
  /** What the fire models take at most. */
  private static final double MOST_IN_FIREBALL = 5e6;
  private static final double WIDEST_POOL_METRES = 150;

  /** @param notes what could not be calculated for this tank, and why */
  public record Tank(String id, String name, List<Double> point, String substance, Text substanceName, double quantityKg,
      double pressureKilopascal, double temperatureCelsius, Double bundSquareMetres, List<Release> releases, List<Text> notes) {}

  /**
   * @param kind the scenario that {@code source} is for; empty if none can be simulated for this substance
   * @param levels the toxic levels that are known for the substance; empty if none are
   */
  public record Release(String id, Text title, String kind, Map<String, Double> source, List<String> models, Text basis,
      List<Assessment.Constant> constants, String levels) {}

  public record Answer(List<Tank> tanks) {}

  private final Catalogue catalogue;

  public TankPrefill(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** @throws Refusal if the viewer may not simulate, or there is no such enterprise for him */
  public Answer of(Viewer viewer, String enterprise) {
    if (!viewer.may(Simulations.RUN)) throw Refusal.forbidden();
    Feature plant = layer(viewer, ENTERPRISE).flatMap(layer -> layer.find(viewer, enterprise)).orElseThrow(Refusal::notFound);
    List<Tank> tanks = new ArrayList<>();
    FeatureQuery its = FeatureQuery.as(viewer).withFilter(new Filter.In("enterpriseId", List.of(plant.id()))).withLimit(MOST)
        .pagedAfter("");
    layer(viewer, LAYER).ifPresent(layer -> layer.read(its, tank -> tanks.add(tank(tank))));
    return new Answer(tanks);
  }

  private Optional<FeatureLayer> layer(Viewer viewer, String id) {
    return catalogue.visibleTo(viewer).stream().filter(layer -> layer.info().id().equals(id)).findFirst();
  }

  /** A tank as its record says, and what may escape from it. */
  static Tank tank(Feature feature) {
    Map<String, Object> of = feature.properties();
    String written = String.valueOf(of.getOrDefault("substance", ""));
    Optional<Substance> substance = Substances.find(written);
    double kg = number(of, "quantityTonnes") * KG_PER_TONNE;
    double pressure = number(of, "pressureKilopascal");
    double celsius = number(of, "temperatureCelsius");
    Double bund = of.get("bundSquareMetres") instanceof Number area ? (Double) area.doubleValue() : null;
    TankReleases.Answer answer = TankReleases.of(new TankReleases.Tank(substance.map(Substance::id).orElse(written), kg,
        pressure, celsius, bund == null ? OptionalDouble.empty() : OptionalDouble.of(bund)));
    String levels = levels(substance);
    double height = number(of, "holeHeightMetres");
    List<Release> releases = new ArrayList<>(answer.releases().stream().map(release -> shown(release, levels, height)).toList());
    substance.flatMap(known -> Fuel.find(known.id())).ifPresent(fuel -> burning(fuel, kg, bund, answer).ifPresent(releases::add));
    return new Tank(feature.id(), feature.name(), Places.of(Places.point(feature)),
        substance.map(Substance::id).orElse(written), substance.map(Substance::name).orElse(Text.of(written, written)), kg,
        pressure, celsius, bund, releases, answer.notes());
  }

  /** Only a substance with toxic levels drifts as a toxic plume; the first set that has them all is taken. */
  private static String levels(Optional<Substance> substance) {
    return Stream.of(ToxicLevels.Scheme.values()).filter(scheme -> substance.isPresent() && ToxicLevels.known(substance.get(), scheme))
        .map(ToxicLevels.Scheme::id).findFirst().orElse("");
  }

  /** A fuel liquefied by pressure goes up as a fireball, a liquid fuel burns in its bund. */
  private static Optional<Release> burning(Fuel fuel, double kg, Double bund, TankReleases.Answer answer) {
    List<String> models = answer.releases().stream().flatMap(release -> release.models().stream()).toList();
    List<Assessment.Constant> none = List.of();
    if (models.contains("flash") && kg <= MOST_IN_FIREBALL) {
      return Optional.of(new Release("fireball", Text.of("最坏情形：火球（全部存量）", "Worst case: fireball of all of it"), "fireball",
          Map.of("kg", kg), List.of("fireball"), Text.of("全部存量参与火球。", "The whole inventory burns in the fireball."), none, ""));
    }
    if (!models.contains("pool-evaporation") || fuel.burning().isEmpty() || bund == null) return Optional.empty();
    double diameter = Math.min(WIDEST_POOL_METRES, 2 * Math.sqrt(bund / Math.PI));
    return Optional.of(new Release("pool-fire", Text.of("围堰池火", "Pool fire in the bund"), "pool-fire",
        Map.of("diameterMetres", rounded(diameter)), List.of("pool-fire"),
        Text.of("围堰全部着火，按等面积圆计算。", "All of the bund burns, taken as a circle of the same area."), none, ""));
  }

  private static Release shown(TankReleases.Release release, String levels, double height) {
    return new Release(release.id(), release.title(), levels.isEmpty() ? "" : "toxic-plume",
        Map.of("kgPerSecond", rounded(release.kgPerSecond()), "seconds", rounded(release.seconds()), "heightMetres", height), release.models(), release.basis(),
        release.constants().stream().map(c -> new Assessment.Constant(c.name(), c.value(), c.source(), c.verified())).toList(),
        levels);
  }

  private static double number(Map<String, Object> properties, String name) {
    return properties.get(name) instanceof Number number ? number.doubleValue() : 0;
  }

  /** Four significant digits: a source term is not known better. */
  private static double rounded(double number) {
    return new BigDecimal(number).round(new MathContext(4)).doubleValue();
  }
}
