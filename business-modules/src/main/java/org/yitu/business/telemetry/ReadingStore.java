package org.yitu.business.telemetry;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Where readings are kept; one for each database. Both keep the row of the hour along with the readings and mark it, once it is held, as
 * one whose minutes and day are due to be added up.
 */
interface ReadingStore {
  /** Makes room for the days that are about to be written; in a transaction of its own. */
  void prepare(List<Reading> readings);

  /** Makes room for the minutes of these hours. */
  void prepareMinutes(List<Instant> hours);

  /**
   * Stores those that are not there yet, within the connection's transaction.
   *
   * @param sorted by point and time, none twice: writers that meet wait for each other in one order
   * @return how many were new
   */
  int insert(Connection connection, List<Reading> sorted, Instant receivedAt) throws SQLException;

  /** Forgets the readings of the days (UTC) that ended at or before {@code time}. */
  void forgetBefore(Instant time);

  void forgetMinutesBefore(Instant time);
}
