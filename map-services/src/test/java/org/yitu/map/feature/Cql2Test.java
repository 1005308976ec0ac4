package org.yitu.map.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yitu.geo.feature.Filter.Operator.EQUAL;
import static org.yitu.geo.feature.Filter.Operator.GREATER_OR_EQUAL;
import static org.yitu.geo.feature.Filter.Operator.LESS_OR_EQUAL;
import static org.yitu.geo.feature.Filter.Operator.NOT_EQUAL;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.Filter.And;
import org.yitu.geo.feature.Filter.Compare;
import org.yitu.geo.feature.Filter.In;
import org.yitu.geo.feature.Filter.IsNull;
import org.yitu.geo.feature.Filter.Like;
import org.yitu.geo.feature.Filter.Not;
import org.yitu.geo.feature.Filter.Or;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.text.Refusal;
import org.yitu.map.LayerForTest;

class Cql2Test {
  private static Filter parse(String text) {
    return Cql2.parse(text, LayerForTest.of("sample", GeometryKind.POINT, "a").info());
  }

  private static Compare level(String value) {
    return new Compare("level", EQUAL, value);
  }

  @Test void aComparisonOfAFieldWithALiteral() {
    assertThat(parse("level = 'MAJOR'")).isEqualTo(level("MAJOR"));
    assertThat(parse("\"level\"='MAJOR'")).isEqualTo(level("MAJOR"));
    assertThat(parse("level <> 'it''s'")).isEqualTo(new Compare("level", NOT_EQUAL, "it's"));
    assertThat(parse("workers >= -12")).isEqualTo(new Compare("workers", GREATER_OR_EQUAL, -12L));
    assertThat(parse("workers <= 1.5e2")).isEqualTo(new Compare("workers", LESS_OR_EQUAL, 150.0));
    assertThat(parse("open = true")).isEqualTo(new Compare("open", EQUAL, true));
    assertThat(parse("name = '一般隐患'")).isEqualTo(new Compare("name", EQUAL, "一般隐患"));
  }

  @Test void datesAndTimesAreLiteralsOrQuoted() {
    LocalDate date = LocalDate.of(2026, 1, 31);
    OffsetDateTime time = OffsetDateTime.parse("2026-01-31T08:00:00+08:00");
    assertThat(parse("since = DATE('2026-01-31')")).isEqualTo(new Compare("since", EQUAL, date));
    assertThat(parse("since = '2026-01-31'")).isEqualTo(new Compare("since", EQUAL, date));
    assertThat(parse("seen = timestamp('2026-01-31T08:00:00+08:00')")).isEqualTo(new Compare("seen", EQUAL, time));
  }

  @Test void andBindsCloserThanOr() {
    assertThat(parse("level='A' OR level='B' AND level='C'"))
        .isEqualTo(new Or(List.of(level("A"), new And(List.of(level("B"), level("C"))))));
    assertThat(parse("(level='A' or level='B') and not level='C'"))
        .isEqualTo(new And(List.of(new Or(List.of(level("A"), level("B"))), new Not(level("C")))));
  }

