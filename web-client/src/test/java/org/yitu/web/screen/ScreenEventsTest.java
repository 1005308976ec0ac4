package org.yitu.web.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stream of events as a screen hears it, over HTTP. */
@Tag("db")
@Tag("C11")
class ScreenEventsTest {
  private static final long PATIENCE_NANOS = 20_000_000_000L;
  private static final long PAUSE_NANOS = 5_000_000L;
  private static final long COUNTY_SPAN = 1_000;
  private static final int SMALL = 4_096;
  /** More than the buffers of a connection take. */
  private static final int LARGE = 12_000_000;

  private record Event(String id, String name, String data) {}

  /** A screen that listens until it is closed. */
  private static final class Ear implements AutoCloseable {
    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private final Socket socket;

    Ear(String username, String lastId) throws IOException {
      URI base = URI.create(RunningApp.get().address());
      socket = new Socket(base.getHost(), base.getPort());
      String request = "GET /api/events HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nCookie: " + cookie(username) + "\r\n"
          + (lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n") + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(in.readLine()).contains(" 200");
      Thread reader = new Thread(() -> read(in));
      reader.setDaemon(true);
      reader.start();
    }

    private void read(BufferedReader in) {
      String id = null;
      String name = null;
      try {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          if (line.startsWith("id: ")) id = line.substring(4);
          if (line.startsWith("event: ")) name = line.substring(7);
          if (line.startsWith("data: ")) heard.add(new Event(id, name, line.substring(6)));
        }
      } catch (IOException closed) {
        heard.add(new Event(null, "closed", ""));
      }
    }

