package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

@DatabaseTest
class RecordServiceTest {
  private static final long TOWN = 510_502_103;
  private final RecordService records;
  private final Actor plant;
  private final Actor other;

  RecordServiceTest(@Autowired RecordService records, @Autowired Plants plants) {
    this.records = records;
    this.plant = plants.under(TOWN, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.other = plants.under(510_521_101, "COAL_MINE", 105.38, 29.15);
  }

  @Test
  void whatWasEnteredComesBack() {
    Map<String, Object> item = create(plant, Map.of("name", "  储罐 ", "level", "MINOR", "quantity", 3, "price", 1.5, "bought", "2026-02-28",
        "due", "2026-04-01T09:00:00+08:00", "used", true, "location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87))));
    Map<String, Object> read = records.get(plant, Specimen.TYPE, id(item));
    assertThat(read).containsEntry("name", "储罐").containsEntry("title", "储罐").containsEntry("level", "MINOR").containsEntry("state", "OPEN")
        .containsEntry("quantity", 3).containsEntry("due", "2026-04-01T09:00+08:00").containsEntry("editable", true)
        .containsEntry("openSteps", List.of("Send"));
    assertThat(read.get("enterprise")).extracting("id").isEqualTo(plant.enterpriseId());
  }

  @Test
  void allThatIsMissingIsSaidAtOnceInBothLanguages() {
    assertThatThrownBy(() -> records.create(plant, Specimen.TYPE, Map.of("quantity", 2000)))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.complaints()).extracting(Refusal.Complaint::field).containsExactlyInAnyOrder("name", "level", "quantity");
          assertThat(refusal.complaints()).allSatisfy(each -> assertThat(each.text().zh()).isNotEqualTo(each.text().en()));
        });
  }

