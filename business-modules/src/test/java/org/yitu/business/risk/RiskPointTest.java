package org.yitu.business.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A9.2")
class RiskPointTest {
  @Test
  @Tag("R-RISKDIR")
  @Tag("R-4COLOUR")
  void levelsFallWhileSeverityRises() {
    assertThat(Arrays.stream(RiskPoint.Level.values()).map(RiskPoint.Level::severity)).containsExactly(4, 3, 2, 1);
  }
}
