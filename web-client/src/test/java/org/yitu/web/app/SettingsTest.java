package org.yitu.web.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yitu.geo.text.Refusal;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void withoutAnyOptionItIsTheEmbeddedDemoOnPort8080() {
    Settings settings = Settings.read(List.of(), Map.of());
    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.embedded()).isTrue();
    assertThat(settings.demo()).isTrue();
  }

  /** The day H2 stores the last row here, the pool may retire its connections again. */
  @Test
  void thePoolOfTheEmbeddedDatabaseNeverRetiresTheConnectionThatMadeTheTables() throws SQLException {
    String url = "jdbc:h2:mem:retired";
    try (Connection staying = DriverManager.getConnection(url); Statement statement = staying.createStatement()) {
      try (Connection maker = DriverManager.getConnection(url)) {
        maker.createStatement().execute("create table entry (result varchar(9) check (result in ('DONE', 'REFUSED', 'FAILED')))");
        statement.execute("insert into entry values ('DONE')");
      }
      assertThatThrownBy(() -> statement.execute("insert into entry values ('DONE')")).isInstanceOf(SQLException.class);
    }
    assertThat(YituApplication.properties(Settings.read(List.of(), Map.of()))).containsEntry("spring.datasource.hikari.max-lifetime", 0);
  }

  @Test
  void theCitysTimeIsNotTheMachines() {
    assertThat(Settings.read(List.of(), Map.of()).zone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
    assertThat(Settings.read(List.of(), Map.of("YITU_ZONE", "Asia/Urumqi")).zone()).isEqualTo(ZoneId.of("Asia/Urumqi"));
    assertThatThrownBy(() -> Settings.read(List.of("--zone", "Mars/Olympus"), Map.of()))
        .isInstanceOf(Refusal.class).hasMessageContaining("Mars/Olympus");
  }

  @Test
  void theCommandLineWinsOverTheEnvironment() {
    Settings settings = Settings.read(List.of("--port", "9001", "--empty"), Map.of("YITU_PORT", "9002", "YITU_HOME", "/tmp/h"));
    assertThat(settings.port()).isEqualTo(9001);
    assertThat(settings.home()).isEqualTo(Path.of("/tmp/h"));
    assertThat(settings.demo()).isFalse();
  }

  @Test
  void everyWrongSettingIsNamedAtOnce() {
    assertThatThrownBy(() -> Settings.read(List.of("--port", "99999", "--db", "mysql://x", "--frobnicate", "--demo", "--empty"),
        Map.of("YITU_DEMO_PASSWORD", "short")))
        .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.complaints()).extracting(Refusal.Complaint::field)
            .containsExactlyInAnyOrder("--port", "--db", "--frobnicate", "--demo", "YITU_DEMO_PASSWORD"));
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    assertThatThrownBy(() -> Settings.read(List.of("--port"), Map.of())).isInstanceOf(Refusal.class).hasMessageContaining("--port");
  }

  @Test
  void aDayStaysTheSameDayWhereverTheMachineStands() throws IOException, InterruptedException {
    Process probe = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=America/New_York",
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), DayProbe.class.getName(), "2026-11-20", "--home", folder.toString(),
        "--port", String.valueOf(freePort()), "--empty").redirectErrorStream(true).start();
    assertThat(new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("2026-11-20\n");
    assertThat(probe.waitFor()).isZero();
  }

  @Test
  void aTakenPortIsSaidInOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> Preflight.check(settings(taken.getLocalPort(), "")))
          .isInstanceOf(Refusal.class).hasMessageContaining("Port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void anUnreachableDatabaseIsSaidInOneSentence() throws IOException {
    String closed = "jdbc:postgresql://localhost:" + freePort() + "/yitu";
    assertThatThrownBy(() -> Preflight.check(settings(freePort(), closed)))
        .isInstanceOf(Refusal.class).hasMessageContaining("Cannot connect to the database").hasMessageNotContaining("\n");
  }

  @Test
  void aCorruptDataFolderIsSaidInOneSentence() throws IOException {
    Files.createDirectories(folder.resolve("db"));
    Files.writeString(folder.resolve("db/yitu.mv.db"), "not a database ".repeat(2_000));
    assertThatThrownBy(() -> Preflight.check(settings(freePort(), "")))
        .isInstanceOf(Refusal.class).hasMessageContaining("is corrupt");
  }

  @Test
  void aHomeThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Settings wrong = new Settings(freePort(), file, file, "", "", "", false, "", ZoneId.of("Asia/Shanghai"));
    assertThatThrownBy(() -> Preflight.check(wrong)).isInstanceOf(Refusal.class).hasMessageContaining("Cannot write to the home folder");
  }

  private Settings settings(int port, String dbUrl) {
    return new Settings(port, folder, folder.resolve("files"), dbUrl, "yitu", "", false, "", ZoneId.of("Asia/Shanghai"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
