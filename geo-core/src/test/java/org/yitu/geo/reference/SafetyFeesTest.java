package org.yitu.geo.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yitu.geo.reference.SafetyFees.Basis;

/** What the law asks to be set aside for safety. The vectors were worked out by hand from the rates, not by the program. */
@Tag("A3.20")
class SafetyFeesTest {
  private static final SafetyFees.Edition OLD = SafetyFees.inForce(LocalDate.of(2020, 1, 1)).orElseThrow();
  private static final SafetyFees.Edition NEW = SafetyFees.inForce(LocalDate.of(2024, 1, 1)).orElseThrow();

  @ParameterizedTest
  @CsvSource({
      // dangerous goods 2012: 4 %, 2 %, 0.5 %, 0.2 % beyond 0, 1000, 10000, 100000
      "2012, 5, 0, 0", "2012, 5, 1000, 40", "2012, 5, 1001, 40.02", "2012, 5, 10000, 220", "2012, 5, 100000, 670", "2012, 5, 283300, 1036.6",
      // dangerous goods 2022: 4.5 %, 2.25 %, 0.55 %, 0.2 %
      "2022, 5, 600, 27", "2022, 5, 1000, 45", "2022, 5, 10000, 247.5", "2022, 5, 100000, 742.5", "2022, 5, 150000, 842.5",
      // metallurgy 2012: 3 %, 1.5 %, 0.5 %, 0.2 %, 0.1 %, 0.05 %
      "2012, 7, 1000, 30", "2012, 7, 10000, 165", "2012, 7, 100000, 615", "2012, 7, 500000, 1415", "2012, 7, 1000000, 1915", "2012, 7, 1200000, 2015",
      // machinery 2012: 2 %, 1 %, 0.2 %, 0.1 %, 0.05 %
      "2012, 8, 3200, 42", "2012, 8, 10000, 110", "2012, 8, 100000, 290", "2012, 8, 150000, 340", "2012, 8, 500000, 690", "2012, 8, 600000, 740",
      // fireworks 2022: 4 %, 3 %, 2.5 % beyond 0, 1000, 2000; civil explosives 2022: 4 %, 2 %, 0.5 %, 0.2 %
      "2022, 91, 1000, 40", "2022, 91, 2000, 70", "2022, 91, 3000, 95", "2022, 92, 1000, 40", "2022, 92, 10000, 220", "2022, 92, 100000, 670",
      "2022, 92, 200000, 870",
      // transport 2012: one rate each
      "2012, 6-1, 2400, 24", "2012, 6-2, 2400, 36"})
  void aYearsDueByRevenueIsCountedTierByTier(String edition, String kind, BigDecimal revenue, BigDecimal year) {
    SafetyFees.Due due = SafetyFees.due(kind, edition.equals("2012") ? OLD : NEW, revenue).orElseThrow();

    assertThat(due.year()).isEqualByComparingTo(year);
    assertThat(due.rounded()).isEqualByComparingTo(year.divide(BigDecimal.valueOf(12), 2, RoundingMode.HALF_UP));
  }

  @ParameterizedTest
  @CsvSource({"2012, 1-1, 10000, 30", "2022, 1-1, 10000, 50", "2012, 1-2, 10000, 15", "2022, 1-2, 10000, 50", "2022, 1-3, 10000, 30", "2012, 1-4, 10000, 15",
      "2022, 1-4, 10000, 30", "2022, 1-5, 10000, 15", "2022, 1-6, 10000, 5", "2012, 2-2, 5000, 5", "2022, 2-2, 5000, 7.5", "2022, 2-5, 5000, 4",
      "2022, 2-4, 5000, 1.5", "2012, 2-8, 20000, 3", "2012, 3-2, 4000, 2", "2022, 3-2, 4000, 3",
      "2012, 4-03, 800, 16", "2022, 4-03, 800, 24", "2022, 4-01, 800, 28", "2022, 4-05, 800, 20", "2022, 4-13, 800, 12"})
  void aMonthsDueByOutputOrContractIsTheBaseTimesTheRate(String edition, String kind, BigDecimal base, BigDecimal month) {
    SafetyFees.Due due = SafetyFees.due(kind, edition.equals("2012") ? OLD : NEW, base).orElseThrow();

    assertThat(due.month()).isEqualByComparingTo(month);
    assertThat(due.year()).isNull();
  }

