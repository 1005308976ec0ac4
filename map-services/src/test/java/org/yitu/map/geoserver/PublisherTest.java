package org.yitu.map.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.LayerForTest;
import org.yitu.map.ViewerForTest;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.MapSettings;
import org.yitu.map.geoserver.GeoServerForTest.Generation;
import tools.jackson.databind.JsonNode;

/**
 * Two jurisdictions, "a" of code 510502000 and "b" of 510503000; both see the layer of dangers, only "a" sees the layer of zones.
 */
@Tag("C11")
class PublisherTest {
  private static final String A = "_510502000";
  private static final String B = "_510503000";
  @TempDir private Path folder;
  private GeoServerForTest server = new GeoServerForTest(Generation.THREE);
  private List<FeatureLayer> layers = List.of(dangers("name"), zones());

  @AfterEach
  void stop() {
    server.close();
  }

  private static FeatureLayer dangers(String column) {
    return new StoredLayerForTest(LayerForTest.of("hidden-danger", GeometryKind.POINT, "a", "b"), column);
  }

  private static FeatureLayer zones() {
    return new StoredLayerForTest(LayerForTest.of("risk-zone", GeometryKind.POLYGON, "a"), "name");
  }

  @ParameterizedTest
  @EnumSource(Generation.class)
  void anEmptyServerGetsEveryLayerOnceForEachJurisdiction(Generation generation) {
    server.close();
    server = new GeoServerForTest(generation);
    Seen seen = publish();
    assertThat(server.catalogue.types).containsOnlyKeys("yitu:hidden_danger" + A, "yitu:risk_zone" + A, "yitu:hidden_danger" + B);
    assertThat(server.catalogue.types.get("yitu:hidden_danger" + B).toString()).contains("owner = 'b'").contains("示例图层（乙县）").doesNotContain("owner = 'a'");
    assertThat(server.catalogue.styleOfLayers).containsEntry("yitu:hidden_danger" + A, "yitu:hidden_danger").containsEntry("yitu:risk_zone" + A,
        "yitu:risk_zone");
    assertThat(server.catalogue.groups).containsOnlyKeys("yitu:map_danger" + A, "yitu:map" + A, "yitu:map_danger" + B, "yitu:map" + B);
    assertThat(Shapes.names(server.catalogue.groups.get("yitu:map" + A).path("publishables").path("published")))
        .containsExactly("yitu:risk_zone" + A, "yitu:hidden_danger" + A);
    assertThat(server.tiles.gridSets).contains("EPSG:4490");
    assertThat(seen.changes).hasSize(server.catalogue.types.size() * 3 + 4 * 3 + 9);
    assertThat(seen.changes).allMatch(change -> change.action() == Change.Action.CREATE);
  }

  @Test
  void nobodyReadsAnotherJurisdictionsLayerAndNoLayerIsEverOpen() {
    server.security.give("reader of a", "YITU_510502000");
    publish();
    assertThat(server.security.mayRead("reader of a", "yitu", "hidden_danger" + A)).isTrue();
    assertThat(server.security.mayRead("reader of a", "yitu", "map" + A)).isTrue();
    for (String layer : List.of("hidden_danger" + B, "map" + B, "map_danger" + B, "anything")) {
      assertThat(server.security.mayRead("reader of a", "yitu", layer)).isFalse();
    }
    assertThat(server.security.mayRead("", "yitu", "hidden_danger" + A)).isFalse();
    List<String> writes = server.writes();
    int lastRule = writes.stream().map(each -> each.contains("/security/")).toList().lastIndexOf(true);
    int firstLayer = writes.stream().map(each -> each.contains("/featuretypes")).toList().indexOf(true);
    assertThat(lastRule).isLessThan(firstLayer);
  }

  @Test
  void aSecondRunChangesNothing() {
    publish();
    server.forgetCalls();
    assertThat(publish().changes).isEmpty();
    assertThat(server.writes()).isEmpty();
  }

  @Test
  void aComparisonTellsWhatWouldBeDoneAndDoesNothing() {
    assertThat(compare().changes).hasSameSizeAs(publish().changes);
    layers = List.of(dangers("level"), zones());
    server.forgetCalls();
    assertThat(compare().changes).extracting(Change::name, Change::members).containsExactly(
        tuple("hidden_danger" + A, List.of("sql")), tuple("hidden_danger" + B, List.of("sql")));
    assertThat(server.writes()).isEmpty();
  }

