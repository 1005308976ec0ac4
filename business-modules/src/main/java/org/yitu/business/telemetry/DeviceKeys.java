package org.yitu.business.telemetry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.access.AccessKey;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.access.RowRule;
import org.yitu.business.audit.AuditLog;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Sha256;

/**
 * Keys of gateways and sensors: whoever brings one hands in readings of its points and does nothing else. A key is 256 random bits, is
 * shown once and kept as its SHA-256 only. It is looked up at every request, so that a revoked one is refused at once and on every node.
 */
@Service
public class DeviceKeys {
  /** Under this name a request carries its device. */
  public static final String ATTRIBUTE = "org.yitu.device";
  static final int MOST = 200;
  static final int MOST_POINTS = 500;
  private static final int MAX_NAME = 60;
  private static final String PREFIX = "yitud_";
  private static final Duration FINE = Duration.ofSeconds(10);
  private static final Duration NOT_SAID_AGAIN = Duration.ofMinutes(10);

  /** A key without its secret. @param points that it is for, empty for all of the enterprise @param foreignReadings how many it was refused */
  record Key(UUID id, long enterpriseId, String name, List<Long> points, Instant createdAt, String createdBy, Instant lastUsedAt, long foreignReadings,
      Instant foreignAt) {}

  /** @param key which is shown this once */
  record Issued(UUID id, String key, String name, long enterpriseId, List<Long> points) {}

  /** Who comes with a key. @param points that it may write to, empty for all of its enterprise */
  public record Device(UUID id, String name, long enterpriseId, Set<Long> points) {
    /** As the log names it; it may hand in readings of its enterprise. */
    public Actor actor() {
      return Actor.ofEnterprise(0, "device/" + id, name, enterpriseId, Permissions.of(TelemetryService.WRITE));
    }

    boolean owns(Points.Point point) {
      return point != null && Long.valueOf(enterpriseId).equals(point.row().enterpriseId()) && (points.isEmpty() || points.contains(point.id()));
    }
  }

  private final JdbcTemplate jdbc;
  private final Points points;
  private final AuditLog audit;
  private final Clock clock;

  DeviceKeys(DataSource database, Points points, AuditLog audit, Clock clock) {
    this.jdbc = new JdbcTemplate(database);
    this.points = points;
    this.audit = audit;
    this.clock = clock;
  }

  public static boolean isDeviceKey(String key) {
    return key.startsWith(PREFIX);
  }

  /** The keys of the enterprises whose points the actor sees and may write to, the newest first. */
  List<Key> list(Actor actor, Long enterprise) {
    demand(actor);
    Long asked = actor.isEnterprise() ? actor.enterpriseId() : enterprise;
    if (asked == null) throw Refusal.invalid("enterprise", "请先选择企业。", "Choose an enterprise first.");
    if (!mayManage(actor, asked)) throw Refusal.notFound();
    return jdbc.query("select * from device_key where enterprise_id = ? order by created_at desc, id", (row, number) -> key(row), asked);
  }

  /** @param given points of one enterprise; none for all of the actor's own enterprise, those to come included */
  @Transactional
  public Issued issue(Actor actor, String name, List<Long> given) {
    demand(actor);
    String called = name == null ? "" : name.strip();
    if (called.isEmpty() || called.length() > MAX_NAME || called.chars().anyMatch(Character::isISOControl)) {
      throw Refusal.invalid("name", "请为密钥起一个不超过60字的名称，例如网关编号。", "Give the key a name of at most 60 characters, such as the gateway's number.");
    }
    Set<Long> wanted = given == null ? Set.of() : Set.copyOf(given);
    if (wanted.size() > MOST_POINTS) throw Refusal.invalid("points", "一个密钥最多 500 个监测点。", "A key is for at most 500 points.");
    long enterprise = enterprise(actor, wanted);
    Integer there = jdbc.queryForObject("select count(*) from device_key where enterprise_id = ?", Integer.class, enterprise);
    if (there != null && there >= MOST) throw Refusal.of(Refusal.Kind.CONFLICT, "最多 200 个密钥，请先撤销不用的。", "At most 200 keys: revoke one that is not used.");
    String key = AccessKey.fresh(PREFIX);
    UUID id = UUID.randomUUID();
    jdbc.update("insert into device_key (id, enterprise_id, name, hash, created_at, created_by, foreign_readings) values (?, ?, ?, ?, ?, ?, 0)", id,
        enterprise, called, Sha256.of(key), now(), actor.username());
    List<Long> sorted = wanted.stream().sorted().toList();
    sorted.forEach(point -> jdbc.update("insert into device_key_point (key_id, point_id) values (?, ?)", id, point));
    audit.done(actor, "device key issued", "device-key/" + id);
    return new Issued(id, key, called, enterprise, sorted);
  }

