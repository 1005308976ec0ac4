package org.yitu.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.map.catalog.Basemap;
import org.yitu.map.catalog.MapSettings;

class BasemapTilesTest {
  private static final TileAddress COUNTRY = new TileAddress(5, 25, 13);
  private static final TileAddress TOWN = new TileAddress(14, 12987, 6822);

  @TempDir private Path folder;
  private Basemap basemap;
  private BasemapTiles tiles;

  @BeforeEach void start() {
    basemap = new Basemap(new MapSettings(folder, null, new Envelope(104, 107, 27, 30), new Coordinate(105.4, 28.8)));
    tiles = new BasemapTiles(basemap, Clock.systemUTC());
  }

  private static String feature(String layer, String geometry, String more) {
    return "{\"type\":\"Feature\",\"properties\":{\"layer\":\"" + layer + "\",\"name\":\"示例\"" + more
        + "},\"geometry\":" + geometry + "}";
  }

  private void write(String... features) throws IOException {
    Files.writeString(folder.resolve("basemap.geojson"), "{\"type\":\"FeatureCollection\",\"notice\":\"演示\",\"features\":["
        + String.join(",", features) + "]}");
    basemap.reload();
  }

  private List<Geometry> read(TileAddress address, String layer) {
    return Tiles.read(tiles.tile(address), layer);
  }

  private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[105,28],[106,28],[106,29],[105,29],[105,28]]]}";
  private static final String LINE = "{\"type\":\"LineString\",\"coordinates\":[[105.36,28.8],[105.385,28.801]]}";

  @Test void withoutAFileTheBasemapIsEmpty() {
    assertThat(tiles.tile(TOWN)).isEmpty();
  }

  @Test void eachLayerCarriesItsAttributes() throws IOException {
    write(feature("area", SQUARE, ",\"level\":\"county\""), feature("water", SQUARE, ""),
        feature("road", LINE, ",\"class\":\"primary\",\"bridge\":true"),
        feature("place", "{\"type\":\"Point\",\"coordinates\":[105.37,28.805]}", ",\"rank\":2"));
    assertThat(Tiles.attributes(read(TOWN, "area").get(0))).containsEntry("level", "county").containsEntry("name", "示例");
    assertThat(Tiles.attributes(read(TOWN, "road").get(0))).containsEntry("class", "primary").containsEntry("bridge", true);
    assertThat(Tiles.attributes(read(TOWN, "place").get(0))).containsEntry("rank", 2L);
    assertThat(read(TOWN, "water")).hasSize(1);
  }

  @Test void minorThingsAndWhatIsSmallerThanAPixelAreLeftOutFromFar() throws IOException {
    write(feature("road", LINE, ",\"class\":\"residential\""),
        feature("road", "{\"type\":\"LineString\",\"coordinates\":[[100,28],[110,29]]}", ",\"class\":\"motorway\""),
        feature("water", "{\"type\":\"Polygon\",\"coordinates\":[[[105.37,28.8],[105.371,28.8],[105.371,28.801],[105.37,28.8]]]}", ""));
    assertThat(read(COUNTRY, "road")).hasSize(1);
    assertThat(read(COUNTRY, "water")).isEmpty();
    assertThat(read(TOWN, "road")).hasSize(1);
    assertThat(read(TOWN, "water")).hasSize(1);
  }

  @Test void aBoundaryOfManyCornersIsDrawnWithFewFromFar() throws IOException {
    StringBuilder ring = new StringBuilder();
    for (int i = 0; i <= 3600; i++) {
      double angle = Math.toRadians(i % 3600 / 10.0);
      ring.append(i == 0 ? "" : ",").append('[').append(105.5 + Math.cos(angle)).append(',').append(28.5 + Math.sin(angle))
          .append(']');
    }
    write(feature("area", "{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}", ",\"level\":\"city\""));
    assertThat(read(COUNTRY, "area").get(0).getNumPoints()).isBetween(20, 200);
  }

  @Test void aNewFileIsShownAfterReload() throws IOException {
    write(feature("water", SQUARE, ""));
    assertThat(read(TOWN, "water")).hasSize(1);
    write(feature("water", SQUARE, ""), feature("water", SQUARE, ""));
    assertThat(read(TOWN, "water")).hasSize(2);
  }

  @Test void whatCannotBeReadIsLeftOutAndTheRestIsShown() throws IOException {
    write(feature("water", "{\"type\":\"Polygon\",\"coordinates\":[[[105,28],[106,28]]]}", ""),
        feature("water", "{\"type\":\"Point\",\"coordinates\":[\"a\",\"b\"]}", ""), feature("unknown", SQUARE, ""),
        feature("water", "null", ""), feature("water", SQUARE, ""));
    assertThat(read(TOWN, "water")).hasSize(1);
    Files.writeString(folder.resolve("basemap.geojson"), "not json");
    basemap.reload();
    assertThat(tiles.tile(TOWN)).isEmpty();
  }
}
