package org.yitu.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.yitu.web.app.RunningApp;

/** Sessions in the database, on both databases. */
@Tag("db")
class StoredSessionsTest {
  private final StoredSessions sessions = RunningApp.get().bean(StoredSessions.class);
  private final JdbcTemplate jdbc = RunningApp.get().bean(JdbcTemplate.class);

  private StoredSession fresh() {
    StoredSession session = sessions.createSession();
    session.setAttribute("name", "示例");
    session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, "somebody");
    save(session);
    return session;
  }

  /** And as the filter does, asks once more. */
  private void save(StoredSession session) {
    sessions.save(session);
    sessions.findById(session.getId());
  }

  @Test
  void whatIsRememberedIsFoundAgainUntilItIsDeleted() {
    StoredSession session = fresh();
    StoredSession found = sessions.findById(session.getId());
    assertThat(found.<String>getAttribute("name")).isEqualTo("示例");
    assertThat(jdbc.queryForList("select id_hash from web_session", String.class)).doesNotContain(session.getId());
    String before = session.getId();
    found.changeSessionId();
    save(found);
    assertThat(sessions.findById(before)).isNull();
    assertThat(sessions.findById(found.getId())).isNotNull();
    sessions.deleteById(found.getId());
    assertThat(sessions.findById(found.getId())).isNull();
    found.setAttribute("name", "again");
    save(found);
    assertThat(sessions.findById(found.getId())).as("who has signed out is not signed in again by a request under way").isNull();
  }

  @Test
  void ofWhoIsNotSignedInNothingIsKept() {
    StoredSession stray = sessions.createSession();
    stray.setAttribute("token", "示例");
    save(stray);
    assertThat(sessions.findById(stray.getId())).isNull();
  }

  @Test
  void aRequestThatChangesNothingWritesNothingWithinAMinute() {
    StoredSession session = fresh();
    Instant stored = sessions.findById(session.getId()).getLastAccessedTime();
    StoredSession used = sessions.findById(session.getId());
    used.setLastAccessedTime(stored.plusSeconds(50));
    save(used);
    assertThat(sessions.findById(session.getId()).getLastAccessedTime()).isEqualTo(stored);
    used.setLastAccessedTime(stored.plusSeconds(70));
    save(used);
    assertThat(sessions.findById(session.getId()).getLastAccessedTime()).isEqualTo(stored.plusSeconds(70));
  }

  @Test
  void whoIsIdleForTooLongIsForgottenAndClassesFromElsewhereAreNotTakenUp() {
    StoredSession idle = fresh();
    idle.setLastAccessedTime(Instant.now().minus(Duration.ofMinutes(31)));
    idle.setAttribute("name", "later");
    save(idle);
    assertThat(sessions.findById(idle.getId())).isNull();
    StoredSession foreign = fresh();
    foreign.setAttribute("file", new File("x"));
    save(foreign);
    assertThat(sessions.findById(foreign.getId())).isNull();
  }
}
