package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.file.FileService;
import org.yitu.business.file.StoredFile;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.text.Refusal;

/** Deleting one or many, and taking it back. */
@DatabaseTest
class DeletionsTest {
  private static final Map<String, Object> PLACE = Map.of("type", "Point", "coordinates", List.of(105.44, 28.87));
  private final RecordService records;
  private final Deletions deletions;
  private final FileService files;
  private final JdbcTemplate jdbc;
  private final TestClock clock;
  private final ConfigurableApplicationContext context;
  private final Actor plant;
  private final Actor other;

  DeletionsTest(@Autowired RecordService records, @Autowired Deletions deletions, @Autowired FileService files, @Autowired JdbcTemplate jdbc,
      @Autowired TestClock clock, @Autowired ConfigurableApplicationContext context, @Autowired Plants plants) {
    this.records = records;
    this.deletions = deletions;
    this.files = files;
    this.jdbc = jdbc;
    this.clock = clock;
    this.context = context;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.other = plants.under(510_521_101, "COAL_MINE", 105.38, 29.15);
  }

  @Test
  void whatWasDeletedComesBackWithItsHistoryFilesAndRelations() {
    StoredFile photo = files.store(plant, "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});
    long parent = create(Map.of("name", "父", "level", "MINOR", "photos", List.of(photo.id().toString())));
    long child = create(Map.of("name", "子", "level", "MINOR", "parent", parent));
    assertThat(deletions.delete(plant, Specimen.TYPE, List.of(parent))).isEqualTo(1);
    refused(Refusal.Kind.NOT_FOUND, () -> records.get(plant, Specimen.TYPE, parent));
    refused(Refusal.Kind.NOT_FOUND, () -> files.get(plant, photo.id()));

    assertThat(deletions.restore(plant, Specimen.TYPE, List.of(parent))).isEqualTo(1);
    Map<String, Object> back = records.get(plant, Specimen.TYPE, parent);
    assertThat(back).containsEntry("name", "父").containsEntry("state", "OPEN").containsEntry("editable", true);
    assertThat(back.get("photos").toString()).contains("a.png");
    assertThat(files.get(plant, photo.id()).name()).isEqualTo("a.png");
    assertThat(records.get(plant, Specimen.TYPE, child).get("parent").toString()).contains("父");
    assertThat(records.history(plant, Specimen.TYPE, parent, 0, 10).get("items").toString()).containsSubsequence("RESTORE", "DELETE", "CREATE");
    assertThat(records.update(plant, Specimen.TYPE, parent, Map.of("version", back.get("version"), "name", "改"))).containsEntry("name", "改");
  }

  @Test
  void manyGoTogetherOrNotAtAll() {
    long one = create(Map.of("name", "一", "level", "MINOR"));
    long sent = create(Map.of("name", "二", "level", "MINOR"));
    records.step(plant, Specimen.TYPE, sent, "Send", Map.of("note", "报"));
    assertThatThrownBy(() -> deletions.delete(plant, Specimen.TYPE, List.of(one, sent)))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.text().zh()).contains("“二”", "上报后不能删除").doesNotContain("“一”"));
    assertThat(records.list(plant, Specimen.TYPE, Map.of())).containsEntry("total", 2L);
    long three = create(Map.of("name", "三", "level", "MINOR"));
    assertThat(deletions.delete(plant, Specimen.TYPE, List.of(one, three, one))).isEqualTo(2);
    assertThat(records.list(plant, Specimen.TYPE, Map.of())).containsEntry("total", 1L);
    assertThat(deletions.restore(plant, Specimen.TYPE, List.of(three, one))).isEqualTo(2);
    assertThat(records.list(plant, Specimen.TYPE, Map.of())).containsEntry("total", 3L);
  }

  @Test
  void afterHalfAMinuteItStays() {
    long late = create(Map.of("name", "迟", "level", "MINOR"));
    long soon = create(Map.of("name", "早", "level", "MINOR"));
    deletions.delete(plant, Specimen.TYPE, List.of(late, soon));
    clock.pass(Deletions.UNDONE_WITHIN);
    assertThat(deletions.restore(plant, Specimen.TYPE, List.of(soon))).isEqualTo(1);
    clock.pass(java.time.Duration.ofSeconds(1));
    refused(Refusal.Kind.CONFLICT, () -> deletions.restore(plant, Specimen.TYPE, List.of(late)));
    refused(Refusal.Kind.CONFLICT, () -> deletions.restore(plant, Specimen.TYPE, List.of(soon)));
  }

  @Test
  void nobodyElseUndoesIt() {
    long id = create(Map.of("name", "甲", "level", "MINOR"));
    records.delete(plant, Specimen.TYPE, id);
    Actor colleague = Actor.ofEnterprise(7, "colleague", "同事", plant.enterpriseId(), plant.permissions());
    refused(Refusal.Kind.FORBIDDEN, () -> deletions.restore(colleague, Specimen.TYPE, List.of(id)));
    refused(Refusal.Kind.FORBIDDEN, () -> deletions.restore(Actors.TOWN, Specimen.TYPE, List.of(id)));
    refused(Refusal.Kind.NOT_FOUND, () -> deletions.restore(other, Specimen.TYPE, List.of(id)));
    refused(Refusal.Kind.NOT_FOUND, () -> deletions.delete(other, Specimen.TYPE, List.of(create(Map.of("name", "乙", "level", "MINOR")))));
    assertThat(deletions.restore(plant, Specimen.TYPE, List.of(id))).isEqualTo(1);
    String refusals = "select count(*) from audit_entry where target = ? and action = 'restore' and result = ?";
    assertThat(jdbc.queryForObject(refusals, Integer.class, "specimen/" + id, "REFUSED")).isEqualTo(3);
    assertThat(jdbc.queryForObject(refusals, Integer.class, "specimen/" + id, "DONE")).isEqualTo(1);
  }

  @Test
  void whatIsNoListOfIdsIsRefused() {
    for (List<?> ids : List.of(List.of(), List.of("1"), List.of(1.5), List.of(Map.of()), Collections.singletonList(null),
        IntStream.range(0, 201).boxed().toList())) {
      refused(Refusal.Kind.INVALID, () -> deletions.delete(plant, Specimen.TYPE, ids));
    }
  }

  @Test @Tag("C2.1")
  void theMapFollowsBothWays() {
    long id = create(Map.of("name", "甲", "level", "MINOR", "location", PLACE));
    List<FeatureMoved> moved = new ArrayList<>();
    ApplicationListener<ApplicationEvent> listener = event -> {
      if (event instanceof PayloadApplicationEvent<?> said && said.getPayload() instanceof FeatureMoved each) moved.add(each);
    };
    context.addApplicationListener(listener);
    try {
      deletions.delete(plant, Specimen.TYPE, List.of(id));
      deletions.restore(plant, Specimen.TYPE, List.of(id));
    } finally {
      context.removeApplicationListener(listener);
    }
    assertThat(moved).hasSize(2).allSatisfy(each -> assertThat(each.touched().contains(105.44, 28.87)).isTrue());
  }

  @Test
  void whatTookItsPlaceMeanwhileIsNotDoubled() {
    RecordType<?> settings = records.types().get("training-setting");
    Map<String, Object> input = Map.of("yearlyHours", 20, "leastPassScore", 60, "responsible", "示例", "enterprise", plant.enterpriseId());
    long first = ((Number) records.create(Actors.TOWN, settings, input).get("id")).longValue();
    deletions.delete(Actors.TOWN, settings, List.of(first));
    records.create(Actors.TOWN, settings, input);
    refused(Refusal.Kind.CONFLICT, () -> deletions.restore(Actors.TOWN, settings, List.of(first)));
  }

  private long create(Map<String, Object> input) {
    return ((Number) records.create(plant, Specimen.TYPE, input).get("id")).longValue();
  }

  private static void refused(Refusal.Kind kind, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
