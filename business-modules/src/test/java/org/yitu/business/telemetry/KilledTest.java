package org.yitu.business.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is stored, although the process is killed (SIGKILL) the moment after it said so. */
@Tag("db")
@Tag("A8.2")
class KilledTest {
  private static final int MANY = 1_000_000;
  private static final int ENOUGH = 25;
  private final String user = System.getProperty("yitu.test.db.user", "sa");
  private final String password = System.getProperty("yitu.test.db.password", "");

  /** A batch and how many of it were new. */
  private record Acknowledged(int batch, int accepted) {}

  @Test
  void whatWasAcknowledgedSurvivesAKillAndIsNotStoredTwiceWhenItIsSentAgain(@TempDir Path folder) throws Exception {
    String url = database(folder);
    List<Acknowledged> before = run(url, MANY, ENOUGH);
    assertThat(before).hasSizeGreaterThanOrEqualTo(ENOUGH).allMatch(each -> each.accepted() == AcknowledgingWriter.BATCH);
    assertThat(count(url, "select count(*) from reading")).as("every acknowledged batch, and perhaps one on its way")
        .isBetween((long) before.size() * AcknowledgingWriter.BATCH, (before.size() + 1L) * AcknowledgingWriter.BATCH);

    List<Acknowledged> again = run(url, before.size() + 2, MANY);
    assertThat(again.subList(0, before.size())).as("nothing of what was acknowledged is new").allMatch(each -> each.accepted() == 0);
    long all = (before.size() + 2L) * AcknowledgingWriter.BATCH;
    assertThat(count(url, "select count(*) from reading")).isEqualTo(all);
    assertThat(count(url, "select sum(readings) from reading_hour")).as("the hours count each once").isEqualTo(all);
  }

  /** Starts a writer, kills it as soon as it has acknowledged so many batches, and answers what it had said. */
  private List<Acknowledged> run(String url, int batches, int killAfter) throws IOException, InterruptedException {
    Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:TieredStopAtLevel=1",
        "-cp", System.getProperty("java.class.path"), AcknowledgingWriter.class.getName(), url, user, password, String.valueOf(batches))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<Acknowledged> said = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith(AcknowledgingWriter.SAID)) continue;
        String[] words = line.split(" ");
        said.add(new Acknowledged(Integer.parseInt(words[1]), Integer.parseInt(words[2])));
        if (said.size() == killAfter) writer.toHandle().destroyForcibly();
      }
    } finally {
      writer.destroyForcibly();
    }
    assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  /** One of the test's own, on the database under test. */
  private String database(Path folder) throws SQLException {
    String given = System.getProperty("yitu.test.db.url");
    if (given == null) return "jdbc:h2:file:" + folder.resolve("killed") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    try (Connection connection = DriverManager.getConnection(given, user, password)) {
      connection.createStatement().execute("drop database if exists yitu_killed");
      connection.createStatement().execute("create database yitu_killed");
    }
    return given.replaceFirst("/[^/?]+(\\?|$)", "/yitu_killed$1");
  }

  private long count(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