  @Test
  void whatSomebodyChangedByHandIsPutRight() {
    publish();
    server.catalogue.types.get("yitu:hidden_danger" + A).put("enabled", false).put("cqlFilter", "1=1");
    server.catalogue.styleOfLayers.put("yitu:risk_zone" + A, "point");
    server.catalogue.styles.put("yitu:risk_zone", server.catalogue.styles.get("yitu:risk_zone").replace("#d9363e", "#000000"));
    server.security.rules.put("yitu.hidden_danger" + A + ".r", "*");
    server.tiles.layer("yitu:map" + A).put("enabled", true);
    assertThat(publish().changes).extracting(Change::kind, Change::name).containsExactlyInAnyOrder(
        tuple("LAYER", "hidden_danger" + A), tuple("LAYER", "risk_zone" + A),
        tuple("STYLE", "risk_zone"), tuple("RULE", "yitu.hidden_danger" + A + ".r"),
        tuple("TILES", "map" + A));
    assertThat(publish().changes).isEmpty();
  }

  @Test
  void whatIsNoLongerWantedGoesAndComesBackWhenTheRunIsTakenBack() {
    publish();
    Map<String, ?> before = state();
    layers = List.of(dangers("level"));
    assertThat(publish().changes).extracting(Change::action, Change::name).contains(
        tuple(Change.Action.REMOVE, "risk_zone" + A), tuple(Change.Action.REMOVE, "yitu.risk_zone" + A + ".r"),
        tuple(Change.Action.CHANGE, "map" + A));
    assertThat(server.catalogue.types).doesNotContainKey("yitu:risk_zone" + A);
    publisher().takeBack(new Seen());
    assertThat(state()).isEqualTo(before);
    assertThat(server.tiles.layer("yitu:risk_zone" + A).path("enabled").asBoolean()).isFalse();
  }

  @Test
  void theFirstRunTakenBackLeavesAnEmptyServer() {
    Map<String, ?> before = state();
    publish();
    publisher().takeBack(new Seen());
    assertThat(state()).isEqualTo(before);
    assertThat(server.tiles.gridSets).doesNotContain("EPSG:4490");
    assertThatThrownBy(() -> publisher().takeBack(new Seen())).isInstanceOf(Refusal.class).hasMessageContaining("no run");
  }

  @Test
  void aRunThatBreaksOffCanBeTakenBackOrGoneOnWith() {
    Map<String, ?> before = state();
    server.failsAfter(17);
    assertThatThrownBy(this::publish).isInstanceOf(Refusal.class);
    server.failsAfter(Integer.MAX_VALUE);
    publisher().takeBack(new Seen());
    assertThat(state()).isEqualTo(before);
    server.failsAfter(17);
    assertThatThrownBy(this::publish).isInstanceOf(Refusal.class);
    server.failsAfter(Integer.MAX_VALUE);
    publish();
    assertThat(server.catalogue.types).hasSize(3);
  }

  @Test
  void aRunIsCancelledBetweenTwoThings() {
    Seen seen = new Seen();
    seen.most = 5;
    assertThatThrownBy(() -> publisher().publish(seen)).isInstanceOf(Watcher.Cancelled.class);
    assertThat(seen.changes).hasSize(5);
    assertThat(seen.of).isGreaterThan(20);
    assertThat(publisher().last()).hasValueSatisfying(run -> assertThat(run.changes()).isEqualTo(5));
  }

  @Test
  void aWorkspaceOfSomebodyElseIsLeftAlone() {
    server.catalogue.workspaces.put("yitu", "http://somebody.example/map");
    assertThatThrownBy(this::publish).isInstanceOf(Refusal.class).hasMessageContaining("not Yitu's");
    assertThat(server.writes()).isEmpty();
  }

  @Test
  void aDatabaseThatGeoServerDoesNotReachIsSaid() {
    server.catalogue.databaseAway = true;
    assertThatThrownBy(this::publish).isInstanceOf(Refusal.class).hasMessageContaining("cannot read the database");
    server.catalogue.databaseAway = false;
    publish();
    server.catalogue.stores.get("yitu:postgis").withObject("parameters").put("passwd", "an old one");
    assertThat(publish().changes).singleElement().satisfies(change -> assertThat(change.members()).containsExactly("reachable"));
    assertThat(compare().changes).isEmpty();
  }

  @Test
  void tilesAreOffUnlessAskedForAndNeverOnWhereTheCacheAsksNobodyWhoHeIs() {
    publish();
    assertThat(server.tiles.layer("yitu:hidden_danger" + A).path("enabled").asBoolean()).isFalse();
    assertThatThrownBy(() -> publisher(true).publish(new Seen())).isInstanceOf(Refusal.class).hasMessageContaining("securityEnabled=true");
    assertThat(server.tiles.layer("yitu:hidden_danger" + A).path("enabled").asBoolean()).isFalse();
    assertThat(server.tiles.cached).isEmpty();
    server.tiles.asksWhoAsks = true;
    publisher(true).publish(new Seen());
    assertThat(server.tiles.layer("yitu:hidden_danger" + A).path("enabled").asBoolean()).isTrue();
  }

