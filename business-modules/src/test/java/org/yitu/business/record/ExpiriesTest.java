package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.enterprise.Completeness;
import org.yitu.business.enterprise.Insurance;
import org.yitu.business.enterprise.Licence;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** What expires, seen from the day at which the clock of the tests stands. */
@DatabaseTest
class ExpiriesTest {
  private final RecordService records;
  private final Expiries expiries;
  private final Completeness completeness;
  private final Actor plant;
  private final LocalDate today;

  ExpiriesTest(@Autowired RecordService records, @Autowired Expiries expiries, @Autowired Completeness completeness,
      @Autowired Plants plants, @Autowired TestClock clock) {
    this.records = records;
    this.expiries = expiries;
    this.completeness = completeness;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    this.today = LocalDate.now(clock);
  }

  @Test
  @Tag("A3.7") @Tag("R-LICENCE")
  void aLicenceThatHasExpiredIsAnAlarmOneThatSoonDoesAReminderAndADeletedOneNeither() {
    long expired = licence(today.minusDays(1));
    long last = licence(today);
    long soon = licence(today.plusDays(30));
    long later = licence(today.plusDays(31));
    Expiries.Found found = expiries.find(plant, 30, null);
    assertThat(found.items()).extracting(Expiries.Expiry::id).containsExactly(expired, last, soon).doesNotContain(later);
    assertThat(found.items()).extracting(Expiries.Expiry::expired).containsExactly(true, false, false);
    assertThat(found.items()).extracting(Expiries.Expiry::daysLeft).containsExactly(-1L, 0L, 30L);
    assertThat(found.expired()).isEqualTo(1);
    assertThat(found.soon()).isEqualTo(2);
    Expiries.Found ofPlant = expiries.find(Actors.TOWN, 30, plant.enterpriseId());
    assertThat(ofPlant.items()).as("what the township sees on the enterprise's card").extracting(Expiries.Expiry::id).containsExactly(expired, last, soon);
    assertThat(ofPlant.expired()).isEqualTo(1);
    assertThat(expiries.find(Actors.OTHER_COUNTY, 30, plant.enterpriseId()).items()).isEmpty();
    records.delete(plant, Licence.TYPE, expired);
    assertThat(expiries.find(plant, 30, null).expired()).isZero();
    assertThat(expiries.find(Actors.ofEnterprise(76), 30, null).items()).as("somebody else's").isEmpty();
    assertThatThrownBy(() -> expiries.find(plant, 367, null)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.7")
  void aBusinessLicenceWithoutAnEndHoldsTenYearsAndNoOtherHasNone() {
    Map<String, Object> licence = licenceInput(null);
    licence.put("longTerm", true);
    Map<String, Object> made = records.create(plant, Licence.TYPE, licence);
    assertThat(String.valueOf(made.get("validUntil"))).isEqualTo("2030-01-01");
    licence.put("kind", "SAFETY_PRODUCTION");
    assertThatThrownBy(() -> records.create(plant, Licence.TYPE, licence)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.21") @Tag("R-INS") @Tag("C21")
  void anEnterpriseWithoutAnInsuranceThatHoldsTodayOwesOne() {
    assertThat(missing()).contains("有效的安全保险", "资质许可证");
    insurance(today.minusYears(1), today.minusDays(1));
    assertThat(missing()).as("over yesterday").contains("有效的安全保险");
    insurance(today, today.plusYears(1));
    assertThat(missing()).doesNotContain("有效的安全保险");
    licence(today.plusYears(1));
    assertThat(missing()).doesNotContain("资质许可证").contains("安全管理机构");
  }

  private List<String> missing() {
    return completeness.page(plant, new Paging(0, 20)).items().get(0).missing().stream().map(Text::zh).toList();
  }

  private void insurance(LocalDate from, LocalDate until) {
    records.create(plant, Insurance.TYPE, Map.of("number", "示例", "kind", "WORK_INJURY", "insurer", "示例", "startsOn", from.toString(),
        "validUntil", until.toString()));
  }

  private long licence(LocalDate until) {
    return (Long) records.create(plant, Licence.TYPE, licenceInput(until.toString())).get("id");
  }

  private static Map<String, Object> licenceInput(String until) {
    Map<String, Object> input = new HashMap<>(Map.of("name", "示例证照", "kind", "BUSINESS", "number", "示例001", "issuer", "示例", "issuedOn",
        "2020-01-01", "longTerm", false));
    if (until != null) input.put("validUntil", until);
    return input;
  }
}
