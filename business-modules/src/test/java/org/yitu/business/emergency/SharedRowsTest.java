package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

  private static Map<String, Object> shelter() {
    return Map.of("name", "示例避难场所", "kind", "OUTDOORS", "address", "示例路2号", "capacity", 500, "contact", "示例", "phone", "0830-0000000",
        "location", Map.of("type", "Point", "coordinates", List.of(105.45, 28.88)));
  }
}
