package org.yitu.business.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule's vectors, with their boundaries. */
@Tag("A3.8")
class StaffRuleTest {
  @ParameterizedTest
  @Tag("R-STAFF")
  @CsvSource({"49,true,1,false", "50,true,2,true", "99,true,2,true", "100,true,3,true", "299,true,3,true", "300,true,3,true",
      "1000,true,10,true", "99,false,1,false", "100,false,2,true", "499,false,2,true", "500,false,2,true", "1000,false,4,true"})
  void soManyLookAfterSafety(int employees, boolean highRisk, int staff, boolean unit) {
    assertThat(StaffRule.staff(employees, highRisk)).isEqualTo(staff);
    assertThat(StaffRule.unit(employees, highRisk)).isEqualTo(unit);
    assertThat(StaffRule.missing(employees, highRisk, 0, false, unit, staff, 0, false)).isEmpty();
    assertThat(StaffRule.missing(employees, highRisk, 0, false, unit, staff - 1, 0, false)).hasSize(1);
  }

  @ParameterizedTest
  @Tag("R-STAFF")
  @CsvSource({"99,false,true", "49,true,false", "100,false,false"})
  void aPartTimePersonIsEnoughOnlyInSmallEnterprisesOfOtherSectors(int employees, boolean highRisk, boolean enough) {
    assertThat(StaffRule.missing(employees, highRisk, 0, false, true, 0, StaffRule.staff(employees, highRisk), false).isEmpty())
        .isEqualTo(enough);
  }

  @ParameterizedTest
  @Tag("R-OHSTAFF")
  @CsvSource({"0,true,false", "1,true,true", "100,false,false", "101,false,true"})
  void aHealthUnitIsWantedForSevereHazardsOrMoreThanAHundredPeople(int exposed, boolean severe, boolean wanted) {
    assertThat(StaffRule.healthUnit(exposed, severe)).isEqualTo(wanted);
    assertThat(StaffRule.missing(10, false, exposed, severe, false, 1, 0, false).isEmpty()).isEqualTo(!wanted);
  }
}
