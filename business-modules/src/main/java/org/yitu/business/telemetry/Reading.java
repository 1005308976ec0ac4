package org.yitu.business.telemetry;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a sensor said at a moment. One point has one reading at one time: whatever comes twice is stored once.
 *
 * @param point id of the monitoring point
 * @param at when it was measured, to the microsecond
 * @param value in the point's unit; finite
 */
public record Reading(long point, Instant at, double value, Quality quality) {
  /** What the sensor says of its value; the order is the number that is stored. */
  public enum Quality { GOOD, UNCERTAIN, BAD }

  public Reading {
    at = at.truncatedTo(ChronoUnit.MICROS);
    if (!Double.isFinite(value)) throw new IllegalArgumentException("value " + value);
  }

  /** Whether the value says something about the plant and not only about the sensor. */
  public boolean usable() {
    return quality != Quality.BAD;
  }
}
