package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yitu.geo.route.GridCityForTest;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;

/** Five tonnes of TNT at the plant; LPG under pressure 100 m off, methanol 400 m off, another sphere out of reach. */
@Tag("C16")
class DominoScreenTest {
  private static final Map<String, Object> BLAST = Map.of("kind", "explosion", "enterprise", "7", "source",
      Map.of("kg", 5_000, "tntEquivalence", 1));

  @TempDir private static Path folder;
  private static SceneForTest scene;
  private static DominoScreen domino;

  @BeforeAll static void start() {
    scene = new SceneForTest(folder);
    scene.layers.with("storage-tank", "81", "示例球罐", GridCityForTest.at(21, 20), tank("lpg", 50, 800, 25))
        .with("storage-tank", "82", "示例甲醇罐", GridCityForTest.at(24, 20), tank("methanol", 300, 0, 25))
        .with("storage-tank", "83", "示例远球罐", GridCityForTest.at(39, 39), tank("lpg", 50, 800, 25));
    domino = new DominoScreen(new Catalogue(List.of(scene.layers)), scene.simulations());
  }

  @AfterAll static void close() {
    scene.roads().close();
  }

  @Test void theBlastReachesTheSphereAndItsFireballReachesTheNextTank() {
    DominoScreen.Answer found = domino.of(CommanderForTest.COMMANDER, blast(), 2);
    assertThat(found.screened()).isEqualTo(3);
    assertThat(found.reached()).extracting(DominoScreen.Row::id).containsExactly("81", "82");
    DominoScreen.Row sphere = found.reached().get(0);
    assertThat(sphere.step()).isEqualTo(1);
    assertThat(sphere.unit()).isEqualTo("kPa");
    assertThat(sphere.threshold()).isEqualTo(16);
    assertThat(sphere.value()).isGreaterThan(16);
    assertThat(sphere.metres()).isBetween(99L, 101L);
    assertThat(sphere.follows().zh()).contains("火球");
    DominoScreen.Row methanol = found.reached().get(1);
    assertThat(methanol.step()).isEqualTo(2);
    assertThat(methanol.byName()).isEqualTo("示例球罐");
    assertThat(methanol.unit()).isEqualTo("kW/m²");
    assertThat(methanol.threshold()).isEqualTo(15);
  }

  @Test void oneStepEndsAtWhatTheAccidentItselfReaches() {
    assertThat(domino.of(CommanderForTest.COMMANDER, blast(), 1).reached()).extracting(DominoScreen.Row::id)
        .containsExactly("81");
  }

  @Test void nobodyLearnsMoreThanHeMaySee() {
    assertThat(domino.of(CommanderForTest.without("storage-tank:read"), blast(), 2).screened()).isZero();
    assertThatThrownBy(() -> domino.of(CommanderForTest.without(Simulations.READ), blast(), 2)).isInstanceOf(Refusal.class);
  }

  private static String blast() {
    return scene.simulations().run(CommanderForTest.COMMANDER, BLAST).content().id();
  }

  private static Map<String, Object> tank(String substance, double tonnes, double gaugeKilopascal, double celsius) {
    return Map.of("enterprise", "9", "substance", substance, "quantityTonnes", tonnes, "pressureKilopascal",
        gaugeKilopascal, "temperatureCelsius", celsius, "holeHeightMetres", 1.0, "bundSquareMetres", 150.0);
  }
}
