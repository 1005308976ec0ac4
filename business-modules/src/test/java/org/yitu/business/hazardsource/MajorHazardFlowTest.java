package org.yitu.business.hazardsource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yitu.business.hazardsource.MajorHazard.State.DECLARED;
import static org.yitu.business.hazardsource.MajorHazard.State.DRAFT;
import static org.yitu.business.hazardsource.MajorHazard.State.FILED;
import static org.yitu.business.hazardsource.MajorHazard.State.RETURNED;
import static org.yitu.business.hazardsource.MajorHazard.State.SUPERSEDED;
import static org.yitu.business.hazardsource.MajorHazard.State.WRITTEN_OFF;
import static org.yitu.business.testing.Actors.COUNTY;
import static org.yitu.business.testing.Actors.ENTERPRISE;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.business.access.Actor;
import org.yitu.business.record.StepContext;
import org.yitu.business.testing.Fill;

/** The life of a major hazard: declared, reviewed, listed, changed, written off. */
class MajorHazardFlowTest {
  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T09:00:00+08:00");
  private final MajorHazard hazard = new MajorHazard();

  MajorHazardFlowTest() {
    MajorHazard.FLOW.start(hazard);
  }

  @Test
  @Tag("A4.2")
  @Tag("C2")
  void a01TheEnterpriseDeclaresAndTheGovernmentFiles() {
    assertThat(hazard.state()).isEqualTo(DRAFT);
    take(ENTERPRISE, new MajorHazard.Declare("示例申报人"));
    assertThat(hazard.state()).isEqualTo(DECLARED);
    assertThat(Fill.read(hazard, "declaredAt")).isEqualTo(NOW);
    assertThat(open(ENTERPRISE, "Accept")).isFalse();
    take(COUNTY, new MajorHazard.Accept("BA-示例-001", "材料齐全"));
    assertThat(hazard.state()).isEqualTo(FILED);
    assertThat(Fill.read(hazard, "filingNumber")).isEqualTo("BA-示例-001");
  }

  @Test
  @Tag("A4.2")
  void a02WhatIsReturnedIsDeclaredAgain() {
    take(ENTERPRISE, new MajorHazard.Declare("示例申报人"));
    take(COUNTY, new MajorHazard.SendBack("缺评估报告"));
    assertThat(hazard.state()).isEqualTo(RETURNED);
    take(ENTERPRISE, new MajorHazard.Declare("示例申报人"));
    assertThat(hazard.state()).isEqualTo(DECLARED);
  }

  @Test
  @Tag("A4.3")
  void a03ListingIsTheGovernmentsAndLeavesTheState() {
    take(ENTERPRISE, new MajorHazard.Declare("示例申报人"));
    assertThat(open(ENTERPRISE, "PutOnList")).isFalse();
    take(COUNTY, new MajorHazard.PutOnList("示例督办〔2026〕1号"));
    assertThat(hazard.state()).isEqualTo(DECLARED);
    assertThat(open(COUNTY, "PutOnList")).isFalse();
    take(COUNTY, new MajorHazard.TakeOffList("已整改"));
    assertThat(open(COUNTY, "PutOnList")).isTrue();
  }

  @Test
  @Tag("A4.6")
  void a04AWriteOffIsAskedForAndGrantedOrNot() {
    take(ENTERPRISE, new MajorHazard.Declare("示例申报人"));
    take(COUNTY, new MajorHazard.Accept("BA-示例-001", null));
    take(ENTERPRISE, new MajorHazard.AskWriteOff("装置拆除"));
    take(COUNTY, new MajorHazard.RefuseWriteOff("尚有存量"));
    assertThat(hazard.state()).isEqualTo(FILED);
    take(ENTERPRISE, new MajorHazard.AskWriteOff("装置拆除"));
    take(COUNTY, new MajorHazard.WriteOff("同意"));
    assertThat(hazard.state()).isEqualTo(WRITTEN_OFF);
  }

  @Test
  @Tag("R-LOCK-DECLARED")
  void a05OnlyThePlatformSupersedesAFiledVersion() {
    take(ENTERPRISE, new MajorHazard.Declare("示例申报人"));
    take(COUNTY, new MajorHazard.Accept("BA-示例-001", null));
    assertThat(open(ENTERPRISE, "Supersede")).isFalse();
    assertThat(open(COUNTY, "Supersede")).isFalse();
    take(Actor.SYSTEM, new MajorHazard.Supersede());
    assertThat(hazard.state()).isEqualTo(SUPERSEDED);
  }

  private void take(Actor actor, Record form) {
    MajorHazard.FLOW.take(hazard, form.getClass().getSimpleName(), form, new StepContext(actor, NOW));
  }

  private boolean open(Actor actor, String step) {
    return MajorHazard.FLOW.refusal(hazard, step, actor).isEmpty();
  }
}
