package org.yitu.business.hazardsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

@DatabaseTest
class MajorHazardTest {
  private final RecordService records;
  private final Actor plant;

  MajorHazardTest(@Autowired RecordService records, @Autowired Plants plants) {
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A4.1")
  @Tag("R-GRADE")
  void theGradeIsComputedFromWhatItHolds() {
    assertThat(records.get(plant, MajorHazard.TYPE, create(Map.of()))).containsEntry("grade", "GRADE_1").containsEntry("state", "DRAFT");
    assertThat(records.get(plant, MajorHazard.TYPE, create(Map.of("substances", "氯 4.99 5 4"))).get("grade")).isNull();
  }

  @Test
  @Tag("A4.2")
  @Tag("R-LOCK-DECLARED")
  void whatIsDeclaredIsNeitherEditedNorDeleted() {
    long id = create(Map.of());
    records.step(plant, MajorHazard.TYPE, id, "Declare", Map.of("declarant", "示例申报人"));
    Map<String, Object> before = records.get(plant, MajorHazard.TYPE, id);
    assertThat(before).containsEntry("editable", false).containsEntry("deletable", false);
    conflict(() -> records.update(plant, MajorHazard.TYPE, id, Map.of("name", "改名", "version", before.get("version"))));
    conflict(() -> records.delete(plant, MajorHazard.TYPE, id));
    assertThat(records.get(plant, MajorHazard.TYPE, id)).containsEntry("name", "示例储罐区").containsEntry("version", before.get("version"));
  }

  @Test
  @Tag("A4.2")
  void aChangeIsANewVersionAndItsAcceptanceSupersedesTheOld() {
    long first = filed(Map.of());
    long second = filed(Map.of("previous", first, "substances", "氯 50 5 4"));
    assertThat(records.get(plant, MajorHazard.TYPE, second)).containsEntry("edition", 2).containsEntry("state", "FILED");
    assertThat(records.get(plant, MajorHazard.TYPE, first)).containsEntry("state", "SUPERSEDED");
  }

  @Test
  @Tag("A4.2")
  void onlyAFiledHazardIsChanged() {
    long draft = create(Map.of());
    assertThatThrownBy(() -> create(Map.of("previous", draft))).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A4.4")
  void theHistoryOfADeclarationNamesWhoDeclaredWhenAndHowItWasReviewed() {
    long id = create(Map.of());
    records.step(plant, MajorHazard.TYPE, id, "Declare", Map.of("declarant", "示例申报人"));
    records.step(Actors.COUNTY, MajorHazard.TYPE, id, "SendBack", Map.of("opinion", "示例缺报告"));
    records.step(plant, MajorHazard.TYPE, id, "Declare", Map.of("declarant", "示例申报人乙"));
    assertThat(records.get(plant, MajorHazard.TYPE, id)).containsEntry("declarant", "示例申报人乙").containsEntry("reviewOpinion", "示例缺报告");
    assertThat(records.history(plant, MajorHazard.TYPE, id, 0, 10).get("items").toString()).contains("Declare", "SendBack", "示例申报人乙");
    assertThat(records.list(plant, MajorHazard.TYPE, Map.of("state", "DECLARED")).get("items").toString()).contains("id=" + id);
  }

  @Test
  @Tag("A4.5") @Tag("R-MAJOR")
  void theCriticalQuantityIsThatOfTheStandardThatTheFormNames() {
    assertThatThrownBy(() -> create(Map.of("substances", "砷化氢 3 12 4"))).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.text().zh()).isEqualTo("“砷化氢”的临界量按 GB 18218-2018 为 1 吨，填写的是 12 吨。"));
    assertThat(create(Map.of("substances", "砷化三氢（胂） 3 12 4", "standard", "GB_18218_2009"))).isPositive();
    assertThat(create(Map.of("substances", "示例未列名物质 3 12 4"))).isPositive();
  }

  @ParameterizedTest(name = "{0} on {1} is {2}")
  @CsvSource({"GB_18218_2009, 2019-02-28, IN_FORCE", "GB_18218_2009, 2019-03-01, REPLACED", "GB_18218_2018, 2019-02-28, NOT_YET",
      "GB_18218_2018, 2019-03-01, IN_FORCE"})
  @Tag("A4.5")
  void whetherTheStandardWasInForceOnTheDayOfTheAssessmentIsTold(String standard, String day, String fit) {
    long id = create(Map.of("substances", "氯 10 5 4", "standard", standard, "assessedOn", day));
    assertThat(records.get(plant, MajorHazard.TYPE, id)).containsEntry("standardFit", fit);
  }

  private long filed(Map<String, ?> changes) {
    long id = create(changes);
    records.step(plant, MajorHazard.TYPE, id, "Declare", Map.of("declarant", "示例申报人"));
    records.step(Actors.COUNTY, MajorHazard.TYPE, id, "Accept", Map.of("filingNumber", "BA-示例-" + id));
    return id;
  }

  private long create(Map<String, ?> changes) {
    Map<String, Object> form = new HashMap<>(Map.of("name", "示例储罐区", "kind", "TANK_FARM", "address", "示例路1号",
        "location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)), "substances", "氯 100 5 4",
        "standard", "GB_18218_2018", "residentsWithin500Metres", 120, "commissionedOn", "2020-01-01", "principal", "示例甲",
        "technicalLead", "示例乙"));
    form.putAll(Map.of("operationsLead", "示例丙", "phone", "0830-0000000"));
    for (String yesOrNo : List.of("keyProcess", "keyChemicals", "inChemicalPark", "processMonitoring", "gasAlarms", "emergencyShutdown",
        "safetyInstruments", "videoMonitoring")) {
      form.put(yesOrNo, true);
    }
    form.putAll(changes);
    return ((Number) records.create(plant, MajorHazard.TYPE, form).get("id")).longValue();
  }

  private static void conflict(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
  }
}
