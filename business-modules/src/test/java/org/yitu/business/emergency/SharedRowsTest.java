package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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
class SharedRowsTest {
  private final RecordService records;
  private final Actor plant;

  SharedRowsTest(@Autowired RecordService records, @Autowired Plants plants) {
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A11.5")
  @Tag("R-LOCK-GOVROW")
  void anEnterpriseReadsAShelterOfTheGovernmentAndChangesOnlyItsOwn() {
    Map<String, Object> governments = records.create(Actors.COUNTY, Shelter.TYPE, shelter());
    long id = ((Number) governments.get("id")).longValue();
    assertThat(records.get(plant, Shelter.TYPE, id)).containsEntry("name", "示例避难场所");
    assertThatThrownBy(() -> records.update(plant, Shelter.TYPE, id, Map.of("name", "改名", "version", governments.get("version"))))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.delete(plant, Shelter.TYPE, id)).isInstanceOf(Refusal.class);

    Map<String, Object> own = records.create(plant, Shelter.TYPE, shelter());
    long ownId = ((Number) own.get("id")).longValue();
    assertThat(records.update(plant, Shelter.TYPE, ownId, Map.of("name", "改名", "version", own.get("version")))).containsEntry("name", "改名");
    assertThatThrownBy(() -> records.get(Actors.ofEnterprise(4_712), Shelter.TYPE, ownId)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({"示例厂兼职应急救援队, false", "示例签约救护队, false", "Example part-time team, false", "示例厂专职救援队, true", "示例救援队（非兼职）, true"})
  @Tag("A11.5")
  void aTeamThatIsPartTimeOrContractedIsNotEntered(String name, boolean accepted) {
    Map<String, Object> team = Map.of("name", name, "kind", "FIRE", "level", "ENTERPRISE", "address", "示例路2号", "members", 12, "leader", "示例",
        "phone", "0830-0000000", "location", Map.of("type", "Point", "coordinates", List.of(105.45, 28.88)));
    if (accepted) {
      assertThat(records.create(plant, RescueTeam.TYPE, team)).containsEntry("name", name);
    } else {
      assertThatThrownBy(() -> records.create(plant, RescueTeam.TYPE, team)).isInstanceOfSatisfying(Refusal.class,
          refusal -> assertThat(refusal.text().zh()).contains("兼职"));
      assertThatThrownBy(() -> records.create(Actors.COUNTY, RescueTeam.TYPE, team)).as("nor by the government").isInstanceOf(Refusal.class);
    }
  }

  private static Map<String, Object> shelter() {
    return Map.of("name", "示例避难场所", "kind", "OUTDOORS", "address", "示例路2号", "capacity", 500, "contact", "示例", "phone", "0830-0000000",
        "location", Map.of("type", "Point", "coordinates", List.of(105.45, 28.88)));
  }
}
