package org.yitu.business.telemetry;

import java.util.ArrayList;
import java.util.List;

/**
 * The totals of a batch by point and hour, one place in each column for each; times in microseconds since 2000. Where all readings of an
 * hour are of bad quality, lowest and highest are null.
 */
record HourTotals(Long[] points, Long[] hours, Integer[] readings, Double[] lowest, Double[] highest, Double[] totals, Long[] lastAt,
    Double[] lastValues, Short[] lastQualities) {
  private static final long HOUR = 3_600_000_000L;

  /** The hour that is being counted. */
  private static final class Hour {
    private final long point;
    private final long at;
    private int readings;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private double total;
    private Reading last;

    Hour(long point, long at) {
      this.point = point;
      this.at = at;
    }

    void add(Reading reading) {
      last = reading;
      if (!reading.usable()) return;
      readings++;
      lowest = Math.min(lowest, reading.value());
      highest = Math.max(highest, reading.value());
      total += reading.value();
    }
  }

  /** @param sorted by point and time */
  static HourTotals of(List<Reading> sorted) {
    List<Hour> all = new ArrayList<>();
    Hour now = null;
    for (Reading each : sorted) {
      long micros = PostgresReadings.micros(each.at());
      long hour = micros - Math.floorMod(micros, HOUR);
      if (now == null || now.point != each.point() || now.at != hour) {
        now = new Hour(each.point(), hour);
        all.add(now);
      }
      now.add(each);
    }
    int size = all.size();
    HourTotals totals = new HourTotals(new Long[size], new Long[size], new Integer[size], new Double[size], new Double[size], new Double[size],
        new Long[size], new Double[size], new Short[size]);
    for (int i = 0; i < size; i++) totals.put(i, all.get(i));
    return totals;
  }

  private void put(int place, Hour hour) {
    points[place] = hour.point;
    hours[place] = hour.at;
    readings[place] = hour.readings;
    lowest[place] = hour.readings == 0 ? null : hour.lowest;
    highest[place] = hour.readings == 0 ? null : hour.highest;
    totals[place] = hour.total;
    lastAt[place] = PostgresReadings.micros(hour.last.at());
    lastValues[place] = hour.last.value();
    lastQualities[place] = (short) hour.last.quality().ordinal();
  }
}
