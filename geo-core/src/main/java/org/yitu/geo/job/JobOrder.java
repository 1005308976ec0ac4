package org.yitu.geo.job;

import org.yitu.geo.text.Text;

/**
 * What somebody wants done.
 *
 * @param kind in one word for programs: {@code export}, {@code import}, {@code ensemble}
 * @param title what a person reads in his list of jobs
 * @param subject what the system's log says that it was about, such as {@code enterprise shp}
 * @param seconds after which it is given up
 * @param alone whether only one of this kind is under way at a time, whoever asks and on whichever machine
 */
public record JobOrder(String kind, Text title, String subject, int seconds, boolean alone) {
  /** Half an hour: longer than any honest export of this platform took. */
  public static final int USUAL_SECONDS = 1_800;

  public static JobOrder of(String kind, Text title, String subject) {
    return new JobOrder(kind, title, subject, USUAL_SECONDS);
  }

  public JobOrder(String kind, Text title, String subject, int seconds) {
    this(kind, title, subject, seconds, false);
  }
}
