package org.yitu.map.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.LayerForTest;
import org.yitu.map.ViewerForTest;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.MapSettings;
import org.yitu.map.geoserver.GeoServerForTest.Generation;
import org.yitu.map.tile.TileAddress;

/** Jurisdictions "a" and "b" are published for; "c" may know of the dangers as well, and nobody published his rows. */
@Tag("C11")
class GeoServerPicturesTest {
  private static final TileAddress TILE = new TileAddress(9, 405, 213);
  private static final ViewerForTest C = new ViewerForTest("c");
  @TempDir private Path folder;
  private final GeoServerForTest server = new GeoServerForTest(Generation.THREE);
  private final Catalogue catalogue = new Catalogue(List.of(() -> List.<FeatureLayer>of(
      new StoredLayerForTest(LayerForTest.of("hidden-danger", GeometryKind.POINT, "a", "b", "c"), "name"),
      new StoredLayerForTest(LayerForTest.of("risk-zone", GeometryKind.POLYGON, "a"), "name"))));
  private final Jurisdictions jurisdictions = () -> List.of(new Jurisdictions.Jurisdiction(510_502_000, Text.of("甲县", "County A"), ViewerForTest.A),
      new Jurisdictions.Jurisdiction(510_503_000, Text.of("乙县", "County B"), ViewerForTest.B));
  private Instant now = Instant.parse("2026-05-01T00:00:00Z");
  private final Clock clock = new Clock() {
    @Override public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override public Instant instant() {
      return now;
    }
  };

