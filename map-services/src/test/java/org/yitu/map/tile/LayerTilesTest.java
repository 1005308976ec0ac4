package org.yitu.map.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.text.Refusal;
import org.yitu.map.LayerForTest;
import org.yitu.map.ViewerForTest;

class LayerTilesTest {
  private static final Envelope CITY = new Envelope(105.0, 106.0, 28.0, 29.0);
  private final LayerTiles tiles = new LayerTiles(Clock.systemUTC());

  private static LayerForTest points(int count) {
    LayerForTest layer = LayerForTest.of("danger", GeometryKind.POINT, "a", "b");
    Random random = new Random(7);
    for (int i = 0; i < count; i++) {
      layer.with(i % 10 == 0 ? "b" : "a", String.valueOf(1000 + i), String.format(Locale.ROOT, "POINT(%.6f %.6f)",
          CITY.getMinX() + random.nextDouble(), CITY.getMinY() + random.nextDouble()), i % 5, Map.of());
    }
    return layer;
  }

  /** All tiles of a zoom that the city lies in. */
  private static List<TileAddress> cityAt(int zoom) {
    TileAddress first = at(zoom, CITY.getMinX(), CITY.getMaxY());
    TileAddress last = at(zoom, CITY.getMaxX(), CITY.getMinY());
    List<TileAddress> all = new ArrayList<>();
    for (int x = first.x(); x <= last.x(); x++) {
      for (int y = first.y(); y <= last.y(); y++) all.add(new TileAddress(zoom, x, y));
    }
    return all;
  }

  private static TileAddress at(int zoom, double longitude, double latitude) {
    TileAddress world = new TileAddress(0, 0, 0);
    int side = 1 << zoom;
    return new TileAddress(zoom, (int) (world.unitsEast(longitude) / TileAddress.EXTENT * side),
        (int) (world.unitsSouth(latitude) / TileAddress.EXTENT * side));
  }

  private byte[] tile(FeatureLayer layer, ViewerForTest viewer, TileAddress address) {
    return tiles.tile(List.of(layer), viewer, address);
  }

  @Test void eachPointIsInExactlyOneTileOfAZoom() {
    LayerForTest layer = points(400);
    List<Object> ids = new ArrayList<>();
    for (TileAddress address : cityAt(12)) {
      Tiles.read(tile(layer, ViewerForTest.A, address), "danger").forEach(g -> ids.add(Tiles.attributes(g).get("id")));
    }
    assertThat(ids).hasSize(360).doesNotHaveDuplicates();
  }

  @Test void aPointOnTheEdgeOfTwoTilesIsInOneOfThem() {
    TileAddress tile = at(12, 105.4, 28.8);
    Envelope box = tile.box(0);
    LayerForTest layer = LayerForTest.of("danger", GeometryKind.POINT, "a")
        .with("a", "west", "POINT(" + box.getMinX() + " 28.8)").with("a", "east", "POINT(" + box.getMaxX() + " 28.8)")
        .with("a", "north", "POINT(105.4 " + box.getMaxY() + ")").with("a", "south", "POINT(105.4 " + box.getMinY() + ")");
    for (int zoom : new int[] {12}) {
      List<Geometry> found = new ArrayList<>();
      for (int dx = -1; dx <= 1; dx++) {
        for (int dy = -1; dy <= 1; dy++) {
          found.addAll(Tiles.read(tile(layer, ViewerForTest.A, new TileAddress(zoom, tile.x() + dx, tile.y() + dy)), "danger"));
        }
      }
      assertThat(found).hasSize(4);
    }
  }

  @Test void aPointStandsWhereItIs() {
    LayerForTest layer = LayerForTest.of("danger", GeometryKind.POINT, "a").with("a", "1", "POINT(105.4 28.8)");
    TileAddress address = at(14, 105.4, 28.8);
    Geometry point = Tiles.read(tile(layer, ViewerForTest.A, address), "danger").get(0);
    // Tile 14/12988/6822: x = (105.4 + 180) / 360 * 2^14 = 12988.8711, so 0.8711 * 4096 = 3568.
    assertThat(address.x()).isEqualTo(12988);
    assertThat(point.getCoordinate()).isEqualTo(new Coordinate(3568, Math.floor(address.unitsSouth(28.8))));
    assertThat(Tiles.attributes(point)).containsEntry("id", "1").containsEntry("name", "示例1")
        .containsEntry("state", "OPEN").containsEntry("severity", 1L);
  }