  @Test
  void theEditionIsTheOneInForceAtTheEndOfTheMonth() {
    assertThat(SafetyFees.edition(Basis.REVENUE, YearMonth.of(2022, 10), null)).contains(OLD);
    assertThat(SafetyFees.edition(Basis.REVENUE, YearMonth.of(2022, 11), null)).contains(NEW);
    assertThat(SafetyFees.edition(Basis.REVENUE, YearMonth.of(2012, 2), null)).contains(OLD);
    assertThat(SafetyFees.edition(Basis.REVENUE, YearMonth.of(2012, 1), null)).isEmpty();
  }

  @Test
  void worksThatWereContractedBeforeTheNewEditionKeepTheFormerRates() {
    YearMonth month = YearMonth.of(2023, 5);
    assertThat(SafetyFees.edition(Basis.CONTRACT, month, LocalDate.of(2022, 11, 20))).contains(OLD);
    assertThat(SafetyFees.edition(Basis.CONTRACT, month, LocalDate.of(2022, 11, 21))).contains(NEW);
    assertThat(SafetyFees.edition(Basis.OUTPUT, month, LocalDate.of(2020, 1, 1))).as("of works only").contains(NEW);
  }

  @Test
  void whatNoTextWasFoundForHasNoRateAndNoneIsMadeUp() {
    for (String kind : List.of("2-7", "2-8", "4-14", "6-1", "6-2", "7", "8", "93")) assertThat(SafetyFees.due(kind, NEW, BigDecimal.TEN)).as(kind).isEmpty();
    for (String kind : List.of("91", "92", "93", "99")) assertThat(SafetyFees.due(kind, OLD, BigDecimal.TEN)).as(kind).isEmpty();
  }

  @Test
  void everyRateIsOfAKindThatAFormOffersAndItsTiersRise() {
    CodeTable kinds = ReferenceTables.codes(ReferenceTables.SAFETY_FEE_KINDS);
    Map<String, String> before = new HashMap<>();
    for (Map<String, String> row : ReferenceTables.get(ReferenceTables.SAFETY_FEE_RATES).rows()) {
      assertThat(kinds.find(row.get("kind"))).as(row.get("kind")).hasValueSatisfying(kind -> assertThat(kind.leaf()).isTrue());
      assertThat(row.get("source")).isNotBlank();
      String lower = before.put(row.get("edition") + row.get("kind"), row.get("over"));
      if (lower == null) assertThat(row.get("over")).isEqualTo("0");
      else assertThat(new BigDecimal(row.get("over"))).isGreaterThan(new BigDecimal(lower));
    }
  }

  @Provide
  Arbitrary<String> byRevenue() {
    return Arbitraries.of("2012 5", "2012 6-1", "2012 7", "2012 8", "2022 5", "2022 91", "2022 92");
  }

  @Property
  void moreRevenueNeverLessensTheDue(@ForAll("byRevenue") String which, @ForAll @BigRange(min = "0", max = "2000000") @Scale(2) BigDecimal revenue,
      @ForAll @BigRange(min = "0", max = "100000") @Scale(2) BigDecimal more) {
    assertThat(year(which, revenue.add(more))).isGreaterThanOrEqualTo(year(which, revenue));
  }

  /** 100 CNY more than a border ask for no more than the rate of the tier on them: there is no step. */
  @Property
  void theDueHasNoStepAtTheBorderOfATier(@ForAll("byRevenue") String which) {
    BigDecimal little = new BigDecimal("0.01");
    for (String border : List.of("1000", "2000", "10000", "100000", "500000", "1000000")) {
      BigDecimal at = new BigDecimal(border);
      assertThat(year(which, at.add(little)).subtract(year(which, at.subtract(little)))).isBetween(BigDecimal.ZERO, new BigDecimal("0.0009"));
    }
  }

  private static BigDecimal year(String which, BigDecimal revenue) {
    String[] parts = which.split(" ");
    return SafetyFees.due(parts[1], parts[0].equals("2012") ? OLD : NEW, revenue).orElseThrow().year();
  }
}
