package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;
import org.yitu.web.demo.DemoPapers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A record with what proves it, and the log that cannot be changed unseen. */
@Tag("db")
@Tag("A2.9") @Tag("C24")
class EvidenceTest {
  @Test
  void aBundleHoldsTheRecordItsHistoryAndTheDigestOfEachPart() throws IOException, NoSuchAlgorithmException {
    Client enterprise = Client.as("enterprise");
    long id = enterprise.get("/api/records/hidden-danger?size=1").json().get("items").get(0).get("id").asLong();
    Map<String, byte[]> parts = unpacked(enterprise.get("/api/records/hidden-danger/" + id + "/evidence.zip").response().body());
    assertThat(parts).containsKeys("record.json", "history.json", "log.json", "manifest.json");
    JsonNode manifest = JsonMapper.shared().readTree(parts.get("manifest.json"));
    assertThat(manifest.get("record").asString()).isEqualTo("hidden-danger/" + id);
    assertThat(manifest.get("logHead").get("sha256").asString()).hasSize(64);
    for (var digest : manifest.get("sha256").properties()) {
      byte[] found = MessageDigest.getInstance("SHA-256").digest(parts.get(digest.getKey()));
      assertThat(HexFormat.of().formatHex(found)).as(digest.getKey()).isEqualTo(digest.getValue().asString());
    }
    assertThat(JsonMapper.shared().readTree(parts.get("record.json")).get("id").asLong()).isEqualTo(id);
  }

  @Test @Tag("A2.3")
  void aDemoCertificateHasAPictureThatSaysWhatItIsAndItsBundleHoldsIt() throws IOException {
    DemoPapers papers = RunningApp.get().bean(DemoPapers.class);
    papers.addOnce();
    assertThat(papers.addOnce()).isZero();
    Client city = Client.as("city");
    JsonNode certificate = city.get("/api/records/certificate?size=1&sort=id").json().get("items").get(0);
    assertThat(certificate.get("picture").get(0).get("name").asString()).startsWith("演示数据").endsWith(".png");
    Map<String, byte[]> parts = unpacked(city.get("/api/records/certificate/" + certificate.get("id").asLong() + "/evidence.zip").response().body());
    assertThat(parts.keySet()).anyMatch(name -> name.contains("演示数据"));
  }

  @Test
  void nobodyGetsABundleOfWhatHeMayNotSee() {
    long id = Client.as("city").get("/api/records/hidden-danger?size=1&sort=-id").json().get("items").get(0).get("id").asLong();
    boolean seen = Client.as("town").get("/api/records/hidden-danger/" + id).status() == 200;
    assertThat(Client.as("town").get("/api/records/hidden-danger/" + id + "/evidence.zip").status()).isEqualTo(seen ? 200 : 404);
    assertThat(Client.as("city").get("/api/records/hidden-danger/999999999/evidence.zip").status()).isEqualTo(404);
  }

  @Test
  void theLogOfTheRunningCityIsIntact() {
    JsonNode found = Client.as("city").get("/api/system-log/verification").json();
    assertThat(found.get("intact").asBoolean()).isTrue();
    assertThat(found.get("sentence").get("zh").asString()).contains("日志完整");
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) parts.put(entry.getName(), in.readAllBytes());
    }
    return parts;
  }
}
