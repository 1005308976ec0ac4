package org.yitu.business.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** Risk classes, risk points with their factors and items, and the two lists made of them. */
@DatabaseTest
class RiskControlTest {
  private final RecordService records;
  private final Actor plant;

  RiskControlTest(@Autowired RecordService records, @Autowired Plants plants) {
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A9.1") @Tag("R-RISKDIR")
  void theClassOfAnEnterpriseRisesWithItsLetterAndByAssessmentNeedsTheReport() {
    assertThat(List.of(EnterpriseRisk.RiskClass.values())).extracting(EnterpriseRisk.RiskClass::severity).containsExactly(1, 2, 3, 4);
    Map<String, Object> risk = new HashMap<>(Map.of("riskClass", "D", "source", "ASSESSMENT", "assessedOn", "2026-01-05", "assessor", "示例机构",
        "basis", "示例依据"));
    assertThatThrownBy(() -> records.create(plant, EnterpriseRisk.TYPE, risk)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.text().zh()).contains("评估报告"));
    risk.put("source", "DIRECT");
    long id = (Long) records.create(plant, EnterpriseRisk.TYPE, risk).get("id");
    assertThat(records.get(Actors.COUNTY, EnterpriseRisk.TYPE, id)).containsEntry("riskClass", "D");
    assertThatThrownBy(() -> records.get(Actors.OTHER_COUNTY, EnterpriseRisk.TYPE, id)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A9.3") @Tag("A9.6")
  void whatIsPutIntoTheIdentificationListIsFoundThereWithItsPosition() {
    long listed = point("示例储罐");
    long other = point("示例仓库");
    Map<String, Object> now = records.get(plant, RiskPoint.TYPE, listed);
    records.update(plant, RiskPoint.TYPE, listed, Map.of("listed", true, "version", now.get("version")));
    assertThat(ids(RiskPoint.TYPE, Map.of("listed", "true"))).contains(listed).doesNotContain(other);
    assertThat(records.get(plant, RiskPoint.TYPE, listed)).extractingByKey("location").hasToString("{type=Point, coordinates=[105.44, 28.87]}");
  }

  @Test
  @Tag("A9.4") @Tag("A9.5") @Tag("A9.7")
  void aPointHasFactorsAFactorHasItemsAndAllItemsAreTheControlList() {
    long point = point("示例装置");
    long factor = (Long) records.create(plant, RiskFactor.TYPE, Map.of("riskPoint", point, "name", "示例泄漏", "factorGroup", "THINGS", "accident",
        "POISONING_OR_SUFFOCATION", "description", "示例")).get("id");
    long grave = item(factor, "LEVEL_1");
    long light = item(factor, "LEVEL_4");
    assertThat(ids(RiskFactor.TYPE, Map.of("riskPoint", String.valueOf(point)))).containsExactly(factor);
    assertThat(ids(RiskItem.TYPE, Map.of("factor", String.valueOf(factor)))).containsExactly(light, grave);
    assertThat(ids(RiskItem.TYPE, Map.of("factor", String.valueOf(factor), "level", "LEVEL_1"))).containsExactly(grave);
    records.delete(plant, RiskItem.TYPE, light);
    assertThat(ids(RiskItem.TYPE, Map.of("factor", String.valueOf(factor)))).containsExactly(grave);
    assertThatThrownBy(() -> records.create(Actors.ofEnterprise(79), RiskItem.TYPE, itemOf(factor, "LEVEL_2")))
        .as("a factor of another enterprise").isInstanceOf(Refusal.class);
  }

  private long point(String name) {
    Map<String, Object> point = new HashMap<>(Map.of("name", name, "kind", "PLACE", "level", "LEVEL_2", "accident", "FIRE", "location",
        Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)), "place", "示例", "responsible", "示例", "phone", "0830-0000000",
        "identifiedOn", "2026-01-05", "factors", "示例"));
    point.put("managementControls", "示例");
    return (Long) records.create(plant, RiskPoint.TYPE, point).get("id");
  }

  private long item(long factor, String level) {
    return (Long) records.create(plant, RiskItem.TYPE, itemOf(factor, level)).get("id");
  }

  private static Map<String, Object> itemOf(long factor, String level) {
    return Map.of("factor", factor, "name", "示例项目", "level", level, "control", "TEAM", "managementControls", "示例", "responsible", "示例",
        "checkedEvery", 7);
  }

  private List<Object> ids(RecordType<?> type, Map<String, String> conditions) {
    return ((List<?>) records.list(plant, type, conditions).get("items")).stream().<Object>map(item -> ((Map<?, ?>) item).get("id")).toList();
  }
}
