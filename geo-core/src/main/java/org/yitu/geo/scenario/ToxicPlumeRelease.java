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
import org.yitu.geo.effect.Coefficients;
import org.yitu.geo.effect.Concentrations;
import org.yitu.geo.effect.Constant;
import org.yitu.geo.effect.GaussianPlume;
import org.yitu.geo.effect.GaussianPlume.Reach;
import org.yitu.geo.effect.GaussianPlumeModel;
import org.yitu.geo.effect.Inputs;
import org.yitu.geo.effect.Stability;
import org.yitu.geo.effect.Substance;
import org.yitu.geo.effect.Terrain;
import org.yitu.geo.effect.ToxicLevels;
import org.yitu.geo.effect.ToxicLevels.Level;
import org.yitu.geo.effect.ToxicLevels.Scheme;
import org.yitu.geo.effect.ToxicProbit;
import org.yitu.geo.effect.Validity;
import org.yitu.geo.effect.WindProfile;
import org.yitu.geo.text.Text;

/** A toxic plume whose inputs hold: levels from the exposure time, outlines from the plume, both put on the map. */
final class ToxicPlumeRelease implements Resolved {
  private final Coordinate point;
  private final String enterprise;
  private final Substance substance;
  private final Inputs source;
  private final Inputs weather;
  private final Scheme scheme;
  private final Coefficients coefficients;
  private final GaussianPlume plume;
  private final double windAtRelease;
  private final double minutes;

  ToxicPlumeRelease(Coordinate point, String enterprise, Substance substance, Inputs source, Inputs weather,
      Inputs options) {
    this.point = point.copy();
    this.enterprise = enterprise;
    this.substance = substance;
    this.source = source;
    this.weather = weather;
    scheme = Scheme.of(options.choice("levels"));
    coefficients = Coefficients.find(options.choice("coefficients")).orElseThrow();
    Stability stability = Stability.valueOf(weather.choice("stability"));
    Terrain terrain = Terrain.of(weather.choice("terrain"));
    double height = source.number("heightMetres");
    windAtRelease = WindProfile.speed(weather.number("windSpeed"), height, stability, terrain);
    plume = new GaussianPlume(source.number("kgPerSecond"), height, windAtRelease, stability, terrain, coefficients);
    minutes = source.number("seconds") / 60;
  }

  @Override public SortedMap<String, Object> canonical() {
    SortedMap<String, Object> all = new TreeMap<>();
    all.put("kind", ToxicPlume.ID);
    all.put("point", List.of(point.x, point.y));
    if (!enterprise.isEmpty()) all.put("enterprise", enterprise);
    all.put("substance", substance.id());
    all.put("source", source.asMap());
    all.put("weather", weather.asMap());
    all.put("coefficients", coefficients.id());
    all.put("levels", scheme.id());
    return Collections.unmodifiableSortedMap(all);
  }

  @Override public Zones zones() {
    LocalMetres frame = LocalMetres.at(point);
    double molarMass = substance.molarMass().orElseThrow();
    List<Zone> zones = new ArrayList<>();
    List<Text> warnings = new ArrayList<>();
    Geometry worse = null;
    for (Level level : ToxicLevels.levels(substance, scheme, minutes)) {
      double kgPerCubicMetre = Concentrations.mgPerCubicMetre(level.ppm(), molarMass) * 1e-6;
      List<Reach> reaches = plume.reaches(kgPerCubicMetre);
      if (reaches.isEmpty()) {
        warnings.add(Text.of("地面浓度在 10 米以外未达到 %s（%s ppm）。",
            "Beyond 10 m the ground concentration does not reach %s (%s ppm).")
            .with(level.name(), Inputs.show(level.ppm())));
        continue;
      }
      Geometry outline = PlumeOutline.of(plume, reaches, kgPerCubicMetre, weather.number("windFromDegrees"));
      worse = worse == null ? outline : outline.union(worse);
      double far = reaches.get(reaches.size() - 1).to();
      boolean truncated = far >= GaussianPlume.MAX_METRES;
      zones.add(new Zone(level.rank(), level.name(), meaning(level.name()), "concentration", level.ppm(), "ppm", far,
          worse.getArea(), truncated, frame.toDegrees(worse)));
      if (truncated) {
        warnings.add(Text.of("%s 的影响范围超出 10 公里；模型在 10 公里以外不适用，图上只画到 10 公里。",
            "%s reaches beyond 10 km, where the model does not hold; it is drawn to 10 km only.").with(level.name()));
      }
    }
    List<Text> reasons = reasonsForDoubt(far(zones));
    warnings.addAll(0, reasons);
    return new Zones(point.copy(), zones, use(reasons), OptionalDouble.of(weather.number("windFromDegrees")), warnings);
  }