  @Test
  void whatNobodyMayWriteIsRefusedByName() {
    for (String member : List.of("state", "opinion", "enterpriseId", "ownerCode", "createdBy", "deletedAt", "id", "sector", "nonsense")) {
      Map<String, Object> input = new HashMap<>(Map.of("name", "x", "level", "MINOR"));
      input.put(member, "CLOSED");
      assertThatThrownBy(() -> records.create(plant, Specimen.TYPE, input))
          .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.complaints().get(0).field()).isEqualTo(member));
    }
  }

  @Test
  void coordinatesThatAreNoneAreRefused() {
    for (Object coordinates : List.of(List.of(Double.NaN, 28.0), List.of(200.0, 95.0), List.of("a", "b"), List.of(), List.of(105.0), "x")) {
      refused(Refusal.Kind.INVALID, () -> create(plant, Map.of("name", "x", "level", "MINOR",
          "location", Map.of("type", "Point", "coordinates", coordinates))));
    }
  }

  @Test
  void aPositionInAnotherDatumIsConvertedAndItsDatumKept() {
    Map<String, Object> item = create(plant, Map.of("name", "x", "level", "MINOR",
        "location", Map.of("type", "Point", "coordinates", List.of(105.45, 28.88), "datum", "BD-09")));
    assertThat(item.get("sourceDatum")).isEqualTo("BD-09");
    assertThat(item.get("location").toString()).doesNotContain("105.45");
  }

  @Test
  void anothersRowDoesNotExist() {
    long id = id(create(plant, Map.of("name", "甲", "level", "MINOR")));
    refused(Refusal.Kind.NOT_FOUND, () -> records.get(other, Specimen.TYPE, id));
    refused(Refusal.Kind.NOT_FOUND, () -> records.update(other, Specimen.TYPE, id, Map.of("version", 0, "name", "乙")));
    refused(Refusal.Kind.NOT_FOUND, () -> records.delete(other, Specimen.TYPE, id));
    refused(Refusal.Kind.NOT_FOUND, () -> records.step(other, Specimen.TYPE, id, "Send", Map.of("note", "x")));
    refused(Refusal.Kind.NOT_FOUND, () -> records.history(other, Specimen.TYPE, id, 0, 10));
    refused(Refusal.Kind.INVALID, () -> create(other, Map.of("name", "丙", "level", "MINOR", "parent", id)));
    assertThat(records.get(Actors.TOWN, Specimen.TYPE, id)).containsEntry("name", "甲");
    refused(Refusal.Kind.NOT_FOUND, () -> records.get(Actors.OTHER_COUNTY, Specimen.TYPE, id));
  }

  @Test
  void aStaleVersionIsRefused() {
    long id = id(create(plant, Map.of("name", "甲", "level", "MINOR")));
    Map<String, Object> changed = records.update(plant, Specimen.TYPE, id, Map.of("version", 0, "name", "乙"));
    assertThat(changed).containsEntry("name", "乙");
    refused(Refusal.Kind.CONFLICT, () -> records.update(plant, Specimen.TYPE, id, Map.of("version", 0, "name", "丙")));
    refused(Refusal.Kind.INVALID, () -> records.update(plant, Specimen.TYPE, id, Map.of("name", "丙")));
  }

  @Test
  void aStepTwiceIsRefusedWithASentence() {
    long id = id(create(plant, Map.of("name", "甲", "level", "MAJOR")));
    assertThat(records.step(plant, Specimen.TYPE, id, "Send", Map.of("note", "好"))).containsEntry("state", "SENT");
    assertThatThrownBy(() -> records.step(plant, Specimen.TYPE, id, "Send", Map.of("note", "好")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.text().zh()).contains("待审", "上报"));
    refused(Refusal.Kind.CONFLICT, () -> records.step(plant, Specimen.TYPE, id, "Review", Map.of("passed", true)));
    refused(Refusal.Kind.CONFLICT, () -> records.update(plant, Specimen.TYPE, id, Map.of("version", 1, "name", "x")));
    assertThat(records.step(Actors.TOWN, Specimen.TYPE, id, "Review", Map.of("passed", true, "opinion", "行")))
        .containsEntry("state", "CLOSED").containsEntry("opinion", "town: 行");
    assertThat((List<?>) records.history(plant, Specimen.TYPE, id, 0, 10).get("items")).hasSize(3);
  }

  @Test
  void deletedIsGone() {
    long id = id(create(plant, Map.of("name", "甲", "level", "MINOR")));
    records.delete(plant, Specimen.TYPE, id);
    refused(Refusal.Kind.NOT_FOUND, () -> records.get(plant, Specimen.TYPE, id));
  }

  @Test
  @Tag("A2.9")
  void listsFilterSortAndPage() {
    for (int i = 0; i < 5; i++) create(other, Map.of("name", "列" + i + "%", "level", i < 2 ? "MAJOR" : "MINOR", "quantity", i));
    assertThat(total(Map.of())).isEqualTo(5);
    assertThat(total(Map.of("level", "MAJOR"))).isEqualTo(2);
    assertThat(total(Map.of("q", "列3%"))).isEqualTo(1);
    assertThat(total(Map.of("q", "' OR 1=1 --"))).isZero();
    assertThat(total(Map.of("q", "_____"))).isZero();
    assertThat(total(Map.of("quantity.from", "1", "quantity.to", "3"))).isEqualTo(3);
    assertThat(total(Map.of("bbox", "105.3,29.1,105.4,29.2"))).isEqualTo(5);
    assertThat(total(Map.of("bbox", "105.5,29.1,105.6,29.2", "sort", "-name"))).isZero();
    assertThat((List<?>) records.list(other, Specimen.TYPE, Map.of("sort", "-quantity", "size", "2")).get("items")).first()
        .satisfies(item -> assertThat(((Map<?, ?>) item).get("quantity").toString()).isEqualTo("4"));
    for (Map<String, String> wrong : List.of(Map.of("size", "0"), Map.of("size", "201"), Map.of("page", "-1"), Map.of("page", "1e12"),
        Map.of("sort", "deletedAt"), Map.of("sort", "name;drop"), Map.of("nonsense", "1"), Map.of("bbox", "NaN,1,2,3"),
        Map.of("bbox", "106,29,105,30"), Map.of("quantity", "1' or '1'='1"))) {
      refused(Refusal.Kind.INVALID, () -> records.list(other, Specimen.TYPE, wrong));
    }
  }

  private long total(Map<String, String> parameters) {
    return (Long) records.list(other, Specimen.TYPE, parameters).get("total");
  }

  private Map<String, Object> create(Actor actor, Map<String, Object> input) {
    return records.create(actor, Specimen.TYPE, input);
  }

  private static long id(Map<String, Object> item) {
    return (Long) item.get("id");
  }

  private static void refused(Refusal.Kind kind, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
