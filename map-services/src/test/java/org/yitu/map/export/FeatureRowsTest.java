package org.yitu.map.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.yitu.geo.exchange.ExchangeFormat;
import org.yitu.geo.exchange.ExportTable;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Text;
import org.yitu.map.LayerForTest;
import org.yitu.map.feature.FieldNames;

@Tag("C11")
class FeatureRowsTest {
  private static final LayerField LEVEL = new LayerField("level", Text.of("等级", "Level"), LayerField.Type.CHOICE,
      List.of(new LayerField.Choice("MAJOR", Text.of("重大", "Major"))));
  private static final LayerField CODE = new LayerField("economicCode", Text.of("国民经济行业", "Economic industry"), LayerField.Type.TEXT, List.of(),
      ReferenceTables.ECONOMIC_INDUSTRIES);
  private static final LayerInfo LAYER = new LayerInfo("enterprise", Text.of("企业", "Enterprise"), LayerForTest.GROUP, GeometryKind.POINT, "x", List.of(LEVEL, CODE), List.of(), true);

  private static Feature feature(String level, String code) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("level", level);
    properties.put("economicCode", code);
    return new Feature("enterprise", "7", "某厂", "", 0, new GeometryFactory().createPoint(new Coordinate(105.4, 28.9)), properties);
  }

  private static List<String> heads(ExchangeFormat format) {
    return new FeatureRows(LAYER, null, format, Locale.CHINESE).columns().stream().map(ExportTable.Column::head).toList();
  }

  @Test void aCodeStandsWithItsNameInEveryFormat() {
    for (ExchangeFormat format : ExchangeFormat.values()) {
      FeatureRows rows = new FeatureRows(LAYER, null, format, Locale.CHINESE);
      List<String> names = rows.columns().stream().map(ExportTable.Column::name).toList();
      List<Object> values = rows.values(feature("MAJOR", "1512"));
      assertThat(names.indexOf("economicCode_name")).as(format.name()).isEqualTo(names.indexOf("economicCode") + 1);
      assertThat(values.get(names.indexOf("economicCode"))).isEqualTo("1512");
      assertThat(values.get(names.indexOf("economicCode_name"))).isEqualTo("白酒制造");
      assertThat(rows.values(feature(null, null)).get(names.indexOf("economicCode_name"))).isNull();
      assertThat(rows.values(feature(null, "9999x")).get(names.indexOf("economicCode_name"))).as("a code that the table does not know").isEqualTo("9999x");
    }
  }

  @Test void programsReadAChoiceAndItsNameAndPeopleTheNameAlone() {
    assertThat(heads(ExchangeFormat.CSV)).containsExactly("编号", "名称", "等级", "国民经济行业", "国民经济行业名称");
    assertThat(new FeatureRows(LAYER, null, ExchangeFormat.CSV, Locale.CHINESE).values(feature("MAJOR", null))).contains("重大").doesNotContain("MAJOR");
    assertThat(new FeatureRows(LAYER, null, ExchangeFormat.GEOJSON, Locale.ENGLISH).values(feature("MAJOR", null))).containsSubsequence("MAJOR", "Major");
  }

  @Test void aFieldThatIsCalledLikeANameIsLeftAlone() {
    LayerField own = LayerField.of("level_name", Text.of("级名", "Own"), LayerField.Type.TEXT);
    LayerInfo layer = new LayerInfo("x", LAYER.title(), LAYER.group(), LAYER.kind(), "x", List.of(LEVEL, own), List.of(), true);
    assertThat(FieldNames.of(layer, Locale.CHINESE).with(feature("MAJOR", null)).properties()).doesNotContainKey("level_name");
    assertThat(FieldNames.of(LAYER, Locale.ENGLISH).with(feature("MAJOR", null)).properties()).containsEntry("level_name", "Major").containsEntry("level", "MAJOR");
  }
}
