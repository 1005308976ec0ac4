package org.yitu.geo.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yitu.geo.text.Refusal;

/** What holds for every model: names, ranges and refusals. */
@Tag("C16")
class EffectModelTest {
  private static final EffectModel PLUME = EffectModels.find("gaussian-plume").orElseThrow();

  private static Map<String, Object> plume() {
    return new HashMap<>(Map.of("kgPerSecond", 3e-3, "windSpeed", 7, "stability", "D", "xMetres", 3000,
        "sigmaYMetres", 190, "sigmaZMetres", 65));
  }

  @Test void thePlumeAnswersThePrintedCase() {
    assertThat(PLUME.evaluate(plume()).outputs().get("kgPerCubicMetre")).isCloseTo(1.105e-8, withPercentage(0.1));
  }

  @ParameterizedTest
  @CsvSource({"xMetres, 9.9", "xMetres, 10000.1", "windSpeed, 0", "windSpeed, 0.99", "kgPerSecond, 0",
      "kgPerSecond, -1",
      "kgPerSecond, 1e12", "heightMetres, -1", "kgPerSecond, NaN", "windSpeed, Infinity"})
  void thePlumeRefusesWhatItCannotAnswer(String name, double value) {
    Map<String, Object> given = plume();
    given.put(name, value);
    assertThatThrownBy(() -> PLUME.evaluate(given)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.complaints()).singleElement().satisfies(complaint -> {
          assertThat(complaint.field()).isEqualTo(name);
          assertThat(complaint.text().zh()).isNotBlank();
          assertThat(complaint.text().en()).isNotBlank();
        }));
  }

  @Test void everythingThatIsWrongIsSaidAtOnce() {
    Map<String, Object> given = new HashMap<>(Map.of("windSpeed", 0, "stability", "Z", "xMetres", "far", "colour",
        "red"));
    assertThatThrownBy(() -> PLUME.evaluate(given)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.complaints()).extracting(Refusal.Complaint::field)
            .containsExactlyInAnyOrder("kgPerSecond", "windSpeed", "stability", "xMetres", "colour"));
  }

  @Test void aSetIsNotUsedForGroundForWhichItWasNotPublished() {
    Map<String, Object> given = plume();
    given.put("coefficients", "isc3");
    given.put("terrain", "urban");
    assertThatThrownBy(() -> PLUME.evaluate(given)).isInstanceOf(Refusal.class).hasMessageContaining("ISC3");
  }

  @Test void everyModelSaysWhatItIs() {
    assertThat(EffectModels.all()).extracting(model -> model.info().id()).doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z][a-z0-9-]*"));
    for (EffectModel model : EffectModels.all()) {
      assertThat(model.info().inputs()).isNotEmpty();
      assertThat(model.info().outputs()).isNotEmpty();
      assertThat(model.info().limits()).isNotEmpty();
      assertThatThrownBy(() -> model.evaluate(Map.of("nonsense", 1))).isInstanceOf(Refusal.class);
    }
  }

  @Test void aPuffThatHasLeftTheModelIsRefused() {
    Map<String, Object> puff = Map.of("kg", 1, "windSpeed", 10, "stability", "D", "seconds", 2000, "xMetres", 500);
    assertThatThrownBy(() -> new GaussianPuff().evaluate(puff)).isInstanceOf(Refusal.class)
        .hasMessageContaining("20000 m");
  }

  @Test void allConstantsNameTheirSource() {
    List<Constant> constants = EffectModels.all().stream().flatMap(model -> model.info().constants().stream()).toList();
    assertThat(constants).isNotEmpty().allSatisfy(constant -> assertThat(constant.source()).isNotBlank());
    assertThat(constants).filteredOn(constant -> !constant.verified())
        .allSatisfy(constant -> assertThat(constant.source()).contains("unverified"));
  }
}
