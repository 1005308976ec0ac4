package org.yitu.geo.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yitu.geo.feature.FeaturesForTest.field;
import static org.yitu.geo.feature.Filter.Operator.EQUAL;
import static org.yitu.geo.feature.Filter.Operator.GREATER;
import static org.yitu.geo.feature.Filter.Operator.GREATER_OR_EQUAL;
import static org.yitu.geo.feature.Filter.Operator.LESS;
import static org.yitu.geo.feature.Filter.Operator.LESS_OR_EQUAL;
import static org.yitu.geo.feature.Filter.Operator.NOT_EQUAL;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.text.Refusal;

class FilterMatcherTest {
  private static final LayerInfo LAYER = FeaturesForTest.points("store", field("beds", LayerField.Type.NUMBER),
      field("kind", LayerField.Type.CHOICE), field("open", LayerField.Type.BOOLEAN),
      field("since", LayerField.Type.DATE),
      field("seen", LayerField.Type.TIME), field("note", LayerField.Type.TEXT));
  private static final Feature STORE = FeaturesForTest.inState(FeaturesForTest.feature("store", "7", "示例仓库 100%_A",
      Cgcs2000.point(105, 28), Map.of("beds", 12L, "kind", "FOAM", "open", true, "since", LocalDate.parse("2020-02-29"),
          "seen", OffsetDateTime.parse("2026-01-01T08:00:00+08:00"))), "OPEN", 2);

  @Test
  void numbersAreComparedAsNumbersWhateverTheirType() {
    assertThat(matches(new Filter.Compare("beds", EQUAL, 12.0))).isTrue();
    assertThat(matches(new Filter.Compare("beds", GREATER, 9))).isTrue();
    assertThat(matches(new Filter.Compare("beds", LESS, 12))).isFalse();
    assertThat(matches(new Filter.Compare("beds", LESS_OR_EQUAL, 12))).isTrue();
    assertThat(matches(new Filter.Compare("severity", GREATER_OR_EQUAL, 2))).isTrue();
  }

  @Test
  void timesAreComparedAsInstantsAndDatesAsDays() {
    assertThat(matches(new Filter.Compare("seen", EQUAL, OffsetDateTime.parse("2026-01-01T00:00:00Z")))).isTrue();
    assertThat(matches(new Filter.Compare("since", LESS, LocalDate.parse("2020-03-01")))).isTrue();
  }

  @Test
  void textsChoicesAndBooleansAreComparedExactly() {
    assertThat(matches(new Filter.Compare("kind", EQUAL, "FOAM"))).isTrue();
    assertThat(matches(new Filter.Compare("kind", EQUAL, "foam"))).isFalse();
    assertThat(matches(new Filter.Compare("open", EQUAL, true))).isTrue();
    assertThat(matches(new Filter.Compare("state", EQUAL, "OPEN"))).isTrue();
    assertThat(matches(new Filter.In("id", List.of("6", "7")))).isTrue();
    assertThat(matches(new Filter.In("beds", List.of(1, 2)))).isFalse();
  }

  @Test
  void likeKnowsItsTwoWildcardsAndHowToEscapeThem() {
    assertThat(matches(new Filter.Like("name", "%仓库%"))).isTrue();
    assertThat(matches(new Filter.Like("name", "示例__ 100%a"))).isTrue();
    assertThat(matches(new Filter.Like("name", "%100\\%\\_A"))).isTrue();
    assertThat(matches(new Filter.Like("name", "%100\\_%"))).isFalse();
    assertThat(matches(new Filter.Like("name", "仓库"))).isFalse();
    assertThat(matches(new Filter.Like("name", "%示%库%A"))).isTrue();
    assertThat(matches(new Filter.Like("name", "_".repeat(11)))).isTrue();
    assertThat(new LikePattern("%a".repeat(40) + "!").matches("a".repeat(10_000))).isFalse();
  }

  @Test
  void aMissingValueIsNeitherEqualNorUnequal() {
    Filter equal = new Filter.Compare("note", EQUAL, "x");

    assertThat(matches(equal)).isFalse();
    assertThat(matches(new Filter.Not(equal))).isFalse();
    assertThat(matches(new Filter.Compare("note", NOT_EQUAL, "x"))).isFalse();
    assertThat(matches(new Filter.Not(new Filter.In("note", List.of("x"))))).isFalse();
    assertThat(matches(new Filter.Not(new Filter.Like("note", "x")))).isFalse();
    assertThat(matches(new Filter.IsNull("note"))).isTrue();
    assertThat(matches(new Filter.Not(new Filter.IsNull("note")))).isFalse();
  }

  @Test
  void partsAreJoinedByTheLogicOfThreeValues() {
    Filter yes = new Filter.Compare("beds", EQUAL, 12);
    Filter no = new Filter.Compare("beds", EQUAL, 13);
    Filter unknown = new Filter.Compare("note", EQUAL, "x");

    assertThat(matches(new Filter.And(List.of(yes, yes)))).isTrue();
    assertThat(matches(new Filter.And(List.of(yes, unknown)))).isFalse();
    assertThat(matches(new Filter.Not(new Filter.And(List.of(no, unknown))))).isTrue();
    assertThat(matches(new Filter.Not(new Filter.And(List.of(yes, unknown))))).isFalse();
    assertThat(matches(new Filter.Or(List.of(unknown, yes)))).isTrue();
    assertThat(matches(new Filter.Not(new Filter.Or(List.of(unknown, no))))).isFalse();
    assertThat(matches(new Filter.And(List.of()))).isTrue();
    assertThat(matches(new Filter.Or(List.of()))).isFalse();
  }

  @Test
  void aFieldThatIsNotThereAndAValueOfAnotherKindAreRefused() {
    assertRefused(new Filter.Compare("exec(java.lang.Runtime.getRuntime(),'id')", EQUAL, 1), "no field");
    assertRefused(new Filter.Or(List.of(new Filter.Not(new Filter.IsNull("colour")))), "colour");
    assertRefused(new Filter.Compare("beds", EQUAL, "twelve"), "another kind");
    assertRefused(new Filter.In("since", List.of("2020-02-29")), "another kind");
    assertRefused(new Filter.Like("beds", "1%"), "another kind");
  }

  @Test
  void aFilterThatIsNestedTooDeepIsRefused() {
    Filter deep = new Filter.IsNull("note");
    for (int i = 0; i < 100_000; i++) deep = new Filter.Not(deep);

    assertRefused(deep, "too deep");
  }

  private static boolean matches(Filter filter) {
    return FilterMatcher.of(filter, LAYER).test(STORE);
  }

  private static void assertRefused(Filter filter, String reason) {
    assertThatThrownBy(() -> FilterMatcher.of(filter, LAYER)).isInstanceOf(Refusal.class).hasMessageContaining(reason);
  }
}
