package org.yitu.geo.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.geo.effect.PasquillClass.Sky;
import org.yitu.geo.text.Refusal;

@Tag("C16")
class DenseGasAndPuffsTest {
  private static final BritterMcQuaid CHLORINE = new BritterMcQuaid(true, 3.4, 2.95, 3, 293.15, 293.15);
  private static final BritterMcQuaid BURST = new BritterMcQuaid(false, 3_400, 2.95, 3, 293.15, 293.15);

  @Test void aDenseCloudThinsAllTheWayAndItsDistancesLeadBackToItsConcentrations() {
    for (BritterMcQuaid cloud : new BritterMcQuaid[] {CHLORINE, BURST}) {
      double before = 1;
      for (double x = 1; x < 20_000; x *= 1.07) {
        double fraction = cloud.fraction(x);
        assertThat(fraction).isLessThan(before).isPositive();
        assertThat(cloud.metres(fraction)).isCloseTo(x, withPercentage(0.01));
        before = fraction;
      }
    }
  }

  @Test void aContinuousCloudCarriesAsMuchAsIsReleasedAtEveryDistance() {
    for (double x : new double[] {10, 100, 1000, 8000}) {
      double flow = 2 * CHLORINE.halfWidth(x) * CHLORINE.height(x) * CHLORINE.fraction(x) * 3;
      assertThat(flow).isCloseTo(3.4, withPercentage(0.01));
    }
  }

  @Test void farOffTheConcentrationFallsWithTheSquareOfTheDistance() {
    assertThat(CHLORINE.fraction(5000) / CHLORINE.fraction(10_000)).isCloseTo(4, offset(0.01));
  }

  @Test void theInstantaneousRelationsMeetWhatWasPublishedAtThreeAlphas() {
    double[] fractions = {.1, .05, .02, .01, .005, .002, .001};
    Map<Double, double[]> published = Map.of(-.75, new double[] {.70, .85, .95, 1.15, 1.48, 1.83, 2.075},
        0.0, new double[] {.81, 1.00, 1.19, 1.39, 1.62, 1.83, 2.05},
        .75, new double[] {.93, 1.03, 1.185, 1.375, 1.525, 1.68, 1.8475});
    published.forEach((alpha, betas) -> {
      for (int i = 0; i < fractions.length; i++) {
        assertThat(BritterMcQuaid.instantaneousBeta(fractions[i], alpha)).isCloseTo(betas[i], offset(1e-9));
      }
    });
  }

  @Test void aLightGasIsRefusedAndAThinReleaseIsDoubted() {
    Map<String, Object> given = new HashMap<>(Map.of("kgPerSecond", 1, "gasDensity", 0.7, "windSpeed", 3, "xMetres", 100));
    assertThatThrownBy(() -> new BritterMcQuaidModel().evaluate(given)).isInstanceOf(Refusal.class);
    given.put("gasDensity", 1.3);
    given.put("windSpeed", 15);
    EffectResult thin = new BritterMcQuaidModel().evaluate(given);
    assertThat(thin.outputs().get("denseness")).isLessThan(1);
    assertThat(thin.validity().state()).isEqualTo(Validity.State.EXTRAPOLATED);
  }

  @Test void aLongReleaseIsAPlumeAndAShortOneAPuff() {
    CcpsPuff spread = CcpsPuff.of(Stability.D);
    double plume = GaussianPlume.concentration(2, 4, spread.sigmaY(500), spread.sigmaZ(500), 0, 0, 0);
    assertThat(integrated(2, 3600, 1800, 0)).isCloseTo(plume, withPercentage(3));
    double puff = GaussianPuff.concentration(2, spread.sigmaY(498), spread.sigmaZ(498), 2, 0, 0, 0);
    assertThat(integrated(2, 1, 125, 0)).isCloseTo(puff, withPercentage(3));
  }

  @Test void anIntegratedPuffIsLinearInItsRateAndSymmetricAboutItsAxis() {
    assertThat(integrated(4, 300, 200, 30)).isCloseTo(2 * integrated(2, 300, 200, 30), withPercentage(1e-9));
    assertThat(integrated(2, 300, 200, 30)).isCloseTo(integrated(2, 300, 200, -30), withPercentage(1e-9));
    assertThat(integrated(2, 300, 60, 0)).as("before it arrives").isLessThan(1e-6 * integrated(2, 300, 200, 0));
  }

  @Test void allOfAPuffIsStillInTheAir() {
    CcpsPuff spread = CcpsPuff.of(Stability.C);
    double across = spread.sigmaY(800);
    double up = spread.sigmaZ(800);
    double step = 0.2;
    double sum = 0;
    for (double x = -6; x <= 6; x += step) {
      for (double y = -6; y <= 6; y += step) {
        for (double z = step / 2; z <= 8; z += step) {
          sum += GaussianPuff.concentration(7, across, up, x * across, y * across, z * up, 0);
        }
      }
    }
    assertThat(sum * step * step * step * across * across * up).isCloseTo(7, withPercentage(0.1));
  }

  @Test void thePassingPuffsLoadIsThatOfItsPeakForItsTime() {
    PassingPuff puff = new PassingPuff(100, 0, 3, Stability.D);
    CcpsPuff spread = CcpsPuff.of(Stability.D);
    double load = 0;
    for (double t = -200; t <= 200; t += 0.05) {
      load += Math.pow(GaussianPuff.concentration(100, spread.sigmaY(600), spread.sigmaZ(600), 3 * t, 0, 0, 0), 2.3) * 0.05;
    }
    assertThat(Math.pow(puff.peak(600, 0), 2.3) * puff.seconds(600, 2.3)).isCloseTo(load, withPercentage(0.1));
  }

  @Test void sunAndCloudMakeTheSky() {
    assertThat(Sky.of(70, 2)).isEqualTo(Sky.STRONG);
    assertThat(Sky.of(70, 7)).isEqualTo(Sky.MODERATE);
    assertThat(Sky.of(20, 8)).isEqualTo(Sky.SLIGHT);
    assertThat(Sky.of(50, 10)).isEqualTo(Sky.OVERCAST);
    assertThat(Sky.of(-3, 2)).isEqualTo(Sky.NIGHT_CLEAR);
    assertThat(Sky.of(-3, 6)).isEqualTo(Sky.NIGHT_CLOUDY);
    assertThat(PasquillClass.of(1, Sky.NIGHT_CLEAR)).isEqualTo(Stability.F);
    assertThat(PasquillClass.of(9, Sky.NIGHT_CLEAR)).isEqualTo(Stability.D);
    for (Sky sky : Sky.values()) {
      for (double wind = 0; wind < 12; wind += 0.5) {
        assertThat(PasquillClass.occurs(PasquillClass.of(wind, sky), wind)).as("%s %s", sky, wind).isTrue();
      }
    }
  }

  private static double integrated(double rate, double duration, double seconds, double y) {
    return new IntegratedPuff().evaluate(Map.of("kgPerSecond", rate, "durationSeconds", duration, "seconds", seconds, "windSpeed", 4,
        "stability", "D", "xMetres", 500, "yMetres", y)).outputs().get("kgPerCubicMetre");
  }
}
