package org.yitu.business.hazardsource;

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
import org.yitu.business.record.RecordTypes;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

@DatabaseTest
@Tag("A4.5")
class NearbyPeopleTest {
  /** A square of about 200 m, in a corner of the county that no other test uses. */
  private static final double WEST = 105.3100;
  private static final double SOUTH = 28.7700;
  private static final double SIDE = 0.0020;

  private final RecordService records;
  private final RecordTypes types;
  private final NearbyPeople people;
  private final Actor plant;

  NearbyPeopleTest(@Autowired RecordService records, @Autowired RecordTypes types, @Autowired NearbyPeople people,
      @Autowired Plants plants) {
    this.records = records;
    this.types = types;
    this.people = people;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", WEST, SOUTH);
  }

  @Test void theRingIsMeasuredFromTheBoundaryAndDoesNotHoldThePlantItself() {
    long hazard = hazard(true, 10);
    target("示例厂内宿舍", WEST + SIDE / 2, SOUTH + SIDE / 2, 1_000);
    target("示例近村", WEST + SIDE + 0.0045, SOUTH + SIDE / 2, 60);
    target("示例远村", WEST + SIDE + 0.0060, SOUTH + SIDE / 2, 5_000);
    NearbyPeople.Answer answer = people.of(Actors.CITY, hazard);
    assertThat(answer.places()).extracting(NearbyPeople.Place::name).containsExactly("示例近村");
    assertThat(answer.residents()).isEqualTo(60);
    assertThat(answer.alpha()).isEqualByComparingTo("1.5");
    assertThat(answer.declaredResidents()).isEqualTo(10);
    assertThat(answer.sameAlpha()).isFalse();
  }

  @Test void withoutABoundaryThePointIsTakenAndThatIsSaid() {
    assertThat(people.of(Actors.CITY, hazard(false, 0)).notes()).anySatisfy(note -> assertThat(note.en()).contains("no boundary"));
  }

  @Test void aStrangersHazardIsNotFound() {
    long hazard = hazard(true, 10);
    assertThatThrownBy(() -> people.of(Actors.OTHER_COUNTY, hazard)).isInstanceOf(Refusal.class);
  }

  private void target(String name, double longitude, double latitude, int night) {
    records.create(Actors.CITY, types.get("protection-target"), Map.of("name", name, "kind", "HOUSING", "address", "示例路",
        "location", point(longitude, latitude), "populationDay", 0, "populationNight", night));
  }

  private long hazard(boolean bounded, int residents) {
    Map<String, Object> form = new HashMap<>(Map.of("name", "示例储罐区", "kind", "TANK_FARM", "address", "示例路1号",
        "location", point(WEST, SOUTH), "substances", "氯 100 5 4", "standard", "GB_18218_2018",
        "residentsWithin500Metres", residents, "commissionedOn", "2020-01-01", "principal", "示例甲", "technicalLead", "示例乙"));
    form.putAll(Map.of("operationsLead", "示例丙", "phone", "0830-0000000"));
    for (String yesOrNo : List.of("keyProcess", "keyChemicals", "inChemicalPark", "processMonitoring", "gasAlarms",
        "emergencyShutdown", "safetyInstruments", "videoMonitoring")) {
      form.put(yesOrNo, true);
    }
    if (bounded) {
      form.put("boundary", Map.of("type", "Polygon", "coordinates", List.of(List.of(List.of(WEST, SOUTH), List.of(WEST + SIDE, SOUTH),
          List.of(WEST + SIDE, SOUTH + SIDE), List.of(WEST, SOUTH + SIDE), List.of(WEST, SOUTH)))));
    }
    return ((Number) records.create(plant, MajorHazard.TYPE, form).get("id")).longValue();
  }

  private static Map<String, Object> point(double longitude, double latitude) {
    return Map.of("type", "Point", "coordinates", List.of(longitude, latitude));
  }
}
