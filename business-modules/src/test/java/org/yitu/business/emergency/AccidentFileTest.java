package org.yitu.business.emergency;

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

/** What belongs to an accident: who was hurt, what was imposed, learnt and paid. */
@DatabaseTest
class AccidentFileTest {
  private final RecordService records;
  private final Actor plant;

  AccidentFileTest(@Autowired RecordService records, @Autowired Plants plants) {
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A16.2") @Tag("A16.5") @Tag("A16.6")
  void anEnterpriseFilesWhoWasHurtWhatWasLearntAndWhatWasPaid() {
    long accident = accident();
    long hurt = create(plant, AccidentCasualty.TYPE, Map.of("name", "示例伤员", "incident", accident, "harm", "SLIGHT", "age", 30));
    create(plant, AccidentLesson.TYPE, Map.of("name", "示例总结", "incident", accident, "directCause", "示例", "measures", "示例",
        "writtenOn", "2026-03-01"));
    create(plant, AccidentCompensation.TYPE, Map.of("recipient", "示例", "incident", accident, "amount", 2.5, "paidOn", "2026-03-01"));
    records.delete(plant, AccidentCasualty.TYPE, hurt);
    assertThatThrownBy(() -> records.get(plant, AccidentCasualty.TYPE, hurt)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A16.4") @Tag("C5")
  void aPenaltyIsWrittenByTheRegulatorAndReadByTheEnterprise() {
    long accident = accident();
    Map<String, Object> penalty = new HashMap<>(Map.of("number", "示例罚〔2026〕1号", "incident", accident, "punished", "示例企业", "kind", "FINE",
        "decidedOn", "2026-03-01", "basis", "示例"));
    assertThatThrownBy(() -> create(plant, AccidentPenalty.TYPE, penalty)).isInstanceOf(Refusal.class);
    penalty.put("enterprise", plant.enterpriseId());
    assertThatThrownBy(() -> create(Actors.COUNTY, AccidentPenalty.TYPE, penalty)).as("a fine has an amount").isInstanceOf(Refusal.class);
    penalty.put("fine", 5);
    long id = create(Actors.COUNTY, AccidentPenalty.TYPE, penalty);
    assertThat(records.get(plant, AccidentPenalty.TYPE, id)).containsEntry("editable", false).containsEntry("deletable", false);
    assertThatThrownBy(() -> records.delete(plant, AccidentPenalty.TYPE, id)).isInstanceOf(Refusal.class);
  }

  private long accident() {
    return create(plant, Incident.TYPE, Map.of("name", "示例事故", "kind", "TOXIC_RELEASE", "occurredAt", "2026-03-01T09:00:00+08:00",
        "location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87)), "place", "示例", "description", "示例", "reporter", "示例",
        "reporterPhone", "0830-0000000"));
  }

  private long create(Actor actor, RecordType<?> type, Map<String, Object> input) {
    return (Long) records.create(actor, type, input).get("id");
  }
}
