package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.yitu.geo.route.GridCityForTest;
import org.yitu.geo.route.RoadNetwork;
import org.yitu.geo.route.Router;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;

/** Blocks of 100 m at 36 km/h: ten seconds a block. */
@Tag("A7.1") @Tag("C13")
class CoverageTest {
  private static final double MINUTES_A_BLOCK = 1 / 6.0;
  @TempDir private static Path folder;
  private static RoadNetwork roads;

  private final LayersForTest layers = new LayersForTest()
      .with("rescue-team", "1", "示例消防队", GridCityForTest.at(0, 0), Map.of("kind", "FIRE", "turnoutMinutes", 2, "capabilities", "泡沫消防车"))
      .with("surrounding-resource", "2", "示例消防站", GridCityForTest.at(20, 0), Map.of("kind", "FIRE_STATION"))
      .with("supply-store", "3", "示例仓库", GridCityForTest.at(30, 0), Map.of("mainItem", "泡沫灭火剂", "quantity", 0));

  @BeforeAll static void open() {
    roads = GridCityForTest.of(40, 10).open(folder);
  }

  @AfterAll static void close() {
    roads.close();
  }

  private List<Optional<Coverage.Helper>> soonest(String capability, Coordinate... places) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("router", roads));
    return new Coverage(new Catalogue(List.of(layers)), beans.getBeanProvider(Router.class)).soonest(CommanderForTest.COMMANDER, capability,
        List.of(places));
  }

  @Test void theSoonestCountsWithTurningOutAndAnEmptyStoreDoesNotCome() {
    List<Optional<Coverage.Helper>> found = soonest("fire-fighting", GridCityForTest.at(6, 0), GridCityForTest.at(18, 0));
    assertThat(found.get(0).orElseThrow().name()).isEqualTo("示例消防站");
    assertThat(found.get(0).orElseThrow().minutes()).as("14 blocks and no turning out beat 6 blocks and two minutes").isCloseTo(14 * MINUTES_A_BLOCK, offset(0.2));
    assertThat(found.get(1).orElseThrow().name()).isEqualTo("示例消防站");
    Coverage.Helper foam = soonest("foam", GridCityForTest.at(30, 0)).get(0).orElseThrow();
    assertThat(foam.name()).isEqualTo("示例消防队");
    assertThat(foam.minutes()).isCloseTo(30 * MINUTES_A_BLOCK + 2, offset(0.3));
  }

  @Test void aPlaceFarFromAnyRoadIsReachedByNobodyAndWithoutRoadsNothingIsSaid() {
    assertThat(soonest("foam", new Coordinate(107, 30))).containsExactly(Optional.empty());
    assertThat(soonest("leak-sealing", GridCityForTest.at(1, 1))).containsExactly(Optional.empty());
    Coverage none = new Coverage(new Catalogue(List.of(layers)), new StaticListableBeanFactory().getBeanProvider(Router.class));
    assertThatThrownBy(() -> none.soonest(CommanderForTest.COMMANDER, "foam", List.of(GridCityForTest.at(1, 1)))).isInstanceOf(Refusal.class);
  }
}
