package org.yitu.geo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.crs.LocalMetres;

@Tag("C16")
class PlumePassageTest {
  private static final Coordinate SOURCE = new Coordinate(105.40, 28.80);
  private static final LocalMetres FRAME = LocalMetres.at(SOURCE);

  private static Resolved plume(String substance, double kgPerSecond, double seconds) {
    return Scenario.of(Map.of("kind", "toxic-plume", "point", List.of(SOURCE.x, SOURCE.y), "substance", substance,
        "source", Map.of("kgPerSecond", kgPerSecond, "seconds", seconds, "heightMetres", 0),
        "weather", Map.of("windFromDegrees", 270, "windSpeed", 2, "stability", "D"), "levels", "erpg")).resolve();
  }

  private static Coordinate east(double metres) {
    return FRAME.toDegrees(new Coordinate(metres, 0));
  }

  @Test void theCloudComesCoversItsOutlineAndIsGoneAtTheLastMoment() {
    for (double seconds : List.of(60.0, 14_400.0)) {
      Resolved release = plume("chlorine", 2, seconds);
      List<Moment> moments = release.moments();
      assertThat(moments).hasSizeBetween(3, 12);
      List<Double> times = new ArrayList<>(moments.stream().map(Moment::seconds).toList());
      assertThat(times).isSorted().doesNotHaveDuplicates().first().isEqualTo(0.0);
      assertThat(moments.get(moments.size() - 1).ground().isEmpty()).isTrue();
      assertThat(moments.get(0).ground().getArea()).isPositive();
      double whole = release.zones().outline().getArea();
      assertThat(moments).allSatisfy(moment -> {
        assertThat(moment.ground().getSRID()).isEqualTo(4490);
        assertThat(moment.ground().getArea()).isLessThan(whole * 1.000001);
      });
      if (seconds > 10_000) assertThat(moments).anyMatch(m -> m.ground().getArea() > 0.99 * whole);
    }
  }

  @Test void theFieldArrivesWithTheWindAndLeavesAfterTheRelease() {
    ToxicField field = plume("chlorine", 2, 600).toxicField().orElseThrow();
    assertThat(field.mgPerCubicMetre(east(1000), 499)).isZero();
    assertThat(field.mgPerCubicMetre(east(1000), 501)).isPositive();
    assertThat(field.mgPerCubicMetre(east(1000), 1099)).isPositive();
    assertThat(field.mgPerCubicMetre(east(1000), 1101)).isZero();
    assertThat(field.mgPerCubicMetre(east(-1000), 100)).isZero();
    // Q/(π u σy σz) with Briggs D at 1 km.
    assertThat(field.mgPerCubicMetre(east(1000), 600)).isCloseTo(
        2e6 / (Math.PI * 2 * 80 / Math.sqrt(1.1) * 60 / Math.sqrt(2.5)), withPercentage(0.2));
  }

  @Test void halfDieWhereTheProbitIsFiveAndFewerIndoors() {
    Resolved release = plume("chlorine", 2, 1800);
    Harm harm = release.harm().orElseThrow();
    ToxicField field = release.toxicField().orElseThrow();
    double before = 1;
    for (double x = 20; x < 5000; x *= 1.3) {
      double outdoors = harm.outdoors(east(x));
      double c = field.mgPerCubicMetre(east(x), x / 2 + 900);
      assertThat(outdoors).isBetween(0.0, before).isCloseTo(field.fatality(Math.pow(c, 2.75) * 30), offset(1e-9));
      assertThat(harm.indoors(east(x))).isBetween(0.0, outdoors);
      before = outdoors;
    }
    assertThat(harm.outdoors(east(-200))).isZero();
    assertThat(harm.basis().en()).contains("CPR 18E", "1 air change");
    assertThat(field.fatality(Math.pow(870, 2.75) * 30)).isCloseTo(0.366, offset(0.005));
  }

  @Test void aSubstanceWithoutAProbitHasNoHarm() {
    assertThat(plume("benzene", 50, 1800).harm()).isEmpty();
    assertThat(plume("benzene", 50, 1800).toxicField()).isEmpty();
    assertThat(plume("benzene", 50, 1800).moments()).isNotEmpty();
  }
}
