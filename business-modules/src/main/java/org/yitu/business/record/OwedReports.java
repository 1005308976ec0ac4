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

  /** A report, or a roster. */
  enum Kind { REPORT, ROSTER }

  /** Such as {@code enterprise}; of one subject and kind there is one. */
  String subject();

  default Kind kind() {
    return Kind.REPORT;
  }

  /** A bounded number of those who owe it now, the longest first. */
  List<Owed> owed();
}
