package org.yitu.geo.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.geo.effect.TankReleases.Answer;
import org.yitu.geo.effect.TankReleases.Release;
import org.yitu.geo.effect.TankReleases.Tank;

@Tag("C16")
@Tag("A19.6")
class TankReleasesTest {
  private static Answer of(String substance, double kg, double gauge, double celsius) {
    return TankReleases.of(new Tank(substance, kg, gauge, celsius, OptionalDouble.of(200)));
  }

  @Test void liquefiedChlorineFlashesAndDragsDropletsAlong() {
    Answer chlorine = of("chlorine", 50_000, 580, 20);
    assertThat(chlorine.notes()).isEmpty();
    assertThat(chlorine.releases()).extracting(Release::id).containsExactly("hole-10", "hole-25", "hole-100", "whole");
    // By hand: 0.61·√(2·580000/1410) = 17.496 m/s, ·1410·7.854e-5 = 1.9376 kg/s of liquid, of which 0.36 stays in the air.
    assertThat(chlorine.releases().get(0).kgPerSecond()).isCloseTo(0.6975, withPercentage(0.5));
    assertThat(chlorine.releases().get(0).models()).containsExactly("liquid-hole", "flash");
    assertThat(chlorine.releases().get(3).kgPerSecond()).isCloseTo(50_000 / 600.0, withPercentage(0.1));
  }

  @Test void aHoleReleasesAsMuchMoreAsItIsLarger() {
    Answer ammonia = of("ammonia", 500_000, 760, 20);
    assertThat(ammonia.releases().get(1).kgPerSecond() / ammonia.releases().get(0).kgPerSecond())
        .isCloseTo(6.25, withPercentage(0.1));
  }

  @Test void compressedHydrogenAndMethaneAreGases() {
    assertThat(of("hydrogen", 1_000, 15_000, 20).releases().get(0).models()).containsExactly("gas-hole");
    assertThat(of("methane", 1_000, 20_000, 20).releases().get(0).models()).containsExactly("gas-hole");
    assertThat(of("chlorine", 1_000, 100, 20).releases().get(0).models()).containsExactly("gas-hole");
  }

  @Test void aLiquidEvaporatesFromItsBund() {
    Answer methanol = of("methanol", 400_000, 0, 20);
    assertThat(methanol.releases()).allSatisfy(release -> assertThat(release.models()).contains("pool-evaporation"));
    assertThat(methanol.releases().get(3).kgPerSecond()).isBetween(0.01, 1.0);
  }

  @Test void nothingLastsLongerThanTheTankHolds() {
    for (Release release : of("chlorine", 1_000, 580, 20).releases()) {
      assertThat(release.kgPerSecond() * release.seconds()).isLessThanOrEqualTo(1_000.01);
    }
  }

  @Test void whatIsNotKnownOfASubstanceIsSaidAndTheWorstCaseRemains() {
    Answer unknown = of("arsine", 1_000, 500, 20);
    assertThat(unknown.releases()).extracting(Release::id).containsExactly("whole");
    assertThat(unknown.notes()).singleElement().satisfies(note -> assertThat(note.zh()).contains("沸点"));
  }
}
