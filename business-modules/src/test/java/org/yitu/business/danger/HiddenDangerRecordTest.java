package org.yitu.business.danger;

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
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

@DatabaseTest
class HiddenDangerRecordTest {
  private final RecordService records;
  private final Actor plant;
  private final Actor housing;
  private final Actor building;

  HiddenDangerRecordTest(@Autowired RecordService records, @Autowired Plants plants) {
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.building = plants.under(510_502_103, "CONSTRUCTION", 105.45, 28.87);
    this.housing = Actors.ofSector("CONSTRUCTION");
  }

  @Test
  @Tag("A5.3")
  void aDangerIsEditedAndDeletedOnlyUntilItsRectificationIsReported() {
    Map<String, Object> made = records.create(plant, HiddenDanger.TYPE, danger());
    long id = (Long) made.get("id");
    Map<String, Object> edited = records.update(plant, HiddenDanger.TYPE, id, Map.of("place", "示例新部位", "version", made.get("version")));
    assertThat(edited).containsEntry("place", "示例新部位");
    records.step(plant, HiddenDanger.TYPE, id, "Rectify", Map.of("rectification", "示例已整改"));
    Map<String, Object> now = records.get(plant, HiddenDanger.TYPE, id);
    assertThat(now).containsEntry("editable", false).containsEntry("deletable", false);
    assertThatThrownBy(() -> records.update(plant, HiddenDanger.TYPE, id, Map.of("place", "改", "version", now.get("version"))))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.delete(plant, HiddenDanger.TYPE, id)).isInstanceOf(Refusal.class);
    long untouched = (Long) records.create(plant, HiddenDanger.TYPE, danger()).get("id");
    records.delete(plant, HiddenDanger.TYPE, untouched);
    assertThatThrownBy(() -> records.get(plant, HiddenDanger.TYPE, untouched)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("C23")
  void aDepartmentOfTheSafetyCommitteeSeesItsOwnSectorOnly() {
    long chemical = (Long) records.create(plant, HiddenDanger.TYPE, danger()).get("id");
    long site = (Long) records.create(building, HiddenDanger.TYPE, danger()).get("id");
    assertThat(records.get(housing, HiddenDanger.TYPE, site)).containsEntry("name", "示例隐患");
    assertThatThrownBy(() -> records.get(housing, HiddenDanger.TYPE, chemical)).isInstanceOf(Refusal.class);
    String list = records.list(housing, HiddenDanger.TYPE, Map.of("size", "200")).get("items").toString();
    assertThat(list).contains("id=" + site).doesNotContain("id=" + chemical);
  }

  private static Map<String, Object> danger() {
    return new HashMap<>(Map.of("name", "示例隐患", "level", "GENERAL", "category", "FIRE", "place", "库房", "description", "示例",
        "foundAt", "2026-03-01T09:00:00+08:00", "inspector", "示例", "responsible", "示例",
        "location", Map.of("type", "Point", "coordinates", List.of(105.42, 28.87))));
  }
}
