package org.yitu.business.safetyindex;

import org.yitu.business.record.HasSeverity;
import org.yitu.business.record.Label;

/** The colour of an index: 90 and more is blue, 75 yellow, 60 orange, less is red. */
public enum Band implements HasSeverity {
  @Label("红色") RED(0, 4), @Label("橙色") ORANGE(60, 3), @Label("黄色") YELLOW(75, 2), @Label("蓝色") BLUE(90, 1);

  private final double from;
  private final int severity;

  Band(double from, int severity) {
    this.from = from;
    this.severity = severity;
  }

  static Band of(double score) {
    for (Band band : new Band[] {BLUE, YELLOW, ORANGE}) {
      if (score >= band.from) return band;
    }
    return RED;
  }

  /** The largest index, to two decimals, that is not better than this band. */
  double ceiling() {
    return this == BLUE ? 100 : values()[ordinal() + 1].from - 0.01;
  }

  @Override
  public int severity() {
    return severity;
  }
}
