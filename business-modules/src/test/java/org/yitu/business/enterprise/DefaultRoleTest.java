package org.yitu.business.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.record.Flow;
import org.yitu.business.record.Owner;
import org.yitu.business.record.RecordType;
import org.yitu.business.testing.Modules;

@Tag("A2.8")
class DefaultRoleTest {
  @Test
  void noEnterpriseRoleApprovesEnterprisesOrFilesMajorHazards() {
    for (DefaultRole role : new DefaultRole[] {DefaultRole.ENTERPRISE_ADMINISTRATOR, DefaultRole.ENTERPRISE_STAFF}) {
      assertThat(role.permissions().allow("enterprise:Approve")).isFalse();
      assertThat(role.permissions().allow("enterprise:Close")).isFalse();
    }
  }

  @Test
  @Tag("R-APPROVE")
  void townCountyAndCityMayApprove() {
    for (DefaultRole role : new DefaultRole[] {DefaultRole.TOWN_REGULATOR, DefaultRole.COUNTY_REGULATOR, DefaultRole.CITY_REGULATOR}) {
      assertThat(role.permissions().allow("enterprise:Approve")).isTrue();
    }
    assertThat(DefaultRole.SECTOR_DEPARTMENT.permissions().allow("enterprise:Approve")).isFalse();
  }

  /** What the platform itself makes: by dispatching, by exchanging with the province, by watching. */
  private static final Set<String> MADE_BY_THE_PLATFORM = Set.of("document-receipt", "exchanged-danger", "alarm", "watch-task");

  @Test
  void everyRegisterOfAnEnterpriseIsFilledInByItsAdministrator() {
    Permissions administrator = DefaultRole.ENTERPRISE_ADMINISTRATOR.permissions();
    Actor actor = Actor.ofEnterprise(1, "e", "e", 1, administrator);

    assertThat(Modules.types()).filteredOn(type -> type.hasEnterprise() && !MADE_BY_THE_PLATFORM.contains(type.id()))
        .filteredOn(type -> !BY_GOVERNMENT.contains(type.id())).allSatisfy(type -> assertThat(type.mayBeWrittenBy(actor)).as(type.id()).isTrue());
    assertThat(BY_GOVERNMENT).noneMatch(id -> administrator.allow(id + ":write"));
  }

  /** What is about an enterprise and written by those who supervise it, or by support. */
  private static final Set<String> BY_GOVERNMENT = Set.of("safety-penalty", "accident-penalty", "hazard-factor", "panorama", "site-model");

  @Test
  void everyRegisterThatTheGovernmentWritesHasAnOfficialWhoWritesIt() {
    assertThat(Modules.types()).filteredOn(type -> type.owner() == Owner.GOVERNMENT || BY_GOVERNMENT.contains(type.id()))
        .allSatisfy(type -> assertThat(Stream.of(DefaultRole.CITY_REGULATOR, DefaultRole.TECHNICAL_SUPPORT)
            .anyMatch(role -> role.permissions().allow(type.id() + ":write"))).as(type.id()).isTrue());
  }

  @Test
  void everyStepIsOpenToADefaultRoleOfEachSideThatMayTakeIt() {
    for (RecordType<?> type : Modules.types()) {
      for (Flow.StepInfo step : type.flow().map(Flow::steps).orElse(List.of())) {
        String permission = type.id() + ":" + step.name();
        // Taken together with the withdrawal of the document.
        if (permission.equals("document-receipt:Recall")) continue;
        if (takes(step, Party.ENTERPRISE)) assertThat(DefaultRole.ENTERPRISE_ADMINISTRATOR.permissions().allow(permission)).as(permission).isTrue();
        if (takes(step, Party.CITY)) assertThat(DefaultRole.CITY_REGULATOR.permissions().allow(permission)).as(permission).isTrue();
      }
    }
  }

  private static boolean takes(Flow.StepInfo step, Party party) {
    return step.by().stream().anyMatch(by -> by.includes(party));
  }

  @Test
  @Tag("C22")
  void aMedicalExaminerWritesExaminationsAndReadsNoDangers() {
    Permissions examiner = DefaultRole.MEDICAL_EXAMINER.permissions();

    assertThat(List.of("health-check:write", "person:read", "enterprise:read")).allMatch(examiner::allow);
    assertThat(List.of("person:write", "hidden-danger:read", "training-result:read", "enterprise:write")).noneMatch(examiner::allow);
  }

  @Test
  void anEnterprisesAdministratorCoversItsStaff() {
    assertThat(DefaultRole.ENTERPRISE_ADMINISTRATOR.permissions().cover(DefaultRole.ENTERPRISE_STAFF.permissions())).isTrue();
  }

  @Test
  void onlyThePlatformMayEverything() {
    for (DefaultRole role : DefaultRole.values()) {
      assertThat(role.permissions().allow("anything:at-all")).isEqualTo(role == DefaultRole.PLATFORM_ADMINISTRATOR);
    }
  }
}
