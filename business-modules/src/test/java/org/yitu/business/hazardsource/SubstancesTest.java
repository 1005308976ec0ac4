package org.yitu.business.hazardsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.geo.effect.MajorHazardGrading.Chemical;
import org.yitu.geo.text.Refusal;

@Tag("A4.5")
class SubstancesTest {
  @Test
  @Tag("R-MAJOR")
  void theSumOfRatiosTellsAMajorHazard() {
    assertThat(Substances.parse("氯 4.99 5 4").sum()).isEqualByComparingTo("0.998");
    assertThat(Substances.parse("氯 5 5 4").sum()).isEqualByComparingTo("1");
    assertThat(Substances.parse("氯 2.5 5 4\n氨 5 10 2").sum()).isEqualByComparingTo("1");
  }

  @Test
  @Tag("R-GRADE")
  void theGradeFollowsTheCorrectedSumAndThePeopleNearby() {
    BigDecimal chlorine = Substances.parse("氯 100 5 4").grading(120);
    assertThat(chlorine).isEqualByComparingTo("160");
    assertThat(Grade.of(chlorine)).isEqualTo(Grade.GRADE_1);
    BigDecimal ammonia = Substances.parse("氨 40 10 2").grading(49);
    assertThat(ammonia).isEqualByComparingTo("9.6");
    assertThat(Grade.of(ammonia)).isEqualTo(Grade.GRADE_4);
  }

  @Test
  @Tag("R-4COLOUR")
  void theWorstGradeIsRed() {
    assertThat(Grade.of(new BigDecimal("100")).severity()).isEqualTo(4);
    assertThat(Grade.of(new BigDecimal("99.9999")).severity()).isEqualTo(3);
    assertThat(Grade.of(new BigDecimal("50")).severity()).isEqualTo(3);
    assertThat(Grade.of(new BigDecimal("49.9999")).severity()).isEqualTo(2);
    assertThat(Grade.of(new BigDecimal("10")).severity()).isEqualTo(2);
    assertThat(Grade.of(new BigDecimal("9.9999")).severity()).isEqualTo(1);
  }

  @Test
  void namesMayHaveBlanksAndPartsMayBeCommas() {
    assertThat(Substances.parse("vinyl chloride 20 50 1.5\n\n 氯，10，5，4 ").list())
        .extracting(Chemical::name).containsExactly("vinyl chloride", "氯");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "氯", "氯 100 5", "氯 -1 5 4", "氯 1 0 4", "氯 1e9 5 4", "氯 NaN 5 4", "氯 １２ 5 4", "氯 12345678901 5 4"})
  void aLineThatCannotBeReadIsNamed(String text) {
    assertThatThrownBy(() -> Substances.parse(text)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.complaints().get(0).field()).isEqualTo("substances"));
  }
}
