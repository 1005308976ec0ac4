package org.yitu.business.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.monitoring.MonitoringPoint;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Readings from their arrival to their charts. */
@DatabaseTest
@Tag("A8.2")
@Tag("A8.4")
class TelemetryTest {
  private final TelemetryService telemetry;
  private final TelemetryController http;
  private final CsvReadings files;
  private final RollUps rollUps;
  private final SetAside aside;
  private final JsonMapper json;
  private final JdbcTemplate jdbc;
  private final TestClock clock;
  private final Actor plant;
  private final Actor other;
  private final long point;
  private final long foreign;
  private final Instant now;

  TelemetryTest(@Autowired TelemetryService telemetry, @Autowired TelemetryController http, @Autowired CsvReadings files,
      @Autowired RollUps rollUps, @Autowired SetAside aside, @Autowired JsonMapper json,
      @Autowired JdbcTemplate jdbc, @Autowired TestClock clock, @Autowired RecordService records, @Autowired Plants plants) {
    this.telemetry = telemetry;
    this.http = http;
    this.files = files;
    this.rollUps = rollUps;
    this.aside = aside;
    this.json = json;
    this.jdbc = jdbc;
    this.clock = clock;
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    other = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.45, 28.87);
    point = point(records, plant);
    foreign = point(records, other);
    now = clock.instant();
  }

  static long point(RecordService records, Actor owner) {
    return ((Number) records.create(owner, MonitoringPoint.TYPE, Map.ofEntries(Map.entry("name", "示例液位"), Map.entry("tag", "LT_3261C"),
        Map.entry("kind", "LEVEL"), Map.entry("unit", "METRE"), Map.entry("place", "罐顶"), Map.entry("rangeFrom", 0), Map.entry("rangeTo", 10),
        Map.entry("lowLow", 1), Map.entry("low", 2), Map.entry("high", 8), Map.entry("highHigh", 9), Map.entry("intervalSeconds", 10),
        Map.entry("inService", true), Map.entry("location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87))))).get("id")).longValue();
  }

  private Reading reading(Duration before, double value) {
    return new Reading(point, now.minus(before), value, Reading.Quality.GOOD);
  }

  private int stored() {
    return jdbc.queryForObject("select count(*) from reading where point_id = ?", Integer.class, point);
  }

  @Test
  void aFileOfReadingsIsTakenAndEachRefusedLineIsNamedWithItsReason() throws IOException {
    String file = "\uFEFFtime, point, value, quality\r\n" + now.minusSeconds(30) + "," + point + ",4.25,\n\n" + now.minusSeconds(20) + "," + point
        + ",NaN,good\n" + now.minusSeconds(10) + "," + point + ",5,bad\nyesterday," + point + ",5,good\n" + now.plusSeconds(900) + "," + point
        + ",5,good\n" + now.minusSeconds(30) + "," + point + ",4.25,good\n" + now.minusSeconds(5) + "," + foreign + ",5,good\n";
    CsvReadings.Answer answer = files.take(plant, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.accepted()).isEqualTo(2);
    assertThat(answer.received()).isEqualTo(7);
    assertThat(answer.examples().stream().map(each -> each.line() + " " + each.reason())).containsExactlyInAnyOrder("4 NOT_FINITE", "6 MALFORMED",
        "7 FUTURE", "8 DUPLICATE", "9 UNKNOWN_POINT");
    assertThat(stored()).isEqualTo(2);
    assertThatThrownBy(() -> files.take(plant, new ByteArrayInputStream("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> files.take(plant, new ByteArrayInputStream(new byte[100_000]))).isInstanceOf(Refusal.class);
  }

  @Test
  void whatComesAfterALaterReadingIsStoredAndCountedAsOutOfOrder() {
    Tally.Answer first = telemetry.take(plant, List.of(reading(Duration.ofSeconds(10), 5)));
    Tally.Answer second = telemetry.take(plant, List.of(reading(Duration.ofSeconds(20), 4), reading(Duration.ofSeconds(5), 6)));
    assertThat(first.outOfOrder()).isZero();
    assertThat(second.accepted()).isEqualTo(2);
    assertThat(second.outOfOrder()).isEqualTo(1);
  }

  @Test
  void aMessageThatIsNoReadingIsNamedAndKeptOnceForAnOperator() {
    List<Integer> unreadable = new ArrayList<>();
    Tally.Answer answer = telemetry.takeMessages(Actor.SYSTEM, List.of("{{{".getBytes(StandardCharsets.UTF_8),
        ("{\"point\":" + point + ",\"time\":\"" + now + "\",\"value\":3}").getBytes(StandardCharsets.UTF_8), new byte[0]),
        (index, why) -> unreadable.add(index));
    assertThat(unreadable).containsExactly(0, 2);
    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(answer.refused()).containsEntry(Tally.Reason.MALFORMED, 2);
    SetAside.Message message = new SetAside.Message("kafka test/1/" + point, "无法解析", new byte[] {'{', (byte) 0xff, 0});
    aside.put(List.of(message, message));
    assertThat(aside.latest(100)).filteredOn(each -> each.source().equals(message.source())).hasSize(1);
    Actor reader = Actor.ofEnterprise(1, "r", "示例", plant.enterpriseId(), Permissions.of("*:read"));
    assertThatThrownBy(() -> telemetry.intake(reader)).as("other enterprises' messages are among them").isInstanceOf(Refusal.class);
    assertThat(telemetry.intake(Actor.SYSTEM).outcomes()).anyMatch(each -> each.name().equals("malformed") && each.count() >= 2 && each.refused());
  }

  @Test
  void a01WhatComesTwiceIsStoredOnceAndSaidSo() {
    List<Reading> batch = List.of(reading(Duration.ofSeconds(20), 3), reading(Duration.ofSeconds(10), 4), reading(Duration.ofSeconds(10), 5));
    assertThat(telemetry.take(plant, batch)).satisfies(answer -> {
      assertThat(answer.accepted()).isEqualTo(2);
      assertThat(answer.refused()).containsExactly(Map.entry(Tally.Reason.DUPLICATE, 1));
      assertThat(answer.examples()).extracting(Tally.Example::index).containsExactly(2);
    });
    Tally.Answer again = telemetry.take(plant, batch);
    assertThat(again.accepted()).isZero();
    assertThat(again.refused()).containsExactly(Map.entry(Tally.Reason.DUPLICATE, 3));
    assertThat(again.isAllRefused()).isFalse();
    assertThat(stored()).isEqualTo(2);
    assertThat(http.history(plant, point, null, null, "hour").items()).extracting(ReadingHistory.Stretch::readings).containsExactly(2L);
  }

  @Test
  void a02EveryKindOfWrongReadingIsCountedAndTheRestIsTaken() {
    String body = """
        {"readings": [
          {"point": %1$d, "time": "%2$s", "value": 3.5},
          {"point": %1$d, "time": "%3$s", "value": 3.5},
          {"point": %1$d, "time": "1970-01-01T00:00:00Z", "value": 3.5},
          {"point": %1$d, "time": "%2$s", "value": "NaN"},
          {"point": %1$d, "time": "%2$s", "value": null},
          {"point": %1$d, "time": "%2$s", "value": 1e999},
          {"point": 999999999999, "time": "%2$s", "value": 3.5},
          {"point": %4$d, "time": "%2$s", "value": 3.5},
          {"point": %1$d, "time": "2026-03-02 09:00", "value": 3.5},
          {"point": %1$d, "time": "2026-03-01T23:59:60Z", "value": 3.5},
          {"point": %1$d, "value": 3.5},
          "nothing"]}""".formatted(point, now.minusSeconds(1), now.plus(Duration.ofMinutes(6)), foreign);
    Tally.Answer answer = telemetry.take(plant, json.readTree(body));
    assertThat(answer.received()).isEqualTo(12);
    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(answer.refused()).containsOnly(Map.entry(Tally.Reason.FUTURE, 1), Map.entry(Tally.Reason.TOO_OLD, 1),
        Map.entry(Tally.Reason.NOT_FINITE, 3), Map.entry(Tally.Reason.UNKNOWN_POINT, 2), Map.entry(Tally.Reason.MALFORMED, 4));
    assertThat(stored()).isEqualTo(1);
    assertThat(jdbc.queryForObject("select count(*) from reading where point_id = ?", Integer.class, foreign)).isZero();
  }

  @Test
  void a03ObservationsOfSensorThingsAreReadingsToo() {
    String body = """
        [{"Datastream": {"@iot.id": %1$d}, "phenomenonTime": "%2$s", "result": 5.0, "resultQuality": "uncertain"},
         {"Datastream": {"@iot.id": %1$d}, "components": ["phenomenonTime", "result"], "dataArray@iot.count": 2,
          "dataArray": [["%3$s", 6.0], ["%3$s/%4$s", 7.0]]}]"""
        .formatted(point, now.minusSeconds(30), now.minusSeconds(20), now.minusSeconds(10));
    assertThat(telemetry.take(plant, json.readTree(body)).accepted()).isEqualTo(3);
    assertThat(http.history(plant, point, null, null, "raw").items()).extracting(ReadingHistory.Stretch::mean).containsExactly(5.0, 6.0, 7.0);
  }

  @Test
  void a04LateReadingsAreStoredAndTheLatestStaysTheLatest() {
    telemetry.take(plant, List.of(reading(Duration.ofSeconds(5), 7)));
    Tally.Answer late = telemetry.take(plant, List.of(reading(Duration.ofDays(1), 3), reading(Duration.ofSeconds(15), 6)));
    assertThat(late.accepted()).isEqualTo(2);
    assertThat(late.late()).isEqualTo(1);
    assertThat(http.latest(plant, List.of(point, foreign)).get("items")).asInstanceOf(InstanceOfAssertFactories.LIST)
        .singleElement().isEqualTo(new ReadingHistory.Latest(point, now.minusSeconds(5).truncatedTo(ChronoUnit.MICROS), 7, "GOOD"));
  }

  @Test
  void a05HoursAndDaysAreDrawnTogetherWithoutBadReadings() {
    Instant hour = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(3));
    List<Reading> batch = new ArrayList<>();
    for (int i = 0; i < 120; i++) batch.add(new Reading(point, hour.plusSeconds(60L * i), i % 60, Reading.Quality.GOOD));
    batch.add(new Reading(point, hour.plusSeconds(30), 900, Reading.Quality.BAD));
    telemetry.take(plant, batch.subList(60, 121));
    telemetry.take(plant, batch.subList(0, 60));
    assertThat(http.history(plant, point, null, null, "hour").items()).containsExactly(
        new ReadingHistory.Stretch(hour, 60, 0, 59, 29.5), new ReadingHistory.Stretch(hour.plusSeconds(3_600), 60, 0, 59, 29.5));
    assertThat(http.history(plant, point, null, null, "minute").items()).hasSize(120);
    assertThat(http.history(plant, point, null, null, "day").items()).extracting(ReadingHistory.Stretch::readings)
        .satisfies(counts -> assertThat(counts.stream().mapToLong(Long::longValue).sum()).isEqualTo(120));
  }

  @Test
  void a06OnlyWhoSeesThePointSeesItsReadingsAndOnlyWhoMaySendSends() {
    telemetry.take(plant, List.of(reading(Duration.ofSeconds(5), 7)));
    assertThat(http.history(Actors.COUNTY, point, null, null, "raw").items()).hasSize(1);
    assertThatThrownBy(() -> http.history(other, point, null, null, "raw")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> http.history(Actors.OTHER_COUNTY, point, null, null, "raw")).isInstanceOf(Refusal.class);
    Actor reader = Actor.ofEnterprise(1, "r", "示例", plant.enterpriseId(), Permissions.of("*:read"));
    assertThatThrownBy(() -> telemetry.take(reader, List.of(reading(Duration.ofSeconds(6), 7)))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> http.history(plant, point, now.minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC), null, "minute"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a07ManyWhoSendTheSameReadingsAtOnceStoreThemOnce() throws Exception {
    List<Reading> batch = new ArrayList<>();
    for (int i = 0; i < 500; i++) batch.add(reading(Duration.ofSeconds(i), i % 10));
    List<Callable<Integer>> senders = new ArrayList<>();
    for (int i = 0; i < 8; i++) senders.add(() -> telemetry.take(plant, batch).accepted());
    ExecutorService pool = Executors.newFixedThreadPool(senders.size());
    try {
      int accepted = 0;
      for (Future<Integer> each : pool.invokeAll(senders)) accepted += each.get();
      assertThat(accepted).isEqualTo(500);
    } finally {
      pool.shutdownNow();
    }
    assertThat(stored()).isEqualTo(500);
    assertThat(jdbc.queryForObject("select sum(readings) from reading_hour where point_id = ?", Integer.class, point)).isEqualTo(500);
  }

  @Test
  void a08ABatchOfTenThousandIsTakenAndOneMoreIsTooMany() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      rows.append(i == 0 ? "" : ",").append("{\"point\":").append(point).append(",\"time\":\"").append(now.minusMillis(i)).append("\",\"value\":1}");
    }
    assertThat(telemetry.take(plant, json.readTree("[" + rows + "]")).accepted()).isEqualTo(10_000);
    assertThatThrownBy(() -> telemetry.take(plant, json.readTree("[" + rows + ",{}]")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
    assertThat(telemetry.take(plant, json.readTree("[]")).received()).isZero();
  }

  @Test
  void a09WhatIsOlderThanTheRetentionGoesAndTheHoursStay() {
    telemetry.take(plant, List.of(reading(Duration.ofDays(399), 3), reading(Duration.ofSeconds(5), 7)));
    clock.pass(Duration.ofDays(3));
    rollUps.forget();
    clock.pass(Duration.ofDays(-3));
    assertThat(stored()).isEqualTo(1);
    assertThat(http.history(plant, point, now.minus(Duration.ofDays(400)).atOffset(ZoneOffset.UTC), null, "day").items()).hasSize(2);
  }
}
