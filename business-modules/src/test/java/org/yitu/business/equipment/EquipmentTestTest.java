package org.yitu.business.equipment;

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
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** Equipment, and what its tests do to it. */
@DatabaseTest
class EquipmentTestTest {
  private final RecordService records;
  private final Actor plant;

  EquipmentTestTest(@Autowired RecordService records, @Autowired Plants plants) {
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A17.1") @Tag("A17.2") @Tag("A17.3")
  void aTestMovesTheNextDateMarksWhatFailedAndStands() {
    for (String kind : List.of("FIRE", "LIGHTNING", "PRODUCTION")) {
      long id = equipment(kind, null);
      assertThat(field(id, "nextTestOn")).isEqualTo("2026-01-15");
      long failed = test(id, "2026-01-10", false);
      assertThat(field(id, "nextTestOn")).isEqualTo("2027-01-10");
      assertThat(field(id, "condition")).isEqualTo("FAILED");
      test(id, "2026-02-01", true);
      assertThat(field(id, "condition")).isEqualTo("IN_USE");
      assertThat(field(id, "nextTestOn")).isEqualTo("2027-02-01");
      assertThatThrownBy(() -> records.delete(plant, EquipmentTest.TYPE, failed)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  @Tag("A17.4")
  void specialEquipmentNamesItsCategoryAndRegistrationAndOtherEquipmentNone() {
    assertThatThrownBy(() -> equipment("SPECIAL", null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> equipment("FIRE", "1100")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> equipment("SPECIAL", "1000")).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.text().zh()).isEqualTo("“1000 锅炉”是种类，还须选到它下面的一项。"));
    long boiler = equipment("SPECIAL", "承压蒸汽锅炉");
    assertThat(field(boiler, "category")).isEqualTo("1100");
    assertThat(listed("1000")).contains(boiler);
    assertThat(listed("2000")).doesNotContain(boiler);
    Map<String, Object> valve = new HashMap<>(Map.of("name", "示例安全阀", "equipment", boiler, "kind", "SAFETY_VALVE", "calibratedOn",
        "2026-01-01", "nextCalibrationOn", "2026-01-01"));
    assertThatThrownBy(() -> records.create(plant, SafetyAccessory.TYPE, valve)).isInstanceOf(Refusal.class);
    valve.put("nextCalibrationOn", "2027-01-01");
    assertThat(records.create(plant, SafetyAccessory.TYPE, valve)).containsKey("id");
  }

  @Test
  @Tag("A17.4")
  void anOlderTestThatIsEnteredLaterDoesNotMakeSoundWhatHasFailedSince() {
    long boiler = equipment("SPECIAL", "承压蒸汽锅炉");
    test(boiler, "2026-02-20", false);
    test(boiler, "2025-02-20", true);
    assertThat(field(boiler, "condition")).isEqualTo("FAILED");
    assertThat(field(boiler, "nextTestOn")).isEqualTo("2027-02-20");
    test(boiler, "2026-02-25", true);
    test(boiler, "2026-02-20", false);
    assertThat(field(boiler, "condition")).isEqualTo("IN_USE");
    assertThat(field(boiler, "lastTestedOn")).isEqualTo("2026-02-25");
  }

  private List<Object> listed(String category) {
    List<?> items = (List<?>) records.list(plant, Equipment.TYPE, Map.of("category", category)).get("items");
    return items.stream().<Object>map(item -> ((Map<?, ?>) item).get("id")).toList();
  }

  private long equipment(String kind, String category) {
    Map<String, Object> input = new HashMap<>(Map.of("name", "示例设备", "kind", kind, "condition", "IN_USE", "location",
        Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)), "place", "示例车间", "commissionedOn", "2025-01-15", "testMonths", 12,
        "responsible", "示例"));
    if (category != null) input.putAll(Map.of("category", category, "registrationNumber", "示例001"));
    return (Long) records.create(plant, Equipment.TYPE, input).get("id");
  }

  private long test(long equipment, String on, boolean passed) {
    return (Long) records.create(plant, EquipmentTest.TYPE, Map.of("equipment", equipment, "item", "示例", "testedOn", on, "tester", "示例",
        "passed", passed, "conclusion", "示例")).get("id");
  }

  private String field(long id, String name) {
    return String.valueOf(records.get(plant, Equipment.TYPE, id).get(name));
  }
}
