package org.yitu.business.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yitu.geo.text.Refusal;

@Tag("A1.2")
class CodesTest {
  private static final String FIRST_17 = "91510500MA0000000";

  @Test
  void aCreditCodeWithItsCheckCharacterIsTaken() {
    String code = FIRST_17 + CreditCode.checkCharacter(FIRST_17);
    assertThatCode(() -> CreditCode.check(code)).doesNotThrowAnyException();
  }

  /** 9·1 + 1·3 + 5·9 + 1·27 + 5·26 + M(21)·20 + A(10)·29 = 924; 924 mod 31 = 25; 31 − 25 = 6. */
  @Test
  void theCheckCharacterIsTheOneCountedByHand() {
    assertThat(CreditCode.checkCharacter(FIRST_17)).isEqualTo('6');
  }

  @Test
  void everyOtherCheckCharacterIsRefused() {
    char right = CreditCode.checkCharacter(FIRST_17);
    "0123456789ABCDEFGHJKLMNPQRTUWXY".chars().filter(c -> c != right).forEach(c ->
        assertThatThrownBy(() -> CreditCode.check(FIRST_17 + (char) c)).isInstanceOf(Refusal.class).hasMessageContaining("check"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "91510500MA000000", "91510500ma0000000W", "９1510500MA0000000W", "91510500MAI000000W"})
  void aCodeOfAnotherFormIsRefused(String code) {
    assertThatThrownBy(() -> CreditCode.check(code)).isInstanceOf(Refusal.class).hasMessageContaining("18 digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "C", "15", "151", "0011", "9811", "1516", "B1011", "１５１２"})
  @Tag("A3.2")
  void anEconomicCodeOutsideTheClassificationIsRefused(String code) {
    assertThatThrownBy(() -> EconomicCode.of(code)).isInstanceOf(Refusal.class);
  }

  /** The specimen of GB 11643-1999: no such person. */
  @Test
  @Tag("A2.1")
  void anIdentityNumberNeedsADateAndItsCheckCharacter() {
    assertThat(IdentityNumber.fits("11010519491231002X")).isTrue();
    assertThat(IdentityNumber.fits("110105194912310021")).isFalse();
    assertThat(IdentityNumber.fits("11010519491331002X")).isFalse();
    assertThat(IdentityNumber.fits("11010519491231002x")).isFalse();
  }
}
