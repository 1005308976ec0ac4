package org.yitu.geo.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yitu.geo.text.Refusal;

@Tag("C16")
@Tag("A19.6")
class FireTest {
  private static final double PRINTED_DIAMETER = Math.sqrt(4 * 236.44 / Math.PI);

  private static Map<String, Double> answer(String model, Map<String, ?> given) {
    return EffectModels.find(model).orElseThrow().evaluate(given).outputs();
  }

  private static Map<String, Object> printed() {
    return new HashMap<>(Map.of("burningRate", 0.045, "heatKilojoulePerKg", 44_400, "absorptionPerMetre", 2.1,
        "diameterMetres", PRINTED_DIAMETER));
  }

  @Test void theHeatOfAPoolIsAsPrinted() {
    Map<String, Double> pool = answer("pool-fire", printed());
    assertThat(pool.get("kilowatts")).isCloseTo(472_404, withPercentage(0.1));
    // By hand: 0.235·472404^0.4 − 1.02·17.351 = 43.784 − 17.698; 42·17.351·(0.045/(1.2·√(9.80665·17.351)))^0.61 = 20.50.
    assertThat(pool.get("heskestadMetres")).isCloseTo(0.235 * Math.pow(472_404, 0.4) - 1.02 * PRINTED_DIAMETER,
        withPercentage(0.1));
    assertThat(pool.get("thomasMetres")).isCloseTo(
        42 * PRINTED_DIAMETER * Math.pow(0.045 / (1.2 * Math.sqrt(9.80665 * PRINTED_DIAMETER)), 0.61), withPercentage(0.1));
    assertThat(answer("pool-fire", Map.of("substance", "diesel", "diameterMetres", PRINTED_DIAMETER)).get("kilowatts"))
        .isCloseTo(472_404, withPercentage(0.1));
  }

  @Test void thePointSourceIsTheRadiantShareOverASphere() {
    Map<String, Object> given = printed();
    given.put("xMetres", 50);
    // 0.3·472404/(4π·2500) = 4.5111 kW/m².
    assertThat(answer("pool-fire", given).get("pointSourceKilowattsPerSquareMetre")).isCloseTo(4.5111, withPercentage(0.1));
    assertThat(answer("pool-fire", given).get("emissiveKilowattsPerSquareMetre"))
        .isCloseTo(58 * Math.pow(10, -0.00823 * PRINTED_DIAMETER), withPercentage(1e-6));
  }

  /** The closed forms against a sum over the visible surface of the cylinder. */
  @ParameterizedTest
  @CsvSource({"5, 20, 8", "5, 20, 20", "10, 15, 60", "8.7, 26, 50"})
  void theViewOfTheCylinderIsTheSumOverItsSurface(double radius, double height, double metres) {
    double vertical = 0;
    double horizontal = 0;
    double widest = Math.acos(radius / metres);
    int n = 800;
    for (int i = 0; i < n; i++) {
      double angle = -widest + (i + 0.5) * 2 * widest / n;
      for (int j = 0; j < n; j++) {
        double z = (j + 0.5) * height / n;
        double dx = metres - radius * Math.cos(angle);
        double dy = -radius * Math.sin(angle);
        double r2 = dx * dx + dy * dy + z * z;
        double facing = dx * Math.cos(angle) + dy * Math.sin(angle);
        double element = facing / (Math.PI * r2 * r2) * radius * (2 * widest / n) * (height / n);
        vertical += dx * element;
        horizontal += z * element;
      }
    }
    assertThat(CylinderView.vertical(radius, height, metres)).isCloseTo(vertical, withPercentage(0.1));
    assertThat(CylinderView.horizontal(radius, height, metres)).isCloseTo(horizontal, withPercentage(0.1));
  }

  @Test void theHeatOfAFlameFallsWithDistanceAndIsBoundedByItsSurface() {
    PoolFire.Flame flame = new PoolFire.Flame(20, 0.055, 43_700, 2.1);
    double before = flame.emissive() * 1.000001;
    for (double metres = 10.01; metres < 2000; metres *= 1.05) {
      assertThat(flame.solidFlame(metres)).isPositive().isLessThan(before);
      before = flame.solidFlame(metres);
    }
  }

