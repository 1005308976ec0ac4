package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;

@Tag("C16")
class WeatherControllerTest {
  private static final OffsetDateTime SIX = OffsetDateTime.parse("2026-05-01T06:00:00+08:00");

  private final LayersForTest layers = new LayersForTest();

  @Test void theNearestStationTellsItsWindAndHowOldItIs() throws Exception {
    station("1", "示例远站", 105.9, 10.0);
    station("2", "示例近站", 105.45, 2.5);
    http().perform(get("/api/weather?point=105.44,28.87")).andExpect(status().isOk())
        .andExpect(jsonPath("$.station").value("示例近站")).andExpect(jsonPath("$.windSpeed").value(2.5))
        .andExpect(jsonPath("$.minutesOld").value(90)).andExpect(jsonPath("$.metres").value(976));
  }

  @Test void aPlaceWithoutAStationOrWithoutSenseIsRefusedInASentence() throws Exception {
    for (String point : List.of("105.44,28.87", "105.44", "a,b", "NaN,28.87")) {
      assertThatThrownBy(() -> http().perform(get("/api/weather").param("point", point)))
          .rootCause().isInstanceOf(Refusal.class);
    }
  }

  private MockMvc http() {
    Clock clock = Clock.fixed(Instant.parse("2026-04-30T23:30:00Z"), ZoneOffset.UTC);
    return MockMvcBuilders.standaloneSetup(new WeatherController(new Catalogue(List.of(layers)), clock))
        .setCustomArgumentResolvers(new CommanderArgumentForTest()).build();
  }

  private void station(String id, String name, double longitude, double windSpeed) {
    layers.with("weather-station", id, name, new Coordinate(longitude, 28.87), Map.of("observedAt", SIX, "windFrom", 200.0,
        "windSpeed", windSpeed, "temperature", 15.0, "cloudTenths", 8L));
  }
}