  @Transactional
  public void revoke(Actor actor, UUID id) {
    demand(actor);
    Long enterprise = jdbc.query("select enterprise_id from device_key where id = ?", (row, number) -> row.getLong(1), id).stream().findFirst()
        .filter(each -> mayManage(actor, each)).orElseThrow(Refusal::notFound);
    jdbc.update("delete from device_key where id = ? and enterprise_id = ?", id, enterprise);
    audit.done(actor, "device key revoked", "device-key/" + id);
  }

  /** Who comes with the key; empty if it is unknown or revoked, which stands in the log. */
  public Optional<Device> admit(String key) {
    Optional<Device> device = jdbc.query("select id, name, enterprise_id from device_key where hash = ?", (row, number) -> {
      UUID id = row.getObject(1, UUID.class);
      return new Device(id, row.getString(2), row.getLong(3), Set.copyOf(pointsOf(id)));
    }, Sha256.of(key)).stream().findFirst();
    if (device.isEmpty()) audit.done(Actor.SYSTEM, "device key refused", "device-key ?");
    return device;
  }

  /** Keeps when a key was used, to ten seconds, and counts what it had no right to; the log says so, not more than once in ten minutes. */
  void used(Device device, int foreign) {
    OffsetDateTime now = now();
    jdbc.update("update device_key set last_used_at = ? where id = ? and (last_used_at is null or last_used_at < ?)", now, device.id(), now.minus(FINE));
    if (foreign == 0) return;
    int first = jdbc.update("update device_key set foreign_at = ? where id = ? and (foreign_at is null or foreign_at < ?)", now, device.id(),
        now.minus(NOT_SAID_AGAIN));
    jdbc.update("update device_key set foreign_readings = foreign_readings + ? where id = ?", foreign, device.id());
    if (first > 0) audit.refused(device.actor(), "foreign readings", "device-key/" + device.id(), foreign + " readings of points that are not the key's");
  }

  private long enterprise(Actor actor, Set<Long> wanted) {
    if (wanted.isEmpty()) {
      if (actor.isEnterprise()) return actor.enterpriseId();
      throw Refusal.invalid("points", "请选择监测点。", "Choose the points.");
    }
    Set<Long> owners = new HashSet<>();
    for (long id : wanted) {
      Points.Point point = points.find(id).filter(each -> RowRule.admits(actor, each.row(), false))
          .orElseThrow(() -> Refusal.invalid("points", "有的监测点不存在或不归您管理。", "A point does not exist or is not yours."));
      owners.add(point.row().enterpriseId());
    }
    if (owners.size() != 1 || owners.contains(null)) {
      throw Refusal.invalid("points", "一个密钥只能用于同一企业的监测点。", "A key is for points of one enterprise.");
    }
    return owners.iterator().next();
  }

  private boolean mayManage(Actor actor, long enterprise) {
    if (actor.isEnterprise()) return actor.enterpriseId() == enterprise;
    return points.all().stream().anyMatch(each -> Long.valueOf(enterprise).equals(each.row().enterpriseId()) && RowRule.admits(actor, each.row(), false));
  }

  private Key key(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Key(id, row.getLong("enterprise_id"), row.getString("name"), pointsOf(id), time(row, "created_at"), row.getString("created_by"),
        time(row, "last_used_at"), row.getLong("foreign_readings"), time(row, "foreign_at"));
  }

  private List<Long> pointsOf(UUID id) {
    return jdbc.queryForList("select point_id from device_key_point where key_id = ? order by point_id", Long.class, id);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static void demand(Actor actor) {
    if (!actor.may(TelemetryService.WRITE)) throw Refusal.forbidden();
  }
}
