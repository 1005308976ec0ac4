package org.yitu.geo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.text.Refusal;

@Tag("C16")
class DenseGasAndToxicPuffTest {
  private static final Coordinate SOURCE = new Coordinate(105.40, 28.80);
  private static final LocalMetres FRAME = LocalMetres.at(SOURCE);

  private static Scenario scenario(String kind, String substance, Map<String, Object> source) {
    Map<String, Object> weather = new TreeMap<>(Map.of("windFromDegrees", 270, "windSpeed", 3, "stability", "D"));
    return Scenario.of(Map.of("kind", kind, "point", List.of(SOURCE.x, SOURCE.y), "substance", substance, "source", source,
        "weather", weather));
  }

  private static List<Scenario> all() {
    return List.of(scenario("toxic-puff", "chlorine", Map.of("kg", 1000)),
        scenario("dense-gas", "chlorine", Map.of("kg", 1000)),
        scenario("dense-gas", "chlorine", Map.of("kgPerSecond", 5, "seconds", 1800)));
  }

  @Test void worseZonesLieInsideMilderOnesAndDownwind() {
    for (Scenario scenario : all()) {
      Zones zones = scenario.resolve().zones();
      assertThat(zones.zones()).hasSize(3);
      double before = 0;
      for (Zone zone : zones.zones()) {
        assertThat(zone.polygon().isValid()).isTrue();
        assertThat(zone.maxMetres()).isGreaterThanOrEqualTo(before);
        assertThat(FRAME.toMetres(zone.polygon().getCentroid().getCoordinate()).x).isPositive();
        before = zone.maxMetres();
      }
      assertThat(zones.zones().get(2).polygon().buffer(1e-9).covers(zones.zones().get(0).polygon())).isTrue();
    }
  }

  @Test void theCloudIsGoneInTheEnd() {
    for (Scenario scenario : all()) {
      List<Moment> moments = scenario.resolve().moments();
      assertThat(new ArrayList<>(moments.stream().map(Moment::seconds).toList())).isSorted();
      assertThat(moments.get(0).ground().isEmpty()).isFalse();
      assertThat(moments.get(moments.size() - 1).ground().isEmpty()).isTrue();
    }
  }

  @Test void nearTheSourceMoreDieThanFarOffAndFewerIndoors() {
    for (Scenario scenario : all()) {
      Harm harm = scenario.resolve().harm().orElseThrow();
      Coordinate near = FRAME.toDegrees(new Coordinate(60, 0));
      Coordinate far = FRAME.toDegrees(new Coordinate(3000, 0));
      assertThat(harm.outdoors(near)).isGreaterThan(0.3).isGreaterThan(harm.outdoors(far));
      assertThat(harm.indoors(near)).isLessThanOrEqualTo(harm.outdoors(near));
      assertThat(harm.outdoors(FRAME.toDegrees(new Coordinate(-3000, 0)))).as("upwind").isZero();
    }
  }

  @Test void theFieldOverTimeCarriesTheLoadThatTheHarmIsMadeOf() {
    ToxicField field = scenario("toxic-puff", "chlorine", Map.of("kg", 1000)).resolve().toxicField().orElseThrow();
    Coordinate place = FRAME.toDegrees(new Coordinate(600, 0));
    assertThat(field.mgPerCubicMetre(place, 100)).as("before it comes").isZero();
    assertThat(field.mgPerCubicMetre(place, 201)).isPositive();
    assertThat(field.mgPerCubicMetre(place, field.endSeconds() + 1)).isZero();
  }

  @Test void aGasThatIsNotHeavyIsSentToTheGaussianKinds() {
    assertThatThrownBy(() -> scenario("dense-gas", "ammonia", Map.of("kg", 1000)).resolve())
        .isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.complaints()).singleElement().satisfies(one -> assertThat(one.field()).isEqualTo("substance")));
  }

  @Test void aDenseReleaseIsEitherARateOrAMass() {
    assertThatThrownBy(() -> scenario("dense-gas", "chlorine", Map.of()).resolve()).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> scenario("dense-gas", "chlorine", Map.of("kg", 10, "kgPerSecond", 1)).resolve())
        .isInstanceOf(Refusal.class);
  }

  @Test void theSameScenarioIsTheSameAssessment() {
    for (Scenario scenario : all()) {
      Resolved first = scenario.resolve();
      assertThat(Scenario.of(first.canonical()).resolve().canonical()).isEqualTo(first.canonical());
    }
  }
}
