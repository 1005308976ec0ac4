package org.yitu.web.hostile;

import static org.yitu.web.hostile.Attack.changingNothing;
import static org.yitu.web.hostile.Attack.refused;
import static org.yitu.web.hostile.Attack.refusedAt;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;

/** An accident that cannot be: refused at the field that is wrong, before anything is worked out. */
@Tag("db")
class SimulationInputTest {
  private static final Map<String, List<String>> WRONG = Map.of(
      "windSpeed", List.of("0", "-1", "1e12", "\"2\"", "null", "NaN", "Infinity"),
      "stability", List.of("\"Z\"", "\"\"", "1", "\"" + "f".repeat(1_000) + "\""),
      "windFromDegrees", List.of("-1", "361", "1e9", "\"N\""),
      "kgPerSecond", List.of("0", "-1", "1e12", "\"x\"", "null"),
      "seconds", List.of("0", "-1", "1e12"),
      "heightMetres", List.of("-1", "1e9"),
      "terrain", List.of("\"moon\"", "7"),
      "kind", List.of("\"nope\"", "\"../x\"", "1", "null"),
      "substance", List.of("\"nope\"", "\"'\"", "1", "null"),
      "coefficients", List.of("\"nope\"", "1"));
  private static Client commander;

  @BeforeAll
  static void signIn() {
    commander = Client.as("commander");
  }

  @Test
  void everyInputOutOfItsRangeIsRefusedAtItsField() {
    changingNothing(() -> WRONG.forEach((field, values) -> {
      for (String value : values) {
        String body = Bodies.scenario("\"" + field + "\":" + value);
        if (value.equals("NaN") || value.equals("Infinity")) {
          refused(commander, "POST", "/api/simulations", body, 400);
        } else {
          refusedAt(field, commander, "POST", "/api/simulations", body);
        }
      }
    }));
  }

  @Test
  void aMemberThatNobodyKnowsAndAModelThatThereIsNotAreRefused() {
    changingNothing(() -> {
      refused(commander, "POST", "/api/simulations", Bodies.scenario("\"point\":[105.4,28.8],\"createdBy\":\"x\""), 400);
      refused(commander, "POST", "/api/simulations", "{}", 400);
      refused(commander, "POST", "/api/effects/nope", "{}", 404);
      refused(commander, "POST", "/api/effects/gaussian-plume", "{\"x\":{}}", 400);
      refused(commander, "GET", "/api/simulations/nope/report", null, 404);
      refused(commander, "GET", "/api/simulations/nope/report.pdf", null, 404);
    });
  }
}
