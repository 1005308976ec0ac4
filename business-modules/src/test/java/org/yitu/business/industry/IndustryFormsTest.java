package org.yitu.business.industry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.enterprise.Department;
import org.yitu.business.enterprise.Industry;
import org.yitu.business.enterprise.Post;
import org.yitu.business.enterprise.Setup;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Papers;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.geo.text.Refusal;

@DatabaseTest
class IndustryFormsTest {
  private final RecordService records;
  private final IndustryForms forms;
  private final Setup setup;
  private final Papers papers;
  private final Actor mine;
  private final Actor plant;
  private final LocalDate today;

  IndustryFormsTest(@Autowired RecordService records, @Autowired IndustryForms forms, @Autowired Setup setup, @Autowired Papers papers,
      @Autowired Plants plants, @Autowired TestClock clock) {
    this.records = records;
    this.forms = forms;
    this.setup = setup;
    this.papers = papers;
    this.mine = plants.under(510_502_103, "COAL_MINE", 105.44, 28.87);
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.45, 28.87);
    this.today = LocalDate.now(clock);
  }

  @Test
  @Tag("A3.16")
  void everyIndustryHasOneProfileAndFilesItOnce() {
    for (Industry industry : Industry.values()) assertThat(IndustryForms.profileOf(industry)).isNotNull();
    assertThat(IndustryForms.profileOf(Industry.ROAD_TRANSPORT)).isSameAs(TransportProfile.TYPE);
    assertThat(IndustryForms.profileOf(Industry.LIGHT_INDUSTRY)).isSameAs(IndustryTradeProfile.TYPE);
    assertThat(forms.owed(plant).forms()).singleElement().satisfies(form -> assertThat(form.record()).isNull());
    Map<String, Object> profile = chemical();
    profile.remove("files");
    assertThatThrownBy(() -> records.create(plant, ChemicalProfile.TYPE, profile)).as("an attachment is asked for").isInstanceOf(Refusal.class);
    Object id = records.create(plant, ChemicalProfile.TYPE, chemical()).get("id");
    assertThat(forms.owed(plant).forms()).singleElement().satisfies(form -> assertThat(form.record()).isEqualTo(id));
    assertThatThrownBy(() -> records.create(plant, ChemicalProfile.TYPE, chemical())).as("twice").isInstanceOf(Refusal.class);
    Map<String, Object> foreign = chemical();
    foreign.put("files", papers.of(mine));
    assertThatThrownBy(() -> records.create(mine, ChemicalProfile.TYPE, foreign)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.text().zh()).contains("煤矿"));
    assertThatThrownBy(() -> forms.owed(Actors.CITY)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.25")
  void aCoalMineSaysHowDeepItIsAndHowFarBelowTheSeamAbove() {
    Map<String, Object> profile = new HashMap<>(Map.of("gasGrade", "OUTBURST", "water", "MEDIUM", "capacity", 30, "deepestMining", 512.5,
        "overlyingSeam", 38.2, "seams", "示例煤层", "opening", "斜井", "selfIgniting", true, "explosiveDust", true, "underground", 80));
    profile.put("files", papers.of(mine));
    Object id = records.create(mine, CoalMineProfile.TYPE, profile).get("id");
    assertThat(records.get(Actors.COUNTY, CoalMineProfile.TYPE, (Long) id).get("deepestMining").toString()).startsWith("512.5");
    Map<String, Object> negative = new HashMap<>(profile);
    negative.put("deepestMining", -1);
    assertThatThrownBy(() -> records.create(mine, CoalMineProfile.TYPE, negative)).isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A3.24")
  void aReportThatIsMissingIsTakenAsNotDoneAndTheLatestOfEachKindCounts() {
    assertThat(forms.owed(mine).reports()).hasSize(9).allMatch(report -> report.state().equals("MISSING"));
    assertThat(forms.owed(plant).reports()).isEmpty();
    report("HOIST_TEST", today.minusYears(2), today.plusDays(1), "NORMAL");
    report("HOIST_TEST", today.minusDays(9), today.plusYears(1), "ABNORMAL");
    report("FAN_TEST", today.minusYears(2), today.minusDays(1), "NORMAL");
    report("PUMP_TEST", today.minusYears(1), today, "NORMAL");
    assertThat(forms.owed(mine).reports()).filteredOn(report -> !report.state().equals("MISSING"))
        .extracting(report -> report.kind() + " " + report.state())
        .containsExactlyInAnyOrder("HOIST_TEST ABNORMAL", "FAN_TEST EXPIRED", "PUMP_TEST NORMAL");
    assertThatThrownBy(() -> records.create(plant, CoalMineAttachment.TYPE, form(plant, "FAN_TEST", today.minusDays(1), today, "NORMAL")))
        .as("no coal mine").isInstanceOf(Refusal.class);
  }

  @Test
  @Tag("A1.10")
  void theWizardCountsWhatIsReallyThereAndNamesWhatComesNext() {
    assertThat(setup.progress(plant).steps()).extracting(Setup.Step::type).containsExactly("department", "post", "role", "person", "user");
    assertThat(setup.progress(plant).complete()).isFalse();
    records.create(plant, Department.TYPE, Map.of("name", "示例部门", "orderNumber", 1));
    records.create(plant, Post.TYPE, Map.of("name", "示例职务", "orderNumber", 1));
    assertThat(setup.progress(plant).steps()).filteredOn(Setup.Step::done).extracting(Setup.Step::type).containsExactly("department", "post");
    assertThatThrownBy(() -> setup.progress(Actors.CITY)).isInstanceOf(Refusal.class);
  }

  private Map<String, Object> chemical() {
    Map<String, Object> profile = new HashMap<>(Map.of("processes", "示例", "keyProcess", true, "inPark", true, "tanks", 4, "storageTonnes", 300,
        "loadingBays", 2, "automated", true, "interlocked", true));
    profile.put("files", papers.of(plant));
    return profile;
  }

  private void report(String kind, LocalDate testedOn, LocalDate validUntil, String result) {
    records.create(mine, CoalMineAttachment.TYPE, form(mine, kind, testedOn, validUntil, result));
  }

  private Map<String, Object> form(Actor actor, String kind, LocalDate testedOn, LocalDate validUntil, String result) {
    return Map.of("kind", kind, "number", "示例1", "testedBy", "示例机构", "testedOn", testedOn.toString(), "validUntil", validUntil.toString(),
        "result", result, "files", papers.of(actor));
  }
}
