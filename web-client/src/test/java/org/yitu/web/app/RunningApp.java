package org.yitu.web.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product with the demo city, started once for all tests of a JVM, on H2GIS or on the PostGIS that the run names. */
public final class RunningApp {
  public static final String PASSWORD = "Demo-city-2026";
  private static RunningApp running;

  private final ConfigurableApplicationContext context;
  private final String address;

  private RunningApp(Settings settings) {
    // The hash as cheap as it gets: these tests sign in hundreds of times.
    System.setProperty("yitu.password.strength", "4");
    // Alarms about expired certificates and overdue dangers of the demo city would come in the middle of the tests that count.
    System.setProperty("yitu.warning.first", "86400000");
    System.setProperty("yitu.index.first", "86400000");
    System.setProperty("yitu.demo.additions", "86400000");
    System.setProperty("yitu.telemetry.simulator", "false");
    context = YituApplication.start(settings);
    address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  public static synchronized RunningApp get() {
    if (running == null) {
      running = new RunningApp(settings());
      running.awaitReady();
    }
    return running;
  }

  public String address() {
    return address;
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  public <T> Map<String, T> beans(Class<T> type) {
    return context.getBeansOfType(type);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  private static Settings settings() {
    try {
      Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target/homes").toAbsolutePath()), "home");
      String url = System.getProperty("yitu.test.db.url", "");
      if (!url.isEmpty()) url = freshDatabase(url);
      return new Settings(0, home, home.resolve("files"), url, System.getProperty("yitu.test.db.user", "yitu"), System.getProperty("yitu.test.db.password", ""),
          true, PASSWORD, ZoneId.of("Asia/Shanghai"));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static String freshDatabase(String url) {
    String name = "web_" + ProcessHandle.current().pid();
    try (Connection connection = DriverManager.getConnection(url, System.getProperty("yitu.test.db.user", "yitu"),
        System.getProperty("yitu.test.db.password", "")); var statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return url.replaceFirst("/[^/]*$", "/" + name);
    } catch (SQLException wrong) {
      throw new IllegalStateException("cannot create the database of the tests", wrong);
    }
  }

  /** Ready means that the demo city is loaded and roads are open. */
  private void awaitReady() {
    try {
      HttpRequest health = HttpRequest.newBuilder(URI.create(address + "/health/readiness")).build();
      HttpClient client = HttpClient.newHttpClient();
      long deadline = System.nanoTime() + 180_000_000_000L;
      while (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
        if (System.nanoTime() > deadline) throw new IllegalStateException("not ready after three minutes");
        Object pause = new Object();
        synchronized (pause) {
          pause.wait(200);
        }
      }
    } catch (IOException | InterruptedException wrong) {
      throw new IllegalStateException("the application did not become ready", wrong);
    }
  }
}
