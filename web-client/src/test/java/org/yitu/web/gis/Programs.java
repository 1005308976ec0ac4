package org.yitu.web.gis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other people's GIS programs, run against the application with the personal token of a user. */
final class Programs {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long SECONDS = 120;

  private final String token;

  private Programs(String token) {
    this.token = token;
  }

  static Programs as(String user) {
    return new Programs(Client.as(user).post("/api/tokens", "{\"name\":\"GIS\"}").json().get("token").asString());
  }

  static String address() {
    return RunningApp.get().address();
  }

  String token() {
    return token;
  }

  /** Runs a program to its end; it must succeed. What it says, on both its outputs, is the answer. */
  String run(String... command) throws IOException, InterruptedException {
    Path said = Files.createTempFile("program", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
      builder.environment().put("GDAL_HTTP_HEADERS", "Authorization: Bearer " + token);
      builder.environment().put("YITU_TOKEN", token);
      builder.environment().put("QT_QPA_PLATFORM", "offscreen");
      Process process = builder.start();
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      if (!ended) process.destroyForcibly();
      String text = Files.readString(said, StandardCharsets.UTF_8);
      assertThat(ended).as(String.join(" ", command) + " does not end: " + text).isTrue();
      assertThat(process.exitValue()).as(String.join(" ", command) + "\n" + text).isZero();
      return text;
    } finally {
      Files.deleteIfExists(said);
    }
  }

  /** What ogr2ogr reads from a source, as GeoJSON. */
  JsonNode features(Path folder, String... source) throws IOException, InterruptedException {
    Path file = folder.resolve("features.json");
    Files.deleteIfExists(file);
    List<String> command = new ArrayList<>(List.of("ogr2ogr", "-f", "GeoJSON", file.toString()));
    command.addAll(List.of(source));
    run(command.toArray(String[]::new));
    return JSON.readTree(file.toFile()).get("features");
  }

  /** The creditCodes of the enterprises that a user sees, by the application's own list. */
  static Set<String> creditCodes(String user) {
    Set<String> codes = new HashSet<>();
    Client client = Client.as(user);
    for (int page = 0;; page++) {
      JsonNode items = client.get("/api/records/enterprise?size=200&page=" + page).json().get("items");
      if (items.isEmpty()) return codes;
      items.forEach(item -> codes.add(item.get("creditCode").asString()));
    }
  }
}
