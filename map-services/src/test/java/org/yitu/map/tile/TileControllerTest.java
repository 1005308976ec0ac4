package org.yitu.map.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.map.HttpForTest;
import org.yitu.map.LayerForTest;
import org.yitu.map.catalog.Basemap;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.MapSettings;

class TileControllerTest {
  private final LayerForTest danger = LayerForTest.of("danger", GeometryKind.POINT, "a", "b").with("a", "1", "POINT(105.4 28.8)");
  private final LayerForTest risk = LayerForTest.of("risk", GeometryKind.POINT, "a").with("a", "7", "POINT(105.4 28.8)");
  private final MockMvc http = HttpForTest.of(new TileController(new Catalogue(List.of(() -> List.of(danger, risk))),
      new LayerTiles(Clock.systemUTC()), new BasemapTiles(new Basemap(new MapSettings(Path.of("absent"), null,
          new Envelope(104, 107, 27, 30), new Coordinate(105.4, 28.8))), Clock.systemUTC())));

  private MockHttpServletResponse ask(String path, String as) throws Exception {
    return http.perform(get("/tiles/" + path).header("As", as)).andReturn().getResponse();
  }

  @Test void severalLayersComeInOneTile() throws Exception {
    MockHttpServletResponse answer = ask("danger,risk/0/0/0.mvt", "a");
    assertThat(answer.getContentType()).isEqualTo("application/vnd.mapbox-vector-tile");
    assertThat(Tiles.count(Tiles.read(answer.getContentAsByteArray(), "danger"))).isEqualTo(1);
    assertThat(Tiles.count(Tiles.read(answer.getContentAsByteArray(), "risk"))).isEqualTo(1);
  }

  @Test void aTileIsPrivateAndIsNotSentAgainWhileItHolds() throws Exception {
    MockHttpServletResponse first = ask("danger/0/0/0.mvt", "a");
    assertThat(first.getHeader("Cache-Control")).contains("private").contains("no-cache");
    MockHttpServletResponse again = http.perform(get("/tiles/danger/0/0/0.mvt").header("If-None-Match", first.getHeader("ETag")))
        .andReturn().getResponse();
    assertThat(again.getStatus()).isEqualTo(304);
    MockHttpServletResponse other = http.perform(get("/tiles/danger/0/0/0.mvt").header("As", "b")
        .header("If-None-Match", first.getHeader("ETag"))).andReturn().getResponse();
    assertThat(other.getStatus()).isEqualTo(200);
    assertThat(other.getContentAsByteArray()).isEmpty();
  }

  @Test void theBasemapIsPublic() throws Exception {
    assertThat(ask("basemap/0/0/0.mvt", "nobody").getStatus()).isEqualTo(200);
    assertThat(ask("basemap/0/0/0.mvt", "nobody").getHeader("Cache-Control")).contains("public");
  }

  @ParameterizedTest
  @Tag("B41")
  @CsvSource({"danger/99/0/0.mvt,404", "danger/2/-1/0.mvt,404", "danger/2/4/0.mvt,404", "danger/z/0/0.mvt,400",
      "danger/2/0/1e1.mvt,400", "absent/0/0/0.mvt,404", "basemap/3/8/0.mvt,404"})
  void aTileThatIsNotThereIsRefused(String path, int status) throws Exception {
    assertThat(ask(path, "a").getStatus()).isEqualTo(status);
  }

  @Test @Tag("A02") void aHiddenLayerIsNotFoundAlsoAmongOthers() throws Exception {
    assertThat(ask("risk/0/0/0.mvt", "b").getStatus()).isEqualTo(404);
    assertThat(ask("danger,risk/0/0/0.mvt", "b").getStatus()).isEqualTo(404);
  }

  @Test void aTileHasAtMostThirtyLayers() throws Exception {
    StringBuilder ids = new StringBuilder("danger");
    for (int i = 0; i < 30; i++) ids.append(",l").append(i);
    assertThat(ask(ids + "/0/0/0.mvt", "a").getStatus()).isEqualTo(400);
  }
}
