package org.yitu.map.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.text.Refusal;
import org.yitu.map.LayerForTest;
import tools.jackson.databind.json.JsonMapper;

/** CQL2 JSON means what the same filter means as text. */
class Cql2JsonTest {
  private static final LayerInfo LAYER = LayerForTest.of("sample", GeometryKind.POINT, "a").info();
  private static final JsonMapper JSON = new JsonMapper();

  private static Object read(String json) {
    return JSON.readValue(json, Object.class);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "{'op':'=','args':[{'property':'level'},'it’s']} | level = 'it’s'",
      "{'op':'and','args':[{'op':'>','args':[{'property':'workers'},5]},{'op':'isNull','args':[{'property':'level'}]}]} | workers > 5 AND level IS NULL",
      "{'op':'not','args':[{'op':'in','args':[{'property':'level'},['A','B']]}]} | NOT level IN ('A', 'B')",
      "{'op':'s_intersects','args':[{'property':'geometry'},{'type':'Point','coordinates':[105.4,28.9]}]} | S_INTERSECTS(geometry, POINT(105.4 28.9))",
      "{'op':'s_within','args':[{'property':'geometry'},{'bbox':[105,28,106,29]}]} | S_WITHIN(geometry, BBOX(105, 28, 106, 29))",
      "{'op':'s_crosses','args':[{'property':'geometry'},{'type':'MultiLineString','coordinates':[[[105,28],[106,29]]]}]} | S_CROSSES(geometry, MULTILINESTRING((105 28, 106 29)))",
      "{'op':'s_within','args':[{'property':'geometry'},{'type':'MultiPolygon','coordinates':[[[[105,28],[106,28],[106,29],[105,28]]]]}]} | S_WITHIN(geometry, MULTIPOLYGON(((105 28, 106 28, 106 29, 105 28))))",
      "{'op':'t_during','args':[{'property':'since'},{'interval':['2026-01-01','2026-02-01']}]} | T_DURING(since, INTERVAL('2026-01-01', '2026-02-01'))"})
  void jsonAndTextMeanTheSame(String json, String text) {
    assertThat(Cql2Json.parse(read(json.replace('\'', '"')), LAYER).toString()).isEqualTo(Cql2.parse(text, LAYER).toString());
  }

  @ParameterizedTest
  @Tag("B35")
  @Tag("B36")
  @ValueSource(strings = {"{'op':'exec','args':[{'property':'name'}]}", "{'op':'=','args':[{'op':'upper','args':[{'property':'name'}]},'A']}",
      "{'op':'=','args':[{'property':'exec(java.lang.Runtime.getRuntime(),id)'},'a']}", "{'op':'=','args':[{'property':'owner_code'},'a']}",
      "{'op':'=','args':[{'property':'name\\\" = 1 or \\\"name'},'a']}", "[]", "5", "{}", "{'op':'and','args':[]}", "{'op':'=','args':[]}",
      "{'op':'s_intersects','args':[{'property':'geometry'},{'type':'Point','coordinates':['105','28']}]}",
      "{'op':'s_intersects','args':[{'property':'geometry'},{'type':'Circle','coordinates':[105,28]}]}",
      "{'op':'s_intersects','args':[{'property':'geometry'},'POINT(0 0)']}", "{'op':'between','args':[{'property':'workers'},1]}"})
  void whatIsNotOfTheLanguageIsRefused(String json) {
    assertThatThrownBy(() -> Cql2Json.parse(read(json.replace('\'', '"')), LAYER)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("B34")
  @Timeout(2)
  void hostileNestingIsRefusedBeforeItCosts() {
    Object json = List.of();
    for (int i = 0; i < 10_000; i++) json = Map.of("op", "not", "args", List.of(json));
    Object deep = json;
    assertThatThrownBy(() -> Cql2Json.parse(deep, LAYER)).isInstanceOf(Refusal.class);
  }
}
