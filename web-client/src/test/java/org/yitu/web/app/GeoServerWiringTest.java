package org.yitu.web.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yitu.geo.text.Refusal;
import org.yitu.map.geoserver.GeoServerSettings;

class GeoServerWiringTest {
  private static final String DATABASE = "jdbc:postgresql://db.example:5433/yitu?sslmode=require";

  private static GeoServerSettings read(String dbUrl, Map<String, String> environment) {
    Settings settings = new Settings(0, Path.of("/tmp/h"), Path.of("/tmp/h"), dbUrl, "yitu", "of the owner", false, "", ZoneOffset.UTC);
    return GeoServerWiring.read(settings, name -> environment.getOrDefault(name, ""));
  }

  @Test
  void withoutASettingThereIsNoGeoServer() {
    assertThat(read("", Map.of()).isConfigured()).isFalse();
    assertThat(read("", Map.of("YITU_GEOSERVER_URL", "https://gs.example/geoserver")).database()).isNull();
  }

  @Test
  void theDatabaseIsThePlatformsOwnUnlessGeoServerReachesItOtherwise() {
    GeoServerSettings same = read(DATABASE, Map.of("YITU_GEOSERVER_URL", "https://gs.example/geoserver/", "YITU_GEOSERVER_PASSWORD", "p"));
    assertThat(same.url()).isEqualTo("https://gs.example/geoserver");
    assertThat(same.database()).isEqualTo(new GeoServerSettings.Database("db.example", 5433, "yitu", "public", "yitu", "of the owner"));
    GeoServerSettings other = read("jdbc:postgresql:yitu", Map.of("YITU_GEOSERVER_DB_HOST", "10.0.0.5", "YITU_GEOSERVER_DB_USER", "reader",
        "YITU_GEOSERVER_DB_PASSWORD", "of the reader", "YITU_GEOSERVER_TILES", "on",
        "YITU_GEOSERVER_URL", "https://gs.example/geoserver", "YITU_GEOSERVER_PICTURES", "on"));
    assertThat(other.database()).isEqualTo(new GeoServerSettings.Database("10.0.0.5", 5432, "yitu", "public", "reader", "of the reader"));
    assertThat(other.tiles()).isTrue();
    assertThat(other.drawsForTheMap()).isTrue();
    assertThat(same.drawsForTheMap()).isFalse();
  }

  @Test
  void anotherUserOfTheDatabaseNeverGetsTheOwnersPassword() {
    assertThat(read(DATABASE, Map.of("YITU_GEOSERVER_DB_USER", "reader")).database().password()).isEmpty();
  }

  @Test
  void theCodesOfInstitutionsAreAList() {
    assertThat(GeoServerWiring.codes(name -> "510500000, 510502000")).containsExactlyInAnyOrder(510_500_000L, 510_502_000L);
    assertThat(GeoServerWiring.codes(name -> "")).isEmpty();
    assertThatThrownBy(() -> GeoServerWiring.codes(name -> "510500000;x")).isInstanceOf(Refusal.class);
  }
}
