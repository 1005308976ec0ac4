package org.yitu.business.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Paging;
import org.yitu.business.record.RecordImport;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** Which of the businesses that the government knows of are registered. */
@Tag("C21")
@DatabaseTest
class RegistrationCoverageTest {
  private static final RegistrationCoverage.Part ALL = new RegistrationCoverage.Part("", "");
  private final RecordService records;
  private final RecordImport imports;
  private final RegistrationCoverage coverage;
  private final Plants plants;
  private final JdbcTemplate jdbc;
  private Actor plant;

  RegistrationCoverageTest(@Autowired RecordService records, @Autowired RecordImport imports, @Autowired RegistrationCoverage coverage, @Autowired Plants plants,
      @Autowired JdbcTemplate jdbc) {
    this.records = records;
    this.imports = imports;
    this.coverage = coverage;
    this.plants = plants;
    this.jdbc = jdbc;
  }

  /** A township of its own with one approved enterprise, so that what other tests left does not count. */
  @BeforeEach
  void plant() {
    jdbc.update("delete from known_business");
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  void aBusinessIsCoveredOnceItsEnterpriseIsApproved() {
    plants.code(plant, code(1));
    know(1, "2611");
    know(2, "2611");
    know(3, null);

    assertThat(coverage.count(Actors.COUNTY, RegistrationCoverage.By.TOWN).items()).extracting(RegistrationCoverage.Line::key, RegistrationCoverage.Line::known, RegistrationCoverage.Line::covered,
        RegistrationCoverage.Line::pending).containsExactly(tuple("510502103", 3L, 1L, 0L));
    assertThat(coverage.count(Actors.CITY, RegistrationCoverage.By.COUNTY).items()).extracting(RegistrationCoverage.Line::key).containsExactly("510502000");
    assertThat(coverage.count(Actors.TOWN, RegistrationCoverage.By.SECTION).items()).extracting(RegistrationCoverage.Line::key, RegistrationCoverage.Line::known, RegistrationCoverage.Line::covered)
        .containsExactlyInAnyOrder(tuple("C", 2L, 1L), tuple("-", 1L, 0L));
    assertThat(open(Actors.TOWN, ALL)).containsExactly(code(2), code(3));
    assertThat(open(Actors.TOWN, new RegistrationCoverage.Part("510502000", "C"))).containsExactly(code(2));
    assertThat(open(Actors.TOWN, new RegistrationCoverage.Part("", "-"))).containsExactly(code(3));
    state("PENDING");
    assertThat(coverage.count(Actors.TOWN, RegistrationCoverage.By.CITY)).extracting(RegistrationCoverage.Counted::covered, RegistrationCoverage.Counted::pending).containsExactly(0L, 1L);
    state("SUSPENDED");
    assertThat(open(Actors.TOWN, ALL)).doesNotContain(code(1));
    state("CLOSED");
    assertThat(open(Actors.TOWN, ALL)).contains(code(1));
    assertThat(coverage.sheet(Actors.TOWN, ALL)).hasSize(3).allSatisfy(row -> assertThat(row).hasSameSizeAs(RegistrationCoverage.heads()));
  }

  @Test
  void onlyTheGovernmentReadsTheListAndEachInstitutionItsOwnPart() {
    know(1, "2611");

    assertThat(coverage.count(Actors.OTHER_COUNTY, RegistrationCoverage.By.TOWN).items()).isEmpty();
    assertThat(open(Actors.OTHER_COUNTY, new RegistrationCoverage.Part("510502000", ""))).isEmpty();
    assertThatThrownBy(() -> coverage.count(plant, RegistrationCoverage.By.TOWN)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> coverage.sheet(plant, ALL)).isInstanceOf(Refusal.class);
    assertThat((List<?>) records.list(plant, KnownBusiness.TYPE, Map.of()).get("items")).isEmpty();
    assertThatThrownBy(() -> records.create(plant, KnownBusiness.TYPE, business(2, null))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.create(Actors.OTHER_COUNTY, KnownBusiness.TYPE, business(2, null))).as("of another county's township")
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aCodeWithAWrongCheckCharacterOrThatIsInTheListIsRefused() {
    know(1, null);
    assertThatThrownBy(() -> know(1, null)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.text().zh()).contains("已在名录中"));
    Map<String, Object> wrong = business(2, null);
    wrong.put("creditCode", code(2).substring(0, 17) + (code(2).endsWith("0") ? "1" : "0"));
    assertThatThrownBy(() -> records.create(Actors.COUNTY, KnownBusiness.TYPE, wrong)).isInstanceOf(Refusal.class);
  }

  @Test
  void theSameSheetTwiceAddsNothing() {
    assertThat(load(business(1, "2611"), business(2, null))).extracting(RecordImport.Outcome::created, RecordImport.Outcome::present).containsExactly(2, 0);
    assertThat(load(business(1, "2611"), business(2, null), business(3, null))).extracting(RecordImport.Outcome::created, RecordImport.Outcome::present)
        .containsExactly(1, 2);
    assertThat(coverage.count(Actors.COUNTY, RegistrationCoverage.By.TOWN).known()).isEqualTo(3);
  }

  @SafeVarargs
  private RecordImport.Outcome load(Map<String, Object>... businesses) {
    RecordImport.Rows rows = listener -> {
      int number = 0;
      for (Map<String, Object> each : businesses) listener.row(new RecordImport.Row(++number, each, List.of()));
    };
    return imports.load(Actors.COUNTY, KnownBusiness.TYPE, rows, new RecordImport.Plan("creditCode", false), new RecordImport.Progress() {
      @Override
      public void done(int count) {}

      @Override
      public boolean complain(int row, Refusal.Complaint complaint) {
        throw new AssertionError(complaint);
      }

      @Override
      public void commits() {}
    });
  }

  private List<String> open(Actor actor, RegistrationCoverage.Part part) {
    return coverage.open(actor, part, new Paging(0, 20)).items().stream().map(RegistrationCoverage.Open::creditCode).toList();
  }

  private void state(String state) {
    jdbc.update("update enterprise set state = ? where id = ?", state, plant.enterpriseId());
  }

  private void know(int number, String industry) {
    records.create(Actors.COUNTY, KnownBusiness.TYPE, business(number, industry));
  }

  private Map<String, Object> business(int number, String industry) {
    Map<String, Object> business = new HashMap<>(Map.of("name", "示例商行" + number, "creditCode", code(number), "area", plant.enterpriseId(), "source", "示例名录",
        "listedOn", "2026-01-31"));
    if (industry != null) business.put("economicCode", industry);
    return business;
  }

  private static String code(int number) {
    String first = "91510502DE77" + String.format("%04d", number) + "0";
    return first + CreditCode.checkCharacter(first);
  }
}
