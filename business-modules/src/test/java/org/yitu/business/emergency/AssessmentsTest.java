package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.enterprise.Enterprise;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;

@DatabaseTest
@Tag("C16")
class AssessmentsTest {
  private final Assessments assessments;
  private final RecordService records;
  private final Plants plants;
  private final Actor plant;

  AssessmentsTest(@Autowired Assessments assessments, @Autowired RecordService records, @Autowired Plants plants) {
    this.assessments = assessments;
    this.records = records;
    this.plants = plants;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  void whatIsSavedIsFoundByItsOwnersChainAndByNobodyElse() {
    UUID id = save(plant);
    for (Actor viewer : new Actor[] {plant, Actors.TOWN, Actors.COUNTY, Actors.CITY}) {
      assertThat(assessments.find(viewer, id)).get().extracting(Assessments.Assessment::scenario).isEqualTo("{\"kind\":\"toxic-plume\"}");
    }
    assertThat(assessments.find(Actors.OTHER_COUNTY, id)).isEmpty();
    assertThat(assessments.find(Actors.ofEnterprise(4_711), id)).isEmpty();
  }

  @Test
  void anAssessmentOfTheCityIsNotTheCountys() {
    UUID id = save(Actors.CITY);
    assertThat(assessments.find(Actors.CITY, id)).isPresent();
    assertThat(assessments.find(Actors.COUNTY, id)).isEmpty();
  }

  @Test
  void theyFollowTheirEnterpriseToItsNewRegulator() {
    UUID id = save(plant);
    assertThat(assessments.find(Actors.ofSector("COAL_MINE"), id)).isEmpty();
    plants.code(plant, "91510500MA0000A012");
    records.step(Actors.CITY, Enterprise.TYPE, plant.enterpriseId(), "Correct", Map.of("industry", "COAL_MINE", "explanation", "示例"));
    assertThat(assessments.find(Actors.ofSector("COAL_MINE"), id)).isPresent();
    assertThat(assessments.find(Actors.ofSector("CHEMICAL_PRODUCTION"), id)).isEmpty();
  }

  @Test
  void theListIsTheViewersOwnNewestFirst() {
    UUID id = save(plant);
    Assessments.Page page = assessments.list(plant, 0, 10);
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.items()).singleElement().satisfies(line -> {
      assertThat(line.id()).isEqualTo(id);
      assertThat(line.title()).isEqualTo("示例模拟");
    });
  }

  private UUID save(Actor maker) {
    UUID id = UUID.randomUUID();
    assessments.save(maker, id, "示例模拟", "{\"kind\":\"toxic-plume\"}", "{}", "0".repeat(64));
    return id;
  }
}
