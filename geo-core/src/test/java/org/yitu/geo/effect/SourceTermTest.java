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
class SourceTermTest {
  private static Map<String, Double> answer(String model, Map<String, ?> given) {
    return EffectModels.find(model).orElseThrow().evaluate(given).outputs();
  }

  private static Map<String, Object> gas() {
    return new HashMap<>(Map.of("heatCapacityRatio", 1.15, "absoluteKilopascal", 501, "temperatureCelsius", 298 - 273.15,
        "gasKgPerCubicMetre", 8.90, "holeMillimetres", 10, "dischargeCoefficient", 0.85));
  }

  @Test void liquidPropaneLeavesAsPrinted() {
    Map<String, Double> propane = answer("liquid-hole", Map.of("kgPerCubicMetre", 490, "holeMillimetres", 10,
        "dischargeCoefficient", 0.63, "pressureKilopascal", 19.61));
    assertThat(propane.get("metresPerSecond")).isCloseTo(5.6363, withPercentage(0.1));
    assertThat(propane.get("kgPerSecond")).isCloseTo(0.21691, withPercentage(0.1));
  }

  @Test void aHeadOfLiquidIsAsGoodAsItsPressure() {
    Map<String, Double> byHead = answer("liquid-hole", Map.of("kgPerCubicMetre", 1000, "holeMillimetres", 20, "headMetres", 10));
    Map<String, Double> byPressure = answer("liquid-hole",
        Map.of("kgPerCubicMetre", 1000, "holeMillimetres", 20, "pressureKilopascal", 98.0665));
    assertThat(byHead.get("kgPerSecond")).isCloseTo(byPressure.get("kgPerSecond"), withPercentage(1e-6));
  }

  @Test void chokedGasLeavesAsPrinted() {
    Map<String, Double> choked = answer("gas-hole", gas());
    assertThat(choked.get("choked")).isEqualTo(1);
    assertThat(choked.get("criticalRatio")).isCloseTo(0.5744, withPercentage(0.1));
    assertThat(choked.get("kgPerSecond")).isCloseTo(0.090028, withPercentage(0.1));
    assertThat(choked.get("throatKilopascal")).isCloseTo(287.766, withPercentage(0.1));
    assertThat(choked.get("throatKelvin")).isCloseTo(277.21, withPercentage(0.1));
    assertThat(choked.get("throatMetresPerSecond")).isCloseTo(208.59, withPercentage(0.1));
  }

  @Test void theFlowIsContinuousWhereItCeasesToBeChoked() {
    double critical = answer("gas-hole", gas()).get("criticalRatio");
    Map<String, Object> below = gas();
    below.put("absoluteKilopascal", 101.325 / critical * 0.99999);
    Map<String, Object> above = gas();
    above.put("absoluteKilopascal", 101.325 / critical * 1.00001);
    assertThat(answer("gas-hole", below).get("choked")).isZero();
    assertThat(answer("gas-hole", above).get("choked")).isEqualTo(1);
    assertThat(answer("gas-hole", below).get("kgPerSecond"))
        .isCloseTo(answer("gas-hole", above).get("kgPerSecond"), withPercentage(0.01));
  }

  @Test void aGasOfKnownNameHasTheDensityOfAnIdealGas() {
    Map<String, Object> given = Map.of("substance", "chlorine", "absoluteKilopascal", 500, "temperatureCelsius", 20,
        "holeMillimetres", 10);
    // By hand: 500000·0.0709/(8.3145·293.15) = 14.544 kg/m³; k 1.33; A 7.854e-5 m²; √(kPρ·(2/2.33)^(2.33/0.33)) = 1814.9.
    assertThat(answer("gas-hole", given).get("kgPerSecond")).isCloseTo(0.1425, withPercentage(0.5));
  }

  /** 20,000 lb of acrylonitrile, no bund: the guidance's factors are LFA 0.018 and 0.61 ft² a pound. */
  @Test void acrylonitrileEvaporatesAsInTheGuidance() {
    double kg = 20_000 * 0.45359237;
    double density = kg / (20_000 * 0.61 * 0.3048 * 0.3048) / 0.01;
    Map<String, Double> pool = answer("pool-evaporation", Map.of("kg", kg, "kgPerCubicMetre", density, "liquidFactor", 0.018));
    assertThat(pool.get("kgPerSecond") / 0.45359237 * 60).isCloseTo(307, withPercentage(1));
    assertThat(pool.get("seconds") / 60).isCloseTo(65, withPercentage(1));
    Map<String, Double> equation = answer("pool-evaporation", Map.of("kg", kg, "kgPerCubicMetre", density,
        "substance", "acrylonitrile"));
    assertThat(equation.get("kgPerSecond")).as("the equation itself, unrounded").isCloseTo(pool.get("kgPerSecond"), withPercentage(4));
  }

