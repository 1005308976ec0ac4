package org.yitu.geo.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yitu.geo.effect.MajorHazardGrading.Chemical;
import org.yitu.geo.effect.MajorHazardGrading.Edition;
import org.yitu.geo.text.Refusal;

@Tag("C16")
@Tag("A4.5")
class MajorHazardGradeTest {
  @ParameterizedTest
  @CsvSource({"chlorine, 100, 5, 120, 160, 1", "ammonia, 40, 10, 49, 9.6, 4", "chlorine, 4.99, 5, 120, 7.984, 0",
      "chlorine, 5, 5, 0, 2, 4", "phosgene, 1.5, 0.3, 60, 150, 1"})
  void aChemicalIsGraded(String substance, double quantity, double critical, int residents, double value, int grade) {
    Map<String, Double> outputs = EffectModels.find("major-hazard-grade").orElseThrow().evaluate(Map.of("substance", substance,
        "quantityTonnes", quantity, "criticalTonnes", critical, "residents", residents)).outputs();
    assertThat(outputs).containsEntry("gradingValue", value).containsEntry("grade", (double) grade);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.5", "1, 1", "29, 1", "30, 1.2", "49, 1.2", "50, 1.5", "99, 1.5", "100, 2"})
  void alphaFollowsThePeople(int people, BigDecimal alpha) {
    assertThat(MajorHazardGrading.alpha(people)).isEqualByComparingTo(alpha);
  }

  @ParameterizedTest
  @CsvSource({"100, 1", "99.9999, 2", "50, 2", "49.9999, 3", "10, 3", "9.9999, 4", "0, 4"})
  void gradesBeginExactlyAtTheirValue(BigDecimal value, int grade) {
    assertThat(MajorHazardGrading.grade(value)).isEqualTo(grade);
  }

  @Test void exactlyOneEditionIsInForceOnAnyDay() {
    assertThat(Edition.GB_18218_2009.holdsOn(LocalDate.of(2009, 11, 30))).isFalse();
    assertThat(Edition.GB_18218_2009.holdsOn(LocalDate.of(2009, 12, 1))).isTrue();
    for (LocalDate day : List.of(LocalDate.of(2019, 2, 28), LocalDate.of(2019, 3, 1), LocalDate.of(2026, 1, 1))) {
      assertThat(List.of(Edition.values())).filteredOn(edition -> edition.holdsOn(day)).hasSize(1);
    }
    assertThat(Edition.GB_18218_2018.holdsOn(LocalDate.of(2019, 3, 1))).isTrue();
  }

  @Test void theResultNamesItsEditionAndExplainsEachTerm() {
    EffectResult result = EffectModels.find("major-hazard-grade").orElseThrow().evaluate(Map.of("edition", "2009",
        "substance", "chlorine", "quantityTonnes", 100, "criticalTonnes", 5, "residents", 120));
    assertThat(result.edition()).isEqualTo("GB 18218-2009");
    assertThat(result.validity().notes()).hasSize(3).anySatisfy(note -> assertThat(note.en()).contains("100/5 = 20"))
        .anySatisfy(note -> assertThat(note.zh()).contains("α = 2")).anySatisfy(note -> assertThat(note.zh()).contains("= 160"));
  }

  @Test void severalChemicalsAddUp() {
    MajorHazardGrading grading = new MajorHazardGrading(List.of(chemical("氯", "2.5", "5", "4"), chemical("氨", "5", "10", "2")));
    assertThat(grading.sum()).isEqualByComparingTo("1");
    assertThat(grading.isMajorHazard()).isTrue();
    assertThat(grading.gradingValue(0)).isEqualByComparingTo("1.5");
  }

  @Test void withoutBetaNothingIsGraded() {
    assertThatThrownBy(() -> new MajorHazardGrade().evaluate(Map.of("quantityTonnes", 1, "criticalTonnes", 1, "residents", 0)))
        .isInstanceOf(Refusal.class).hasMessageContaining("β");
  }

  private static Chemical chemical(String name, String quantity, String critical, String beta) {
    return new Chemical(name, new BigDecimal(quantity), new BigDecimal(critical), new BigDecimal(beta));
  }
}
