package org.yitu.business.safetyindex;

/**
 * What is counted of an enterprise at the end of a day; the index knows nothing else.
 *
 * @param dangers those that stand open
 * @param alarms those of sensors and people; expired certificates and overdue dangers are counted where they stand
 * @param sensors the monitoring points in service
 * @param papers licences by kind and certificates by person and kind, the newest of each
 * @param equipment in use that must be tested
 * @param exposure what an accident would meet, for the mean of an area: at least 1
 */
public record Facts(Dangers dangers, Alarms alarms, Sensors sensors, Papers papers, Equipment equipment, double exposure) {
  /** Open dangers: overdue ones, and those whose time is not up. */
  public record Dangers(int overdueMajor, int overdue, int openMajor, int open) {}

  /** Alarms that nobody has handled, by level, and how many were raised within a week. */
  public record Alarms(int red, int orange, int lower, int lately) {}

  /**
   * @param heard those with a reading within 24 hours
   * @param beyond those beyond an outer limit within 24 hours
   * @param connected whether any of them has ever reported
   */
  public record Sensors(int all, int heard, int beyond, boolean connected) {
    /** The share that was heard of, 0 to 1; 1 without sensors. */
    double freshness() {
      return all == 0 ? 1 : (double) heard / all;
    }
  }

  public record Papers(int licencesExpired, int licencesSoon, int certificatesExpired) {}

  public record Equipment(int all, int overdue) {}

  static final Facts NONE = new Facts(new Dangers(0, 0, 0, 0), new Alarms(0, 0, 0, 0), new Sensors(0, 0, 0, false), new Papers(0, 0, 0),
      new Equipment(0, 0), 1);

  Facts with(Dangers other) {
    return new Facts(other, alarms, sensors, papers, equipment, exposure);
  }

  Facts with(Alarms other) {
    return new Facts(dangers, other, sensors, papers, equipment, exposure);
  }

  Facts with(Sensors other) {
    return new Facts(dangers, alarms, other, papers, equipment, exposure);
  }

  Facts with(Papers other) {
    return new Facts(dangers, alarms, sensors, other, equipment, exposure);
  }

  Facts with(Equipment other) {
    return new Facts(dangers, alarms, sensors, papers, other, exposure);
  }

  Facts exposed(double other) {
    return new Facts(dangers, alarms, sensors, papers, equipment, other);
  }
}
