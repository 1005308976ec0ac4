package org.yitu.business.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A1.2")
class AllowanceTest {
  private Instant now = Instant.parse("2026-03-01T00:00:00Z");
  private final Allowance allowance = new Allowance(2, Duration.ofHours(1), new Clock() {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  });

  @Test
  void anAddressIsTurnedAwayOnceItsAllowanceIsUsedAndWelcomeAnHourLater() {
    assertThat(allowance.take("a")).isTrue();
    assertThat(allowance.take("a")).isTrue();
    assertThat(allowance.take("a")).isFalse();
    assertThat(allowance.take("b")).isTrue();
    now = now.plus(Duration.ofHours(1));
    assertThat(allowance.take("a")).isTrue();
  }
}
