package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;

@Tag("A8.3") @Tag("C16")
class CameraControllerTest {
  private static final Coordinate PLACE = new Coordinate(105.44, 28.87);
  private final LayersForTest layers = new LayersForTest();

  /** A camera so many metres south of the place. */
  private void south(String id, double metres, String kind, Object direction, Object range) {
    layers.with("camera", id, "示例" + id, Measure.destination(PLACE, 180, metres), Map.of("kind", kind, "direction", direction, "fieldOfView", 60.0,
        "rangeOfSight", range, "inService", true));
  }

  private MockMvc http() {
    return MockMvcBuilders.standaloneSetup(new CameraController(new Catalogue(List.of(layers))))
        .setCustomArgumentResolvers(new CommanderArgumentForTest()).build();
  }

  @Test void theNearestOfThoseThatSeeThePlaceComeFirstAndWhatMustBeTurnedSaysSo() throws Exception {
    south("away", 50, "FIXED", 180.0, 300.0);
    south("far", 400, "FIXED", 0.0, 300.0);
    south("looks", 200, "FIXED", 20.0, 300.0);
    south("turns", 100, "PAN_TILT_ZOOM", 180.0, 300.0);
    south("mast", 1_500, "FIXED", 0.0, 3_000.0);
    south("post", 1_400, "FIXED", 0.0, 600.0);
    layers.with("camera", "blank", "示例", Measure.destination(PLACE, 180, 10), Map.of("kind", "FIXED", "inService", true));
    http().perform(get("/api/cameras/seeing?point=105.44,28.87")).andExpect(status().isOk())
        .andExpect(jsonPath("$.items[*].id", contains("turns", "looks", "mast")))
        .andExpect(jsonPath("$.items[*].turnable", contains(true, false, false)))
        .andExpect(jsonPath("$.items[*].metres", contains(100, 200, 1500))).andExpect(jsonPath("$.complete").value(true));
    http().perform(get("/api/cameras/seeing?point=105.44,28.87&limit=1")).andExpect(jsonPath("$.items[*].id", contains("turns")));
  }

  @Test void aPlaceWithoutSenseIsRefusedAndSoIsWhoMayNotSeeCameras() {
    layers.with("camera", "1", "示例", PLACE, Map.of());
    for (String asked : List.of("point=1", "point=", "point=105.44,28.87&limit=51", "point=105.44,28.87&x=1")) {
      assertThatThrownBy(() -> http().perform(get("/api/cameras/seeing?" + asked))).rootCause().isInstanceOf(Refusal.class);
    }
    LayersForTest none = new LayersForTest();
    CameraController controller = new CameraController(new Catalogue(List.of(none)));
    MockMvc blind = MockMvcBuilders.standaloneSetup(controller).setCustomArgumentResolvers(new CommanderArgumentForTest()).build();
    assertThatThrownBy(() -> blind.perform(get("/api/cameras/seeing?point=105.44,28.87"))).rootCause().isInstanceOf(Refusal.class);
  }
}
