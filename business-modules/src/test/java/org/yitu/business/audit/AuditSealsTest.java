package org.yitu.business.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

@DatabaseTest
@Tag("A2.9") @Tag("C24")
class AuditSealsTest {
  @Autowired private AuditLog log;
  @Autowired private AuditSeals seals;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void aLineThatWasChangedOrTakenOutIsFoundAndPutBackItStandsAgain() {
    long[] ids = new long[3];
    for (int i = 0; i < ids.length; i++) {
      log.done(Actors.CITY, "示例动作" + i, "sample/" + i);
      ids[i] = jdbc.queryForObject("select max(id) from audit_entry", Long.class);
    }
    jdbc.update("update audit_entry set at = at - interval '1' hour where place is null");
    seals.seal();
    AuditSeals.Verification whole = seals.verify(Actors.CITY);
    assertThat(whole.intact()).isTrue();
    assertThat(whole.sealed()).isGreaterThanOrEqualTo(3);
    long place = jdbc.queryForObject("select place from audit_entry where id = ?", Long.class, ids[1]);

    jdbc.update("update audit_entry set actor = 'nobody' where id = ?", ids[1]);
    AuditSeals.Verification changed = seals.verify(Actors.CITY);
    assertThat(changed.intact()).isFalse();
    assertThat(changed.broken()).isEqualTo(place);
    assertThat(changed.sentence().zh()).contains("第 " + place + " 行");
    jdbc.update("update audit_entry set actor = ? where id = ?", Actors.CITY.username(), ids[1]);
    assertThat(seals.verify(Actors.CITY).head()).isEqualTo(whole.head());

    jdbc.update("update audit_entry set place = null where id = ?", ids[1]);
    assertThat(seals.verify(Actors.CITY).broken()).as("taken out").isEqualTo(place);
    jdbc.update("update audit_entry set place = ? where id = ?", place, ids[1]);
    assertThat(seals.verify(Actors.CITY).intact()).isTrue();
  }

  @Test
  void whatWasJustWrittenRestsBeforeItIsSealed() {
    log.done(Actors.CITY, "示例", "sample/rest");
    long id = jdbc.queryForObject("select max(id) from audit_entry where target = 'sample/rest'", Long.class);
    seals.seal();
    assertThat(jdbc.queryForObject("select count(*) from audit_entry where id = ? and place is null", Long.class, id)).isEqualTo(1);
  }

  @Test
  void onlyWhoMayReadTheLogVerifiesIt() {
    Actor nobody = new Actor(9, "nobody", "无权者", Party.CITY, CodeRange.ofCity(510_500_000), Set.of(), null, Permissions.of(Set.of()),
        Locale.SIMPLIFIED_CHINESE);
    assertThatThrownBy(() -> seals.verify(nobody)).isInstanceOf(Refusal.class);
  }
}
