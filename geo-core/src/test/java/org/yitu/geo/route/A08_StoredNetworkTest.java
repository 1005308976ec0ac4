package org.yitu.geo.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yitu.geo.route.GridCityForTest.at;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.geo.text.Refusal;

/** The network is built once, kept on disk, and built anew when it must be. */
@Tag("A19.6")
class A08_StoredNetworkTest {
  @TempDir
  Path folder;
  private Path osm;
  private Path network;

  @BeforeEach
  void city() {
    osm = GridCityForTest.of(5, 5).write(folder.resolve("city.osm"));
    network = folder.resolve("deep/network");
  }

  @Test
  void aStoredNetworkIsLoadedAndNotBuiltAgain() throws IOException {
    double first = openAndDrive();
    FileTime built = Files.getLastModifiedTime(network.resolve("edges"));
    assertThat(openAndDrive()).isEqualTo(first).isCloseTo(80, within(0.2));
    assertThat(Files.getLastModifiedTime(network.resolve("edges"))).isEqualTo(built);
  }

  @Test
  void theSameFileWithAnotherTimeIsStillTheSame() throws IOException {
    openAndDrive();
    Path marker = Files.createFile(network.resolve("extra.lock"));
    Files.setLastModifiedTime(osm, FileTime.fromMillis(0));
    openAndDrive();
    assertThat(marker).exists();
  }

  @Test
  void anotherFileIsBuiltAnew() {
    openAndDrive();
    GridCityForTest.of(5, 5).tag(GridCityForTest.ROW, "maxspeed", "80")
        .tag(GridCityForTest.COLUMN + 4, "maxspeed", "80").write(osm);
    assertThat(openAndDrive()).isCloseTo(40, within(0.2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"edges", "nodes", "geometry", "location_index", "properties", "nodes_ch_car",
      "landmarks_car"})
  void aDamagedFileIsNoticedAndTheNetworkBuiltAnew(String part) throws IOException {
    openAndDrive();
    byte[] bytes = Files.readAllBytes(network.resolve(part));
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(network.resolve(part), bytes);
    assertThat(openAndDrive()).isCloseTo(80, within(0.2));
  }

  @Test
  void aMissingOrShortenedFileIsNoticed() throws IOException {
    openAndDrive();
    Files.delete(network.resolve("nodes"));
    assertThat(openAndDrive()).isCloseTo(80, within(0.2));
    Files.write(network.resolve("edges"), new byte[10]);
    assertThat(openAndDrive()).isCloseTo(80, within(0.2));
  }

  @Test
  void theRestOfAnInterruptedBuildIsCleanedAway() throws IOException {
    Path rest = Files.createDirectories(network.resolveSibling("network.building"));
    Files.writeString(rest.resolve("edges"), "half");
    assertThat(openAndDrive()).isCloseTo(80, within(0.2));
    try (Stream<Path> left = Files.list(network.getParent())) {
      assertThat(left.toList()).containsExactly(network);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not a map at all", "<?xml version='1.0'?><osm version='0.6'></osm>",
      "<html><body/></html>",
      "<?xml version='1.0'?><osm version='0.6'><node id='1' lat='28' lon='105'/>"})
  void aFileThatIsNoRoadMapIsRefusedWithASentenceAndLeavesNothing(String content) throws IOException {
    Files.writeString(osm, content);
    assertThatThrownBy(() -> RoadNetwork.open(osm, network)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.complaints().get(0).field()).isEqualTo("osmFile");
      assertThat(refusal.text().in(Locale.ENGLISH)).contains("not a usable OSM file");
    });
    try (Stream<Path> left = Files.list(network.getParent())) {
      assertThat(left.toList()).isEmpty();
    }
  }

  @Test
  void aMissingFileIsRefused() {
    assertThatThrownBy(() -> RoadNetwork.open(folder.resolve("none.osm"), network))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.text().zh()).contains("找不到道路文件"));
  }

  @Test
  void aBadNewFileDoesNotDestroyTheOldNetwork() throws IOException {
    openAndDrive();
    byte[] good = Files.readAllBytes(osm);
    FileTime time = Files.getLastModifiedTime(osm);
    Files.writeString(osm, "rubbish");
    assertThatThrownBy(this::openAndDrive).isInstanceOf(Refusal.class);
    FileTime built = Files.getLastModifiedTime(network.resolve("edges"));
    Files.write(osm, good);
    Files.setLastModifiedTime(osm, time);
    assertThat(openAndDrive()).isCloseTo(80, within(0.2));
    assertThat(Files.getLastModifiedTime(network.resolve("edges"))).isEqualTo(built);
  }

  @Test
  void closuresWorkOnALoadedNetwork() {
    openAndDrive();
    try (RoadNetwork loaded = RoadNetwork.open(osm, network)) {
      Closures closures = Closures.of(GridCityForTest.area(1.2, -0.2, 1.8, 0.2));
      List<Route> routes = loaded.route(new RouteRequest(at(1, 0), at(2, 0), closures, 0, Locale.CHINESE));
      assertThat(routes.get(0).seconds()).isCloseTo(30, within(0.1));
      assertThat(loaded.junctions()).isEqualTo(25);
      assertThat(loaded.extent().contains(at(2, 2))).isTrue();
    }
  }

  private double openAndDrive() {
    try (RoadNetwork opened = RoadNetwork.open(osm, network)) {
      return opened.route(RouteRequest.of(at(0, 0), at(4, 4))).get(0).seconds();
    }
  }
}
