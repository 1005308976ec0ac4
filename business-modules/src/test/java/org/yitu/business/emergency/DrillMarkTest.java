package org.yitu.business.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yitu.geo.text.Refusal;

@Tag("C17")
@Tag("A11.11")
class DrillMarkTest {
  @Test
  void aDrillSaysSoInItsNameOnceAndAnAccidentDoesNot() {
    assertThat(DrillMark.named("氯气泄漏", true, null)).isEqualTo("【演练】氯气泄漏");
    assertThat(DrillMark.named("【演练】氯气泄漏", true, true)).isEqualTo("【演练】氯气泄漏");
    assertThat(DrillMark.named("氯气泄漏", false, null)).isEqualTo("氯气泄漏");
    assertThat(DrillMark.named("长".repeat(100), true, null)).hasSize(100).startsWith("【演练】");
  }

  @Test
  void aDrillNeverBecomesAnAccidentNorAnAccidentADrill() {
    assertThatThrownBy(() -> DrillMark.named("氯气泄漏", false, true)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> DrillMark.named("氯气泄漏", true, false)).isInstanceOf(Refusal.class);
  }
}