  @Test void theOtherPredicates() {
    assertThat(parse("level IN ('A', 'B')")).isEqualTo(new In("level", List.of("A", "B")));
    assertThat(parse("level NOT IN ('A')")).isEqualTo(new Not(new In("level", List.of("A"))));
    assertThat(parse("name LIKE '%化工%'")).isEqualTo(new Like("name", "%化工%"));
    assertThat(parse("name not like 'a_'")).isEqualTo(new Not(new Like("name", "a_")));
    assertThat(parse("workers BETWEEN 1 AND 5")).isEqualTo(new And(List.of(
        new Compare("workers", GREATER_OR_EQUAL, 1L), new Compare("workers", LESS_OR_EQUAL, 5L))));
    assertThat(parse("level IS NULL")).isEqualTo(new IsNull("level"));
    assertThat(parse("level IS NOT NULL")).isEqualTo(new Not(new IsNull("level")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"level", "level =", "= 'A'", "level = A", "level == 'A'", "level = 'A", "level = 'A' level",
      "level = 'A' AND", "AND", "()", "(level='A'", "level='A')", "level IN ()", "level IN ('A'", "level IN 'A'",
      "workers BETWEEN 1", "level LIKE 5", "workers LIKE '1'", "level IS 5", "NOT", "level = 5", "workers = 'many'",
      "workers = 1e", "workers = 1e999", "open = 'yes'", "since = DATE('31.1.2026')", "since = DATE(2026)",
      "since = TRUE", "seen = '2026-01-31'", "level = NULL", "level ; 'A'", "level = 'A'; DROP TABLE x", "level = \"A\"",
      "5 = workers", "''='' ", "level = 'A' -- x", "\u0000", "DATE('2026-01-31') = since"})
  void whatIsNotOfTheLanguageIsRefused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @Tag("B35")
  @ValueSource(strings = {"lower(name) = 'a'", "name = lower('a')", "env('x') = 'a'", "S_INTERSECTS(name, POINT(0 0))", "S_BUFFER(geometry, 5) = 'a'",
      "exec(java.lang.Runtime.getRuntime(),'id') = 'a'", "\"exec(java.lang.Runtime.getRuntime(),'id')\" = 'a'",
      "\"name\"('a') = 'a'", "\"owner_code\" = 'a'", "enterprise_id = 'a'", "NAME = 'a'"})
  void functionsAndForeignPropertiesAreRefused(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("B34")
  @Timeout(2)
  void hostileNestingAndLengthAreRefusedBeforeTheyCost() {
    assertThatThrownBy(() -> parse("(".repeat(2_000) + "level='A'" + ")".repeat(2_000))).isInstanceOf(Refusal.class)
        .hasMessageContaining("32");
    assertThatThrownBy(() -> parse("NOT ".repeat(900) + "level='A'")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> parse("level='A'" + " AND level='A'".repeat(20_000))).isInstanceOf(Refusal.class)
        .hasMessageContaining("4 KiB");
    assertThatThrownBy(() -> parse("level='" + "隐".repeat(2_000) + "'")).isInstanceOf(Refusal.class);
  }

  @Test void aPlaceIsARelationWithWellKnownText() {
    Filter.Where where = (Filter.Where) parse("S_WITHIN(geometry, POLYGON((105 28, 106 28, 106 29, 105 28)))");
    assertThat(((Condition.Related) where.place()).topology()).isEqualTo(Condition.Topology.WITHIN);
    assertThat(((Condition.Related) where.place()).other().getSRID()).isEqualTo(4490);
    Filter.Where turned = (Filter.Where) parse("s_within(POINT(105.4 28.9), geometry)");
    assertThat(((Condition.Related) turned.place()).topology()).isEqualTo(Condition.Topology.CONTAINS);
    assertThat(parse("S_INTERSECTS(geometry, BBOX(105, 28, 106, 29)) AND NOT S_DISJOINT(geometry, MULTIPOINT((105 28), (106 29)))"))
        .isInstanceOf(And.class);
    for (String wrong : List.of("S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 0 1, 1 0, 0 0)))", "S_INTERSECTS(geometry, POINT(500 0))",
        "S_INTERSECTS(geometry, POINT(105 28)", "S_INTERSECTS(geometry, geometry)", "S_WITHIN(geometry, GEOMETRYCOLLECTION(POINT(105 28)))",
        "S_INTERSECTS(geometry, BBOX(1, 2, 3))", "S_INTERSECTS(geometry, 'POINT(0 0)')", "S_INTERSECTS(geometry, POINT(NaN 1))")) {
      assertThatThrownBy(() -> parse(wrong)).as(wrong).isInstanceOf(Refusal.class);
    }
  }

  @Test void timesAreComparedByFunctionsAndTrueAndFalseArePredicates() {
    OffsetDateTime time = OffsetDateTime.parse("2026-01-31T08:00:00Z");
    assertThat(parse("T_AFTER(seen, TIMESTAMP('2026-01-31T08:00:00Z'))")).isEqualTo(new Compare("seen", Filter.Operator.GREATER, time));
    assertThat(parse("T_DURING(since, INTERVAL('2026-01-01', '..'))"))
        .isEqualTo(new And(List.of(new Compare("since", Filter.Operator.GREATER, LocalDate.of(2026, 1, 1)))));
    assertThat(parse("TRUE")).isEqualTo(new And(List.of()));
    assertThatThrownBy(() -> parse("T_AFTER(name, DATE('2026-01-31'))")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> parse("since = 2026-01-31")).isInstanceOf(Refusal.class);
  }

  @Test void thirtyTwoLevelsAreStillTaken() {
    assertThat(parse("(".repeat(32) + "level='A'" + ")".repeat(32))).isEqualTo(level("A"));
    assertThat(parse("level='A'" + " AND (level='A')".repeat(200))).isInstanceOf(And.class);
  }

  @Test void theRefusalSaysWhere() {
    assertThatThrownBy(() -> parse("level = 'A' AND colour = 'red'"))
        .hasMessage("Filter, character 17: the layer has no such field.");
  }
}
