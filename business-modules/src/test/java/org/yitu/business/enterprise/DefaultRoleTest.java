package org.yitu.business.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
