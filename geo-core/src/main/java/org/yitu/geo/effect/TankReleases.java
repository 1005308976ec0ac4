package org.yitu.geo.effect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * What can come out of a tank: through a hole of 10, 25 or 100 mm, or all of it. Which source models apply follows from
 * whether the content is a gas, a gas liquefied by pressure, or a liquid below its boiling point.
 */
public final class TankReleases {
  /**
   * @param substance an id of {@link Substances}
   * @param gaugeKilopascal pressure above the atmosphere
   * @param bundSquareMetres empty if nothing keeps a pool together
   */
  public record Tank(String substance, double kg, double gaugeKilopascal, double celsius, OptionalDouble bundSquareMetres) {}

  /**
   * One release into the air.
   *
   * @param id stable: {@code hole-25}, {@code whole}
   * @param models the source models it was calculated with, in order
   * @param basis how, in one sentence
   */
  public record Release(String id, Text title, double kgPerSecond, double seconds, List<String> models, Text basis,
      List<Constant> constants) {}

  /** @param notes what could not be calculated, and why */
  public record Answer(List<Release> releases, List<Text> notes) {}

  private enum Phase { GAS, LIQUEFIED, LIQUID }

  private static final List<Integer> HOLES = List.of(10, 25, 100);
  /** How long a hole stays open: half an hour, as the Dutch rules have it. */
  private static final double OPEN_SECONDS = 1_800;
  private static final double POOL_SECONDS = 3_600;
  /** Clausius–Clapeyron from one boiling point is good to about a fifth of the pressure. */
  private static final double NEARLY = 0.8;
  /** Guldberg's rule: nothing is liquid above about one and a half times its boiling temperature. */
  private static final double CRITICAL = 1.5;
  private static final Constant OPEN =
      Constant.unverified("longest outflow through a hole", "1800 s", "CPR 18E (Purple Book)");
  private static final Text BY_GAS = Text.of("按初始压力的气体孔口泄漏，至多 30 分钟。", "Gas through the hole at the first pressure, 30 min at most.");
  private static final Text BY_FLASH = Text.of("液体经孔口流出，闪蒸量的两倍进入空气；落地液体的后续沸腾未计入。",
      "Liquid through the hole; twice what flashes stays in the air; what rains out and boils later is not counted.");
  private static final Text BY_POOL = Text.of("液体经孔口流出 30 分钟（液柱按高度等于直径的罐估计），从围堰内液池蒸发，风速 1.5 m/s。",
      "Liquid through the hole for 30 min (level as in a tank as high as wide), evaporating from its pool at 1.5 m/s.");
  private static final Text ALL_AT_ONCE = Text.of("全部存量在十分钟内进入空气。", "All of it in the air within ten minutes.");
  private static final Text ALL_SPILLED = Text.of("全部液体泄漏到围堰内（无围堰时铺开 1 厘米），以 1.5 m/s 风速蒸发。",
      "All the liquid lies in the bund (1 cm deep without one) and evaporates at 1.5 m/s.");

  private final Tank tank;
  private final Set<Text> notes = new LinkedHashSet<>();

  private TankReleases(Tank tank) {
    this.tank = tank;
  }

  /** What cannot be calculated is left out and said in the notes. */
  public static Answer of(Tank tank) {
    return new TankReleases(tank).answer();
  }

  private Answer answer() {
    List<Release> releases = new ArrayList<>();
    try {
      Phase phase = phase();
      for (int hole : HOLES) {
        Text title = Text.of(hole + " 毫米孔泄漏", "Hole of " + hole + " mm");
        attempt(releases, () -> switch (phase) {
          case GAS -> gas(hole, title);
          case LIQUEFIED -> liquefied(hole, title);
          case LIQUID -> liquid(hole, title);
        });
      }
      attempt(releases, phase == Phase.LIQUID ? this::spilled : this::atOnce);
    } catch (Refusal refusal) {
      refusal.complaints().forEach(complaint -> notes.add(complaint.text()));
      attempt(releases, this::atOnce);
    }
    return new Answer(releases, List.copyOf(notes));
  }

  private interface Attempt {
    Release release();
  }

  private void attempt(List<Release> releases, Attempt attempt) {
    try {
      releases.add(attempt.release());
    } catch (Refusal refusal) {
      refusal.complaints().forEach(complaint -> notes.add(complaint.text()));
    }
  }

  private Release gas(int hole, Text title) {
    EffectResult gas = new GasHole().evaluate(with("holeMillimetres", hole, "temperatureCelsius", tank.celsius(),
        "absoluteKilopascal", tank.gaugeKilopascal() + SourceInputs.ATMOSPHERE_KILOPASCAL));
    double rate = gas.outputs().get("kgPerSecond");
    return release("hole-" + hole, title, rate, Math.min(OPEN_SECONDS, tank.kg() / rate), BY_GAS, gas);
  }

