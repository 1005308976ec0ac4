package org.yitu.data.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.yitu.data.land.Dice;

/** Dates around the reference instant of the demo, as text, in the city's time (UTC+8). */
final class Times {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private final OffsetDateTime reference;

  Times(Instant reference) {
    this.reference = reference.atOffset(ZoneOffset.ofHours(8)).truncatedTo(ChronoUnit.MINUTES);
  }

  OffsetDateTime reference() {
    return reference;
  }

  LocalDate today() {
    return reference.toLocalDate();
  }

  /** A working minute between so many days ago (positive) and so many days ago (may be negative: ahead). */
  OffsetDateTime daysAgo(double most, double least, Dice dice) {
    OffsetDateTime day = reference.minusMinutes((long) (dice.between(least, most) * 24 * 60));
    return day.withHour(dice.between(8, 17)).withMinute(dice.between(0, 59)).withSecond(0);
  }

  LocalDate dayAgo(int most, int least, Dice dice) {
    return today().minusDays(dice.between(least, most));
  }

  static String text(OffsetDateTime time) {
    return MINUTES.format(time);
  }
}
