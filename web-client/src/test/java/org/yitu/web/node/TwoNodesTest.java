package org.yitu.web.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/** Two nodes as processes of their own on one PostgreSQL, the last of these tests with one of them killed (SIGKILL) under load. */
@Tag("db")
@Tag("F24")
@EnabledIfSystemProperty(named = "yitu.test.db.url", matches = "jdbc:postgresql:.+")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.MethodName.class)
class TwoNodesTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int SENSORS = 40;
  private TestBase base;
  private Node first;
  private Node second;

  @BeforeAll
  void start() throws Exception {
    base = TestBase.fresh("yitu_nodes");
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/homes").toAbsolutePath()), "nodes");
    first = Node.start("first", folder, base.database(), Map.of());
    second = Node.start("second", folder, base.database(), Map.of());
    first.awaitReady();
    second.awaitReady();
  }

  @AfterAll
  void stop() {
    first.close();
    second.close();
  }

  private <T> List<T> ask(String sql, Class<T> type) {
    return base.ask(sql, type);
  }

  private long count(String sql) {
    return base.count(sql);
  }

  @Test
  void a1TwoThatStartAtOnceOnAnEmptyDatabaseMakeItAndTheDemoCityOnce() throws IOException {
    assertThat(count("select count(*) from flyway_schema_history where success")).isPositive();
    assertThat(count("select count(*) from flyway_schema_history where not success")).isZero();
    assertThat(count("select count(*) from app_user where username = 'admin'")).isEqualTo(1);
    assertThat(count("select count(*) - count(distinct code) from institution")).isZero();
    assertThat(first.said() + second.said()).contains("Loading the demo city");
    for (Node each : List.of(first, second)) {
      assertThat(each.as("city").get("/tiles/basemap/9/405/213.mvt").response().body()).as("each has the map").isNotEmpty();
    }
    assertThat(count("select count(*) from node")).isEqualTo(2);
    assertThat(ask("select node from node_duty", String.class)).singleElement().satisfies(node -> assertThat(node).matches("(first|second)-.*"));
  }

  @Test
  void a2ASessionOfOneNodeIsValidOnTheOtherUntilItEndsOnEither() {
    Client here = first.as("county");
    Client there = here.movedTo(second.address());
    assertThat(there.get("/api/session").json().get("user").get("username").asString()).isEqualTo("county");
    assertThat(there.post("/api/records/hidden-danger", "{}").status()).as("its token against forged requests counts there too").isEqualTo(400);
    assertThat(there.delete("/api/session").status()).isEqualTo(204);
    assertThat(here.get("/api/session").status()).isEqualTo(401);
    assertThat(ask("select remembered from web_session", byte[].class)).isNotEmpty();
    assertThat(count("select count(*) from web_session where length(id_hash) <> 64")).isZero();
  }

  @Test
  void a3WhatMovesOnOneNodeReachesTheOpenMapAndTheTilesOfTheOther() throws IOException {
    Client here = first.as("admin");
    Client there = second.as("admin");
    JsonNode enterprise = here.get("/api/records/enterprise?size=1").json().get("items").get(0);
    String body = "{\"name\":\"两个节点\",\"rule\":\"MANUAL\",\"level\":\"RED\",\"enterprise\":" + enterprise.get("id").asLong()
        + ",\"location\":{\"type\":\"Point\",\"coordinates\":[105.4431,28.8811]}}";
    String tile = "/tiles/alarm/14/12990/6818.mvt";
    byte[] before = there.get(tile).response().body();
    try (Ear ear = new Ear(second.address(), "/api/live", Ear.cookie(second, "admin"), null);
        Ear screen = new Ear(second.address(), "/api/events", Ear.cookie(first, "city"), null)) {
      ear.await(SOON, each -> each.name().equals("hello"));
      screen.await(SOON, each -> each.name().equals("hello"));
      Client.Answer made = here.post("/api/records/alarm", body);
      assertThat(made.status()).as(made.body()).isLessThan(300);
      String id = made.json().get("id").asString();
      ear.await(SOON, each -> each.name().equals("feature") && each.data().contains("\"id\":\"" + id + "\""));
      screen.await(SOON, each -> each.name().equals("alarm") && each.data().contains("\"id\":\"" + id + "\""));
    }
    assertThat(there.get(tile).response().body()).as("the tile that was kept is forgotten").isNotEqualTo(before);
  }

  @Test
  void a4AScreenThatComesOverFromTheOtherNodeWithItsLastNumberMissesNothing() throws IOException {
    // Who has just started remembers nothing from before and says so by a reset.
    LockSupport.parkNanos(Duration.ofSeconds(7).toNanos());
    Client admin = first.as("admin");
    long enterprise = admin.get("/api/records/enterprise?size=1").json().get("items").get(0).get("id").asLong();
    String last;
    try (Ear ear = new Ear(first.address(), "/api/events", Ear.cookie(first, "city"), null)) {
      String known = alarm(admin, enterprise);
      last = ear.await(SOON, each -> each.data().contains("\"id\":\"" + known + "\"")).id();
    }
    String missed = alarm(admin, enterprise);
    try (Ear ear = new Ear(second.address(), "/api/events", Ear.cookie(second, "city"), last)) {
      ear.await(SOON, each -> each.data().contains("\"id\":\"" + missed + "\""));
      assertThat(ear.heard.get(0).name()).isEqualTo("resumed");
    }
  }

  private static String alarm(Client client, long enterprise) {
    Client.Answer made = client.post("/api/records/alarm", "{\"name\":\"示例\",\"rule\":\"MANUAL\",\"level\":\"RED\",\"enterprise\":" + enterprise + "}");
    assertThat(made.status()).as(made.body()).isLessThan(300);
    return made.json().get("id").asString();
  }

  /** Points of different enterprises, so that no storm is folded, that alarm at once. */
  private List<Load.Sensor> sensors() throws SQLException {
    List<Load.Sensor> sensors = new ArrayList<>();
    String sql = "select distinct on (enterprise_id) id, (high + coalesce(low, range_from)) / 2, coalesce(high_high, high) + 0.01 from monitoring_point where deleted_at "
        + "is null and in_service and high is not null and coalesce(high_high, high) < range_to order by enterprise_id, id limit " + SENSORS;
    try (Connection connection = base.connect(); var statement = connection.createStatement()) {
      statement.executeUpdate("update monitoring_point set on_delay_seconds = 0");
      try (ResultSet row = statement.executeQuery(sql)) {
        while (row.next()) sensors.add(new Load.Sensor(row.getLong(1), row.getDouble(2), row.getDouble(3)));
      }
    }
    assertThat(sensors).hasSizeGreaterThan(20);
    return sensors;
  }

  @Test
  void b1OneIsKilledUnderLoadAndNothingAcknowledgedIsLostOrDoubledAndEachAlarmIsRaisedOnce() throws Exception {
    boolean firstOnDuty = ask("select node from node_duty", String.class).get(0).startsWith("first");
    Node onDuty = firstOnDuty ? first : second;
    Node survivor = firstOnDuty ? second : first;
    List<Load.Sensor> sensors = sensors();
    Client staying = onDuty.as("town").movedTo(survivor.address());
    Map<String, Long> before = runs();
    long begun = System.nanoTime();
    Load load = new Load(List.of(first.as("admin"), second.as("admin")), sensors);
    for (int i = 0; i < 8; i++) raise(load);
    // The jobs of all this time ran on one node, each once.
    double seconds = (System.nanoTime() - begun) / 1e9;
    assertThat(ask("select distinct node from node_job where finished_at > now() - interval '10' second", String.class)).hasSize(1);
    assertThat(runs().get("silent-sensors") - before.get("silent-sensors")).isBetween(1L, (long) Math.ceil(seconds / 5) + 1);
    int acknowledgedBefore = load.acknowledged();
    OffsetDateTime killed = ask("select now()", OffsetDateTime.class).get(0);
    onDuty.kill();
    long killedAt = System.nanoTime();
    for (int i = 0; i < 8; i++) raise(load);
    Duration takeover = awaitTakeover(survivor, killedAt);
    for (int i = 0; i < 4; i++) raise(load);
    LockSupport.parkNanos(Duration.ofSeconds(6).toNanos());
    load.close();

    System.out.println("acknowledged " + acknowledgedBefore + " before the kill, " + load.acknowledged() + " in all; on duty after " + takeover
        + "; answers other than 200: " + load.refusals());
    assertThat(takeover).isLessThan(Duration.ofSeconds(30));
    assertThat(load.acknowledged()).isGreaterThan(acknowledgedBefore);
    assertStoredOnce(load, sensors);
    for (int i = 0; i < load.raised(); i++) {
      String alarms = "select count(*) from alarm where subject = 'monitoring-point/" + sensors.get(i).id() + "' and rule = '%s'";
      // What was received shortly before the takeover is judged once more first.
      await(() -> count(alarms.formatted("HIGH")) > 0);
      assertThat(count(alarms.formatted("HIGH"))).as("alarms of the point " + i).isEqualTo(1);
      assertThat(count(alarms.formatted("HIGH_HIGH"))).isLessThanOrEqualTo(1);
    }
    await(() -> count("select count(*) from reading_unjudged") == 0);
    assertThat(count("select count(*) from reading_unjudged")).as("everything left to be judged was").isZero();
    assertThat(staying.get("/api/session").status()).as("who was signed in on the killed one").isEqualTo(200);
    assertThat(ask("select job from node_job where started_at > '" + killed + "' and finished_at is not null", String.class))
        .contains("silent-sensors", "condition-alarms", "alarm-counts", "log-seal");
  }

  @Test
  void c1AnOrderlyStopEndsSoonAndNobodyIsAnsweredWrongly() throws Exception {
    Node left = first.isAlive() ? first : second;
    Ear map = new Ear(left.address(), "/api/live", Ear.cookie(left, "admin"), null);
    Ear screen = new Ear(left.address(), "/api/events", Ear.cookie(left, "admin"), null);
    map.await(SOON, each -> each.name().equals("hello"));
    screen.await(SOON, each -> each.name().equals("hello"));
    Load load = new Load(List.of(left.as("admin")), sensors().subList(0, 10));
    LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
    int acknowledged = load.acknowledged();
    long begun = System.nanoTime();
    left.terminate();
    await(() -> left.readiness() == 503);
    int whenNotReady = load.acknowledged();
    await(() -> load.acknowledged() > whenNotReady);
    assertThat(left.readiness()).as("a balancer has time to see that it is not ready, while it still takes readings").isEqualTo(503);
    assertThat(load.acknowledged()).isGreaterThan(whenNotReady);
    assertThat(load.refusals()).isEmpty();
    assertThat(left.stop(Duration.ofSeconds(30))).isTrue();
    System.out.println("an orderly stop took " + (System.nanoTime() - begun) / 1_000_000 + " ms; answers other than 200: " + load.refusals());
    load.close();
    assertThat(acknowledged).isPositive();
    // A connection that is kept open between two requests is closed under whoever is about to use it again: he sends it once more.
    assertThat(load.refusals().keySet()).isSubsetOf(Load.NOBODY_THERE, Load.BROKEN_OFF);
    assertThat(count("select count(*) from node_duty where until > now()")).as("another could be on duty at once").isZero();
    map.close();
    screen.close();
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
  }

  private void raise(Load load) {
    load.raiseOneMore();
    LockSupport.parkNanos(Duration.ofMillis(900).toNanos());
  }

  private Map<String, Long> runs() throws SQLException {
    Map<String, Long> runs = new HashMap<>();
    try (Connection connection = base.connect();
        ResultSet row = connection.createStatement().executeQuery("select job, runs from node_job")) {
      while (row.next()) runs.put(row.getString(1), row.getLong(2));
    }
    return runs;
  }

  /** Until the survivor says that it is on duty and has run a job since. */
  private Duration awaitTakeover(Node survivor, long since) {
    Client admin = survivor.as("admin");
    long deadline = since + Duration.ofSeconds(40).toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode overview = admin.get("/api/nodes").json();
      String name = overview.get("answeredBy").asString();
      for (JsonNode job : overview.get("jobs")) {
        if (job.get("job").asString().equals("silent-sensors") && job.get("node").asString().equals(name)) {
          return Duration.ofNanos(System.nanoTime() - since);
        }
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    return Duration.ofNanos(System.nanoTime() - since);
  }

  private void assertStoredOnce(Load load, List<Load.Sensor> sensors) throws SQLException {
    String ids = String.join(",", sensors.stream().map(each -> String.valueOf(each.id())).toList());
    int acknowledged = 0;
    int stored = 0;
    try (Connection connection = base.connect();
        ResultSet row = connection.createStatement().executeQuery("select point_id, at from reading where point_id in (" + ids + ")")) {
      while (row.next()) {
        stored++;
        var at = row.getObject(2, OffsetDateTime.class).toInstant();
        assertThat(load.isSent(row.getLong(1), at)).as("nothing is there that nobody sent").isTrue();
        if (load.isAcknowledged(row.getLong(1), at)) acknowledged++;
      }
    }
    assertThat(acknowledged).as("every acknowledged reading is there, once").isEqualTo(load.acknowledged());
    assertThat(count("select sum(readings) from reading_hour where point_id in (" + ids + ")")).as("the hours count each once").isEqualTo(stored);
  }
}
