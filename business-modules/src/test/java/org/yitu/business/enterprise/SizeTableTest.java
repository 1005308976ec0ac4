package org.yitu.business.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R-SIZE")
@Tag("A3.3")
class SizeTableTest {
  @ParameterizedTest(name = "{0}: {1} persons, revenue {2}, assets {3} is {4}")
  @CsvSource({
      "INDUSTRY, 1200, 39999, , MEDIUM", "INDUSTRY, 250, 50000, , SMALL", "INDUSTRY, 20, 299, , MICRO",
      "INDUSTRY, 1000, 40000, , LARGE", "WHOLESALE, 19, 999999, , SMALL", "CONSTRUCTION, , 80000, 79999, MEDIUM",
      "CONSTRUCTION, , 80000, 80000, LARGE", "AGRICULTURE, , 500, , MEDIUM", "AGRICULTURE, , 49.99, , MICRO",
      "OTHER, 300, , , LARGE", "OTHER, 9, , , MICRO", "LEASING_AND_BUSINESS, 300, , 119999, MEDIUM",
      "REAL_ESTATE, , 200000, 1999, MICRO", "RETAIL, 50, 500, , MEDIUM", "POST, 999, 30000, , MEDIUM",
      "INFORMATION, 2000, 100000, , LARGE", "SOFTWARE, 100, 999, , SMALL", "PROPERTY_MANAGEMENT, 100, 500, , SMALL"})
  void aClassNeedsTheLowerLimitsOfAllIndicators(SizeTable row, Integer persons, BigDecimal revenue, BigDecimal assets,
      SizeClass expected) {
    assertThat(row.classify(persons, revenue, assets)).contains(expected);
  }

  @Test
  void thereIsNoClassWhileAnIndicatorIsUnknown() {
    assertThat(SizeTable.INDUSTRY.classify(500, null, BigDecimal.TEN)).isEmpty();
  }

  @ParameterizedTest(name = "{0} is section {1}, row {2}")
  @CsvSource({"0111, A, AGRICULTURE", "1011, B, INDUSTRY", "1512, C, INDUSTRY", "4411, D, INDUSTRY", "4710, E, CONSTRUCTION",
      "5162, F, WHOLESALE", "5211, F, RETAIL", "5320, G, OTHER", "5431, G, TRANSPORT", "5990, G, STORAGE", "6010, G, POST",
      "6110, H, ACCOMMODATION", "6210, H, CATERING", "6311, I, INFORMATION", "6511, I, SOFTWARE", "7010, K, REAL_ESTATE",
      "7020, K, PROPERTY_MANAGEMENT", "7030, K, OTHER", "7211, L, LEASING_AND_BUSINESS", "8310, P, OTHER", "9700, T, OTHER"})
  @Tag("A3.2")
  void theRowFollowsTheEconomicIndustry(String code, char section, SizeTable row) {
    EconomicCode economic = EconomicCode.of(code);
    assertThat(economic.section()).isEqualTo(section);
    assertThat(SizeTable.of(economic)).isEqualTo(row);
  }
}