  /** By hand in the equation's own units: 0.284·1·32.04^⅔·1000·100/(82.05·298.15) = 11.712 lb/min. */
  @Test void theEquationIsConvertedToSi() {
    double rate = PoolEvaporation.kgPerSecond(1000 * 0.3048 * 0.3048, 1, 32.04, 13.3322387, 25);
    assertThat(rate / 0.45359237 * 60).isCloseTo(11.712, withPercentage(0.1));
  }

  @Test void aBundKeepsThePoolSmall() {
    Map<String, Double> pool = answer("pool-evaporation", Map.of("kg", 50_000, "substance", "methanol", "bundSquareMetres", 200));
    assertThat(pool.get("poolSquareMetres")).isEqualTo(200);
    assertThat(pool.get("kgPerSecond") * pool.get("seconds")).isCloseTo(50_000, withPercentage(1e-9));
  }

  @Test void afterOneTimeConstantAVesselReleasesOneEthOfItsFirstRate() {
    Map<String, Double> later = answer("blow-down", Map.of("kg", 1000, "kgPerSecond", 2, "seconds", 500));
    assertThat(later.get("timeConstantSeconds")).isEqualTo(500);
    assertThat(later.get("kgPerSecond")).isCloseTo(2 * 0.36787944, withPercentage(0.1));
    assertThat(later.get("releasedKg")).isCloseTo(632.12056, withPercentage(0.1));
  }

  @ParameterizedTest
  @CsvSource({"20, 0.18, 0.36", "-34, 0, 0", "-60, 0, 0", "150, 0.613333, 1"})
  void aSuperheatedLiquidFlashes(double celsius, double flash, double airborne) {
    Map<String, Double> chlorine = answer("flash", Map.of("substance", "chlorine", "temperatureCelsius", celsius));
    assertThat(chlorine.get("flashFraction")).isCloseTo(flash, withPercentage(0.1));
    assertThat(chlorine.get("airborneFraction")).isCloseTo(airborne, withPercentage(0.1));
  }

  @Test void theWorstCaseIsEverythingInTenMinutes() {
    assertThat(answer("worst-case-release", Map.of("kg", 6_000))).containsEntry("kgPerSecond", 10.0).containsEntry("seconds", 600.0);
  }

  @ParameterizedTest
  @CsvSource({"liquid-hole, acetylene, 液体密度, liquid density", "gas-hole, methanol, 绝热指数, ratio of heat capacities",
      "pool-evaporation, gasoline, 蒸气压, vapour pressure", "flash, gasoline, 汽化热, heat of vaporisation"})
  void whatASubstanceLacksIsRefusedByName(String model, String substance, String zh, String en) {
    Map<String, Object> given = new HashMap<>(Map.of("substance", substance));
    if (model.equals("pool-evaporation")) given.put("kg", 100);
    else given.put("temperatureCelsius", 20);
    assertThatThrownBy(() -> EffectModels.find(model).orElseThrow().evaluate(given))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.complaints()).anySatisfy(complaint -> {
          assertThat(complaint.text().zh()).contains(zh);
          assertThat(complaint.text().en()).contains(en);
        }));
  }

  @Test void whatBoilsIsNoEvaporatingPool() {
    assertThatThrownBy(() -> answer("pool-evaporation", Map.of("kg", 100, "substance", "chlorine")))
        .isInstanceOf(Refusal.class).hasMessageContaining("boils");
  }

  @Test void everyPropertyBelongsToAKnownSubstanceAndIsMarkedUnverified() {
    assertThat(PhysicalProperty.substances()).isNotEmpty().allMatch(id -> Substances.find(id).isPresent());
    assertThat(EffectModels.find("flash").orElseThrow().evaluate(Map.of("substance", "ammonia", "temperatureCelsius", 20))
        .constants()).hasSize(5).noneMatch(Constant::verified);
  }
}
