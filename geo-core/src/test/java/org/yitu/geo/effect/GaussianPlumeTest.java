package org.yitu.geo.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.analysis.integration.SimpsonIntegrator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C16")
class GaussianPlumeTest {
  @Test void aGroundReleaseMeetsThePrintedCase() {
    assertThat(GaussianPlume.concentration(3, 7, 190, 65, 0, 0, 0)).isCloseTo(1.105e-5, withPercentage(0.1));
  }

  @Test void aStackMeetsThePrintedCaseOnAndOffTheAxis() {
    assertThat(GaussianPlume.concentration(80, 6, 36, 18.5, 0, 0, 60)).isCloseTo(3.313e-5, withPercentage(0.1));
    assertThat(GaussianPlume.concentration(80, 6, 36, 18.5, 50, 0, 60)).isCloseTo(1.263e-5, withPercentage(0.1));
  }

  @Test void aPuffMeetsThePrintedCase() {
    double perCubicMetre = GaussianPuff.concentration(1, 5.04793, 2.21484, 0, 0, 0, 0);
    assertThat(perCubicMetre).isCloseTo(2.2500e-3, withPercentage(0.1));
    assertThat(perCubicMetre)
        .isCloseTo(1 / (Math.sqrt(2 * Math.PI) * Math.PI * 5.04793 * 5.04793 * 2.21484), withPercentage(1e-6));
  }

  @Property(tries = 60) void whatIsReleasedPassesThroughEveryPlane(@ForAll @DoubleRange(min = 10,
      max = 10_000) double x,
      @ForAll @DoubleRange(min = 0, max = 60) double height, @ForAll @DoubleRange(min = 1, max = 20) double wind,
      @ForAll Stability stability, @ForAll Coefficients set) {
    GaussianPlume plume = new GaussianPlume(2, height, wind, stability, Terrain.RURAL, set);
    double sigmaY = plume.sigmaY(x);
    double sigmaZ = plume.sigmaZ(x);
    SimpsonIntegrator integrator = new SimpsonIntegrator(1e-6, 1e-12, 6, 30);
    double across = integrator.integrate(1_000_000, y -> plume.at(x, y, height), -8 * sigmaY, 8 * sigmaY) / plume.at(x,
        0, height);
    double bottom = Math.max(0, height - 8 * sigmaZ);
    double up = integrator.integrate(1_000_000, z -> plume.at(x, 0, z), bottom, height + 8 * sigmaZ);
    assertThat(across * up * wind).isCloseTo(2, withPercentage(0.1));
  }

  @Property void thePlumeIsSymmetricAndLinear(@ForAll @DoubleRange(min = 10, max = 10_000) double x,
      @ForAll @DoubleRange(min = 0, max = 3) double sigmas, @ForAll Stability stability) {
    double y = sigmas * Coefficients.BRIGGS_1973.spread(stability, Terrain.RURAL).sigmaY(x);
    double once = new GaussianPlume(1, 0, 2, stability, Terrain.RURAL, Coefficients.BRIGGS_1973).at(x, y, 0);
    assertThat(new GaussianPlume(1, 0, 2, stability, Terrain.RURAL, Coefficients.BRIGGS_1973).at(x, -y, 0))
        .isEqualTo(once);
    assertThat(new GaussianPlume(5, 0, 2, stability, Terrain.RURAL, Coefficients.BRIGGS_1973).at(x, y, 0))
        .isCloseTo(5 * once, withPercentage(1e-9));
    assertThat(new GaussianPlume(1, 0, 8, stability, Terrain.RURAL, Coefficients.BRIGGS_1973).at(x, y, 0))
        .isCloseTo(once / 4, withPercentage(1e-9));
  }

  @Property void theOutlineLiesWhereTheThresholdIsMet(@ForAll @DoubleRange(min = 0.01, max = 50) double kgPerSecond,
      @ForAll @DoubleRange(min = 0, max = 40) double height, @ForAll Stability stability, @ForAll Coefficients set) {
    GaussianPlume plume = new GaussianPlume(kgPerSecond, height, 2, stability, Terrain.RURAL, set);
    double threshold = 58e-6;
    for (GaussianPlume.Reach reach : plume.reaches(threshold)) {
      double middle = Math.sqrt(reach.from() * reach.to());
      assertThat(plume.at(middle, plume.halfWidth(middle, threshold), 0)).isCloseTo(threshold, withPercentage(0.001));
      if (reach.to() < GaussianPlume.MAX_METRES) {
        assertThat(plume.at(reach.to() * 1.0001, 0, 0)).isLessThanOrEqualTo(threshold * 1.001);
        assertThat(plume.at(reach.to() * 0.9999, 0, 0)).isGreaterThanOrEqualTo(threshold * 0.999);
      }
    }
  }

  @Test void aStackReachesTheGroundOnlySomeWayOff() {
    GaussianPlume plume = new GaussianPlume(5, 60, 6, Stability.D, Terrain.RURAL, Coefficients.BRIGGS_1973);
    assertThat(plume.reaches(1e-6)).singleElement().satisfies(reach -> assertThat(reach.from()).isBetween(100.0,
        1_000.0));
    assertThat(plume.reaches(1)).isEmpty();
  }
}
