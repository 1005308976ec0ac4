package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** One set of data behind the list, the map, the search and the sheet, and all areas of the work in one place. */
@Tag("db")
class OneMapTest {
  @Test
  @Tag("A0.1")
  void theSameRecordStandsInTheListOnTheMapAndInTheSearch() {
    Client county = Client.as("county");
    JsonNode item = county.get("/api/records/rescue-team?size=1").json().get("items").get(0);
    long id = item.get("id").asLong();
    String name = item.get("name").asString();
    JsonNode place = item.get("location").get("coordinates");
    String box = String.format(java.util.Locale.ROOT, "%f,%f,%f,%f", place.get(0).asDouble() - 1e-4, place.get(1).asDouble() - 1e-4,
        place.get(0).asDouble() + 1e-4, place.get(1).asDouble() + 1e-4);
    assertThat(titles(county.get("/ogc/features/collections/rescue-team/items?bbox=" + box).json().get("features"), "id")).contains(String.valueOf(id));
    assertThat(county.get("/api/search?q=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)).body()).contains(name);
    assertThat(county.get("/api/records/rescue-team/" + id).json().get("title").asString()).isEqualTo(name);
  }

  @Test
  @Tag("A0.8")
  void allSixBusinessAreasAreOnOneDesk() {
    JsonNode menu = Client.as("admin").get("/api/records").json();
    List<String> types = titles(menu.get("types"), "type");
    assertThat(types).as("enterprises, dangers, enforcement, occupational health, rescue, approval")
        .contains("enterprise", "hidden-danger", "safety-penalty", "hazard-declaration", "rescue-team", "project-application");
  }

  private static List<String> titles(JsonNode items, String member) {
    return StreamSupport.stream(items.spliterator(), false).map(one -> one.get(member).asString()).toList();
  }
}