  @Test void clustersCountEveryPointOnceAndTellTheWorstSeverity() {
    LayerForTest layer = points(400);
    for (int zoom : new int[] {0, 6, 9, 11}) {
      List<Geometry> clusters = new ArrayList<>();
      for (TileAddress address : cityAt(zoom)) clusters.addAll(Tiles.read(tile(layer, ViewerForTest.A, address), "danger"));
      assertThat(Tiles.count(clusters)).as("zoom %d", zoom).isEqualTo(360);
      assertThat(clusters).allSatisfy(c -> assertThat(Tiles.attributes(c)).containsEntry("cluster", true));
      assertThat(clusters).anySatisfy(c -> assertThat(Tiles.attributes(c)).containsEntry("severity", 4L));
    }
  }

  @Test @Tag("A03") void anotherViewerSeesNeitherRowsNorClustersNorTheirNumber() {
    LayerForTest layer = points(400);
    TileAddress city = at(7, 105.5, 28.5);
    assertThat(Tiles.count(Tiles.read(tile(layer, ViewerForTest.A, city), "danger"))).isEqualTo(360);
    assertThat(Tiles.count(Tiles.read(tile(layer, ViewerForTest.B, city), "danger"))).isEqualTo(40);
    for (TileAddress address : cityAt(12)) {
      byte[] ofA = tile(layer, ViewerForTest.A, address);
      assertThat(Tiles.read(tile(layer, ViewerForTest.B, address), "danger"))
          .noneSatisfy(g -> assertThat(Tiles.read(ofA, "danger"))
              .anySatisfy(other -> assertThat(Tiles.attributes(other).get("id")).isEqualTo(Tiles.attributes(g).get("id"))));
    }
  }

  @Test void tooManyPointsInATileBecomeClustersThatStillCountThemAll() {
    LayerForTest layer = LayerForTest.of("danger", GeometryKind.POINT, "a");
    for (int i = 0; i < 6_000; i++) {
      layer.with("a", String.valueOf(i), String.format(Locale.ROOT, "POINT(%.7f 28.8)", 105.4 + i * 1e-7));
    }
    List<Geometry> read = Tiles.read(tile(layer, ViewerForTest.A, at(15, 105.4, 28.8)), "danger");
    assertThat(read).hasSizeLessThan(100);
    assertThat(Tiles.count(read)).isEqualTo(6_000);
  }

  @Test @Tag("B41") void noTileIsLargerThanItMayBeWhateverIsAskedFor() {
    List<FeatureLayer> many = IntStream.range(0, 6).<FeatureLayer>mapToObj(n -> {
      LayerForTest layer = LayerForTest.of("layer-" + n, GeometryKind.POINT, "a");
      for (int i = 0; i < 4_500; i++) {
        layer.with("a", String.valueOf(i), String.format(Locale.ROOT, "POINT(%.6f %.6f)",
            105.4 + i % 70 * 1e-4, 28.8 + i / 70 * 1e-4));
      }
      return layer;
    }).toList();
    byte[] tile = tiles.tile(many, ViewerForTest.A, at(14, 105.405, 28.805));
    assertThat(tile.length).isBetween(1_000, LayerTiles.MAX_BYTES);
    for (FeatureLayer layer : many) assertThat(Tiles.read(tile, layer.info().id())).isNotEmpty();
  }

