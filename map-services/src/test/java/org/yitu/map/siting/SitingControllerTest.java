package org.yitu.map.siting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.test.web.servlet.MockMvc;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.MemoryLayer;
import org.yitu.geo.text.Text;
import org.yitu.map.HttpForTest;
import org.yitu.map.ViewerForTest;
import org.yitu.map.catalog.Basemap;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.MapSettings;
import org.yitu.map.report.PdfPage;
import org.yitu.map.report.ReportFont;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A river along the meridian of 105.40, a county's boundary along that of 105.50; a hundredth of a degree is 974 m there.
 * <pre>
 *   105.40        105.42     105.4204   105.43   105.50
 *   river         plant      school     hazard   boundary      all at 28.8 north
 * </pre>
 */
@Tag("C11")
@Tag("A1.1")
class SitingControllerTest {
  private static final LayerInfo.Group GROUP = new LayerInfo.Group("group", Text.of("组", "Group"), 1);
  @TempDir private Path folder;
  private MockMvc http;

  @BeforeEach void start() throws IOException {
    Files.writeString(folder.resolve("basemap.geojson"), "{\"features\":[{\"type\":\"Feature\",\"properties\":{\"layer\":\"water\","
        + "\"name\":\"示例江\",\"class\":\"river\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[105.4,28],[105.4,29]]}}]}");
    MapSettings settings = new MapSettings(folder, null, new Envelope(104, 107, 27, 30), new Coordinate(105, 28));
    Basemap basemap = new Basemap(settings);
    List<FeatureLayer> layers = List.of(
        layer("protection-target", "kind", feature("示例小学", point(105.4204), Map.of("kind", "SCHOOL")),
            feature("示例水厂", point(105.46), Map.of("kind", "DRINKING_WATER_SOURCE"))),
        layer("area", "level", feature("示例区", area(105.0, 105.5), Map.of("level", "COUNTY")),
            feature("示例县", area(105.5, 106.0), Map.of("level", "COUNTY"))),
        MemoryLayer.of(info("major-hazard", "grade"), List.of(feature("示例罐区", point(105.43), Map.of())),
            viewer -> viewer.equals(ViewerForTest.A)));
    http = HttpForTest.of(new SitingController(new Catalogue(List.of(() -> layers)), basemap,
        new SitingReport(new PdfPage(new ReportFont()), settings, Clock.systemUTC()), JsonMapper.shared()));
  }

  private static LayerInfo info(String id, String field) {
    return new LayerInfo(id, Text.of(id, id), GROUP, GeometryKind.POINT, "danger",
        List.of(LayerField.of(field, Text.of(field, field), LayerField.Type.TEXT)), List.of(), true);
  }

  private static FeatureLayer layer(String id, String field, Feature... features) {
    return MemoryLayer.of(info(id, field), List.of(features));
  }

  private static Feature feature(String name, Geometry geometry, Map<String, Object> properties) {
    return new Feature("", name, name, "", 0, geometry, properties);
  }

  private static Geometry point(double longitude) {
    return Cgcs2000.factory().createPoint(new Coordinate(longitude, 28.8));
  }

  private static Geometry area(double west, double east) {
    return Cgcs2000.factory().toGeometry(new Envelope(west, east, 28, 29));
  }

  private JsonNode check(double longitude, String id, String as) throws Exception {
    String body = "{\"point\":[" + longitude + ",28.8]}";
    JsonNode answer = JsonMapper.shared().readTree(http.perform(post("/api/siting").header("As", as).contentType("application/json")
        .content(body)).andReturn().getResponse().getContentAsByteArray());
    assertThat(answer.get("checks").size()).isEqualTo(SitingRule.ALL.size());
    for (JsonNode check : answer.get("checks")) if (check.get("id").asString().equals(id)) return check;
    throw new AssertionError(id);
  }

  private String verdict(double longitude, String id) throws Exception {
    return check(longitude, id, "a").get("verdict").asString();
  }

  @Test void lessThanTheRuleDemandsIsAConflictAndMoreIsClear() throws Exception {
    assertThat(verdict(105.409, "river")).isEqualTo("conflict");
    assertThat(verdict(105.412, "river")).isEqualTo("clear");
    assertThat(verdict(105.42, "public-building")).isEqualTo("conflict");
    assertThat(verdict(105.421, "public-building")).isEqualTo("clear");
  }

  @Test void whatIsNearIsNamedWithItsMetresAndTheRuleIsQuoted() throws Exception {
    JsonNode river = check(105.409, "river", "a");
    assertThat(river.get("near").get(0).get("name").asString()).isEqualTo("示例江");
    assertThat(river.get("near").get(0).get("metres").asInt()).isBetween(870, 880);
    assertThat(river.get("rule").asString()).contains("一公里");
    assertThat(river.get("source").asString()).contains("长江保护法");
    assertThat(river.get("verified").asBoolean()).isFalse();
  }

  @Test void whereTheRuleHasNoNumberWhatIsNearIsANote() throws Exception {
    assertThat(verdict(105.42, "hazard")).isEqualTo("note");
    assertThat(verdict(105.48, "hazard")).isEqualTo("clear");
    assertThat(verdict(105.42, "drinking-water")).isEqualTo("note");
    assertThat(verdict(105.495, "boundary")).isEqualTo("note");
    assertThat(verdict(105.42, "boundary")).isEqualTo("clear");
  }

  @Test void thePaperSaysWhatTheScreenSays() throws Exception {
    byte[] pdf = http.perform(get("/api/siting/report.pdf?lon=105.42&lat=28.8")).andReturn().getResponse().getContentAsByteArray();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("选址检查报告", "示例小学", "示例江", "105.420000, 28.800000", "未与原文核对");
    }
    assertThat(http.perform(get("/api/siting/report.pdf?lon=200&lat=28.8")).andReturn().getResponse().getStatus()).isEqualTo(400);
  }

  @Test @Tag("A02") void whatTheViewerMayNotSeeOrNobodyKnowsIsUnknownAndNotClear() throws Exception {
    assertThat(check(105.42, "hazard", "b").get("verdict").asString()).isEqualTo("unknown");
    assertThat(verdict(104.5, "boundary")).isEqualTo("unknown");
  }
}
