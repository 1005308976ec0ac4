package org.yitu.geo.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTableTest {
  @ParameterizedTest
  @ValueSource(strings = {ReferenceTables.SUBSTANCES, ReferenceTables.CLASSES, ReferenceTables.SIZES,
      ReferenceTables.ACCIDENTS, ReferenceTables.MANAGEMENT_RULES})
  void everyRowNamesItsSource(String table) {
    assertThat(ReferenceTables.get(table).rows()).isNotEmpty().allMatch(row -> !row.get("source").isBlank());
  }

  @Test
  void theEditionOf2009NamesAll77SubstancesAnd18Classes() {
    assertThat(edition(ReferenceTables.SUBSTANCES, "2009")).hasSize(77);
    assertThat(edition(ReferenceTables.CLASSES, "2009")).hasSize(18);
    assertThat(edition(ReferenceTables.SUBSTANCES, "2009"))
        .anyMatch(row -> row.get("name").equals("氯") && row.get("critical_t").equals("5"));
  }

  @Test
  @Tag("A3.17")
  void theListsOfManagementRulesAreAsLongAsTheManualSays() {
    Map<String, Long> lengths = ReferenceTables.get(ReferenceTables.MANAGEMENT_RULES).rows().stream()
        .collect(Collectors.groupingBy(row -> row.get("list"), Collectors.counting()));

    assertThat(lengths).containsOnly(Map.entry("CHEMICAL_PRODUCTION", 19L), Map.entry("CHEMICAL_TRADING", 11L), Map.entry("OTHER", 17L),
        Map.entry("HEALTH", 13L));
  }

  @Test
  void casNumbersPassTheirCheckDigit() {
    for (Map<String, String> row : ReferenceTables.get(ReferenceTables.SUBSTANCES).rows()) {
      assertThat(Cas.passes(row.get("cas"))).as(row.get("name")).isTrue();
    }
  }

  @Test
  @Tag("A4.5")
  void theEditionOf2018NamesAll85SubstancesAnd24Classes() {
    assertThat(edition(ReferenceTables.SUBSTANCES, "2018")).hasSize(85).extracting(row -> row.get("name")).doesNotHaveDuplicates();
    assertThat(edition(ReferenceTables.CLASSES, "2018")).hasSize(24)
        .allSatisfy(row -> assertThat(row.get("description")).isNotBlank()).allSatisfy(row -> assertThat(row.get("beta")).isNotBlank());
  }

  @Test
  @Tag("A4.5")
  void aCriticalQuantityIsFoundByAnyNameAndDiffersByEdition() {
    assertThat(CriticalQuantities.of("2018").find("砷化三氢")).contains(BigDecimal.ONE);
    assertThat(CriticalQuantities.of("2009").find("砷化三氢（胂）")).contains(new BigDecimal("12"));
    assertThat(CriticalQuantities.of("2018").find("硝化棉")).as("five of that name").isEmpty();
    assertThat(CriticalQuantities.of("2018").find("发烟硫酸")).as("named in 2009 only").isEmpty();
  }

  private static List<Map<String, String>> edition(String table, String edition) {
    return ReferenceTables.get(table).rows().stream().filter(row -> row.get("edition").equals(edition)).toList();
  }
}
