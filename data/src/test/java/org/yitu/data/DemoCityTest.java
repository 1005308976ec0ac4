package org.yitu.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCityTest {
  @Test
  void theSameCityHasTheSameBytesInAnyLanguageAndTimeZone(@TempDir Path other) throws Exception {
    Map<String, String> first = digests(GeneratedCity.folder());
    Locale language = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      DemoCity.generate(other, 1);
    } finally {
      Locale.setDefault(language);
      TimeZone.setDefault(zone);
    }

    assertThat(digests(other)).isEqualTo(first).containsKeys("map/basemap.geojson", "map/roads.osm", "records/NOTICE.txt", "records/enterprise.jsonl");
  }

  @Test
  void aLargerCityHasMoreRecordsAndTheSamePeople(@TempDir Path other) throws IOException {
    DemoCity.generate(other, 3);

    assertThat(GeneratedCity.records(other, "enterprise")).hasSize(6_000);
    assertThat(GeneratedCity.records(other, "hidden-danger")).hasSize(9_000);
    assertThat(GeneratedCity.records(other, "protection-target").stream()
        .mapToInt(target -> target.get("populationNight").asInt()).sum())
        .isEqualTo(GeneratedCity.records("protection-target").stream()
        .mapToInt(target -> target.get("populationNight").asInt()).sum());
  }

  @Test
  void aFactorOutsideItsRangeIsRefused(@TempDir Path folder) {
    assertThatThrownBy(() -> DemoCity.generate(folder, 0)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0");
    assertThatThrownBy(() -> DemoCity.generate(folder, 101)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void bothMapFilesAndTheRecordsSayThatTheyAreDemonstrationData() throws IOException {
    Path city = GeneratedCity.folder();

    assertThat(Files.readString(city.resolve("map/roads.osm"))).contains("演示数据（示意，非测绘成果）");
    assertThat(Files.readString(city.resolve("map/basemap.geojson"))).contains("演示数据（示意，非测绘成果）");
    assertThat(Files.readString(city.resolve("records/NOTICE.txt"))).contains("演示数据（示意，非测绘成果）");
  }

  private static Map<String, String> digests(Path folder) throws IOException, NoSuchAlgorithmException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        digests.put(folder.relativize(file).toString(), HexFormat.of().formatHex(digest));
      }
    }
    return digests;
  }
}
