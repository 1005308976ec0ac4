package org.yitu.map.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.text.Text;
import org.yitu.map.LayerForTest;
import org.yitu.map.ViewerForTest;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.MapSettings;

/**
 * Against a real GeoServer, where one is named: system properties {@code yitu.test.geoserver.url}, {@code .user} and {@code .password},
 * and {@code .db.host}, {@code .db.port}, {@code .db.name}, {@code .db.user}, {@code .db.password} of any PostGIS that it reaches and
 * that has a table. Skipped elsewhere. It works in a workspace of its own and takes it away again.
 */
@Tag("C11")
class LiveGeoServerTest {
  private static final Envelope EXTENT = new Envelope(105, 106, 28, 29);
  @TempDir private Path folder;

  @Test
  void aRealGeoServerTakesThePublicationDrawsItAndGivesItBack() {
    assumeTrue(!property("url", "").isEmpty(), "no GeoServer is named by yitu.test.geoserver.url");
    GeoServerSettings settings = new GeoServerSettings(property("url", ""), property("user", "admin"), property("password", ""), "yitu_live_test",
        new GeoServerSettings.Database(property("db.host", "localhost"), Integer.parseInt(property("db.port", "5432")), property("db.name", "yitu"),
            "public", property("db.user", "yitu"), property("db.password", "")), false, false, folder);
    String point = "'x' as name, 'OPEN' as state, 4 as severity, ST_SetSRID(ST_MakePoint(105.5, 28.5), 4490) as geom";
    FeatureLayer layer = new StoredLayerForTest(LayerForTest.of("hidden-danger", GeometryKind.POINT, "a"), point);
    Publisher publisher = new Publisher(new Catalogue(List.of(() -> List.of(layer))),
        () -> List.of(new Jurisdictions.Jurisdiction(510_502_000, Text.of("甲县", "County A"), ViewerForTest.A)), settings,
        new MapSettings(folder, null, EXTENT, new Coordinate(105.5, 28.5)), Clock.systemUTC());
    Changes first = new Changes();
    publisher.publish(first);
    try {
      assertThat(first.changes).isNotEmpty();
      Changes second = new Changes();
      publisher.compare(second);
      assertThat(second.changes).isEmpty();
      GeoServerRest.Answer picture = new GeoServerRest(settings).get("/yitu_live_test/wms?service=WMS&version=1.1.1&request=GetMap&layers=hidden_danger"
          + "_510502000&styles=&srs=EPSG:4490&bbox=105,28,106,29&width=64&height=64&format=image/png", GeoServerRest.ANY);
      assertThat(picture.type()).startsWith("image/png");
      assertThat(new GeoServerRest(settings).getAnonymously("/yitu_live_test/wms?service=WMS&version=1.1.1&request=GetMap&layers=hidden_danger"
          + "_510502000&styles=&srs=EPSG:4490&bbox=105,28,106,29&width=64&height=64&format=image/png").type()).doesNotStartWith("image/png");
    } finally {
      publisher.takeBack(new Changes());
    }
    assertThat(new GeoServerRest(settings).get("/rest/workspaces/yitu_live_test").status()).isEqualTo(404);
  }

  private static String property(String name, String otherwise) {
    return System.getProperty("yitu.test.geoserver." + name, otherwise);
  }

  private static final class Changes implements Watcher {
    private final List<Change> changes = new ArrayList<>();

    @Override public void passed(int done, int of) {}

    @Override public void changed(Change change) {
      changes.add(change);
    }

    @Override public boolean cancelled() {
      return false;
    }
  }
}
