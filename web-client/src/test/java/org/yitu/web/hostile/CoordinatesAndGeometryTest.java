package org.yitu.web.hostile;

import static org.yitu.web.hostile.Attack.changingNothing;
import static org.yitu.web.hostile.Attack.refused;
import static org.yitu.web.hostile.Attack.refusedAt;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;

/** Positions and shapes that are none, through every door that takes one. */
@Tag("db")
class CoordinatesAndGeometryTest {
  private static final List<String> NO_LONGITUDE =
      List.of("NaN", "Infinity", "-Infinity", "1e400", "\"105\"", "\"NaN\"", "200", "-181", "0", "null", "true", "[]", "{}", "1e-320");
  private static Client commander;
  private static Client city;

  @BeforeAll
  static void signIn() {
    commander = Client.as("commander");
    city = Client.as("city");
  }

  @Test
  void aPositionThatIsNoneIsRefusedThroughEveryDoor() {
    changingNothing(() -> {
      for (String wrong : NO_LONGITUDE) {
        for (String point : List.of("[" + wrong + ",28.8]", "[105.4," + wrong + "]")) {
          refused(commander, "POST", "/api/search/surroundings", "{\"center\":" + point + "}", 400);
          refused(commander, "POST", "/api/routes", "{\"from\":" + point + ",\"to\":[105.4,28.8]}", 400);
          refused(commander, "POST", "/api/routes", "{\"from\":[105.4,28.8],\"to\":" + point + "}", 400);
          refused(commander, "POST", "/api/reach", "{\"center\":" + point + ",\"minutes\":[5]}", 400);
          refused(commander, "POST", "/api/matrix", "{\"from\":[" + point + "],\"to\":[[105.4,28.8]]}", 400);
          refused(commander, "POST", "/api/simulations", Bodies.scenario("\"point\":" + point), 400);
          refused(city, "POST", "/api/records/shelter", Bodies.shelter("甲", "{\"type\":\"Point\",\"coordinates\":" + point + "}"), 400);
        }
      }
    });
  }

  @Test
  void aBoxOrANumberInTheAddressThatIsNoneIsRefused() {
    for (String wrong : List.of("NaN", "Infinity", "1e400", "abc", "0x10", "%EF%BC%91%EF%BC%92", "", "1,2", "-181", "107")) {
      refusedAt("bbox", city, "GET", "/api/layers/enterprise/features?bbox=" + (wrong.isEmpty() ? "," : wrong) + ",28,106,29", null);
      refusedAt("bbox", city, "GET", "/api/records/enterprise?bbox=" + (wrong.isEmpty() ? "," : wrong) + ",28,106,29", null);
    }
    for (String wrong : List.of("NaN", "Infinity", "1e400", "abc", "0x10", "%EF%BC%91%EF%BC%92", "")) {
      refusedAt("lon", city, "GET", "/api/coordinates?lat=28&datum=BD-09&lon=" + wrong, null);
    }
    refused(city, "POST", "/api/records/shelter",
        Bodies.shelter("甲", "{\"type\":\"Point\",\"coordinates\":[105.4,28.8],\"datum\":\"MARS\"}"), 400);
  }

  @Test
  void aShapeOfMoreVerticesThanAnyoneDrawsIsRefused() {
    changingNothing(() -> {
      String tooMany = Bodies.ring(20_001);
      refusedAt("ground", city, "POST", "/api/records/shelter", Bodies.shelterWithGround(tooMany));
      refusedAt("avoid", commander, "POST", "/api/routes", avoiding(tooMany));
      String million = Bodies.ring(1_000_000);
      refused(city, "POST", "/api/records/shelter", Bodies.shelterWithGround(million), 413);
      refused(commander, "POST", "/api/routes", avoiding(million), 413);
      refused(Client.anonymous(), "POST", "/api/registrations", "{\"boundary\":" + million + "}", 413);
    });
  }

  @Test
  void aShapeThatIsNoneIsRefusedAtItsField() {
    changingNothing(() -> {
      for (String shape : List.of(
          "{\"type\":\"Polygon\",\"coordinates\":[[[105,28],[106,29],[106,28],[105,29],[105,28]]]}",
          "{\"type\":\"Polygon\",\"coordinates\":[[[105,28],[106,29],[106,28]]]}",
          "{\"type\":\"Polygon\",\"coordinates\":[[[105,28],[105,28]]]}",
          "{\"type\":\"Polygon\",\"coordinates\":[[[\"a\",\"b\"],[\"a\",\"b\"],[\"a\",\"b\"],[\"a\",\"b\"]]]}",
          "{\"type\":\"Polygon\",\"coordinates\":[]}", "{\"type\":\"Polygon\",\"coordinates\":null}", "{\"type\":\"Nope\"}", "{}",
          Bodies.collection(9))) {
        refusedAt("ground", city, "POST", "/api/records/shelter", Bodies.shelterWithGround(shape));
        refusedAt("avoid", commander, "POST", "/api/routes", avoiding(shape));
      }
    });
  }

  @Test
  void aShapeNestedWithoutEndIsRefused() {
    changingNothing(() -> {
      for (int depth : List.of(3_000, 50_000)) {
        String brackets = "{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
        for (String shape : List.of(Bodies.collection(depth), brackets)) {
          refused(city, "POST", "/api/records/shelter", Bodies.shelterWithGround(shape), 400);
          refused(commander, "POST", "/api/routes", avoiding(shape), 400, 413);
          refused(commander, "POST", "/api/simulations", Bodies.scenario("\"point\":" + shape), 400);
        }
      }
      String text = "GEOMETRYCOLLECTION(".repeat(5_000) + "POINT(105 28)" + ")".repeat(5_000);
      refusedAt("ground", city, "POST", "/api/records/shelter", Bodies.shelterWithGround("\"" + text + "\""));
    });
  }

  private static String avoiding(String shape) {
    return "{\"from\":[105.4,28.8],\"to\":[105.5,28.8],\"avoid\":[" + shape + "]}";
  }
}
