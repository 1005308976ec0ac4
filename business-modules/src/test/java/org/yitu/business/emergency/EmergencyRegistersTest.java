package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.business.sample.Papers;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** Who and what can help, entered by both sides, each changing only its own; and what is kept after drills and accidents. */
@DatabaseTest
class EmergencyRegistersTest {
  private static final Map<String, Map<String, Object>> FORMS = Map.of(
      "expert", Map.of("name", "示例专家", "gender", "FEMALE", "field", "FIRE", "appointment", "CITY", "appointedBy", "示例局", "workplace", "示例单位",
          "phone", "0830-0000000", "location", point()),
      "supply-store", Map.of("name", "示例物资库", "kind", "FIRE_FIGHTING", "mainItem", "泡沫液", "quantity", 5, "unit", "吨", "location", point(),
          "address", "示例路", "contact", "示例", "phone", "0830-0000000", "shareable", true),
      "surrounding-resource", Map.of("name", "示例医院", "kind", "HOSPITAL", "location", point(), "address", "示例路", "phone", "0830-0000000"),
      "rescue-team", Map.of("name", "示例救援队", "kind", "FIRE", "level", "COUNTY", "location", point(), "address", "示例路", "members", 12,
          "leader", "示例", "phone", "0830-0000000"),
      "shelter", Map.of("name", "示例避难场所", "kind", "OUTDOORS", "address", "示例路", "capacity", 500, "contact", "示例", "phone", "0830-0000000",
          "location", point()));

  private final RecordService records;
  private final Papers papers;
  private final Actor plant;

  EmergencyRegistersTest(@Autowired RecordService records, @Autowired Papers papers, @Autowired Plants plants) {
    this.records = records;
    this.papers = papers;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @ParameterizedTest
  @ValueSource(strings = {"expert", "supply-store", "surrounding-resource", "rescue-team", "shelter"})
  @Tag("A11.6") @Tag("A11.7") @Tag("A11.8") @Tag("A11.9") @Tag("C10") @Tag("R-LOCK-GOVROW")
  void eachSideChangesItsOwnAndTheEnterpriseReadsTheGovernments(String id) {
    RecordType<?> type = records.types().get(id);
    Map<String, Object> governments = records.create(Actors.COUNTY, type, FORMS.get(id));
    long theirs = (Long) governments.get("id");
    assertThat(records.get(plant, type, theirs)).containsEntry("editable", false).containsEntry("deletable", false);
    assertThatThrownBy(() -> records.update(plant, type, theirs, Map.of("name", "改名", "version", governments.get("version"))))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.delete(plant, type, theirs)).isInstanceOf(Refusal.class);
    Map<String, Object> own = records.create(plant, type, FORMS.get(id));
    long ours = (Long) own.get("id");
    records.update(plant, type, ours, Map.of("name", "示例改名", "version", own.get("version")));
    assertThat(records.get(Actors.COUNTY, type, ours)).containsEntry("name", "示例改名");
    records.delete(plant, type, ours);
    assertThatThrownBy(() -> records.get(plant, type, ours)).isInstanceOf(Refusal.class);
    records.delete(Actors.COUNTY, type, theirs);
  }

  @Test
  @Tag("A11.4")
  void aRescueInstitutionIsTheGovernmentsAndEverybodyFindsIt() {
    Map<String, Object> form = Map.of("name", "示例指挥中心", "kind", "COMMAND", "location", point(), "address", "示例路", "head", "示例",
        "phone", "0830-0000000");
    assertThatThrownBy(() -> records.create(plant, RescueInstitution.TYPE, form)).isInstanceOf(Refusal.class);
    long id = (Long) records.create(Actors.CITY, RescueInstitution.TYPE, form).get("id");
    assertThat(records.list(plant, RescueInstitution.TYPE, Map.of("kind", "COMMAND", "q", "示例指挥中心")).get("items").toString())
        .contains("id=" + id);
  }

  @Test
  @Tag("A11.15") @Tag("A11.16")
  void typesInDetailBelongToAGroupAndArePickedWithinIt() {
    long foam = (Long) records.create(Actors.CITY, SupplyKind.TYPE, Map.of("name", "示例抗溶泡沫", "kind", "FIRE_FIGHTING", "orderNumber", 1)).get("id");
    Map<String, Object> store = new HashMap<>(FORMS.get("supply-store"));
    store.put("detail", foam);
    assertThat(records.create(plant, SupplyStore.TYPE, store).get("detail").toString()).contains("示例抗溶泡沫");
    store.put("kind", "MEDICAL");
    assertThatThrownBy(() -> records.create(plant, SupplyStore.TYPE, store)).isInstanceOf(Refusal.class);
    long burns = (Long) records.create(Actors.CITY, ResourceKind.TYPE, Map.of("name", "示例烧伤专科", "kind", "HOSPITAL", "orderNumber", 1)).get("id");
    Map<String, Object> resource = new HashMap<>(FORMS.get("surrounding-resource"));
    resource.put("detail", burns);
    assertThat(records.create(plant, SurroundingResource.TYPE, resource)).containsKey("id");
    resource.put("kind", "POLICE_STATION");
    assertThatThrownBy(() -> records.create(plant, SurroundingResource.TYPE, resource)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A11.14")
  void aSummaryBelongsToADrillThatIsOnRecord() {
    long drill = (Long) records.create(plant, DrillRecord.TYPE, drill()).get("id");
    Map<String, Object> summary = new HashMap<>(Map.of("name", "示例总结", "drillRecord", drill, "writtenOn", "2026-03-01", "author", "示例",
        "score", 86.5, "evaluation", "示例评价"));
    Map<String, Object> written = records.create(plant, DrillSummary.TYPE, summary);
    records.update(plant, DrillSummary.TYPE, (Long) written.get("id"), Map.of("improvements", "示例改进", "version", written.get("version")));
    assertThat(records.get(plant, DrillSummary.TYPE, (Long) written.get("id"))).containsEntry("improvements", "示例改进");
    summary.put("score", 100.5);
    assertThatThrownBy(() -> records.create(plant, DrillSummary.TYPE, summary)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.create(Actors.ofEnterprise(81), DrillSummary.TYPE, summary)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A16.3")
  void anAccidentsDocumentsAreKeptWithIt() {
    long accident = (Long) records.create(plant, Incident.TYPE, Map.of("name", "示例事故", "kind", "FIRE", "occurredAt", "2026-03-01T09:00:00+08:00",
        "location", point(), "place", "示例", "description", "示例", "reporter", "示例", "reporterPhone", "0830-0000000")).get("id");
    Map<String, Object> document = new HashMap<>(Map.of("incident", accident, "name", "示例现场照片", "kind", "PHOTO"));
    assertThatThrownBy(() -> records.create(plant, AccidentAttachment.TYPE, document)).as("without a file").isInstanceOf(Refusal.class);
    document.put("files", papers.of(plant));
    long id = (Long) records.create(plant, AccidentAttachment.TYPE, document).get("id");
    assertThat(records.list(plant, AccidentAttachment.TYPE, Map.of("incident", String.valueOf(accident))).get("items").toString())
        .contains("id=" + id);
    assertThatThrownBy(() -> records.get(Actors.ofEnterprise(81), AccidentAttachment.TYPE, id)).isInstanceOf(Refusal.class);
  }

  private static Map<String, Object> drill() {
    return Map.of("name", "示例演练", "kind", "ON_SITE", "place", "示例厂区", "leader", "示例甲");
  }

  private static Map<String, Object> point() {
    return Map.of("type", "Point", "coordinates", List.of(105.45, 28.88));
  }
}
