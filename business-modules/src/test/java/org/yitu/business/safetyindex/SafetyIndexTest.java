package org.yitu.business.safetyindex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The index as arithmetic: marks, gates, causes, trends. */
@Tag("A0.4")
@Tag("A7.1")
class SafetyIndexTest {
  private static final Facts FINE = Facts.NONE.with(new Facts.Sensors(4, 4, 0, true)).with(new Facts.Equipment(10, 0));

  @Test
  void a01NothingAmissIsAHundredAndBlue() {
    SafetyIndex index = SafetyIndex.of(FINE);
    assertThat(index.score()).isEqualTo(100);
    assertThat(index.band()).isEqualTo(Band.BLUE);
    assertThat(index.causes()).isEmpty();
  }

  @Test
  void a02OneOpenDangerCostsItsShareOfTheWeight() {
    SafetyIndex index = SafetyIndex.of(FINE.with(new Facts.Dangers(0, 0, 0, 1)));
    assertThat(index.score()).as("2 of 100 at a weight of 35 of 100").isEqualTo(99.3);
    assertThat(index.causes()).extracting(SafetyIndex.Cause::code).containsExactly("DANGERS");
  }

  @Test
  void a03AFactorThatDoesNotApplyGivesItsWeightToTheOthers() {
    SafetyIndex index = SafetyIndex.of(Facts.NONE.with(new Facts.Dangers(0, 0, 0, 1)));
    assertThat(index.raw()).as("35 of 75").isCloseTo(100 - 2 * 35 / 75.0, within(0.005));
    assertThat(index.parts().stream().mapToDouble(SafetyIndex.Part::weight).sum()).isCloseTo(100, within(1e-9));
  }

  @Test
  void a04GatesCapWhateverElseIsGood() {
    assertThat(SafetyIndex.of(FINE.with(new Facts.Dangers(0, 1, 0, 0))).band()).isEqualTo(Band.YELLOW);
    assertThat(SafetyIndex.of(FINE.with(new Facts.Dangers(0, 3, 0, 0))).band()).isEqualTo(Band.ORANGE);
    SafetyIndex red = SafetyIndex.of(FINE.with(new Facts.Dangers(1, 0, 0, 0)));
    assertThat(red.band()).isEqualTo(Band.RED);
    assertThat(red.score()).isEqualTo(59.99);
    assertThat(red.raw()).isEqualTo(79);
    assertThat(red.causes()).extracting(SafetyIndex.Cause::code).containsExactly("MAJOR_OVERDUE", "DANGERS");
    assertThat(SafetyIndex.of(FINE.with(new Facts.Papers(1, 0, 0))).band()).isEqualTo(Band.ORANGE);
  }

  @Test
  void a05SilentSensorsAreNeverBlue() {
    SafetyIndex index = SafetyIndex.of(FINE.with(new Facts.Sensors(4, 1, 0, true)));
    assertThat(index.freshness()).isEqualTo(0.25);
    assertThat(index.band()).isEqualTo(Band.YELLOW);
    assertThat(index.causes()).extracting(SafetyIndex.Cause::code).containsExactly("NO_DATA", "SENSORS");
    SafetyIndex never = SafetyIndex.of(FINE.with(new Facts.Sensors(4, 0, 0, false)));
    assertThat(never.score()).as("no mark for sensors that were never connected, and not blue").isEqualTo(89.99);
  }

  @Test
  void a06BandsChangeAtTheirLimits() {
    assertThat(List.of(Band.of(100), Band.of(90), Band.of(89.99), Band.of(75), Band.of(74.99), Band.of(60), Band.of(59.99), Band.of(0)))
        .containsExactly(Band.BLUE, Band.BLUE, Band.YELLOW, Band.YELLOW, Band.ORANGE, Band.ORANGE, Band.RED, Band.RED);
  }

