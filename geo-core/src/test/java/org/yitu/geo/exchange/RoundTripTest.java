package org.yitu.geo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.io.GeometryGate;

/** What goes out comes in again. */
@Tag("C11")
class RoundTripTest {
  private static final String HOLED = "POLYGON ((105 28, 106 28, 106 29, 105 29, 105 28), (105.4 28.4, 105.6 28.4, 105.6 28.6, 105.4 28.6, 105.4 28.4))";
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(value = ExchangeFormat.class, names = {"CSV", "XLSX"}, mode = EnumSource.Mode.EXCLUDE)
  void aPolygonWithAHoleAndARowWithoutAnything(ExchangeFormat format) throws IOException {
    Path file = ExportForTest.write(format, folder.resolve("a." + format.ending()), GeometryKind.POLYGON, Ground.CGCS2000, HOLED, "");
    List<FeatureTable.Row> rows = rows(file);
    assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.fault()).isNull());
    assertThat(rows.get(0).geometry().equalsTopo(shape(HOLED))).isTrue();
    assertThat(rows.get(0).values()).contains(ExportForTest.NAME, "1234.5", "7").anySatisfy(text -> assertThat(text).startsWith("2020-02-29"));
    assertThat(rows.get(1).geometry()).isNull();
    assertThat(rows.get(1).values()).contains("第二").doesNotContain("null");
  }

  @ParameterizedTest
  @EnumSource(value = ExchangeFormat.class, names = {"CSV", "XLSX"})
  void aSheetHoldsPositionsInColumns(ExchangeFormat format) throws IOException {
    Path file = ExportForTest.write(format, folder.resolve("a." + format.ending()), GeometryKind.POINT, Ground.of("BD-09"), "POINT (105.5 28.9)");
    try (FeatureTable table = open(file)) {
      assertThat(table.columns()).startsWith("企业名称").endsWith("经度", "纬度", "坐标系");
      assertThat(table.hasGeometries()).isFalse();
    }
    List<String> values = rows(file).get(0).values();
    int x = values.size() - 3;
    Geometry back = Ground.of(values.get(x + 2)).toCgcs2000(shape("POINT (" + values.get(x) + " " + values.get(x + 1) + ")"));
    assertThat(back.distance(shape("POINT (105.5 28.9)"))).isLessThan(1e-7);
  }

  @Test void aShapefileInAZoneSaysWhichAndComesBackToTheMillimetre() throws IOException {
    for (String zone : List.of("EPSG:4544", "EPSG:4523", "EPSG:3857", "WGS84", "CGCS2000")) {
      Path file = ExportForTest.write(ExchangeFormat.SHAPEFILE, folder.resolve(zone.replace(':', '-') + ".zip"), GeometryKind.POINT, Ground.of(zone), "POINT (105.5 28.9)");
      try (FeatureTable table = open(file)) {
        Ground ground = table.ground().orElseThrow();
        assertThat(ground.title()).isEqualTo(Ground.of(zone).title());
        List<FeatureTable.Row> rows = new ArrayList<>();
        table.read(rows::add);
        assertThat(ground.toCgcs2000(rows.get(0).geometry()).distance(shape("POINT (105.5 28.9)"))).as(zone).isLessThan(1e-8);
      }
    }
  }

  @Test void aShapefileInGbkHasItsChineseNames() throws IOException {
    Path file = ExportForTest.write(ExchangeFormat.SHAPEFILE, folder.resolve("a.zip"), GeometryKind.LINE, Ground.CGCS2000, Charset.forName("GBK"),
        "LINESTRING (105 28, 106 29)");
    try (FeatureTable table = open(file)) {
      assertThat(table.columns()).containsExactly("企业名称", "从业人员数", "从业人员1", "成立日期", "巡查时间", "开放");
      assertThat(table.notes()).isEmpty();
    }
    assertThat(rows(file).get(0).values()).startsWith("泸州示例化工", "1234.5", "7", "2020-02-29");
  }

  @Test void aCsvInGbkWithSemicolonsIsRead() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.write(file, "名称;经度;纬度\r\n\"泸州;化工\";105.5;28.9\r\n".getBytes(Charset.forName("GBK")));
    assertThat(rows(file).get(0).values()).containsExactly("泸州;化工", "105.5", "28.9");
    Files.write(file, "\uFEFF名称\t数\n甲\t1\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(rows(file).get(0).values()).containsExactly("甲", "1");
  }

  @Test void aClosedChainOfADrawingIsAnAreaAndAnOpenOneALine() throws IOException {
    Path file = Files.writeString(folder.resolve("a.dxf"), String.join("\n", "0", "SECTION", "2", "ENTITIES", "0", "LWPOLYLINE", "90", "3", "70", "1", "10", "548000", "20", "3198000",
        "10", "549000", "20", "3198000", "10", "549000", "20", "3199000", "0", "LINE", "10", "548000", "20", "3198000", "11", "548500", "21", "3198500", "0", "ENDSEC", "0", "EOF", ""));
    List<FeatureTable.Row> rows = rows(file);
    assertThat(rows).extracting(row -> row.geometry().getGeometryType()).containsExactly("Polygon", "LineString");
    assertThat(Ground.of("EPSG:4544").toCgcs2000(rows.get(0).geometry()).getEnvelopeInternal().centre().x).isBetween(105.4, 105.6);
  }

  @Test void fieldNamesAreCutInNoCharacterAndToldApart() {
    List<String> names = DbfWriter.shortNames(ExportForTest.COLUMNS, StandardCharsets.UTF_8);
    assertThat(names).startsWith("企业名", "从业人", "从业人1").doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(10));
  }

  private FeatureTable open(Path file) throws IOException {
    return FeatureTable.open(file, file.getFileName().toString(), folder);
  }

  private List<FeatureTable.Row> rows(Path file) throws IOException {
    List<FeatureTable.Row> rows = new ArrayList<>();
    try (FeatureTable table = open(file)) {
      table.read(rows::add);
    }
    return rows;
  }

  private static Geometry shape(String wkt) {
    return GeometryGate.china().fromWkt(wkt);
  }
}
