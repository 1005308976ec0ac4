package org.yitu.geo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.scenario.Domino.Hazard;
import org.yitu.geo.scenario.Domino.Reached;
import org.yitu.geo.scenario.Domino.Vessel;

@Tag("C16")
@Tag("A19.6")
class DominoTest {
  private static final LocalMetres FRAME = LocalMetres.at(new Coordinate(105.44, 28.87));

  private static Coordinate east(double metres) {
    return FRAME.toDegrees(new Coordinate(metres, 0));
  }

  private static Hazard tank(String id, double metres, Vessel vessel) {
    return new Hazard(id, east(metres), vessel);
  }

  private static Resolved tnt(double metres, double kg) {
    Coordinate place = east(metres);
    return Scenario.of(Map.of("kind", "explosion", "point", List.of(place.x, place.y), "source", Map.of("kg", kg))).resolve();
  }

  private static Resolved pool(double metres, double diameter) {
    Coordinate place = east(metres);
    return Scenario.of(Map.of("kind", "pool-fire", "point", List.of(place.x, place.y), "substance", "gasoline", "source",
        Map.of("diameterMetres", diameter))).resolve();
  }

  private static Optional<Resolved> nothing(Hazard hazard) {
    return Optional.empty();
  }

  /** 1 t of TNT: Kingery–Bulmash gives 22 kPa at Z 7.61 and 16 kPa at Z 9.51, that is at about 76 m and 95 m. */
  @Test void aVesselUnderPressureIsReachedFartherByABlastAndATankByAFire() {
    List<Hazard> both = List.of(tank("tank", 85, Vessel.ATMOSPHERIC), tank("sphere", 85, Vessel.PRESSURISED));
    assertThat(Domino.screen(tnt(0, 1000), both, DominoTest::nothing, 3)).singleElement().satisfies(reached -> {
      assertThat(reached.hazard().id()).isEqualTo("sphere");
      assertThat(reached.step()).isEqualTo(1);
      assertThat(reached.by()).isEmpty();
      assertThat(reached.threshold()).isEqualTo(16);
      assertThat(reached.value()).isGreaterThan(16).isLessThan(22);
    });
    Resolved fire = pool(0, 20);
    double metres = 10;
    while (fire.intensity().orElseThrow().at(east(metres)) > 20) metres += 0.5;
    List<Hazard> near = List.of(tank("tank", metres, Vessel.ATMOSPHERIC), tank("sphere", metres, Vessel.PRESSURISED));
    assertThat(Domino.screen(fire, near, DominoTest::nothing, 1)).extracting(r -> r.hazard().id()).containsExactly("tank");
  }

  @Test void aChainGoesFromVesselToVesselAndEndsAfterThreeSteps() {
    List<Hazard> row = List.of(tank("a", 70, Vessel.ATMOSPHERIC), tank("b", 140, Vessel.ATMOSPHERIC),
        tank("c", 210, Vessel.ATMOSPHERIC), tank("d", 280, Vessel.ATMOSPHERIC));
    List<Reached> chain = Domino.screen(tnt(0, 1000), row, hazard -> Optional.of(tnt(FRAME.toMetres(hazard.lonLat()).x, 1000)), 3);
    assertThat(chain).extracting(r -> r.hazard().id() + r.step() + r.by()).containsExactly("a1", "b2a", "c3b");
    assertThat(Domino.screen(tnt(0, 1000), row, hazard -> Optional.of(tnt(FRAME.toMetres(hazard.lonLat()).x, 1000)), 1))
        .extracting(r -> r.hazard().id()).containsExactly("a");
    assertThat(Domino.screen(tnt(0, 1000), row, DominoTest::nothing, 3)).hasSize(1);
  }

  @Test void whatIsReachedByTwoIsNamedOnceByTheStronger() {
    List<Hazard> row = List.of(tank("a", 60, Vessel.ATMOSPHERIC), tank("b", 70, Vessel.ATMOSPHERIC),
        tank("c", 120, Vessel.ATMOSPHERIC));
    List<Reached> chain = Domino.screen(tnt(0, 1000), row, hazard -> Optional.of(tnt(FRAME.toMetres(hazard.lonLat()).x, 1000)), 3);
    assertThat(chain).extracting(r -> r.hazard().id() + r.by()).containsExactly("a", "b", "cb");
    assertThat(chain.get(2).value()).isCloseTo(tnt(70, 1000).intensity().orElseThrow().at(east(120)), withPercentage(0.01));
  }

  @Test void aStrongerAccidentReachesNoLess() {
    List<Hazard> row = IntStream.range(1, 20)
        .mapToObj(i -> tank("t" + i, 25 * i, i % 2 == 0 ? Vessel.ATMOSPHERIC : Vessel.PRESSURISED)).toList();
    int before = 0;
    for (double kg = 10; kg < 1e6; kg *= 3) {
      int now = Domino.screen(tnt(0, kg), row, DominoTest::nothing, 1).size();
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).isGreaterThan(5);
  }

  @Test void aToxicCloudSetsNothingOff() {
    Coordinate place = east(0);
    Resolved cloud = Scenario.of(Map.of("kind", "toxic-plume", "point", List.of(place.x, place.y), "substance", "chlorine",
        "source", Map.of("kgPerSecond", 1), "weather", Map.of("windFromDegrees", 90, "windSpeed", 3, "stability", "D")))
        .resolve();
    assertThat(Domino.screen(cloud, List.of(tank("a", 1, Vessel.ATMOSPHERIC)), DominoTest::nothing, 3)).isEmpty();
  }

  @Test void moreThanThreeStepsAreNotAsked() {
    assertThatThrownBy(() -> Domino.screen(tnt(0, 1), List.of(), DominoTest::nothing, 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Domino.SOURCE.verified()).isFalse();
    assertThat(Domino.SOURCE.source()).contains("unverified");
  }
}
