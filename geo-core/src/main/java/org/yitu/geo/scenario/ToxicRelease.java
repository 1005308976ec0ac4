package org.yitu.geo.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.effect.Concentrations;
import org.yitu.geo.effect.Constant;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.effect.ToxicLevels;
import org.yitu.geo.effect.ToxicLevels.Level;
import org.yitu.geo.effect.ToxicLevels.Scheme;
import org.yitu.geo.effect.ToxicProbit;
import org.yitu.geo.text.Text;

/** A toxic release whose inputs hold: levels from the exposure time, outlines and concentrations from a cloud. */
abstract class ToxicRelease implements Resolved, ToxicCloud {
  /** What was read and found right. */
  record Read(String kind, Coordinate point, String enterprise, Substance substance, Inputs source, Inputs weather,
      Inputs options) {}

  /**
   * Where a level is exceeded.
   *
   * @param area metres east and north of the source
   * @param far metres from the source
   * @param truncated true if it goes on beyond the model's limit
   */
  record Outline(Geometry area, double far, boolean truncated) {}

  private final Read read;
  private final Scheme scheme;

  ToxicRelease(Read read) {
    this.read = read;
    scheme = Scheme.of(read.options.choice("levels"));
  }

  /** Empty if the level is reached nowhere; the lower the level, the greater the outline. */
  abstract Optional<Outline> outline(Level level);

  /** How long people are exposed, which decides the levels. */
  abstract double minutes();

  /** Of the cloud, m/s. */
  abstract double speed();

  /** What a reader must know before he trusts zones that reach so far. */
  abstract List<Text> doubts(double farMetres);

  /** @param inputs of the scenario, to be added to */
  abstract ModelUse use(SortedMap<String, Object> inputs, List<Text> doubts);

  final Inputs source() {
    return read.source;
  }

  final Inputs weather() {
    return read.weather;
  }

  final Substance substance() {
    return read.substance;
  }

  final double molarMass() {
    return read.substance.molarMass().orElseThrow();
  }

  final Downwind downwind() {
    return Downwind.of(read.point, read.weather.number("windFromDegrees"));
  }

  @Override public final SortedMap<String, Object> canonical() {
    SortedMap<String, Object> all = new TreeMap<>();
    all.put("kind", read.kind);
    all.put("point", List.of(read.point.x, read.point.y));
    if (!read.enterprise.isEmpty()) all.put("enterprise", read.enterprise);
    all.put("substance", read.substance.id());
    all.put("source", read.source.asMap());
    all.put("weather", read.weather.asMap());
    all.putAll(read.options.asMap());
    return Collections.unmodifiableSortedMap(all);
  }

  @Override public final Zones zones() {
    LocalMetres frame = LocalMetres.at(read.point);
    List<Zone> zones = new ArrayList<>();
    List<Text> warnings = new ArrayList<>();
    Geometry worse = null;
    for (Level level : ToxicLevels.levels(read.substance, scheme, minutes())) {
      Optional<Outline> found = outline(level);
      if (found.isEmpty()) {
        warnings.add(Text.of("地面浓度在 10 米以外未达到 %s（%s ppm）。",
            "Beyond 10 m the ground concentration does not reach %s (%s ppm).")
            .with(level.name(), Inputs.show(level.ppm())));
        continue;
      }
      Outline outline = found.get();
      worse = worse == null ? outline.area : outline.area.union(worse);
      zones.add(new Zone(level.rank(), level.name(), meaning(level.name()), "concentration", level.ppm(), "ppm", outline.far,
          worse.getArea(), outline.truncated, frame.toDegrees(worse)));
      if (outline.truncated) {
        warnings.add(Text.of("%s 的影响范围超出 10 公里；模型在 10 公里以外不适用，图上只画到 10 公里。",
            "%s reaches beyond 10 km, where the model does not hold; it is drawn to 10 km only.").with(level.name()));
      }
    }
    List<Text> doubts = new ArrayList<>(ToxicLevels.notes(scheme, minutes()).notes());
    doubts.addAll(doubts(far(zones)));
    warnings.addAll(0, doubts);
    return new Zones(read.point.copy(), zones, use(inputs(), doubts), OptionalDouble.of(read.weather.number("windFromDegrees")),
        warnings);
  }

  @Override public final List<Moment> moments() {
    Zones zones = zones();
    double far = far(zones.zones());
    return downwind().passage(zones.outline(), far, speed(), seconds(far, 1));
  }

  @Override public final Optional<ToxicField> toxicField() {
    return field().map(field -> field);
  }

  @Override public final Optional<Harm> harm() {
    return field().map(CloudField::harm);
  }

  private Optional<CloudField> field() {
    return ToxicProbit.of(read.substance.id()).map(probit -> {
      double far = far(zones().zones());
      return new CloudField(this, downwind(), speed(), far / speed() + seconds(far, 1), probit);
    });
  }

  /** That a Gaussian model does not know how heavy the gas is; empty if it is not much heavier than air. */
  final Optional<Text> airHeavier() {
    double relativeDensity = molarMass() / 28.96;
    if (relativeDensity <= 1.5) return Optional.empty();
    return Optional.of(Text.of("%s的密度约为空气的 %.1f 倍：近处可能呈重气扩散，云团更宽、更贴地，本模型未考虑；可改用重气泄漏。",
        "%s is about %.1f times as heavy as air: near the source the cloud may be wider and lower than this model says; compare"
        + " with the dense gas.").with(read.substance.name(), relativeDensity));
  }

  /** @param kgPerCubicMetre of the substance */
  final double mg(double kgPerCubicMetre) {
    return kgPerCubicMetre * 1e6;
  }

  final double kgPerCubicMetre(Level level) {
    return Concentrations.mgPerCubicMetre(level.ppm(), molarMass()) * 1e-6;
  }

  private static double far(List<Zone> zones) {
    return zones.stream().mapToDouble(Zone::maxMetres).max().orElse(0);
  }

  private SortedMap<String, Object> inputs() {
    SortedMap<String, Object> inputs = new TreeMap<>(read.source.asMap());
    inputs.putAll(read.weather.asMap());
    inputs.put("substance", read.substance.id());
    inputs.put("molarMass", Math.round(molarMass() * 1000) / 1000.0);
    inputs.put("exposureMinutes", minutes());
    inputs.put("levels", scheme.id());
    return inputs;
  }

  /** The levels as they were taken for this exposure, with the source of the scheme. */
  final Constant levels() {
    String values = ToxicLevels.levels(read.substance, scheme, minutes()).stream()
        .map(level -> level.name() + " " + Inputs.show(level.ppm()) + " ppm").collect(Collectors.joining(", "));
    Constant source = scheme.source();
    return new Constant(source.name(), values, source.source(), source.verified());
  }

  private static Text meaning(String level) {
    return switch (level) {
      case "AEGL-3", "ERPG-3" -> Text.of("可能危及生命", "life-threatening");
      case "AEGL-2", "ERPG-2" -> Text.of("可能造成不可逆伤害或妨碍逃生", "lasting harm or an impaired escape");
      case "AEGL-1", "ERPG-1" -> Text.of("明显不适，可恢复", "notable discomfort that passes");
      default -> Text.of("立即威胁生命和健康", "immediately dangerous to life or health");
    };
  }
}