  /** By hand: 0.3·45.36·50000/(4π·6.3) = 8594.3; its root 92.71 m. */
  @Test void theJetsHeatIsThatOfAPointSource() {
    double metres = JetFire.metres(45.36 * 50_000, 0.3, 1, 6.3);
    assertThat(metres).isCloseTo(92.71, withPercentage(0.1));
    assertThat(answer("jet-fire", Map.of("kgPerSecond", 45.36, "heatKilojoulePerKg", 50_000, "xMetres", metres))
        .get("kilowattsPerSquareMetre")).isCloseTo(6.3, withPercentage(0.1));
  }

  @ParameterizedTest
  @CsvSource({"1000, 58.0, 4.50", "100000, 269.2, 17.71"})
  void theFireballOfTheCcpsIsAsPrinted(double kg, double diameter, double seconds) {
    Map<String, Double> ball = answer("fireball", Map.of("kg", kg));
    assertThat(ball.get("diameterMetres")).isCloseTo(diameter, withPercentage(0.1));
    assertThat(ball.get("seconds")).isCloseTo(seconds, withPercentage(0.1));
    assertThat(ball.get("heightMetres")).isCloseTo(0.75 * diameter, withPercentage(0.1));
  }

  /** By hand: 6.48·1000^0.325 = 61.17 and 0.852·1000^0.26 = 5.134. */
  @Test void theFireballOfTheTno() {
    Map<String, Double> ball = answer("fireball", Map.of("kg", 1000, "coefficients", "tno"));
    assertThat(ball.get("diameterMetres")).isCloseTo(61.17, withPercentage(0.1));
    assertThat(ball.get("seconds")).isCloseTo(5.134, withPercentage(0.1));
  }

  /** All heat of the surface over its life is the radiant share of what burnt. */
  @Test void theFireballRadiatesItsShareAndNoMore() {
    Fireball.Ball ball = Fireball.Ball.of("ccps", 20_000);
    double surface = ball.emissive(20_000, 46_000, 0.4);
    assertThat(surface * Math.PI * ball.diameter() * ball.diameter() * ball.seconds())
        .isCloseTo(0.4 * 20_000 * 46_000, withPercentage(1e-6));
    assertThat(ball.flux(surface, ball.metres(surface, 12.5))).isCloseTo(12.5, withPercentage(1e-6));
    assertThat(ball.metres(surface, 1e4)).isZero();
  }

  @Test void theHeatProbitsAreAsPrinted() {
    assertThat(Probit.heatPurpleBook(1e7)).isCloseTo(4.8823249, withPercentage(0.001));
    assertThat(Probit.heatEisenberg(1e7)).isCloseTo(2.7823249, withPercentage(0.001));
  }

  @ParameterizedTest
  @CsvSource({"pool-fire, burningRate", "jet-fire, heatKilojoulePerKg", "fireball, heatKilojoulePerKg"})
  void whatIsNotKnownOfTheFuelIsNamed(String model, String field) {
    Map<String, Object> given = new HashMap<>(switch (model) {
      case "pool-fire" -> Map.<String, Object>of("substance", "hydrogen", "diameterMetres", 10);
      case "jet-fire" -> Map.<String, Object>of("kgPerSecond", 1, "xMetres", 10);
      default -> Map.<String, Object>of("kg", 1000, "xMetres", 10);
    });
    assertThatThrownBy(() -> answer(model, given)).isInstanceOfSatisfying(Refusal.class, refusal ->
        assertThat(refusal.complaints()).singleElement().satisfies(complaint -> {
          assertThat(complaint.field()).isEqualTo(field);
          assertThat(complaint.text().zh()).isNotBlank();
          assertThat(complaint.text().en()).isNotBlank();
        }));
  }

  @Test void nothingIsCalculatedInsideTheFlame() {
    assertThatThrownBy(() -> answer("pool-fire", Map.of("substance", "gasoline", "diameterMetres", 10, "xMetres", 4)))
        .isInstanceOf(Refusal.class).hasMessageContaining("inside the flame");
  }
}
