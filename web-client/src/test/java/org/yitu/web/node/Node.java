package org.yitu.web.node;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;

/** The whole product as a process of its own, to be killed. */
final class Node implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(4);

  /** Where a node finds its database. */
  record Database(String url, String user, String password) {}

  private final Process process;
  private final Path output;
  private final int port;

  private Node(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  static Node start(String name, Path folder, Database database, Map<String, String> more) throws IOException {
    int port = freePort();
    Path output = folder.resolve(name + ".log");
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx900m",
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Duser.timezone=UTC", "-Dyitu.password.strength=4",
        "-Dyitu.telemetry.simulator=false", "-Dyitu.warning.first=86400000", "-Dyitu.index.first=86400000", "-Dyitu.demo.additions=86400000",
        "-cp", System.getProperty("java.class.path"), "org.yitu.web.app.YituApplication", "--port", String.valueOf(port),
        "--home", folder.resolve(name).toString(), "--db", database.url()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(Map.of("YITU_DB_USER", database.user(), "YITU_DB_PASSWORD", database.password(), "YITU_NODE", name,
        "YITU_DEMO_PASSWORD", RunningApp.PASSWORD, "YITU_FILES", folder.resolve("files").toString()));
    builder.environment().putAll(more);
    return new Node(builder.start(), output, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  Node awaitReady() throws InterruptedException, IOException {
    HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/health/readiness")).build();
    HttpClient client = HttpClient.newHttpClient();
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        if (client.send(health, BodyHandlers.discarding()).statusCode() == 200) return this;
      } catch (IOException notYet) {
        // Nothing listens there yet.
      }
      LockSupport.parkNanos(200_000_000L);
    }
    throw new IllegalStateException("not ready: " + Files.readString(output));
  }

  String address() {
    return "http://localhost:" + port;
  }

  Client as(String username) {
    return Client.at(address(), username);
  }

  String said() throws IOException {
    return Files.readString(output);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(30, TimeUnit.SECONDS);
  }

  /** SIGTERM, and nobody waits. */
  void terminate() {
    process.destroy();
  }

  /** What a balancer is answered; 0 if nobody answers. */
  int readiness() {
    try {
      HttpRequest asked = HttpRequest.newBuilder(URI.create(address() + "/health/readiness")).build();
      return HttpClient.newHttpClient().send(asked, BodyHandlers.discarding()).statusCode();
    } catch (IOException nobody) {
      return 0;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** SIGTERM. @return whether it ended within the time */
  boolean stop(Duration within) throws InterruptedException {
    process.destroy();
    return process.waitFor(within.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
