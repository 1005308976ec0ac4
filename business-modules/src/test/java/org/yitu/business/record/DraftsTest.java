package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

/** Forms that are begun and not saved. */
@DatabaseTest
class DraftsTest {
  private final Drafts drafts;
  private final RecordService records;
  private final TestClock clock;
  private final Actor plant;
  private final Actor other;

  DraftsTest(@Autowired Drafts drafts, @Autowired RecordService records, @Autowired TestClock clock, @Autowired Plants plants) {
    this.drafts = drafts;
    this.records = records;
    this.clock = clock;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.other = plants.under(510_521_101, "COAL_MINE", 105.38, 29.15);
  }

  @Test
  void whatWasBegunIsThereForItsUserAloneAndIsNoRecord() {
    drafts.keep(plant, Specimen.TYPE, 0, 0, Map.of("name", "半\0", "quantity", 99_999, "parent", Map.of("id", 5, "title", "父")));
    assertThat(found(plant, 0)).containsEntry("title", "半");
    assertThat(found(plant, 0).get("values").toString()).contains("99999", "父");
    Actor colleague = Actor.ofEnterprise(7_001, "colleague", "同事", plant.enterpriseId(), Permissions.ALL);
    assertThat(drafts.find(colleague, Specimen.TYPE, 0)).isEmpty();
    assertThat(drafts.list(colleague)).isEmpty();
    assertThat(drafts.list(plant)).hasSize(1).allSatisfy(each -> assertThat(each).containsEntry("type", "specimen").containsEntry("id", 0L));
    assertThat(records.list(plant, Specimen.TYPE, Map.of())).containsEntry("total", 0L);
    drafts.drop(plant, Specimen.TYPE, 0);
    assertThat(drafts.find(plant, Specimen.TYPE, 0)).isEmpty();
    drafts.drop(plant, Specimen.TYPE, 0);
  }

  @Test
  void theNewerTakesThePlaceOfTheOlderAndKeepsTheVersionItBeganWith() {
    long id = ((Number) records.create(plant, Specimen.TYPE, Map.of("name", "甲", "level", "MINOR")).get("id")).longValue();
    drafts.keep(plant, Specimen.TYPE, id, 0, Map.of("name", "一"));
    clock.pass(Duration.ofMinutes(1));
    drafts.keep(plant, Specimen.TYPE, id, 0, Map.of("name", "二"));
    records.update(plant, Specimen.TYPE, id, Map.of("version", 0, "name", "别人改的"));
    assertThat(found(plant, id)).containsEntry("title", "二").containsEntry("version", 0L);
    assertThat(records.get(plant, Specimen.TYPE, id)).containsEntry("name", "别人改的").containsEntry("version", 1L);
    assertThat(drafts.list(plant)).hasSize(1);
  }

  @Test
  void nobodyKeepsADraftOfWhatHeCouldNotSave() {
    long id = ((Number) records.create(plant, Specimen.TYPE, Map.of("name", "甲", "level", "MINOR")).get("id")).longValue();
    refused(Refusal.Kind.NOT_FOUND, () -> drafts.keep(other, Specimen.TYPE, id, 0, Map.of("name", "乙")));
    refused(Refusal.Kind.NOT_FOUND, () -> drafts.find(other, Specimen.TYPE, id));
    Actor reader = Actor.ofEnterprise(7_002, "reader", "读者", plant.enterpriseId(), Permissions.of(List.of("*:read")));
    refused(Refusal.Kind.FORBIDDEN, () -> drafts.keep(reader, Specimen.TYPE, 0, 0, Map.of("name", "乙")));
    refused(Refusal.Kind.FORBIDDEN, () -> drafts.keep(Actor.SYSTEM, Specimen.TYPE, 0, 0, Map.of("name", "乙")));
    for (String member : List.of("state", "opinion", "ownerCode", "passwordHash", "nonsense")) {
      refused(Refusal.Kind.INVALID, () -> drafts.keep(plant, Specimen.TYPE, 0, 0, Map.of(member, "x")));
    }
    drafts.keep(plant, Specimen.TYPE, id, 0, Map.of("name", "乙"));
    records.delete(plant, Specimen.TYPE, id);
    refused(Refusal.Kind.NOT_FOUND, () -> drafts.find(plant, Specimen.TYPE, id));
  }

  @Test
  void theyAreBoundedInSizeNumberAndAge() {
    refused(Refusal.Kind.TOO_LARGE, () -> drafts.keep(plant, Specimen.TYPE, 0, 0, Map.of("note", "长".repeat(FormDraft.LONGEST))));
    drafts.keep(plant, Specimen.TYPE, 0, 0, Map.of("name", "最早"));
    for (int i = 0; i < Drafts.MOST; i++) {
      clock.pass(Duration.ofSeconds(1));
      long id = ((Number) records.create(plant, Specimen.TYPE, Map.of("name", "甲" + i, "level", "MINOR")).get("id")).longValue();
      drafts.keep(plant, Specimen.TYPE, id, 0, Map.of("name", "稿" + i));
    }
    assertThat(drafts.list(plant)).hasSize(Drafts.MOST).noneSatisfy(each -> assertThat(each).containsEntry("title", "最早"));
    assertThat(drafts.find(plant, Specimen.TYPE, 0)).isEmpty();
    clock.pass(Duration.ofDays(31));
    assertThat(drafts.list(plant)).isEmpty();
  }

  @Test
  void aNewFormBeginsWithWhatTheClassAndTheTypeSay() {
    assertThat(records.blank(plant, records.types().get("hidden-danger"))).containsEntry("inspector", plant.displayName()).containsKey("foundAt")
        .doesNotContainKeys("name", "state", "extensionAsked");
    assertThat(records.blank(plant, records.types().get("incident"))).containsEntry("dead", 0).containsEntry("drill", false);
    Actor reader = Actor.ofEnterprise(7_003, "reader", "读者", plant.enterpriseId(), Permissions.of(List.of("*:read")));
    refused(Refusal.Kind.FORBIDDEN, () -> records.blank(reader, Specimen.TYPE));
    for (RecordType<?> type : records.types().all()) assertThat(records.blank(Actors.CITY, type)).as(type.id()).isNotNull();
  }

  private Map<String, Object> found(Actor actor, long id) {
    return drafts.find(actor, Specimen.TYPE, id).orElseThrow();
  }

  private static void refused(Refusal.Kind kind, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
