package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.route.GridCityForTest;
import org.yitu.geo.scenario.Scenario;
import org.yitu.geo.scenario.Zones;

/** However a cloud lies over however many things: rows, columns and people always add up. */
@Tag("C16")
class ExposureTotalsTest {
  private static final String[] LAYERS = {"enterprise", "protection-target", "hidden-danger"};

  @Property(tries = 60) void rowsColumnsAndPeopleAddUp(@ForAll @IntRange(min = 0, max = 400) int features,
      @ForAll @DoubleRange(min = 0, max = 360) double wind, @ForAll @DoubleRange(min = 0.01,
          max = 20) double kgPerSecond,
      @ForAll long seed) {
    LayersForTest city = city(features, new Random(seed));
    Zones zones = Scenario.of(Map.of("kind", "toxic-plume", "point", List.of(SceneForTest.PLANT.x,
        SceneForTest.PLANT.y),
        "substance", "ammonia", "source", Map.of("kgPerSecond", kgPerSecond),
        "weather", Map.of("windFromDegrees", wind, "windSpeed", 2, "stability", "E"))).resolve().zones();
    Optional<FeatureLayer> areas = city.layers().stream().filter(layer -> layer.info().id().equals("area")).findFirst();
    Townships townships = Townships.in(zones.outline(), CommanderForTest.COMMANDER, areas);

    Assessment.Exposure exposure =
        new ExposureCount(CommanderForTest.COMMANDER, zones, townships, Optional.empty()).of(city.layers());

    long total = 0;
    for (Assessment.Layer layer : exposure.layers()) {
      assertThat(layer.levels().stream().mapToLong(Assessment.LevelCount::count).sum()).isEqualTo(layer.total());
      assertThat(layer.features()).hasSizeLessThanOrEqualTo(Simulations.MAX_LISTED);
      assertThat(layer.truncated()).isEqualTo(layer.total() > layer.features().size());
      total += layer.total();
    }
    assertThat(exposure.townships().stream().mapToLong(Assessment.Township::total).sum()).isEqualTo(total);
    for (int level = 0; level < zones.zones().size(); level++) {
      int column = level;
      long byLayer = exposure.layers().stream().mapToLong(layer -> layer.levels().get(column).count()).sum();
      long byTown = exposure.townships().stream().mapToLong(town -> town.levels().get(column).count()).sum();
      assertThat(byTown).isEqualTo(byLayer);
    }
    Assessment.People people = exposure.people();
    assertThat(people.byLevel().stream().mapToLong(Assessment.LevelPeople::day).sum()).isEqualTo(people.day());
    assertThat(people.byLevel().stream().mapToLong(Assessment.LevelPeople::night).sum()).isEqualTo(people.night());
    assertThat(exposure.townships().stream().mapToLong(town -> town.people().day()).sum()).isEqualTo(people.day());
    assertThat(exposure.townships().stream().mapToLong(town -> town.people().night()).sum()).isEqualTo(people.night());
  }

  @Property(tries = 30) void everyTotalIsASumOfCells(@ForAll @IntRange(min = 0, max = 300) int features, @ForAll long seed) {
    LayersForTest city = city(features, new Random(seed));
    Zones zones = Scenario.of(Map.of("kind", "toxic-plume", "point", List.of(SceneForTest.PLANT.x,
        SceneForTest.PLANT.y), "substance", "ammonia", "source", Map.of("kgPerSecond", 5),
        "weather", Map.of("windFromDegrees", 225, "windSpeed", 2, "stability", "E"))).resolve().zones();
    Optional<FeatureLayer> areas = city.layers().stream().filter(layer -> layer.info().id().equals("area")).findFirst();
    Townships townships = Townships.in(zones.outline(), CommanderForTest.COMMANDER, areas);

    Assessment.Exposure exposure =
        new ExposureCount(CommanderForTest.COMMANDER, zones, townships, Optional.empty()).of(city.layers());

    assertThat(exposure.cells().stream().mapToLong(Assessment.Cell::day).sum()).isEqualTo(exposure.people().day());
    assertThat(exposure.cells().stream().mapToLong(Assessment.Cell::night).sum()).isEqualTo(exposure.people().night());
    assertThat(exposure.cells().stream().mapToLong(Assessment.Cell::features).sum())
        .isEqualTo(exposure.layers().stream().mapToLong(Assessment.Layer::total).sum());
    for (Assessment.Township town : exposure.townships()) {
      assertThat(exposure.cells().stream().filter(cell -> cell.township().equals(town.code()))
          .mapToLong(Assessment.Cell::features).sum()).isEqualTo(town.total());
    }
    assertThat(exposure.casualties()).isNull();
  }

  /** Two towns side by side with a gap between them, and things strewn over both and beyond. */
  private static LayersForTest city(int features, Random random) {
    LayersForTest city = new LayersForTest()
        .with("area", "1", "示例西镇", GridCityForTest.area(-20, -20, 19, 60), Map.of("code", 510502101L, "level", "TOWN"))
        .with("area", "2", "示例东镇", GridCityForTest.area(21, -20, 60, 60), Map.of("code", 510502102L, "level", "TOWN"));
    for (int i = 0; i < features; i++) {
      Coordinate at = GridCityForTest.at(random.nextDouble() * 60 - 10, random.nextDouble() * 60 - 10);
      Map<String, Object> people = Map.of("employees", random.nextInt(500), "populationDay", random.nextInt(900),
          "populationNight", random.nextInt(900));
      city.with(LAYERS[i % LAYERS.length], String.valueOf(i), "示例" + i, at, people);
    }
    return city;
  }
}
