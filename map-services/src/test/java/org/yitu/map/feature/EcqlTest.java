package org.yitu.map.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Condition.Topology;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.Filter.Compare;
import org.yitu.geo.feature.Filter.Operator;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.text.Refusal;
import org.yitu.map.LayerForTest;

class EcqlTest {
  private static Filter parse(String text) {
    return Ecql.parse(text, FilterTarget.of(LayerForTest.of("sample", GeometryKind.POINT, "a").info()));
  }

  private static Condition.Related related(String text) {
    return (Condition.Related) ((Filter.Where) parse(text)).place();
  }

  @Test void whatItSharesWithCql2MeansTheSame() {
    for (String text : List.of("level = 'A' AND (workers > 5 OR NOT name LIKE '%x%')", "workers BETWEEN 1 AND 5", "level IN ('A','B')",
        "level IS NOT NULL")) {
      assertThat(parse(text)).isEqualTo(Cql2.parse(text, LayerForTest.of("sample", GeometryKind.POINT, "a").info()));
    }
  }

  @Test void placesAreRelationsAndDistances() {
    assertThat(related("INTERSECTS(geometry, POLYGON((105 28, 106 28, 106 29, 105 28)))").topology()).isEqualTo(Topology.INTERSECTS);
    assertThat(related("WITHIN(geometry, POLYGON((105 28, 106 28, 106 29, 105 28)))").topology()).isEqualTo(Topology.WITHIN);
    assertThat(related("BBOX(geometry, 105.3, 28.8, 105.5, 28.9)").other().getEnvelopeInternal().getMaxX()).isEqualTo(105.5);
    assertThat(related("BBOX(geometry, 105.3, 28.8, 105.5, 28.9, 'EPSG:4490')").other().getEnvelopeInternal().getMaxY()).isEqualTo(28.9);
    assertThat(related("BBOX(geometry, 105.4, 28.9, 105.4, 28.9)").other().getGeometryType()).isEqualTo("Point");
    assertThat(related("BBOX(geometry, 105.4, 28.9, 105.5, 28.9)").other().getGeometryType()).isEqualTo("LineString");
    Condition.Near near = (Condition.Near) ((Filter.Where) parse("DWITHIN(geometry, POINT(105.4 28.9), 2.5, kilometers)")).place();
    assertThat(near.metres()).isEqualTo(2_500);
    assertThat(((Condition.Near) ((Filter.Where) parse("BEYOND(geometry, POINT(105.4 28.9), 10, meters)")).place()).beyond()).isTrue();
  }

  @Test void timesStandWithoutQuotationMarks() {
    OffsetDateTime from = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    OffsetDateTime to = OffsetDateTime.parse("2026-02-01T00:00:00+08:00");
    assertThat(parse("seen AFTER 2026-01-01T00:00:00Z")).isEqualTo(new Compare("seen", Operator.GREATER, from));
    assertThat(parse("seen DURING 2026-01-01T00:00:00Z/2026-02-01T00:00:00+08:00")).isEqualTo(
        new Filter.And(List.of(new Compare("seen", Operator.GREATER, from), new Compare("seen", Operator.LESS, to))));
  }

  @Test void idsCaseAndEverything() {
    assertThat(parse("IN ('sample.7', '8')")).isEqualTo(new Filter.In("id", List.of("7", "8")));
    assertThat(parse("name ILIKE '%A%'")).isEqualTo(new Filter.Like("name", "%A%"));
    assertThat(parse("strToLowerCase(name) = 'a_b'")).isEqualTo(new Filter.Like("name", "a\\_b"));
    assertThat(parse("INCLUDE")).isEqualTo(new Filter.And(List.of()));
    assertThat(parse("EXCLUDE OR level != 'A'")).isInstanceOf(Filter.Or.class);
  }

  @ParameterizedTest
  @Tag("B35")
  @Tag("B36")
  @ValueSource(strings = {"Categorize(name, 1) = 'a'", "strSubstring(name, 1, 2) = 'a'", "buffer(geometry, 1) = 'a'", "env('x') = 'a'",
      "exec(java.lang.Runtime.getRuntime(),'id') = 'a'", "\"exec(java.lang.Runtime.getRuntime(),'id')\" = 'a'",
      "INTERSECTS(\"exec(java.lang.Runtime.getRuntime(),'id')\", POINT(0 0))", "INTERSECTS(buffer(geometry, 1), POINT(0 0))",
      "owner_code = 1", "strToLowerCase(exec('id')) = 'a'", "DWITHIN(geometry, POINT(0 0), 1e9, meters)", "DWITHIN(geometry, POINT(0 0), 5, exec)",
      "IN ('1; drop table x')", "jsonPointer(name, '/a') = 'a'", "queryCollection('enterprise', 'name', 'INCLUDE') = 'a'"})
  void onlyListedFunctionsAndTheLayersOwnFieldsAreTaken(String text) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("B34")
  @Timeout(2)
  void hostileNestingAndLengthAreRefusedBeforeTheyCost() {
    assertThatThrownBy(() -> parse("(".repeat(2_000) + "level='A'" + ")".repeat(2_000))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> parse("level='A'" + " AND level='A'".repeat(20_000))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> parse("INTERSECTS(geometry, " + "GEOMETRYCOLLECTION(".repeat(150) + "POINT(1 1)" + ")".repeat(151)))
        .isInstanceOf(Refusal.class);
  }
}