  @Override public List<Moment> moments() {
    Zones zones = zones();
    return downwind().passage(zones.outline(), far(zones.zones()), windAtRelease, source.number("seconds"));
  }

  @Override public Optional<ToxicField> toxicField() {
    return field().map(field -> field);
  }

  @Override public Optional<Harm> harm() {
    return field().map(PlumeField::harm);
  }

  private Optional<PlumeField> field() {
    double seconds = source.number("seconds");
    return ToxicProbit.of(substance.id()).map(probit -> new PlumeField(plume, downwind(), windAtRelease, seconds,
        seconds + far(zones().zones()) / windAtRelease, probit));
  }

  private Downwind downwind() {
    return Downwind.of(point, weather.number("windFromDegrees"));
  }

  private static double far(List<Zone> zones) {
    return zones.stream().mapToDouble(Zone::maxMetres).max().orElse(0);
  }

  private ModelUse use(List<Text> reasons) {
    SortedMap<String, Object> inputs = new TreeMap<>(source.asMap());
    inputs.putAll(weather.asMap());
    inputs.put("substance", substance.id());
    inputs.put("molarMass", Math.round(substance.molarMass().orElseThrow() * 1000) / 1000.0);
    inputs.put("windSpeedAtRelease", Math.round(windAtRelease * 1000) / 1000.0);
    inputs.put("exposureMinutes", minutes);
    inputs.put("levels", scheme.id());
    List<Constant> constants = List.of(coefficients.source(), WindProfile.source(), levels());
    return new ModelUse(GaussianPlumeModel.ID, GaussianPlumeModel.TITLE, GaussianPlumeModel.EDITION,
        coefficients.title(),
        inputs, Validity.of(reasons), constants, GaussianPlumeModel.LIMITS);
  }

  /** The levels as they were taken for this exposure, with the source of the scheme. */
  private Constant levels() {
    String values = ToxicLevels.levels(substance, scheme, minutes).stream()
        .map(level -> level.name() + " " + Inputs.show(level.ppm()) + " ppm").collect(Collectors.joining(", "));
    Constant source = scheme.source();
    return new Constant(source.name(), values, source.source(), source.verified());
  }

  private List<Text> reasonsForDoubt(double farMetres) {
    List<Text> reasons = new ArrayList<>(ToxicLevels.notes(scheme, minutes).notes());
    double travelled = source.number("seconds") * windAtRelease;
    if (travelled < farMetres) {
      reasons.add(Text.of("泄漏在云团到达 %s 米之前已结束，更远处的浓度被高估（按稳定排放计算）。",
          "The release ends before the cloud has travelled %s m: concentrations farther off are overstated.")
          .with(Inputs.show(Math.round(travelled))));
    }
    double relativeDensity = substance.molarMass().orElseThrow() / 28.96;
    if (relativeDensity > 1.5) {
      Text text = Text.of("的密度约为空气的 %.1f 倍：近处可能呈重气扩散，云团更宽、更贴地，本模型未考虑。",
          " is about %.1f times as heavy as air: near the source the cloud may be wider and lower than this model says.")
          .with(relativeDensity);
      reasons.add(Text.of(substance.name().zh() + text.zh(), substance.name().en() + text.en()));
    }
    if (!occurs(Stability.valueOf(weather.choice("stability")), weather.number("windSpeed"))) {
      reasons.add(Text.of("按 Pasquill 分类，稳定度 %s 不会与 %s m/s 的风速同时出现，请核对。",
          "In Pasquill's scheme class %s does not occur with a wind of %s m/s: check the weather.")
          .with(weather.choice("stability"), Inputs.show(weather.number("windSpeed"))));
    }
    return reasons;
  }

  /** Turner 1970, table 3-1: the strongest wind with which a class is found. */
  private static boolean occurs(Stability stability, double windSpeed) {
    return switch (stability) {
      case A, F -> windSpeed <= 3;
      case B, E -> windSpeed <= 5;
      case C, D -> true;
    };
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