  private Release liquefied(int hole, Text title) {
    EffectResult flow = new LiquidHole().evaluate(with("holeMillimetres", hole, "pressureKilopascal", tank.gaugeKilopascal()));
    EffectResult flash = new Flash().evaluate(with("temperatureCelsius", tank.celsius()));
    double out = flow.outputs().get("kgPerSecond");
    return release("hole-" + hole, title, out * flash.outputs().get("airborneFraction"),
        Math.min(OPEN_SECONDS, tank.kg() / out), BY_FLASH, flow, flash);
  }

  private Release liquid(int hole, Text title) {
    double density = property(PhysicalProperty.LIQUID_DENSITY);
    double level = Math.cbrt(4 * tank.kg() / density / Math.PI);
    EffectResult flow = new LiquidHole().evaluate(with("holeMillimetres", hole, "pressureKilopascal", tank.gaugeKilopascal(),
        "headMetres", Math.min(100, level)));
    double out = flow.outputs().get("kgPerSecond");
    EffectResult pool = pool(Math.min(tank.kg(), out * OPEN_SECONDS));
    double rate = Math.min(out, pool.outputs().get("kgPerSecond"));
    double seconds = Math.min(POOL_SECONDS, Math.min(tank.kg(), out * OPEN_SECONDS) / rate);
    return release("hole-" + hole, title, rate, seconds, BY_POOL, flow, pool);
  }

  private Release spilled() {
    EffectResult pool = pool(tank.kg());
    return release("whole", Text.of("最坏情形：全部泄漏成池", "Worst case: all of it spilled"), pool.outputs().get("kgPerSecond"),
        Math.min(POOL_SECONDS, pool.outputs().get("seconds")), ALL_SPILLED, pool);
  }

  private Release atOnce() {
    EffectResult all = new WorstCaseRelease().evaluate(Map.of("kg", tank.kg()));
    return release("whole", Text.of("最坏情形：十分钟全部泄漏", "Worst case: everything in ten minutes"),
        all.outputs().get("kgPerSecond"), all.outputs().get("seconds"), ALL_AT_ONCE, all);
  }

  private EffectResult pool(double kg) {
    Map<String, Object> given = with("kg", kg, "temperatureCelsius", tank.celsius(), "vapourKilopascal", vapour());
    tank.bundSquareMetres().ifPresent(area -> given.put("bundSquareMetres", area));
    return new PoolEvaporation().evaluate(given);
  }

  private Phase phase() {
    boolean asLiquid = known(PhysicalProperty.LIQUID_DENSITY) && known(PhysicalProperty.BOILING_CELSIUS);
    if (!asLiquid && known(PhysicalProperty.HEAT_CAPACITY_RATIO) && tank.gaugeKilopascal() > 0) return Phase.GAS;
    double boiling = property(PhysicalProperty.BOILING_CELSIUS);
    if (tank.celsius() <= boiling) return Phase.LIQUID;
    if (tank.celsius() + SourceInputs.KELVIN > CRITICAL * (boiling + SourceInputs.KELVIN)) return Phase.GAS;
    double saturated = clausiusClapeyron(SourceInputs.ATMOSPHERE_KILOPASCAL, boiling, tank.celsius());
    double inside = tank.gaugeKilopascal() + SourceInputs.ATMOSPHERE_KILOPASCAL;
    return inside >= NEARLY * saturated ? Phase.LIQUEFIED : Phase.GAS;
  }

  /** kPa at the tank's temperature, from the value at 25 °C; at most that of boiling. */
  private double vapour() {
    double vapour = clausiusClapeyron(property(PhysicalProperty.VAPOUR_KILOPASCAL), 25, tank.celsius());
    return Math.min(SourceInputs.ATMOSPHERE_KILOPASCAL, vapour);
  }

  private double clausiusClapeyron(double kilopascal, double fromCelsius, double toCelsius) {
    double joulesPerMole = property(PhysicalProperty.VAPORISATION) * property(PhysicalProperty.MOLAR_MASS);
    double inverse = 1 / (fromCelsius + SourceInputs.KELVIN) - 1 / (toCelsius + SourceInputs.KELVIN);
    return kilopascal * Math.exp(joulesPerMole / SourceInputs.GAS_CONSTANT * inverse);
  }

  private boolean known(PhysicalProperty property) {
    return property.of(tank.substance()).isPresent();
  }

  private double property(PhysicalProperty property) {
    return property.of(tank.substance())
        .orElseThrow(() -> Refusal.invalid(List.of(property.missing("substance", tank.substance()))));
  }

  private Map<String, Object> with(Object... namesAndNumbers) {
    Map<String, Object> given = new LinkedHashMap<>();
    if (PhysicalProperty.substances().contains(tank.substance())) given.put("substance", tank.substance());
    for (int i = 0; i < namesAndNumbers.length; i += 2) given.put((String) namesAndNumbers[i], namesAndNumbers[i + 1]);
    return given;
  }

  private static Release release(String id, Text title, double rate, double seconds, Text basis, EffectResult... by) {
    Set<Constant> constants = new LinkedHashSet<>();
    for (EffectResult each : by) constants.addAll(each.constants());
    if (id.startsWith("hole")) constants.add(OPEN);
    return new Release(id, title, rate, seconds, List.of(by).stream().map(EffectResult::model).toList(), basis,
        List.copyOf(constants));
  }
}