  @Test
  void aLayerThatLostItsFeatureTypesLayerIsMadeAnew() {
    publish();
    server.catalogue.styleOfLayers.remove("yitu:risk_zone" + A);
    publish();
    assertThat(server.catalogue.styleOfLayers).containsEntry("yitu:risk_zone" + A, "yitu:risk_zone");
  }

  @Test
  void aCatalogueThatShowsNamesToEverybodyIsWarnedOf() {
    assertThat(publisher().publish(new Seen())).isEmpty();
    server.security.mode = "CHALLENGE";
    assertThat(publisher().compare(new Seen())).singleElement().satisfies(warning -> assertThat(warning.en()).contains("CHALLENGE"));
  }

  @Test
  void aWrongLoginAndAnAddressWithoutAGeoServerAreSaid() {
    server.security.give("somebody", "YITU_510502000");
    assertThatThrownBy(() -> publisher(settings(server.url(), "admin", "wrong", false)).compare(new Seen()))
        .isInstanceOf(Refusal.class).hasMessageContaining("does not accept");
    assertThatThrownBy(() -> publisher(settings(server.url(), "somebody", "any", false)).compare(new Seen()))
        .isInstanceOf(Refusal.class).hasMessageContaining("not an administrator");
    assertThatThrownBy(() -> publisher(settings(server.url().replace("/geoserver", "/nothing"), "admin", "x", false)).compare(new Seen()))
        .isInstanceOf(Refusal.class).hasMessageContaining("no GeoServer");
    assertThatThrownBy(() -> settings("http://admin:x@host/geoserver", "admin", "x", false)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> settings("file:///etc/passwd", "admin", "x", false)).isInstanceOf(Refusal.class);
  }

  @Test
  void noPasswordIsInTheJournalInAnAddressOrInASentence() throws IOException {
    publish();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain(GeoServerForTest.PASSWORD).doesNotContain(GeoServerForTest.DATABASE_PASSWORD);
      }
    }
    assertThat(server.calls()).noneMatch(call -> call.contains("secret"));
    assertThat(settings(server.url(), "admin", GeoServerForTest.PASSWORD, false).toString()).doesNotContain("secret");
  }

  private Map<String, ?> state() {
    return Map.of("workspaces", Map.copyOf(server.catalogue.workspaces), "types", texts(server.catalogue.types), "styles",
        Map.copyOf(server.catalogue.styles), "layers", Map.copyOf(server.catalogue.styleOfLayers), "groups", texts(server.catalogue.groups), "rules",
        Map.copyOf(server.security.rules), "roles", List.copyOf(server.security.roles), "stores", texts(server.catalogue.stores));
  }

  private static Map<String, Map<String, String>> texts(Map<String, ? extends JsonNode> nodes) {
    Map<String, Map<String, String>> texts = new TreeMap<>();
    nodes.forEach((name, node) -> {
      Map<String, String> members = new TreeMap<>();
      node.properties().forEach(each -> members.put(each.getKey(), sorted(each.getValue().toString())));
      texts.put(name, members);
    });
    return texts;
  }

  /** Whatever the order of members. */
  private static String sorted(String text) {
    return text.chars().sorted().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private Seen publish() {
    Seen seen = new Seen();
    publisher().publish(seen);
    return seen;
  }

  private Seen compare() {
    Seen seen = new Seen();
    publisher().compare(seen);
    return seen;
  }

  private Publisher publisher() {
    return publisher(false);
  }

  private Publisher publisher(boolean tiles) {
    return publisher(settings(server.url(), GeoServerForTest.ADMIN, GeoServerForTest.PASSWORD, tiles));
  }

  private Publisher publisher(GeoServerSettings settings) {
    Jurisdictions jurisdictions = () -> List.of(new Jurisdictions.Jurisdiction(510_502_000, Text.of("甲县", "County A"), ViewerForTest.A),
        new Jurisdictions.Jurisdiction(510_503_000, Text.of("乙县", "County B"), ViewerForTest.B));
    MapSettings map = new MapSettings(folder, null, new Envelope(105, 106, 28, 29), new Coordinate(105.5, 28.5));
    return new Publisher(new Catalogue(List.of(() -> layers)), jurisdictions, settings, map, Clock.systemUTC());
  }

  private GeoServerSettings settings(String url, String user, String password, boolean tiles) {
    return new GeoServerSettings(url, user, password, "yitu",
        new GeoServerSettings.Database("db", 5432, "yitu", "public", "reader", GeoServerForTest.DATABASE_PASSWORD), tiles, false, folder);
  }

  private static final class Seen implements Watcher {
    private final List<Change> changes = new ArrayList<>();
    private int most = Integer.MAX_VALUE;
    private int of;

    @Override public void passed(int done, int newOf) {
      of = newOf;
    }

    @Override public void changed(Change change) {
      changes.add(change);
    }

    @Override public boolean cancelled() {
      return changes.size() >= most;
    }
  }
}
