package org.yitu.business.telemetry;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many days readings and their roll-ups are kept; 0 for good. What is drawn together is kept at least as long as what it is drawn
 * from, so that a long chart does not end before a short one.
 */
@Component
record Retention(@Value("${yitu.telemetry.readings-days:90}") int readingsDays, @Value("${yitu.telemetry.minutes-days:400}") int minutesDays,
    @Value("${yitu.telemetry.hours-days:1830}") int hoursDays, @Value("${yitu.telemetry.days-days:0}") int daysDays) {
  private static final int GOOD_WHILE = 365 * 1_000;

  Retention {
    if (readingsDays < 1 || longer(minutesDays) < readingsDays || longer(hoursDays) < longer(minutesDays) || longer(daysDays) < longer(hoursDays)) {
      throw new IllegalArgumentException("yitu.telemetry: readings-days must be at least 1 and readings-days ≤ minutes-days ≤ hours-days ≤ "
          + "days-days (0 for good), not " + readingsDays + ", " + minutesDays + ", " + hoursDays + ", " + daysDays);
    }
  }

  Duration readings() {
    return Duration.ofDays(readingsDays);
  }

  Duration minutes() {
    return Duration.ofDays(longer(minutesDays));
  }

  Duration hours() {
    return Duration.ofDays(longer(hoursDays));
  }

  Duration days() {
    return Duration.ofDays(longer(daysDays));
  }

  private static int longer(int days) {
    return days == 0 ? GOOD_WHILE : days;
  }
}
