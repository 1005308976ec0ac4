package org.yitu.business.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.geo.text.Refusal;

/** Conditions over several sensors; in the examples A is 5, B is 1, C says nothing. */
@Tag("A7.1")
class ExpressionTest {
  private static final Map<String, Double> VALUES = new HashMap<>(Map.of("A", 5.0, "B", 1.0, "LT_3261-C", 9.0, "液位1", 3.0));

  @ParameterizedTest
  @CsvSource({"A > 4, true", "A > 5, false", "A >= 5, true", "A < -1.5, false", "A <= 5, true", "A > 4 and B > 4, false", "A > 4 or B > 4, true",
      "not A > 4, false", "非 A > 6 且 B < 2, true", "A > 6 或 B < 2, true", "A > 4 or B > 4 and B > 5, true", "(A > 4 or B > 4) and B > 5, false",
      "LT_3261-C > 8, true", "液位1 >= 3, true", "NOT (A>4 AND B>0), false"})
  void whatIsKnownIsJudged(String text, boolean expected) {
    assertThat(Expression.parse(text).judge(VALUES::get)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"C > 1,", "A > 6 or C > 1,", "A > 4 or C > 1, true", "A > 6 and C > 1, false", "A > 4 and C > 1,", "not C > 1,"})
  void aSensorThatSaysNothingLeavesOpenOnlyWhatDependsOnIt(String text, Boolean expected) {
    assertThat(Expression.parse(text).judge(VALUES::get)).isEqualTo(expected);
  }

  @Test
  void itsSensorsAreNamed() {
    assertThat(Expression.parse("A > 1 and (B < 2 or A < 9)").tags()).containsExactlyInAnyOrder("A", "B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "A >", "A > B", "A == 1", "A > 1 and", "(A > 1", "A > 1)", "A > 1 B > 2", "A > 1; drop table", "> 1 A", "A > 1e9x", "A > 'x'"})
  void whatCannotBeReadIsRefused(String text) {
    assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(Refusal.class);
  }
}
