package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.yitu.business.emergency.EmergencyPlan.Kind;
import org.yitu.business.emergency.EmergencyPlan.Level;
import org.yitu.business.emergency.EmergencyPlan.State;
import org.yitu.business.testing.Fill;
import org.yitu.geo.text.Refusal;

/** Which plan fits which incident, and how well. */
@Tag("A11.3")
class PlanMatchTest {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final long CITY = 510_500_000;
  private static final long COUNTY = 510_502_000;
  private static final long TOWN = 510_502_103;
  private static final PlanMatch.Situation CHLORINE_AT_PLANT_7 = situation(Incident.Kind.TOXIC_RELEASE, Set.of("氯"), 7L);

  @Test
  void a01APlanThatLeavesEverythingOpenFitsEveryIncidentOfItsJurisdiction() {
    assertThat(match(plan(CITY, Map.of())).orElseThrow().points()).isZero();
    assertThat(match(plan(COUNTY, Map.of())).orElseThrow().points()).isEqualTo(1);
    assertThat(match(plan(TOWN, Map.of())).orElseThrow().points()).isEqualTo(2);
    assertThat(match(plan(510_503_000, Map.of()))).isEmpty();
  }

  @Test
  void a02WhatAPlanIsForTheIncidentMustBe() {
    assertThat(match(plan(CITY, Map.of("incidentKinds", "火灾、爆炸")))).isEmpty();
    assertThat(match(plan(CITY, Map.of("substances", "氨")))).isEmpty();
    assertThat(match(plan(CITY, Map.of("coverage", GEOMETRY.toGeometry(new Envelope(106, 106.1, 28, 28.1)))))).isEmpty();
    PlanMatch all = match(plan(CITY, Map.of("incidentKinds", "有毒气体泄漏", "substances", "氨、氯", "kind", Kind.SPECIAL,
        "coverage", GEOMETRY.toGeometry(new Envelope(105, 106, 28, 29))))).orElseThrow();
    assertThat(all.points()).isEqualTo(3 + 4 + 1 + 2);
    assertThat(all.reasons()).extracting("zh").contains("适用物质：氯", "适用事故类型：有毒气体泄漏", "事发地在预案适用范围内");
  }

  @Test
  void a03TheEnterprisesOwnSchemeStandsBeforeTheGovernmentsPlansAndAnotherEnterprisesIsNone() {
    PlanMatch own = match(plan(TOWN, Map.of("enterpriseId", 7L, "kind", Kind.ON_SITE))).orElseThrow();
    assertThat(own.points()).isEqualTo(8 + 2);
    assertThat(match(plan(TOWN, Map.of("enterpriseId", 8L)))).isEmpty();
  }

  @Test
  void a04ADraftAndAWithdrawnPlanFitNothing() {
    assertThat(match(plan(CITY, Map.of("state", State.DRAFT)))).isEmpty();
    assertThat(match(plan(CITY, Map.of("state", State.WITHDRAWN)))).isEmpty();
  }

  @Test
  void a05AnIncidentOfUnknownSubstanceIsNotKeptFromAPlan() {
    PlanMatch match = PlanMatch.of(plan(CITY, Map.of("substances", "氨")), situation(Incident.Kind.TOXIC_RELEASE, Set.of(), null))
        .orElseThrow();
    assertThat(match.points()).isZero();
  }

  @Test
  void aWordThatIsNoKindOfAccidentIsNamed() {
    assertThat(PlanScope.kinds("火灾，Explosion")).containsExactly(Incident.Kind.FIRE, Incident.Kind.EXPLOSION);
    assertThatThrownBy(() -> PlanScope.kinds("火灾、地震")).isInstanceOf(Refusal.class)
        .extracting(e -> ((Refusal) e).text().zh()).asString().contains("地震");
  }

  private static Optional<PlanMatch> match(EmergencyPlan plan) {
    return PlanMatch.of(plan, CHLORINE_AT_PLANT_7);
  }

  private static PlanMatch.Situation situation(Incident.Kind kind, Set<String> substances, Long enterprise) {
    return new PlanMatch.Situation(kind, substances, GEOMETRY.createPoint(new Coordinate(105.44, 28.87)), enterprise, TOWN);
  }

  private static EmergencyPlan plan(long owner, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>(Map.of("name", "示例预案", "kind", Kind.COMPREHENSIVE, "level", Level.LEVEL_4, "state",
        State.FILED, "ownerCode", owner));
    fields.putAll(more);
    return Fill.in(new EmergencyPlan(), fields);
  }
}
