package org.yitu.geo.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Text;

/**
 * The stability of the air from wind, sun and cloud (Turner 1970, table 3-1). Where the table gives two classes the steadier is
 * taken, which makes longer zones; a night wind under 2 m/s, which the table leaves open, is F.
 */
public final class PasquillClass implements EffectModel {
  /** What heats or cools the ground. */
  public enum Sky {
    STRONG("strong"), MODERATE("moderate"), SLIGHT("slight"), OVERCAST("overcast"), NIGHT_CLOUDY("night-cloudy"),
    NIGHT_CLEAR("night-clear");

    private final String id;

    Sky(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    /**
     * Sun over 60° is strong, over 35° moderate, else slight; clouds over more than half of the sky lower it by one; from nine
     * tenths on it is overcast. At night four eighths divide cloudy from clear.
     *
     * @param sunDegrees the sun's height, negative below the horizon
     */
    public static Sky of(double sunDegrees, double cloudTenths) {
      if (sunDegrees <= 0) return cloudTenths >= 5 ? NIGHT_CLOUDY : NIGHT_CLEAR;
      if (cloudTenths >= 9) return OVERCAST;
      int strength = (sunDegrees > 60 ? 0 : sunDegrees > 35 ? 1 : 2) + (cloudTenths > 5 ? 1 : 0);
      return values()[Math.min(2, strength)];
    }
  }

  private static final Stability[][] CLASSES = {
      // strong, moderate, slight, night cloudy, night clear
      {Stability.A, Stability.B, Stability.B, Stability.F, Stability.F},
      {Stability.B, Stability.B, Stability.C, Stability.E, Stability.F},
      {Stability.B, Stability.C, Stability.C, Stability.D, Stability.E},
      {Stability.C, Stability.D, Stability.D, Stability.D, Stability.D},
      {Stability.C, Stability.D, Stability.D, Stability.D, Stability.D}};
  private static final ModelInfo INFO = new ModelInfo("pasquill-class", Text.of("大气稳定度（Pasquill 分类）",
      "Stability class (Pasquill)"), "Turner 1970, AP-26, table 3-1",
      List.of(Input.number("windSpeed", "10 米高处风速", "Wind speed at 10 m", "m/s", 0, 60),
          Input.choice("sky", "日照或夜间云量", "Sun by day or cloud by night", List.of("strong", "moderate", "slight", "overcast",
              "night-cloudy", "night-clear"))),
      List.of(new Output("stabilityClass", Text.of("稳定度（1=A … 6=F）", "Class, 1 = A … 6 = F"), "1")),
      List.of(Constant.verified("classes", "A to F by wind and sky", "Turner 1970, AP-26, table 3-1")),
      List.of(Text.of("表中两类并列时取较稳定的一类；夜间风速低于 2 m/s 取 F。",
          "Of two classes the steadier; a night wind under 2 m/s is F.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    Sky sky = Arrays.stream(Sky.values()).filter(one -> one.id.equals(in.choice("sky"))).findFirst().orElseThrow();
    return EffectResult.of(INFO, in, Map.of("stabilityClass", of(in.number("windSpeed"), sky).ordinal() + 1.0), Validity.inRange(),
        INFO.constants());
  }

  /** @param windSpeed m/s at 10 m */
  public static Stability of(double windSpeed, Sky sky) {
    if (sky == Sky.OVERCAST) return Stability.D;
    int row = windSpeed < 2 ? 0 : windSpeed < 3 ? 1 : windSpeed < 5 ? 2 : windSpeed < 6 ? 3 : 4;
    return CLASSES[row][sky.ordinal() < Sky.OVERCAST.ordinal() ? sky.ordinal() : sky.ordinal() - 1];
  }

  /** Whether the class is found with such a wind anywhere in the table. */
  public static boolean occurs(Stability stability, double windSpeed) {
    return switch (stability) {
      case A, F -> windSpeed <= 3;
      case B, E -> windSpeed <= 5;
      case C, D -> true;
    };
  }
}