  @Test void linesAndAreasAreClippedToTheTileAndItsBuffer() {
    LayerForTest layer = LayerForTest.of("road", GeometryKind.LINE, "a").with("a", "1", "LINESTRING(100 28.8, 110 28.8)");
    LayerForTest area = LayerForTest.of("zone", GeometryKind.POLYGON, "a")
        .with("a", "1", "POLYGON((100 20, 110 20, 110 35, 100 35, 100 20))");
    byte[] tile = tiles.tile(List.of(layer, area), ViewerForTest.A, at(13, 105.4, 28.8));
    Envelope buffered = new Envelope(-64, 4160, -64, 4160);
    assertThat(Tiles.read(tile, "road").get(0).getEnvelopeInternal().getWidth()).isEqualTo(4096 + 128);
    assertThat(Tiles.read(tile, "zone").get(0).getEnvelopeInternal()).isEqualTo(buffered);
    assertThat(Tiles.read(tile, "zone").get(0).getArea()).isEqualTo(4224.0 * 4224.0);
  }

  @Test void anAreaKeepsItsHoleAndALineThatLeavesComesBackAsTwoParts() {
    TileAddress address = new TileAddress(0, 0, 0);
    LayerForTest area = LayerForTest.of("zone", GeometryKind.POLYGON, "a").with("a", "1",
        "POLYGON((-90 -40, 90 -40, 90 40, -90 40, -90 -40),(-10 -10, -10 10, 10 10, 10 -10, -10 -10))");
    assertThat(Tiles.read(tile(area, ViewerForTest.A, address), "zone").get(0).isValid()).isTrue();
    assertThat(Tiles.read(tile(area, ViewerForTest.A, address), "zone").get(0).getNumPoints()).isEqualTo(10);
    TileAddress east = new TileAddress(1, 1, 0);
    LayerForTest line = LayerForTest.of("road", GeometryKind.LINE, "a").with("a", "1", "LINESTRING(20 10, -60 30, 20 50)");
    assertThat(Tiles.read(tile(line, ViewerForTest.A, east), "road").get(0).getNumGeometries()).isEqualTo(2);
  }

  @Test void aTileIsMadeOnceForAllWhoSeeTheSameRows() {
    LayerForTest layer = points(50);
    tile(layer, ViewerForTest.A, at(12, 105.5, 28.5));
    tile(layer, new ViewerForTest("a"), at(12, 105.5, 28.5));
    assertThat(layer.reads()).isEqualTo(1);
    tile(layer, ViewerForTest.B, at(12, 105.5, 28.5));
    assertThat(layer.reads()).isEqualTo(2);
  }

  @Test void aChangedFeatureMakesItsTilesAnewAndNoOthers() {
    LayerForTest layer = LayerForTest.of("danger", GeometryKind.POINT, "a").with("a", "1", "POINT(105.4 28.8)");
    TileAddress here = at(14, 105.4, 28.8);
    TileAddress there = at(14, 105.9, 28.2);
    assertThat(Tiles.read(tile(layer, ViewerForTest.A, here), "danger")).hasSize(1);
    tile(layer, ViewerForTest.A, there);
    layer.without("1");
    tiles.moved(new FeatureMoved("other", "1", new Envelope(new Coordinate(105.4, 28.8))));
    assertThat(Tiles.read(tile(layer, ViewerForTest.A, here), "danger")).hasSize(1);
    tiles.moved(new FeatureMoved("danger", "1", new Envelope(new Coordinate(105.4, 28.8))));
    assertThat(Tiles.read(tile(layer, ViewerForTest.A, here), "danger")).isEmpty();
    int reads = layer.reads();
    tile(layer, ViewerForTest.A, there);
    assertThat(layer.reads()).isEqualTo(reads);
    tiles.moved(new FeatureMoved("danger", "1", new Envelope()));
    tile(layer, ViewerForTest.A, there);
    assertThat(layer.reads()).isEqualTo(reads + 1);
  }

  @Test @Tag("B41") void anAddressOutsideTheGridIsRefused() {
    for (String[] wrong : new String[][] {{"99", "0", "0"}, {"2", "-1", "0"}, {"2", "4", "0"}, {"2", "0", "4"}}) {
      assertThatThrownBy(() -> TileAddress.of(wrong[0], wrong[1], wrong[2]))
          .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }
    for (String[] wrong : new String[][] {{"z", "0", "0"}, {"2", "0x1", "0"}, {"2", "0", "99999999999"}, {"2", "", "0"}}) {
      assertThatThrownBy(() -> TileAddress.of(wrong[0], wrong[1], wrong[2]))
          .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.INVALID));
    }
  }
}
