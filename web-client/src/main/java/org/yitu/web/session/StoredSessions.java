package org.yitu.web.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.yitu.business.node.OnDuty;
import org.yitu.geo.text.Sha256;

/**
 * Sessions in the database. A request that changes nothing in its session reads one row and writes nothing, but for once a minute: so a
 * map of many tiles does not write a row for each. What is read back is admitted by a list of classes.
 */
@Component
class StoredSessions implements SessionRepository<StoredSession> {
  private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);
  private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
  private static final Duration WRITTEN_AGAIN = Duration.ofMinutes(1);
  private static final ObjectInputFilter ADMITTED = ObjectInputFilter.Config.createFilter("maxbytes=100000;maxdepth=20;org.yitu.web.app.SignedIn;"
      + "org.springframework.security.core.**;org.springframework.security.authentication.*;org.springframework.security.web.csrf.*;"
      + "java.util.*;java.lang.*;java.time.*;!*");

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Duration idle;
  /** The filter asks once more for what it has just saved, while the answer is on its way: nothing may fail then. */
  private final ThreadLocal<StoredSession> saved = new ThreadLocal<>();

  StoredSessions(JdbcTemplate jdbc, Clock clock, @Value("${server.servlet.session.timeout:30m}") Duration idle) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.idle = idle;
  }

  @Override
  public StoredSession createSession() {
    MapSession session = new MapSession();
    session.setCreationTime(clock.instant());
    session.setLastAccessedTime(clock.instant());
    session.setMaxInactiveInterval(idle);
    return new StoredSession(session, null);
  }

  @Override
  public void save(StoredSession session) {
    if (session.storedId() == null && session.getAttribute(SIGNED_IN) == null) {
      // Of who is not signed in nothing is kept: else every stray request would leave a row.
      saved.set(session);
      return;
    }
    if (session.storedId() == null) {
      jdbc.update("insert into web_session (id_hash, created_at, accessed_at, idle_seconds, remembered) values (?, ?, ?, ?, ?)",
          Sha256.of(session.getId()), time(session.getCreationTime()), time(session.getLastAccessedTime()),
          session.getMaxInactiveInterval().toSeconds(), bytes(session.attributes()));
    } else if (session.isChanged()) {
      jdbc.update("update web_session set id_hash = ?, accessed_at = ?, idle_seconds = ?, remembered = ? where id_hash = ?",
          Sha256.of(session.getId()), time(session.getLastAccessedTime()), session.getMaxInactiveInterval().toSeconds(),
          bytes(session.attributes()), Sha256.of(session.storedId()));
    } else if (session.isUsedSince(WRITTEN_AGAIN)) {
      touch(session);
    } else {
      saved.set(session);
      return;
    }
    session.stored();
    saved.set(session);
  }

  /** What the request did is done: that it was done now need not be written if the database has just gone away. */
  private void touch(StoredSession session) {
    try {
      jdbc.update("update web_session set accessed_at = ? where id_hash = ?", time(session.getLastAccessedTime()), Sha256.of(session.getId()));
    } catch (DataAccessException away) {
      LOG.debug("The last use of a session is not written: {}", away.toString());
    }
  }

  /** A request begins or has been answered: the next one on this thread may be anybody's, and a session may have ended meanwhile. */
  void forgetSaved() {
    saved.remove();
  }

  @Override
  public StoredSession findById(String id) {
    StoredSession just = saved.get();
    saved.remove();
    if (just != null && just.getId().equals(id)) return just;
    StoredSession found = jdbc.query("select created_at, accessed_at, idle_seconds, remembered from web_session where id_hash = ?",
        row -> row.next() ? session(id, row) : null, Sha256.of(id));
    boolean over = found != null && !found.getLastAccessedTime().plus(found.getMaxInactiveInterval()).isAfter(clock.instant());
    return over ? null : found;
  }

  @Override
  public void deleteById(String id) {
    saved.remove();
    jdbc.update("delete from web_session where id_hash = ?", Sha256.of(id));
  }

  @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
  @OnDuty("old-sessions")
  void forget() {
    jdbc.update("delete from web_session where accessed_at < ?", time(clock.instant().minus(idle)));
  }

  private static StoredSession session(String id, ResultSet row) throws SQLException {
    MapSession session = new MapSession(id);
    session.setCreationTime(row.getObject("created_at", OffsetDateTime.class).toInstant());
    session.setLastAccessedTime(row.getObject("accessed_at", OffsetDateTime.class).toInstant());
    session.setMaxInactiveInterval(Duration.ofSeconds(row.getInt("idle_seconds")));
    try {
      read(row.getBytes("remembered")).forEach((name, value) -> session.setAttribute(String.valueOf(name), value));
    } catch (IOException | ClassNotFoundException another) {
      LOG.warn("A session of another version is not taken up: {}", another.toString());
      return null;
    }
    return new StoredSession(session, id);
  }

  private static Map<?, ?> read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(ADMITTED);
      return (Map<?, ?>) in.readObject();
    }
  }

  private static byte[] bytes(Map<String, Object> attributes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new HashMap<>(attributes));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return bytes.toByteArray();
  }

  private static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
