package org.yitu.geo.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yitu.geo.effect.ToxicLevels.Scheme;
import org.yitu.geo.text.Refusal;

/** Toxic levels, probits, units and substances. */
@Tag("C16")
class ToxicTest {
  private static final Substance CHLORINE = Substances.find("chlorine").orElseThrow();

  @ParameterizedTest
  @CsvSource({"chlorine, 10, 50, 2.8, .5", "chlorine, 60, 20, 2, .5", "chlorine, 480, 7.1, .71, .5",
      "ammonia, 30, 1600, 220, 30", "hydrogen-sulfide, 240, 37, 20, .36"})
  void aeglsAreThePrintedOnesAtPrintedTimes(String substance, double minutes, double third, double second,
  double first) {
    assertThat(ToxicLevels.levels(Substances.find(substance).orElseThrow(), Scheme.AEGL, minutes))
        .extracting(ToxicLevels.Level::ppm).containsExactly(third, second, first);
  }

  @Test void theWorstLevelComesFirst() {
    assertThat(ToxicLevels.levels(CHLORINE, Scheme.AEGL, 30)).extracting(ToxicLevels.Level::name)
        .containsExactly("AEGL-3", "AEGL-2", "AEGL-1");
    assertThat(ToxicLevels.levels(CHLORINE, Scheme.ERPG, 30)).extracting(ToxicLevels.Level::rank).containsExactly(1, 2,
        3);
  }

  @Test void betweenPrintedTimesTheLineIsStraightInLogLogPaper() {
    // 30 min 28 ppm, 60 min 20 ppm: at the geometric middle, √(28·20).
    assertThat(ToxicLevels.levels(CHLORINE, Scheme.AEGL, Math.sqrt(30 * 60)).get(0).ppm())
        .isCloseTo(Math.sqrt(28 * 20), withPercentage(1e-6));
  }

  @Property void aLongerExposureNeverRaisesALevel(@ForAll @DoubleRange(min = 1, max = 479) double minutes) {
    for (int level = 0; level < 3; level++) {
      assertThat(ToxicLevels.levels(CHLORINE, Scheme.AEGL, minutes + 1).get(level).ppm())
          .isLessThanOrEqualTo(ToxicLevels.levels(CHLORINE, Scheme.AEGL, minutes).get(level).ppm() * (1 + 1e-12));
    }
  }

  @Test void aShortExposureTakesTheTenMinuteValueAndSaysSo() {
    EffectResult result = new ToxicLevels().evaluate(Map.of("substance", "chlorine", "minutes", 3));
    assertThat(result.outputs()).containsEntry("level1Ppm", 50.0);
    assertThat(result.validity().state()).isEqualTo(Validity.State.EXTRAPOLATED);
    assertThat(result.constants()).noneMatch(Constant::verified);
  }

  @Test void aSubstanceWithoutToxicDataIsRefusedByName() {
    assertThatThrownBy(() -> ToxicLevels.levels(Substances.find("甲烷").orElseThrow(), Scheme.AEGL, 30))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.text().zh()).contains("甲烷").contains("AEGL-1、AEGL-2、AEGL-3");
          assertThat(refusal.text().en()).contains("Methane").contains("AEGL-3");
        });
  }

  @ParameterizedTest
  @CsvSource({"chlorine, 2.90", "ammonia, 0.696", "hydrogen-sulfide, 1.393"})
  void oneMillionthByVolumeWeighsWhatNioshPrints(String substance, double mgPerCubicMetre) {
    double molarMass = Substances.find(substance).orElseThrow().molarMass().orElseThrow();
    assertThat(Concentrations.mgPerCubicMetre(1, molarMass)).isCloseTo(mgPerCubicMetre, withPercentage(0.2));
    assertThat(Concentrations.ppm(Concentrations.mgPerCubicMetre(7, molarMass), molarMass)).isCloseTo(7,
        withPercentage(1e-9));
  }

  @Test void chlorineAt870MilligramsForHalfAnHourKillsThePrintedShare() {
    assertThat(Probit.fraction(Probit.toxic("chlorine", 870, 30))).isCloseTo(0.366, withPercentage(0.2));
  }

  @Test void heatAndBlastMeetThePrintedPairs() {
    assertThat(Probit.heatPurpleBook(1e7)).isCloseTo(4.8823249, withPercentage(1e-4));
    assertThat(Probit.heatEisenberg(1e7)).isCloseTo(2.7823249, withPercentage(1e-4));
    assertThat(new Probit().evaluate(Map.of("agent", "blast-lung", "pascal", 1e5)).outputs().get("probit"))
        .isCloseTo(2.4543150, withPercentage(1e-4));
    assertThat(Probit.fraction(5)).isEqualTo(0.5);
  }

  @Test void halfAnHourAtOneAirChangeLetsInThePrintedShare() {
    assertThat(new Infiltration().evaluate(Map.of("airChangesPerHour", 1, "minutes", 30)).outputs().get("ratio"))
        .isCloseTo(.3935, withPercentage(0.02));
  }

  @ParameterizedTest
  @CsvSource({"trinitrotoluene, 227.13", "benzene, 78.11", "phosgene, 98.92", "toluene-diisocyanate, 174.16"})
  void molarMassesComeFromFormulas(String substance, double gramsPerMole) {
    assertThat(Substances.find(substance).orElseThrow().molarMass().orElseThrow()).isCloseTo(gramsPerMole,
        withPercentage(0.02));
  }

  @Test void substancesAreFoundByNumberAndByNameInBothLanguages() {
    assertThat(Substances.all()).hasSize(77);
    assertThat(Substances.find("7782-50-5")).contains(CHLORINE);
    assertThat(Substances.find("氯")).contains(CHLORINE);
    assertThat(Substances.find("Hydrogen Sulfide")).map(Substance::id).contains("hydrogen-sulfide");
    assertThat(Substances.find("unobtainium")).isEmpty();
    assertThat(Substances.find("gasoline").orElseThrow().molarMass()).isEmpty();
  }
}
