package org.yitu.business.access;

/** On which side of the table somebody sits. An actor is one of the first five; {@code GOVERNMENT} means any of its levels. */
public enum Party {
  ENTERPRISE, TOWN, COUNTY, CITY, PLATFORM, GOVERNMENT;

  /** Whether somebody of party {@code actual} is meant by this one. */
  public boolean includes(Party actual) {
    if (this == GOVERNMENT) return actual == TOWN || actual == COUNTY || actual == CITY || actual == GOVERNMENT;
    return this == actual;
  }
}
