package org.yitu.data.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.yitu.geo.measure.Measure;

class GroundTest {
  /** Areas of the counties in km², from general knowledge. */
  private static final Map<Integer, Double> REAL_KM2 =
      Map.of(510_502_000, 649.0, 510_503_000, 1_151.0, 510_504_000, 333.0,
      510_521_000, 1_525.0, 510_522_000, 2_414.0, 510_524_000, 2_977.0, 510_525_000, 3_184.0);

  private static Ground ground;

  @BeforeAll
  static void draw() {
    ground = Ground.drawn();
  }

  @Test
  void theCityIsAsLargeAsTheRealOneWithinOnePerCent() {
    assertThat(Measure.areaSquareMetres(ground.areas().city()) / 1e6).isBetween(12_236 * 0.99, 12_236 * 1.01);
  }

  @Test
  void eachCountyIsAboutAsLargeAsTheRealOne() {
    ground.areas().counties().forEach((code, area) -> assertThat(Measure.areaSquareMetres(area) / 1e6)
        .as(Skeleton.COUNTIES.get(code)).isBetween(REAL_KM2.get(code) * 0.85, REAL_KM2.get(code) * 1.15));
  }

  @Test
  void eachOfThe126TownsStandsInItsPolygonOnLand() {
    assertThat(ground.towns()).hasSize(126);
    ground.towns().forEach((code, town) -> {
      assertThat(ground.areas().contains(code, Sheet.degrees(town.centre()))).as(town.name()).isTrue();
      assertThat(ground.water().riverWithin(town.centre(), 200)).as(town.name()).isNull();
    });
  }

  @Test
  void townsCoverTheCityWithoutGapOrOverlap() {
    Polygon[] towns = ground.areas().towns().values().toArray(Polygon[]::new);

    assertThat(CoverageValidator.isValid(towns)).isTrue();
    assertThat(ground.areas().city().getNumInteriorRing()).isZero();
    double sum = ground.areas().towns().values().stream().mapToDouble(Geometry::getArea).sum();
    assertThat(sum).isCloseTo(ground.areas().city().getArea(), org.assertj.core.data.Offset.offset(1e-9));
    assertThat(ground.areas().towns().values()).allMatch(Geometry::isValid);
    assertThat(ground.areas().counties().values()).allMatch(Geometry::isValid);
    assertThat(ground.areas().city().isValid()).isTrue();
  }

  @Test
  void townsStandOnTheRightBankOfTheYangtze() {
    assertThat(isLeftOfTheYangtze(510_502_004)).as("邻玉").isFalse();
    assertThat(isLeftOfTheYangtze(510_502_005)).as("蓝田").isFalse();
    assertThat(isLeftOfTheYangtze(510_502_009)).as("泰安").isFalse();
    assertThat(isLeftOfTheYangtze(510_503_002)).as("永宁").isFalse();
    assertThat(isLeftOfTheYangtze(510_502_001)).as("南城").isTrue();
    assertThat(isLeftOfTheYangtze(510_504_001)).as("小市").isTrue();
    assertThat(isLeftOfTheYangtze(510_522_002)).as("临港").isTrue();
    assertThat(isLeftOfTheYangtze(510_522_001)).as("符阳").isFalse();
  }

  private static boolean isLeftOfTheYangtze(int town) {
    LengthIndexedLine line = new LengthIndexedLine(ground.water().river("长江").line());
    Coordinate at = ground.towns().get(town).centre();
    double place = line.project(at);
    Coordinate before = line.extractPoint(place - 200);
    Coordinate behind = line.extractPoint(place + 200);
    return Orientation.index(before, behind, at) == Orientation.LEFT;
  }
}
