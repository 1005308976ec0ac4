package org.yitu.geo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.text.Refusal;

@Tag("C16")
@Tag("A19.6")
class BurningTest {
  private static final Coordinate PLACE = new Coordinate(105.44, 28.87);

  private static Map<String, Object> fire(String kind, String substance) {
    Map<String, Object> source = new HashMap<>(switch (kind) {
      case "pool-fire" -> Map.<String, Object>of("diameterMetres", 20);
      case "jet-fire" -> Map.<String, Object>of("kgPerSecond", 10);
      default -> Map.<String, Object>of("kg", 20_000);
    });
    return new HashMap<>(Map.of("kind", kind, "point", List.of(PLACE.x, PLACE.y), "source", source, "substance", substance));
  }

  private static Coordinate at(double metres) {
    return LocalMetres.at(PLACE).toDegrees(new Coordinate(metres, 0));
  }

  @ParameterizedTest
  @CsvSource({"pool-fire, gasoline, shokri-beyler", "pool-fire, 甲醇, point-source", "jet-fire, methane,", "fireball, lpg, ccps",
      "fireball, lpg, tno"})
  void theEdgeOfAZoneIsWhereItsHeatIs(String kind, String substance, String method) {
    Map<String, Object> given = fire(kind, substance);
    if (method != null) given.put("coefficients", method);
    Resolved resolved = Scenario.of(given).resolve();
    double radius = kind.equals("pool-fire") ? 10 : 0;
    double before = 0;
    for (Zone zone : resolved.zones().zones()) {
      assertThat(zone.quantity()).isEqualTo("heat-flux");
      assertThat(zone.unit()).isEqualTo("kW/m²");
      assertThat(zone.maxMetres()).isGreaterThanOrEqualTo(before);
      before = zone.maxMetres();
      if (zone.maxMetres() > radius * 1.01) {
        assertThat(resolved.intensity().orElseThrow().at(at(zone.maxMetres()))).isCloseTo(zone.threshold(), withPercentage(0.1));
      }
    }
    assertThat(resolved.zones().zones()).isNotEmpty();
    assertThat(resolved.moments()).hasSize(1);
    assertThat(resolved.zones().model().constants()).anyMatch(constant -> !constant.verified());
  }

  @ParameterizedTest
  @CsvSource({"pool-fire, gasoline", "jet-fire, methane", "fireball, lpg"})
  void harmFallsWithDistanceAndWallsProtect(String kind, String substance) {
    Harm harm = Scenario.of(fire(kind, substance)).resolve().harm().orElseThrow();
    double before = 1.1;
    for (double metres = 1; metres < 20_000; metres *= 1.2) {
      assertThat(harm.outdoors(at(metres))).isBetween(0.0, 1.0).isLessThanOrEqualTo(before);
      before = harm.outdoors(at(metres));
    }
    assertThat(before).isLessThan(1e-6);
    assertThat(harm.indoors(at(5000))).isZero();
    assertThat(harm.basis().en()).contains(" s outdoors");
    assertThat(harm.basis().zh()).contains("秒");
  }

  @Test void theLevelsOfAlohaAreThree() {
    Map<String, Object> given = fire("fireball", "lpg");
    given.put("levels", "aloha");
    assertThat(Scenario.of(given).resolve().zones().zones()).extracting(Zone::name)
        .containsExactly("10 kW/m²", "5 kW/m²", "2 kW/m²");
  }

  @ParameterizedTest
  @CsvSource({"pool-fire, 氢, 燃烧速率, burning rate", "pool-fire, 氯, 燃烧热, heat of combustion",
      "jet-fire, ammonia, 燃烧热, heat of combustion", "fireball, nonsense, 燃烧热, heat of combustion"})
  void aFuelWithoutDataIsRefusedAndTheMissingValueNamed(String kind, String substance, String zh, String en) {
    assertThatThrownBy(() -> Scenario.of(fire(kind, substance)).resolve()).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.complaints()).singleElement().satisfies(complaint -> {
          assertThat(complaint.field()).isEqualTo("substance");
          assertThat(complaint.text().zh()).contains(zh);
          assertThat(complaint.text().en()).contains(en);
        }));
  }

  @Test void whatWasResolvedResolvesAgainToTheSame() {
    for (ScenarioKind kind : ScenarioKinds.all()) {
      if (kind.id().equals("toxic-plume") || !kind.weatherInputs().isEmpty()) continue;
      Map<String, Object> given = kind.id().equals("explosion") || kind.id().equals("vapour-cloud-explosion")
          ? fire("kg", "lpg") : fire(kind.id(), "lpg");
      given.put("kind", kind.id());
      if (kind.id().equals("explosion")) given.remove("substance");
      Resolved resolved = Scenario.of(given).resolve();
      assertThat(Scenario.of(resolved.canonical()).resolve().canonical()).isEqualTo(resolved.canonical());
    }
  }
}
