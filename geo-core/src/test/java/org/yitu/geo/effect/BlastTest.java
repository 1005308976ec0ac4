package org.yitu.geo.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yitu.geo.text.Refusal;

@Tag("C16")
@Tag("A19.6")
class BlastTest {
  private static Map<String, Double> answer(String model, Map<String, ?> given) {
    return EffectModels.find(model).orElseThrow().evaluate(given).outputs();
  }

  @ParameterizedTest
  @CsvSource({"1, 1354", "2, 283.7", "5, 43.23", "10, 14.89", "20, 6.102", "40, 2.375"})
  void theIncidentOverpressureIsAsPrinted(double z, double kilopascal) {
    assertThat(answer("blast-kingery-bulmash", Map.of("kgTnt", 1, "xMetres", z)).get("incidentKilopascal"))
        .isCloseTo(kilopascal, withPercentage(0.1));
  }

  @Test void tenTonnesAtFiveHundredMetresAreAsPrinted() {
    Map<String, Double> wave = answer("blast-kingery-bulmash", Map.of("kgTnt", 10_000, "xMetres", 500));
    assertThat(wave.get("incidentKilopascal")).isCloseTo(5.0550, withPercentage(0.1));
    assertThat(wave.get("reflectedKilopascal")).isCloseTo(10.2446, withPercentage(0.1));
    assertThat(wave.get("arrivalMilliseconds")).isCloseTo(1276.165, withPercentage(0.1));
    assertThat(wave.get("durationMilliseconds")).isCloseTo(133.2334, withPercentage(0.1));
    assertThat(wave.get("impulseKilopascalMilliseconds")).isCloseTo(295.8769, withPercentage(0.1));
  }

  @Test void whatWasNotPublishedSoFarOffIsNotGiven() {
    assertThat(answer("blast-kingery-bulmash", Map.of("kgTnt", 1, "xMetres", 100)))
        .containsOnlyKeys("scaledDistance", "incidentKilopascal", "impulseKilopascalMilliseconds");
  }

  @Test void theChineseFormGivesTwelvePercentMoreAtTen() {
    assertThat(answer("blast-gb6722", Map.of("kgTnt", 1, "xMetres", 10)).get("overpressureKilopascal"))
        .isCloseTo(16.7, withPercentage(0.1));
  }

  @ParameterizedTest
  @EnumSource(BlastForm.class)
  void theOverpressureFallsWithDistanceAndGrowsWithMass(BlastForm form) {
    double before = Double.MAX_VALUE;
    for (double metres = 2.1; metres < 1900; metres *= 1.01) {
      double now = form.kilopascal(1000, metres);
      assertThat(now).isPositive().isLessThan(before);
      assertThat(form.kilopascal(1100, metres)).isGreaterThan(now);
      before = now;
    }
  }

  @ParameterizedTest
  @EnumSource(BlastForm.class)
  void theReachOfAnOverpressureIsWhereItHolds(BlastForm form) {
    for (double kilopascal : new double[] {2, 6.9, 20, 30, 50, 100, 1000}) {
      double metres = form.metres(5000, kilopascal);
      assertThat(form.kilopascal(5000, metres)).isCloseTo(kilopascal, withPercentage(0.2));
      assertThat(form.metres(40_000, kilopascal)).isCloseTo(2 * metres, withPercentage(1e-6));
    }
  }

  @ParameterizedTest
  @CsvSource({"blast-kingery-bulmash, 0.15", "blast-kingery-bulmash, 199", "blast-gb6722, 0.15", "blast-gb6722, 1001"})
  void outsideTheCurvesNothingIsCalculated(String model, double z) {
    assertThatThrownBy(() -> answer(model, Map.of("kgTnt", 1, "xMetres", z))).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.complaints()).singleElement().satisfies(complaint -> {
          assertThat(complaint.field()).isEqualTo("xMetres");
          assertThat(complaint.text().zh()).contains("适用范围");
          assertThat(complaint.text().en()).contains("range");
        }));
  }

  /** 10 t of propane-like fuel, by hand: (0.1·10000·46333/4680)^⅓ = 21.474; times 17. */
  @Test void theEpaDistanceToOnePsi() {
    Map<String, Double> cloud = answer("vapour-cloud", Map.of("kg", 10_000, "heatKilojoulePerKg", 46_333));
    assertThat(cloud.get("onePsiMetres")).isCloseTo(365.06, withPercentage(0.1));
    assertThat(cloud.get("kgTnt")).isCloseTo(9900.2, withPercentage(0.1));
    assertThat(cloud.get("onePsiKingeryMetres")).isCloseTo(cloud.get("onePsiMetres"), withPercentage(12));
  }

  @Test void aCloudOfEightTimesTheFuelReachesTwiceAsFar() {
    double one = answer("vapour-cloud", Map.of("kg", 1000, "substance", "lpg")).get("onePsiMetres");
    assertThat(answer("vapour-cloud", Map.of("kg", 8000, "substance", "lpg")).get("onePsiMetres"))
        .isCloseTo(2 * one, withPercentage(1e-6));
  }

  @Test void aCloudWithoutAHeatOfCombustionIsRefused() {
    assertThatThrownBy(() -> answer("vapour-cloud", Map.of("kg", 1000))).isInstanceOf(Refusal.class)
        .hasMessageContaining("heat of combustion");
  }

  @Test void theLungProbitIsAsPrinted() {
    assertThat(Probit.blastLung(1e5)).isCloseTo(2.4543150, withPercentage(0.001));
  }
}