  @BeforeEach
  void publish() {
    MapSettings map = new MapSettings(folder, null, new Envelope(105, 106, 28, 29), new Coordinate(105.5, 28.5));
    server.tiles.asksWhoAsks = true;
    new Publisher(catalogue, jurisdictions, settings(server.url(), true, true), map, clock).publish(new Unwatched());
    server.forgetCalls();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aViewerGetsThePictureOfTheLayerThatWasPublishedForHisOwnRowsByWmsAndByWmts() {
    assertThat(drawn(pictures(false), ViewerForTest.A)).isEqualTo("PNG of yitu:hidden_danger_510502000");
    assertThat(server.calls()).last().asString().contains("/yitu/wms?").contains("bbox=11662456.0").contains("transparent=true");
    assertThat(drawn(pictures(false), ViewerForTest.B)).isEqualTo("PNG of yitu:hidden_danger_510503000");
    server.forgetCalls();
    assertThat(drawn(pictures(true), ViewerForTest.A)).isEqualTo("PNG");
    assertThat(server.calls()).last().asString().contains("/gwc/service/wmts?").contains("hidden_danger_510502000").contains("tilecol=405&tilerow=213");
    assertThat(server.calls()).noneMatch(call -> call.contains("510503000"));
  }

  @Test
  void whoSeesOtherRowsThanAnyPublishedLayerIsNotOfferedOneAndGetsNone() {
    GeoServerPictures pictures = pictures(false);
    assertThat(pictures.offered(ViewerForTest.A)).containsExactlyInAnyOrder("hidden-danger", "risk-zone");
    assertThat(pictures.offered(ViewerForTest.B)).containsExactly("hidden-danger");
    assertThat(pictures.offered(C)).isEmpty();
    assertRefused(pictures, C, "hidden-danger", Refusal.Kind.NOT_FOUND);
    assertRefused(pictures, ViewerForTest.B, "risk-zone", Refusal.Kind.NOT_FOUND);
    assertRefused(pictures, ViewerForTest.A, "hidden_danger_510503000", Refusal.Kind.NOT_FOUND);
    assertThat(server.calls()).isEmpty();
  }

  @Test
  void aLayerWhoseStatementSomebodyWidenedInGeoServerIsNoLongerHandedOn() {
    GeoServerPictures pictures = pictures(false);
    drawn(pictures, ViewerForTest.A);
    var type = server.catalogue.types.get("yitu:hidden_danger_510502000");
    var entry = type.path("metadata").path("entry");
    var view = (tools.jackson.databind.node.ObjectNode) (entry.isArray() ? entry.get(0) : entry).path("virtualTable");
    view.put("sql", view.path("sql").asString().replace("owner = 'a'", "1 = 1"));
    now = now.plus(GeoServerPictures.BELIEVED);
    assertRefused(pictures, ViewerForTest.A, "hidden-danger", Refusal.Kind.CONFLICT);
    assertThat(server.calls()).last().asString().doesNotContain("/wms");
  }

  @Test
  void aLayerThatIsSwitchedOffOrFilteredInGeoServerIsNotHandedOn() {
    server.catalogue.types.get("yitu:hidden_danger_510502000").put("cqlFilter", "severity > 3");
    assertRefused(pictures(false), ViewerForTest.A, "hidden-danger", Refusal.Kind.CONFLICT);
    server.catalogue.types.get("yitu:hidden_danger_510502000").put("cqlFilter", "").put("enabled", false);
    assertRefused(pictures(false), ViewerForTest.A, "hidden-danger", Refusal.Kind.CONFLICT);
  }

  @Test
  void aGeoServerThatIsAwayIsLeftAloneForAWhileAndThenAskedAgain() {
    GeoServerPictures pictures = pictures(false);
    drawn(pictures, ViewerForTest.A);
    server.pictures = "an exception";
    assertRefused(pictures, ViewerForTest.A, "hidden-danger", Refusal.Kind.UNAVAILABLE);
    server.pictures = "image/png";
    server.forgetCalls();
    assertRefused(pictures, ViewerForTest.A, "hidden-danger", Refusal.Kind.UNAVAILABLE);
    assertThat(server.calls()).isEmpty();
    now = now.plus(GeoServerPictures.LEFT_ALONE);
    assertThat(drawn(pictures, ViewerForTest.A)).startsWith("PNG");
    server.close();
    assertRefused(pictures, ViewerForTest.A, "hidden-danger", Refusal.Kind.UNAVAILABLE);
  }

  @Test
  void whatIsNoPictureAndWhereARedirectLeadsIsNotHandedOn() {
    for (String type : List.of("text/html", "application/vnd.ogc.se_xml", "image/svg+xml", "redirect")) {
      server.pictures = type;
      assertRefused(pictures(false), ViewerForTest.A, "hidden-danger", Refusal.Kind.UNAVAILABLE);
    }
    assertThat(server.calls()).noneMatch(call -> call.contains("elsewhere"));
  }

  @Test
  void whereNothingIsSetNothingIsOffered() {
    for (GeoServerSettings settings : List.of(settings("", false, true), settings(server.url(), false, false))) {
      GeoServerPictures pictures = new GeoServerPictures(catalogue, jurisdictions, settings, clock);
      assertThat(pictures.offered(ViewerForTest.A)).isEmpty();
      assertRefused(pictures, ViewerForTest.A, "hidden-danger", Refusal.Kind.NOT_FOUND);
    }
    assertThat(server.calls()).isEmpty();
  }

  private static String drawn(GeoServerPictures pictures, Viewer viewer) {
    return new String(pictures.tile(viewer, "hidden-danger", TILE).bytes(), StandardCharsets.UTF_8);
  }

  private static void assertRefused(GeoServerPictures pictures, Viewer viewer, String layer, Refusal.Kind kind) {
    assertThatThrownBy(() -> pictures.tile(viewer, layer, TILE))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }

  private GeoServerPictures pictures(boolean tiles) {
    return new GeoServerPictures(catalogue, jurisdictions, settings(server.url(), tiles, true), clock);
  }

  private GeoServerSettings settings(String url, boolean tiles, boolean pictures) {
    return new GeoServerSettings(url, GeoServerForTest.ADMIN, GeoServerForTest.PASSWORD, "yitu",
        new GeoServerSettings.Database("db", 5432, "yitu", "public", "reader", GeoServerForTest.DATABASE_PASSWORD), tiles, pictures, folder);
  }

  private static final class Unwatched implements Watcher {
    @Override public void passed(int done, int of) {}

    @Override public void changed(Change change) {}

    @Override public boolean cancelled() {
      return false;
    }
  }
}
