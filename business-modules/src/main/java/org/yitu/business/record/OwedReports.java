package org.yitu.business.record;

import java.util.List;

/** Who has not filed what is due at regular times; a module that knows such a duty implements it, and alarms follow (A5.17, A7.1). */
public interface OwedReports {
  /**
   * One who owes a report.
   *
   * @param id with {@link #subject()} what the alarm is about
   * @param name what people read
   * @param what a sentence about what is missing
   */
  record Owed(long id, long enterprise, String name, String what) {}

  /** Such as {@code enterprise}; of one kind of report there is one. */
  String subject();

  /** A bounded number of those who owe it now, the longest first. */
  List<Owed> owed();
}
