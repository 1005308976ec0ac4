package org.yitu.business.monitoring;

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
class CameraTest {
  private final RecordService records;
  private final Actor plant;

  CameraTest(@Autowired RecordService records, @Autowired Plants plants) {
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A17.6")
  void anEnterprisesCameraStandsOnTheMapAndIsSeenByItsRegulatorsOnly() {
    Map<String, Object> camera = new HashMap<>(Map.of("name", "示例摄像头", "number", "示例C1", "kind", "FIXED", "location",
        Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)), "place", "示例罐区", "inService", true));
    long id = (Long) records.create(plant, Camera.TYPE, camera).get("id");
    assertThat(records.get(Actors.COUNTY, Camera.TYPE, id).get("location").toString()).contains("105.44");
    assertThatThrownBy(() -> records.get(Actors.OTHER_COUNTY, Camera.TYPE, id)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.get(Actors.ofEnterprise(83), Camera.TYPE, id)).isInstanceOf(Refusal.class);
    camera.put("location", Map.of("type", "Point", "coordinates", List.of(205.44, 28.87)));
    assertThatThrownBy(() -> records.create(plant, Camera.TYPE, camera)).isInstanceOf(Refusal.class);
    records.delete(plant, Camera.TYPE, id);
    assertThatThrownBy(() -> records.get(plant, Camera.TYPE, id)).isInstanceOf(Refusal.class);
  }
}
