package org.yitu.geo.effect;

import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/**
 * Wind speed with height: u(z) = u(z₀)·(z/z₀)^p. Below 10 m the speed at 10 m is kept, because the power law was not
 * fitted there; for a release near the ground this understates the concentration where the wind truly drops.
 */
public final class WindProfile implements EffectModel {
  public static final double REFERENCE_METRES = 10;
  private static final Constant EXPONENTS = Constant.verified("p",
      "rural A,B .07 C .10 D .15 E .35 F .55; urban A,B .15 C .20 D .25 E,F .30",
      "EPA-454/B-95-003b, ISC3 default wind profile exponents");
  private static final ModelInfo INFO = new ModelInfo("wind-profile", Text.of("风速廓线（幂律）", "Wind profile (power law)"),
      "EPA-454/B-95-003b (1995)",
      List.of(
          Input.number("windSpeed", "10 米高处风速", "Wind speed at 10 m", "m/s", 0.1, 60),
          Input.number("heightMetres", "高度", "Height", "m", 0, 300),
          Input.choice("stability", "大气稳定度", "Stability class", Stability.names()),
          Input.choice("terrain", "地面类型", "Terrain", Terrain.ids()).or("rural")),
      List.of(new Output("windSpeed", Text.of("该高度风速", "Wind speed at that height"), "m/s"),
          new Output("exponent", Text.of("廓线指数", "Exponent"), "1")),
      List.of(EXPONENTS),
      List.of(Text.of("低于 10 米时取 10 米高处风速。", "Below 10 m the speed at 10 m is kept.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    Stability stability = Stability.valueOf(in.choice("stability"));
    Terrain terrain = Terrain.of(in.choice("terrain"));
    return EffectResult.of(INFO, in,
        Map.of("windSpeed", speed(in.number("windSpeed"), in.number("heightMetres"), stability, terrain),
            "exponent", exponent(stability, terrain)),
        Validity.inRange(), INFO.constants());
  }

  public static double speed(double speedAt10Metres, double heightMetres, Stability stability, Terrain terrain) {
    if (heightMetres <= REFERENCE_METRES) return speedAt10Metres;
    return speedAt10Metres * Math.pow(heightMetres / REFERENCE_METRES, exponent(stability, terrain));
  }

  static double exponent(Stability stability, Terrain terrain) {
    boolean urban = terrain == Terrain.URBAN;
    return switch (stability) {
      case A, B -> urban ? .15 : .07;
      case C -> urban ? .20 : .10;
      case D -> urban ? .25 : .15;
      case E -> urban ? .30 : .35;
      case F -> urban ? .30 : .55;
    };
  }

  public static Constant source() {
    return EXPONENTS;
  }
}