  @Test
  void a07OneMoreOverdueDangerNeverImprovesAColourNorTheNumber() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 100_000; i++) {
      Facts facts = anything(random);
      Facts.Dangers dangers = facts.dangers();
      List<Facts.Dangers> worse = new ArrayList<>();
      worse.add(new Facts.Dangers(dangers.overdueMajor() + 1, dangers.overdue(), dangers.openMajor(), dangers.open()));
      worse.add(new Facts.Dangers(dangers.overdueMajor(), dangers.overdue() + 1, dangers.openMajor(), dangers.open()));
      if (dangers.open() > 0) {
        worse.add(new Facts.Dangers(dangers.overdueMajor(), dangers.overdue() + 1, dangers.openMajor(), dangers.open() - 1));
      }
      if (dangers.openMajor() > 0) {
        worse.add(new Facts.Dangers(dangers.overdueMajor() + 1, dangers.overdue(), dangers.openMajor() - 1, dangers.open()));
      }
      SafetyIndex before = SafetyIndex.of(facts);
      for (Facts.Dangers each : worse) {
        SafetyIndex after = SafetyIndex.of(facts.with(each));
        assertThat(after.score()).as("%s, then %s", facts, each).isLessThanOrEqualTo(before.score());
        assertThat(after.band().severity()).as("%s, then %s", facts, each).isGreaterThanOrEqualTo(before.band().severity());
        assertThat(after.band()).isNotEqualTo(Band.BLUE);
      }
    }
  }

  private static Facts anything(SplittableRandom random) {
    int sensors = random.nextInt(6);
    int heard = random.nextInt(sensors + 1);
    int equipment = random.nextInt(5);
    return Facts.NONE
        .with(new Facts.Dangers(random.nextInt(3), random.nextInt(5), random.nextInt(4), random.nextInt(12)))
        .with(new Facts.Alarms(random.nextInt(3), random.nextInt(4), random.nextInt(6), random.nextInt(20)))
        .with(new Facts.Sensors(sensors, heard, random.nextInt(heard + 1), random.nextBoolean()))
        .with(new Facts.Papers(random.nextInt(3), random.nextInt(3), random.nextInt(12)))
        .with(new Facts.Equipment(equipment, random.nextInt(equipment + 1)));
  }

  @Test
  void b01TheGreyModelGivesThePublishedNumbers() {
    GreyModel model = GreyModel.of(2.874, 3.278, 3.337, 3.390, 3.679).orElseThrow();
    assertThat(model.a()).isCloseTo(-0.0372044, within(5e-8));
    assertThat(model.b()).isCloseTo(3.0653633, within(5e-7));
    assertThat(model.next()).isCloseTo(3.75066, within(5e-6));
  }

  @Test
  void b02ASeriesThatIsNoExponentialHasNoGreyModel() {
    assertThat(GreyModel.of(1, 2, 3)).as("too few").isEmpty();
    assertThat(GreyModel.of(1, 2, 0, 3)).as("not positive").isEmpty();
    assertThat(GreyModel.of(1, 5, 1, 5)).as("ratios out of range").isEmpty();
    assertThat(GreyModel.of(80, 80, 80, 80).orElseThrow().next()).isCloseTo(80, within(1e-6));
  }

  @Test
  void b03TheAverageFallsBelowItsLimitAfterAStepAndNotByAWhim() {
    List<Double> calm = new ArrayList<>();
    for (int i = 0; i < 40; i++) calm.add(90 + (i % 2 == 0 ? 1.0 : -1.0));
    assertThat(Ewma.of(calm).isFalling()).isFalse();
    List<Double> whim = new ArrayList<>(calm);
    whim.add(80.0);
    assertThat(Ewma.of(whim).isFalling()).isFalse();
    List<Double> step = new ArrayList<>(calm);
    step.addAll(Collections.nCopies(8, 82.0));
    assertThat(Ewma.of(step).isFalling()).isTrue();
    assertThat(Ewma.of(calm.subList(0, Ewma.BASE_DAYS - 1)).limits()).as("too few days for a limit").isEmpty();
  }

  @Test
  void b04TheAverageIsWorkedOutByHand() {
    assertThat(Ewma.of(List.of(90.0, 80.0)).values()).containsExactly(0.2 * 90 + 0.8 * 85, 0.2 * 80 + 0.8 * 86.0);
  }

  @Test
  void c01InAMadeUpYearABandWarnsSeldomForNothingAndATrendMissesLittle() {
    List<Evaluation> evaluations = Evaluation.of(SyntheticYear.of(20_260_101));
    Evaluation band = evaluations.get(Evaluation.Rule.ORANGE.ordinal());
    Evaluation trend = evaluations.get(Evaluation.Rule.TREND.ordinal());
    assertThat(band.deteriorations()).isEqualTo(60);
    assertThat(band.falsePerYear()).isLessThan(0.05);
    assertThat(trend.misses()).isLessThan(0.15).isLessThan(band.misses());
    assertThat(trend.falsePerYear()).isLessThan(0.6);
    assertThat(trend.leadDays().get(1)).isGreaterThan(7);
    assertThat(trend.flappingPerYear()).isLessThan(0.2);
    assertThat(Evaluation.of(SyntheticYear.of(20_260_101))).as("the same year, the same figures").isEqualTo(evaluations);
  }

  @Test
  void c02WithoutDeteriorationHardlyAnythingIsFound() {
    List<SyntheticYear.Enterprise> relabelled = SyntheticYear.of(3).enterprises().stream().filter(each -> !each.deteriorates())
        .map(each -> new SyntheticYear.Enterprise(100, 145, each.days())).toList();
    assertThat(Evaluation.of(new SyntheticYear(relabelled)).get(Evaluation.Rule.TREND.ordinal()).misses()).as("found by chance").isGreaterThan(0.8);
  }
}
