package org.yitu.web.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of the test's own is stopped hard and started again while readings come in. */
@Tag("db")
@Tag("A8.2")
@EnabledIfSystemProperty(named = "yitu.test.db.url", matches = "jdbc:postgresql:.+")
class DatabaseRestartTest {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");
  private static final int SENSORS = 20;

  /** A cluster that is written through to the disk. */
  private static final class Cluster implements AutoCloseable {
    private final Path folder;
    private final Path programs;
    private final int port;

    Cluster() throws IOException, InterruptedException {
      folder = Files.createTempDirectory("yitu-restart");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      try (Stream<Path> versions = Files.list(PROGRAMS)) {
        programs = versions.map(each -> each.resolve("bin")).filter(each -> Files.exists(each.resolve("initdb"))).findFirst().orElseThrow();
      }
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      if (isRoot()) run(List.of("chown", "postgres", folder.toString()));
      as("initdb", "-D", folder.resolve("data").toString(), "-U", "yitu", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
      start();
      as("createdb", "-h", folder.toString(), "-p", String.valueOf(port), "-U", "yitu", "yitu");
    }

    Node.Database database() {
      return new Node.Database("jdbc:postgresql://localhost:" + port + "/yitu", "yitu", "");
    }

    void start() throws IOException, InterruptedException {
      as("pg_ctl", "-D", folder.resolve("data").toString(), "-w", "-s", "-l", folder.resolve("data/log").toString(), "-o",
          "-p " + port + " -k " + folder + " -c listen_addresses=127.0.0.1", "start");
    }

    void stop(String mode) throws IOException, InterruptedException {
      as("pg_ctl", "-D", folder.resolve("data").toString(), "-m", mode, "-s", "-w", "stop");
    }

    private void as(String... words) throws IOException, InterruptedException {
      List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
      command.add(programs.resolve(words[0]).toString());
      command.addAll(List.of(words).subList(1, words.length));
      run(command);
    }

    private static boolean isRoot() {
      return System.getProperty("user.name").equals("root");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) throw new IOException(command + " failed");
    }

    @Override
    public void close() throws Exception {
      stop("immediate");
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  @Test
  void whatWasAcknowledgedIsStoredAndWhileTheDatabaseIsAwayNobodyIsToldSo() throws Exception {
    Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target/homes").toAbsolutePath()), "restart");
    try (Cluster cluster = new Cluster(); Node node = Node.start("only", home, cluster.database(), Map.of())) {
      node.awaitReady();
      Load load = new Load(List.of(node.as("admin")), sensors(cluster));
      for (String mode : List.of("fast", "immediate")) {
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        cluster.stop(mode);
        int whenAway = load.acknowledged();
        LockSupport.parkNanos(Duration.ofSeconds(6).toNanos());
        assertThat(load.acknowledged() - whenAway).as("at most what was answered while it stopped").isLessThanOrEqualTo(3 * SENSORS);
        cluster.start();
        long back = System.nanoTime();
        while (load.latestSuccess() < back && System.nanoTime() - back < Duration.ofSeconds(30).toNanos()) LockSupport.parkNanos(20_000_000L);
        Duration resumed = Duration.ofNanos(load.latestSuccess() - back);
        System.out.println(mode + " stop: readings are taken again " + resumed.toMillis() + " ms after the database is back");
        assertThat(resumed).isBetween(Duration.ZERO, Duration.ofSeconds(5));
      }
      LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
      load.close();
      System.out.println("answers other than 200: " + load.refusals());
      assertThat(load.refusals().keySet()).as("refused as busy or away").contains(503);
      assertThat(load.odd()).as("nothing but that it is busy or away, and when to come again").isEmpty();
      assertStored(cluster, load);
    }
  }

  private static List<Load.Sensor> sensors(Cluster cluster) throws SQLException {
    List<Load.Sensor> sensors = new ArrayList<>();
    try (Connection connection = connect(cluster); ResultSet row = connection.createStatement().executeQuery("select id, range_from from "
        + "monitoring_point where deleted_at is null and in_service order by id limit " + SENSORS)) {
      while (row.next()) sensors.add(new Load.Sensor(row.getLong(1), row.getDouble(2), row.getDouble(2)));
    }
    return sensors;
  }

  private static void assertStored(Cluster cluster, Load load) throws SQLException {
    int acknowledged = 0;
    try (Connection connection = connect(cluster); ResultSet row = connection.createStatement().executeQuery("select point_id, at from reading")) {
      while (row.next()) {
        if (load.isAcknowledged(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant())) acknowledged++;
      }
    }
    assertThat(acknowledged).isEqualTo(load.acknowledged());
  }

  private static Connection connect(Cluster cluster) throws SQLException {
    return DriverManager.getConnection(cluster.database().url(), "yitu", "");
  }
}
