package org.yitu.map.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.map.HttpForTest;
import org.yitu.map.LayerForTest;
import org.yitu.map.ViewerForTest;
import org.yitu.map.catalog.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeatureControllerTest {
  private final LayerForTest layer = LayerForTest.of("danger", GeometryKind.POINT, "a", "b")
      .with("a", "1", "POINT(105.1 28.1)", 2, Map.of("level", "MAJOR", "workers", 5L, "since", LocalDate.of(2026, 1, 31)))
      .with("a", "2", "POINT(105.2 28.2)", 1, Map.of("level", "GENERAL"))
      .with("a", "3", "POINT(105.3 28.3)")
      .with("b", "4", "POINT(105.1 28.1)");
  private final LayerForTest hidden = LayerForTest.of("secret", GeometryKind.POINT, "b").with("b", "9", "POINT(105 28)");
  private final MockMvc http = HttpForTest.of(
      new FeatureController(new Catalogue(List.of(() -> List.of(layer, hidden))), JsonMapper.shared()));

  private MockHttpServletResponse ask(String path, String... parameters) throws Exception {
    var request = get(path);
    for (int i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
    return http.perform(request).andReturn().getResponse();
  }

  private JsonNode answer(String... parameters) throws Exception {
    MockHttpServletResponse response = ask("/api/layers/danger/features", parameters);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).startsWith("application/geo+json");
    return JsonMapper.shared().readTree(response.getContentAsByteArray());
  }

  private static List<String> ids(JsonNode collection) {
    List<String> ids = new ArrayList<>();
    collection.get("features").forEach(feature -> ids.add(feature.get("id").asString()));
    return ids;
  }

  @Test void featuresAreGeoJsonWithNameStateSeverityAndFields() throws Exception {
    JsonNode all = answer();
    assertThat(all.get("type").asString()).isEqualTo("FeatureCollection");
    assertThat(all.get("numberReturned").asInt()).isEqualTo(3);
    assertThat(all.has("next")).isFalse();
    assertThat(all.get("features").get(0).toString()).isEqualTo("{\"type\":\"Feature\",\"id\":\"1\","
        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[105.1,28.1]},"
        + "\"properties\":" + all.get("features").get(0).get("properties") + "}");
    JsonNode properties = all.get("features").get(0).get("properties");
    assertThat(properties.get("name").asString()).isEqualTo("示例1");
    assertThat(properties.get("state").asString()).isEqualTo("OPEN");
    assertThat(properties.get("severity").asInt()).isEqualTo(2);
    assertThat(properties.get("workers").asInt()).isEqualTo(5);
    assertThat(properties.get("since").asString()).isEqualTo("2026-01-31");
  }

  @Test void theBoxTheTextAndTheFilterNarrowTheAnswer() throws Exception {
    assertThat(ids(answer("bbox", "105.15,28,105.25,29"))).containsExactly("2");
    assertThat(ids(answer("q", "示例3"))).containsExactly("3");
    assertThat(ids(answer("filter", "level = 'MAJOR'"))).containsExactly("1");
  }

  @Test void pagesFollowEachOtherByCursorAndEndWithoutOne() throws Exception {
    JsonNode first = answer("limit", "2");
    assertThat(ids(first)).containsExactly("1", "2");
    assertThat(first.get("next").asString()).isEqualTo("2");
    JsonNode second = answer("limit", "2", "cursor", "2");
    assertThat(ids(second)).containsExactly("3");
    assertThat(second.has("next")).isFalse();
    assertThat(answer("limit", "3").has("next")).isFalse();
  }

  @Test void aSingleFeatureIsReadByItsId() throws Exception {
    JsonNode feature = JsonMapper.shared().readTree(ask("/api/layers/danger/features/2").getContentAsByteArray());
    assertThat(feature.get("id").asString()).isEqualTo("2");
  }

  @Test @Tag("A02") void whatBelongsToAnotherViewerIsNotFound() throws Exception {
    assertThat(ids(answer())).doesNotContain("4");
    assertThat(ask("/api/layers/danger/features/4").getStatus()).isEqualTo(404);
    assertThat(ask("/api/layers/secret/features").getStatus()).isEqualTo(404);
    assertThat(ask("/api/layers/secret/features/9").getStatus()).isEqualTo(404);
    assertThat(ask("/api/layers/absent/features").getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"limit|0", "limit|10001", "limit|many", "limit|1e3", "bbox|1,2,3",
      "bbox|NaN,0,1,1", "bbox|105,28,104,29", "bbox|105,28,105,29", "bbox|105,28,Infinity,29", "bbox|105,28,106,91",
      "bbox|1,2,3,4,5", "bbox|a,b,c,d", "filter|colour = 'red'", "filter|lower(name) = 'a'", "filterr|level = 'A'",
      "cursor|0123456789012345678901234567890123456789012345678901234567890123456789"})
  void aParameterOutOfBoundsIsRefusedByItsName(String name, String value) throws Exception {
    MockHttpServletResponse response = ask("/api/layers/danger/features", name, value);
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(JsonMapper.shared().readTree(response.getContentAsByteArray()).get("field").asString()).isEqualTo(name);
  }

  @Test void anEmptyAnswerIsAnEmptyCollection() throws Exception {
    JsonNode none = answer("q", "nothing is called so");
    assertThat(none.get("features").size()).isZero();
    assertThat(none.get("numberReturned").asInt()).isZero();
  }

  @Test void nothingIsSentWhileTheLayerIsRead() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    int[] sent = new int[1];
    for (int bytes : new int[] {1_000, 3 * Spool.IN_MEMORY}) {
      response.reset();
      Spool.send(out -> {
        out.write(new byte[bytes]);
        sent[0] = response.getContentAsByteArray().length;
      }, response::getOutputStream);
      assertThat(sent[0]).as("a slow reader would hold the database").isZero();
      assertThat(response.getContentAsByteArray()).hasSize(bytes);
    }
  }

  @Test void whatBreaksOffWhileItIsReadIsNoAnswer() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    assertThatThrownBy(() -> Spool.send(out -> {
      out.write(new byte[3 * Spool.IN_MEMORY]);
      throw new IllegalStateException("the database is gone");
    }, response::getOutputStream)).isInstanceOf(IllegalStateException.class);
    assertThat(response.getContentAsByteArray()).isEmpty();
    assertThat(response.isCommitted()).isFalse();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(file -> file.getFileName().toString().matches("answer.*\\.part"))).isEmpty();
    }
  }

  @Test void aPageIsSentWhenItsLayerHasBeenRead() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    for (int i = 10; i < 300; i++) layer.with("a", String.valueOf(i), "POINT(105 28)", 1, Map.of("level", "x".repeat(200)));
    List<Integer> sent = new ArrayList<>();
    layer.afterEach(() -> sent.add(response.getContentAsByteArray().length));
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addParameter("limit", "1000");
    new FeatureController(new Catalogue(List.of(() -> List.of(layer))), JsonMapper.shared()).features("danger", ViewerForTest.A, request, response);
    assertThat(sent).hasSizeGreaterThan(250).containsOnly(0);
    assertThat(response.getContentAsByteArray()).hasSizeGreaterThan(50_000);
  }
}
