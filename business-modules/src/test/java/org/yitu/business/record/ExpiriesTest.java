package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** What expires, seen from 2 March 2026. */
@DatabaseTest
class ExpiriesTest {
  private final RecordService records;
  private final Expiries expiries;
  private final Completeness completeness;
  private final Actor plant;

  ExpiriesTest(@Autowired RecordService records, @Autowired Expiries expiries, @Autowired Completeness completeness,
      @Autowired Plants plants) {
    this.records = records;
    this.expiries = expiries;
    this.completeness = completeness;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A3.7") @Tag("R-LICENCE")
  void aLicenceThatHasExpiredIsAnAlarmOneThatSoonDoesAReminderAndADeletedOneNeither() {
    long expired = licence("2026-03-01");
    long today = licence("2026-03-02");
    long soon = licence("2026-04-01");
    long later = licence("2026-04-02");
    Expiries.Found found = expiries.find(plant, 30);
    assertThat(found.items()).extracting(Expiries.Expiry::id).containsExactly(expired, today, soon).doesNotContain(later);
    assertThat(found.items()).extracting(Expiries.Expiry::expired).containsExactly(true, false, false);
    assertThat(found.items()).extracting(Expiries.Expiry::daysLeft).containsExactly(-1L, 0L, 30L);
    assertThat(found.expired()).isEqualTo(1);
    assertThat(found.soon()).isEqualTo(2);
    records.delete(plant, Licence.TYPE, expired);
    assertThat(expiries.find(plant, 30).expired()).isZero();
    assertThat(expiries.find(Actors.ofEnterprise(76), 30).items()).as("somebody else's").isEmpty();
    assertThatThrownBy(() -> expiries.find(plant, 367)).isInstanceOf(Refusal.class);
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
    insurance("2025-01-01", "2026-03-01");
    assertThat(missing()).as("over yesterday").contains("有效的安全保险");
    insurance("2026-03-02", "2027-03-01");
    assertThat(missing()).doesNotContain("有效的安全保险");
    licence("2027-01-01");
    assertThat(missing()).doesNotContain("资质许可证").contains("安全管理机构");
  }

  private List<String> missing() {
    return completeness.page(plant, 0, 20).items().get(0).missing().stream().map(Text::zh).toList();
  }

  private void insurance(String from, String until) {
    records.create(plant, Insurance.TYPE, Map.of("number", "示例", "kind", "WORK_INJURY", "insurer", "示例", "startsOn", from, "validUntil", until));
  }

  private long licence(String until) {
    return (Long) records.create(plant, Licence.TYPE, licenceInput(until)).get("id");
  }

  private static Map<String, Object> licenceInput(String until) {
    Map<String, Object> input = new HashMap<>(Map.of("name", "示例证照", "kind", "BUSINESS", "number", "示例001", "issuer", "示例", "issuedOn",
        "2020-01-01", "longTerm", false));
    if (until != null) input.put("validUntil", until);
    return input;
  }
}
