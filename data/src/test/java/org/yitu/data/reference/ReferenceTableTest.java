package org.yitu.data.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTableTest {
  @ParameterizedTest
  @ValueSource(strings = {ReferenceTable.SUBSTANCES, ReferenceTable.CLASSES, ReferenceTable.SIZES,
      ReferenceTable.ACCIDENTS})
  void everyRowNamesItsSource(String table) {
    assertThat(ReferenceTable.read(table).rows()).isNotEmpty().allMatch(row -> !row.get("source").isBlank());
  }

  @Test
  void theEditionOf2009NamesAll77SubstancesAnd18Classes() {
    assertThat(edition(ReferenceTable.SUBSTANCES, "2009")).hasSize(77);
    assertThat(edition(ReferenceTable.CLASSES, "2009")).hasSize(18);
    assertThat(edition(ReferenceTable.SUBSTANCES, "2009"))
        .anyMatch(row -> row.get("name").equals("氯") && row.get("critical_t").equals("5"));
  }

  @Test
  void casNumbersPassTheirCheckDigit() {
    for (Map<String, String> row : ReferenceTable.read(ReferenceTable.SUBSTANCES).rows()) {
      String digits = row.get("cas").replace("-", "");
      int sum = 0;
      for (int i = 0; i < digits.length() - 1; i++) sum += (digits.length() - 1 - i) * (digits.charAt(i) - '0');
      assertThat(sum % 10).as(row.get("name")).isEqualTo(digits.charAt(digits.length() - 1) - '0');
    }
  }

  @Test
  void whatTheEditionOf2018ChangedIsKept() {
    assertThat(edition(ReferenceTable.SUBSTANCES, "2018"))
        .anyMatch(row -> row.get("name").startsWith("砷化三氢") && row.get("critical_t").equals("1"))
        .anyMatch(row -> row.get("name").equals("异氰酸甲酯") && row.get("critical_t").equals("0.75"));
    assertThat(edition(ReferenceTable.CLASSES, "2018")).hasSize(24);
  }

  private static List<Map<String, String>> edition(String table, String edition) {
    return ReferenceTable.read(table).rows().stream().filter(row -> row.get("edition").equals(edition)).toList();
  }
}
