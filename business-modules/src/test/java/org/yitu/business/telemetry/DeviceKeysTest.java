package org.yitu.business.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A key of a gateway writes to its points, for as long as it is not revoked. */
@DatabaseTest
@Tag("A8.2")
class DeviceKeysTest {
  private final DeviceKeys keys;
  private final TelemetryService telemetry;
  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Actor plant;
  private final Actor other;
  private final long point;
  private final long sister;
  private final long foreign;
  private final Instant now;

  DeviceKeysTest(@Autowired DeviceKeys keys, @Autowired TelemetryService telemetry, @Autowired JdbcTemplate jdbc, @Autowired JsonMapper json,
      @Autowired TestClock clock, @Autowired RecordService records, @Autowired Plants plants) {
    this.keys = keys;
    this.telemetry = telemetry;
    this.jdbc = jdbc;
    this.json = json;
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    other = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.45, 28.87);
    point = TelemetryTest.point(records, plant);
    sister = TelemetryTest.point(records, plant);
    foreign = TelemetryTest.point(records, other);
    now = clock.instant();
  }

  private JsonNode readings(long... points) {
    return json.readTree("[" + String.join(",", IntStream.range(0, points.length).mapToObj(i -> "{\"point\":" + points[i] + ",\"time\":\""
        + now.minusSeconds(i) + "\",\"value\":5}").toList()) + "]");
  }

  private int stored(long of) {
    Integer count = jdbc.queryForObject("select count(*) from reading where point_id = ?", Integer.class, of);
    return count == null ? 0 : count;
  }

  @Test
  void aKeyWritesToItsPointsAndWhatIsNotItsOwnIsRefusedAndCounted() {
    DeviceKeys.Issued issued = keys.issue(plant, "网关一", List.of(point));
    DeviceKeys.Device device = keys.admit(issued.key()).orElseThrow();
    Tally.Answer answer = telemetry.take(device, readings(point, sister, foreign, 999_999_999_999L));
    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(answer.refused()).containsExactly(Map.entry(Tally.Reason.FOREIGN_POINT, 3));
    assertThat(List.of(stored(point), stored(sister), stored(foreign))).containsExactly(1, 0, 0);
    assertThat(keys.list(plant, null)).singleElement().satisfies(key -> {
      assertThat(key.lastUsedAt()).isEqualTo(now);
      assertThat(key.foreignReadings()).isEqualTo(3);
      assertThat(key.points()).containsExactly(point);
    });
    assertThat(jdbc.queryForObject("select count(*) from audit_entry where target = ? and action = 'foreign readings'", Integer.class,
        "device-key/" + issued.id())).isEqualTo(1);
  }

  @Test
  void aKeyOfAWholeEnterpriseWritesToAllOfItsPointsAndNoOthers() {
    DeviceKeys.Device device = keys.admit(keys.issue(plant, "总网关", null).key()).orElseThrow();
    assertThat(telemetry.take(device, readings(point, sister, foreign)).accepted()).isEqualTo(2);
    assertThat(stored(foreign)).isZero();
  }

  @Test
  void aRevokedOrUnknownKeyIsNobodysAndItsSecretIsKeptNowhere() {
    DeviceKeys.Issued issued = keys.issue(plant, "网关二", List.of(point));
    assertThat(jdbc.queryForObject("select hash from device_key where id = ?", String.class, issued.id())).matches("[0-9a-f]{64}")
        .doesNotContain(issued.key().substring(6));
    assertThatThrownBy(() -> keys.revoke(other, issued.id())).isInstanceOf(Refusal.class);
    assertThat(keys.admit(issued.key())).isPresent();
    keys.revoke(plant, issued.id());
    assertThat(keys.admit(issued.key())).isEmpty();
    assertThat(keys.admit("yitud_nonsense")).isEmpty();
    assertThat(keys.list(plant, null)).noneMatch(key -> key.id().equals(issued.id()));
  }

  @Test
  void nobodyMakesKeysForWhatIsNotHisOrNotOneEnterprises() {
    Actor reader = Actor.ofEnterprise(1, "r", "示例", plant.enterpriseId(), Permissions.of("*:read"));
    assertThatThrownBy(() -> keys.issue(reader, "x", List.of(point))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keys.list(reader, null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keys.issue(plant, "x", List.of(foreign))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keys.issue(Actor.SYSTEM, "x", List.of(point, foreign))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keys.issue(Actor.SYSTEM, "x", List.of())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keys.issue(plant, " ", List.of(point))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keys.issue(plant, "x", IntStream.range(0, 501).mapToObj(Long::valueOf).toList())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> keys.list(Actors.OTHER_COUNTY, plant.enterpriseId())).isInstanceOf(Refusal.class);
    assertThat(keys.issue(Actor.SYSTEM, "x", List.of(point)).enterpriseId()).isEqualTo(plant.enterpriseId());
  }

  @Test
  void aMessageOfABrokerIsTakenAsTheDeviceWhoseKeyItCarries() {
    DeviceKeys.Issued issued = keys.issue(plant, "MQTT网关", List.of(point));
    List<String> unreadable = new ArrayList<>();
    List<byte[]> messages = List.of(message(issued.key(), readings(point, foreign)), message("yitud_nonsense", readings(sister)));
    Tally.Answer answer = telemetry.takeMessages(Actor.SYSTEM, messages, (index, why) -> unreadable.add(index + why));
    assertThat(answer.accepted()).isEqualTo(1);
    assertThat(answer.refused()).containsEntry(Tally.Reason.FOREIGN_POINT, 1).containsEntry(Tally.Reason.MALFORMED, 1);
    assertThat(unreadable).singleElement().satisfies(why -> assertThat(why).startsWith("1").contains("密钥"));
    assertThat(List.of(stored(point), stored(sister), stored(foreign))).containsExactly(1, 0, 0);
  }

  private static byte[] message(String key, JsonNode readings) {
    return ("{\"key\":\"" + key + "\",\"readings\":" + readings + "}").getBytes(StandardCharsets.UTF_8);
  }
}