    Event await(Predicate<Event> wanted) {
      long deadline = System.nanoTime() + PATIENCE_NANOS;
      while (System.nanoTime() < deadline) {
        for (Event each : heard) if (wanted.test(each)) return each;
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      throw new AssertionError("not heard; heard was " + heard);
    }

    Event awaitAlarm(String id) {
      return await(each -> each.name().equals("alarm") && each.data().contains("\"id\":\"" + id + "\""));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  private final List<Ear> ears = new ArrayList<>();
  private static final int DEAF = 40;
  /** Several of these fill what the network takes for somebody who does not read. */
  private static final int SOME = 1_000_000;
  private static final long MOST_MORE = 8L << 20;
  private final RecordService records = RunningApp.get().bean(RecordService.class);
  private final JdbcTemplate jdbc = RunningApp.get().bean(JdbcTemplate.class);

  @AfterEach
  void close() throws IOException {
    for (Ear ear : ears) ear.close();
  }

  private Ear listen(String username, String lastId) throws IOException {
    Ear ear = new Ear(username, lastId);
    ears.add(ear);
    return ear;
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) LockSupport.parkNanos(PAUSE_NANOS);
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static String cookie(String username) {
    return Client.anonymous().post("/api/session", "{\"username\":\"" + username + "\",\"password\":\"" + RunningApp.PASSWORD + "\"}")
        .response().headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private String alarm(long enterprise) {
    return records.create(Actor.SYSTEM, records.types().get("alarm"),
        Map.of("name", "示例大屏预警", "rule", "MANUAL", "level", "RED", "enterprise", enterprise)).get("id").toString();
  }

  /** An approved enterprise with a place inside or outside the county of the test's regulator. */
  private long enterprise(boolean inside) {
    Long county = jdbc.queryForObject("select i.code from app_user u join institution i on i.id = u.institution_id where u.username = 'county'",
        Long.class);
    long first = county / COUNTY_SPAN * COUNTY_SPAN;
    return jdbc.queryForObject("select min(id) from enterprise where deleted_at is null and position is not null and owner_code "
        + (inside ? "" : "not ") + "between ? and ?", Long.class, first, first + COUNTY_SPAN - 1);
  }

  @Test
  @Tag("A02")
  void aCountysScreenNeverGetsAnotherCountysAlarm() throws IOException {
    Ear county = listen("county", null);
    Ear city = listen("city", null);
    county.await(each -> each.name().equals("hello"));
    city.await(each -> each.name().equals("hello"));
    String others = alarm(enterprise(false));
    String own = alarm(enterprise(true));
    city.awaitAlarm(others);
    city.awaitAlarm(own);
    Event told = county.awaitAlarm(own);
    JsonNode alarm = JsonMapper.shared().readTree(told.data());
    assertThat(alarm.get("severity").asInt()).isEqualTo(4);
    assertThat(alarm.get("point")).hasSize(2);
    assertThat(county.heard).noneMatch(each -> each.data().contains("\"id\":\"" + others + "\""));
    assertThat(Client.as("county").get("/api/screen/alarms").body()).contains("\"id\":\"" + own + "\"").doesNotContain("\"id\":\"" + others + "\"");
  }

  @Test
  void aScreenThatWasCutOffGetsExactlyWhatItMissed() throws IOException {
    Ear before = listen("city", null);
    before.await(each -> each.name().equals("hello"));
    String first = alarm(enterprise(true));
    Event last = before.awaitAlarm(first);
    before.close();
    String missed = alarm(enterprise(false));
    Ear after = listen("city", last.id());
    after.awaitAlarm(missed);
    assertThat(after.heard.get(0).name()).isEqualTo("resumed");
    // On PostgreSQL, where another node may have been asked before, what was told in the last seconds is told again.
    long known = Long.parseLong(last.id());
    assertThat(after.heard).filteredOn(each -> each.name().equals("alarm") && Long.parseLong(each.id()) > known).hasSize(1);
  }

  @Test
  void aStepOfAnAlarmIsToldAndANumberTooOldMeansToLoadAnew() throws IOException {
    String id = alarm(enterprise(true));
    Ear ear = listen("county", "12");
    assertThat(ear.await(each -> true).name()).isEqualTo("reset");
    assertThat(Client.as("county").post("/api/records/alarm/" + id + "/steps/Confirm", "{}").status()).isEqualTo(200);
    assertThat(ear.awaitAlarm(id).data()).contains("CONFIRMED");
  }

  @Test
  void theFiguresComeByThemselvesWithTheirTimeAndAreThoseOfTheReader() throws IOException {
    for (String username : List.of("county", "enterprise")) {
      Ear ear = listen(username, null);
      long open = Client.as(username).get("/api/records/alarm?unhandled=true&folded=false&books=false&size=1").json().get("total").asLong();
      Event told = ear.await(each -> each.name().equals("figures") && openAlarms(each) == open);
      assertThat(JsonMapper.shared().readTree(told.data()).get("at").asString()).isNotEmpty();
    }
  }

  private static long openAlarms(Event figures) {
    return JsonMapper.shared().readTree(figures.data()).get("figures").get(0).get("value").asLong();
  }

  @Test
  void aScreenThatReadsNothingIsGivenUpAndHoldsNobodyUp() throws IOException {
    ScreenHub hub = RunningApp.get().bean(ScreenHub.class);
    Ear ear = listen("county", null);
    ear.await(each -> each.name().equals("hello"));
    long givenUp = hub.givenUp();
    try (Socket deaf = deaf(cookie("county"))) {
      String large = "x".repeat(LARGE);
      hub.feeds().forEach(feed -> feed.show(large, "{\"figures\":[{\"value\":-1}],\"note\":\"" + large + "\"}", true));
      ear.await(each -> each.data().contains("\"note\":"));
      long raised = System.nanoTime();
      ear.awaitAlarm(alarm(enterprise(true)));
      assertThat(System.nanoTime() - raised).as("nanoseconds until the other heard").isLessThan(ScreenHub.PATIENCE.toNanos() / 2);
      await(() -> hub.givenUp() == givenUp + 1);
    }
  }

  /** A screen that asks for the events and reads one byte of the answer. */
  private static Socket deaf(String cookie) throws IOException {
    URI base = URI.create(RunningApp.get().address());
    Socket deaf = new Socket();
    deaf.setReceiveBufferSize(SMALL);
    deaf.connect(new InetSocketAddress(base.getHost(), base.getPort()));
    deaf.getOutputStream().write(("GET /api/events HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nCookie: " + cookie + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII));
    assertThat(deaf.getInputStream().read()).as("the beginning of the answer, and no more").isEqualTo('H');
    return deaf;
  }

  @Test
  void screensThatReadNothingAgainAndAgainLeaveNothingBehind() throws IOException {
    ScreenHub hub = RunningApp.get().bean(ScreenHub.class);
    String cookie = cookie("county");
    int listening = hub.listening();
    long before = 0;
    for (int round = 0; round < 3; round++) {
      long givenUp = hub.givenUp();
      List<Socket> deaf = new ArrayList<>();
      for (int i = 0; i < DEAF; i++) deaf.add(deaf(cookie));
      String large = round + "y".repeat(SOME);
      // Again and again, because the true figures come in between.
      for (int tries = 0; hub.givenUp() < givenUp + DEAF && tries < 30; tries++) {
        hub.feeds().forEach(feed -> feed.show(large, "{\"figures\":[{\"value\":-1}],\"note\":\"" + large + "\"}", true));
        LockSupport.parkNanos(1_000_000_000L);
      }
      assertThat(hub.givenUp()).as("given up").isGreaterThanOrEqualTo(givenUp + DEAF);
      for (Socket each : deaf) each.close();
      await(() -> hub.listening() <= listening);
      hub.count();
      long used = usedAfterCollection();
      if (round == 0) before = used;
      else assertThat(used - before).as("bytes more than after the first round").isLessThan(MOST_MORE);
    }
  }

  private static long usedAfterCollection() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void aScreenThatHasGoneIsForgotten() throws IOException {
    ScreenHub hub = RunningApp.get().bean(ScreenHub.class);
    Ear ear = listen("town", null);
    ear.await(each -> each.name().equals("hello"));
    int listening = hub.listening();
    ear.close();
    alarm(enterprise(true));
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (hub.listening() >= listening && System.nanoTime() < deadline) {
      hub.beat();
      hub.tell();
    }
    assertThat(hub.listening()).isLessThan(listening);
  }
}
