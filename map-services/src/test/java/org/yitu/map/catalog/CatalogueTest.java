package org.yitu.map.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.HttpForTest;
import org.yitu.map.LayerForTest;
import org.yitu.map.ViewerForTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CatalogueTest {
  static final MapSettings SETTINGS = new MapSettings(Path.of("absent"), Text.of("演示数据（示意，非测绘成果）", "Demo data"),
      new Envelope(104.5, 106.5, 27.5, 29.5), new Coordinate(105.44, 28.87));

  private final LayerForTest danger = LayerForTest.of("danger", GeometryKind.POINT, "a", "b")
      .with("a", "1", "POINT(105 28)").with("a", "2", "POINT(105 28)").with("b", "3", "POINT(105 28)");
  private final LayerForTest zone = LayerForTest.of("zone", GeometryKind.POLYGON, "b");
  private final Catalogue catalogue = new Catalogue(List.of(() -> List.of(danger), () -> List.of(zone)));
  private final MockMvc http = HttpForTest.of(new CatalogueController(catalogue, SETTINGS, JsonMapper.shared()));

  private JsonNode tree(String as, String query) throws Exception {
    byte[] body = http.perform(get("/api/layers" + query).header("As", as)).andReturn().getResponse().getContentAsByteArray();
    return JsonMapper.shared().readTree(body);
  }

  @Test void aLayerThatIsHiddenFromTheViewerIsNotFoundAndNotListed() throws Exception {
    assertThat(catalogue.visibleTo(ViewerForTest.A)).containsExactly(danger);
    assertThat(catalogue.layer(ViewerForTest.B, "zone")).isSameAs(zone);
    for (String id : List.of("zone", "absent", "")) {
      assertThatThrownBy(() -> catalogue.layer(ViewerForTest.A, id))
          .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
    assertThat(tree("a", "").toString()).doesNotContain("zone\"");
    assertThat(tree("b", "").get("groups").get(0).get("layers").size()).isEqualTo(2);
    assertThat(tree("nobody", "").get("groups").size()).isZero();
  }

  @Test void theTreeTellsAllThatAClientNeedsToDrawALayer() throws Exception {
    JsonNode tree = tree("a", "");
    assertThat(tree.get("notice").get("zh").asString()).contains("演示数据");
    assertThat(tree.get("extent").toString()).isEqualTo("[104.5,27.5,106.5,29.5]");
    assertThat(tree.get("centre").toString()).isEqualTo("[105.44,28.87]");
    JsonNode layer = tree.get("groups").get(0).get("layers").get(0);
    assertThat(layer.get("id").asString()).isEqualTo("danger");
    assertThat(layer.get("geometry").asString()).isEqualTo("point");
    assertThat(layer.has("count")).isFalse();
    assertThat(layer.get("fields").get(2).get("type").asString()).isEqualTo("number");
    assertThat(layer.get("states").get(0).get("severity").asInt()).isEqualTo(3);
    JsonNode rule = layer.get("style").get("rules").get(4);
    assertThat(rule.get("colour").asString()).isEqualTo("#d9363e");
    assertThat(rule.get("shape").asString()).isEqualTo("octagon");
    assertThat(layer.get("style").get("legend").get(0).get("title").get("en").asString()).isEqualTo("Open");
    assertThat(tree.get("basemap").get(0).get("id").asString()).isEqualTo("area-fill");
  }

  @Test void aCountIsOfWhatTheViewerMaySee() throws Exception {
    assertThat(tree("a", "?counts=true").get("groups").get(0).get("layers").get(0).get("count").asInt()).isEqualTo(2);
    assertThat(tree("b", "?counts=true").get("groups").get(0).get("layers").get(0).get("count").asInt()).isEqualTo(1);
  }

  @Test void anUnchangedTreeIsNotSentAgain() throws Exception {
    MockHttpServletResponse first = http.perform(get("/api/layers?counts=true")).andReturn().getResponse();
    String tag = first.getHeader("ETag");
    assertThat(first.getHeader("Cache-Control")).contains("private").contains("no-cache");
    MockHttpServletResponse same = http.perform(get("/api/layers?counts=true").header("If-None-Match", tag)).andReturn()
        .getResponse();
    assertThat(same.getStatus()).isEqualTo(304);
    assertThat(same.getContentAsByteArray()).isEmpty();
    danger.without("1");
    assertThat(http.perform(get("/api/layers?counts=true").header("If-None-Match", tag)).andReturn().getResponse().getStatus())
        .isEqualTo(200);
  }

  @Test void everybodySeesTheBasemapAndNoLayers() throws Exception {
    String body = http.perform(get("/api/basemap")).andReturn().getResponse().getContentAsString();
    assertThat(body).contains("area-fill").doesNotContain("danger");
  }

  @Test void twoLayersWithOneIdAreAMistakeFoundAtStart() {
    assertThatThrownBy(() -> new Catalogue(List.of(() -> List.of(danger, danger)))).hasMessageContaining("danger");
  }
}
