package org.yitu.business.safetyindex;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up year of made-up enterprises, to measure the index with: dangers are found and rectified, alarms raised and handled,
 * certificates lapse. Some enterprises deteriorate from a day on, more and more, until an accident; afterwards they are as before.
 * All rates are assumptions; the year says how the index behaves under them and nothing about real accidents.
 */
record SyntheticYear(List<Enterprise> enterprises) {
  static final int DAYS = 365;
  private static final int ENTERPRISES = 300;
  /** One in so many deteriorates. */
  private static final int SHARE = 5;
  private static final int COURSE_DAYS = 45;
  private static final int FIRST_DAY = 60;
  private static final int LAST_DAY = 290;
  private static final int ALLOWED_DAYS = 30;
  private static final int WEEK = 7;

  /** Daily facts; from the day {@code begins} to the accident it deteriorates. Both are −1 for one that does not. */
  record Enterprise(int begins, int accident, List<Facts> days) {
    boolean deteriorates() {
      return begins >= 0;
    }
  }

  /** How many a day arise, and after how many days each is done, on average. */
  private record Rates(double dangers, double rectified, double alarms, double handled, double lapses, double renewed) {
    static final Rates NORMAL = new Rates(0.06, 8, 0.05, 0.2, 0.003, 6);
    static final Rates WORST = new Rates(0.25, 40, 0.4, 2.5, 0.02, 40);

    /** @param part from 0, as usual, to 1, just before the accident */
    static Rates at(double part) {
      return new Rates(mix(NORMAL.dangers, WORST.dangers, part), mix(NORMAL.rectified, WORST.rectified, part),
          mix(NORMAL.alarms, WORST.alarms, part), mix(NORMAL.handled, WORST.handled, part), mix(NORMAL.lapses, WORST.lapses, part),
          mix(NORMAL.renewed, WORST.renewed, part));
    }

    private static double mix(double from, double to, double part) {
      return from + (to - from) * part;
    }
  }

  private enum Kind { DANGER, MAJOR_DANGER, ALARM, ORANGE_ALARM, RED_ALARM, LAPSE }

  private record Thing(Kind kind, int since, double until) {
    boolean isOpen(int day) {
      return until > day;
    }

    boolean isOverdue(int day) {
      return day - since > ALLOWED_DAYS;
    }
  }

  static SyntheticYear of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Enterprise> enterprises = new ArrayList<>();
    for (int i = 0; i < ENTERPRISES; i++) {
      int begins = i % SHARE == 0 ? random.nextInt(FIRST_DAY, LAST_DAY) : -1;
      enterprises.add(enterprise(begins, random.split()));
    }
    return new SyntheticYear(enterprises);
  }

  private static Enterprise enterprise(int begins, SplittableRandom random) {
    int accident = begins < 0 ? -1 : begins + COURSE_DAYS;
    List<Thing> things = new ArrayList<>();
    List<Facts> days = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      boolean worsens = begins >= 0 && day >= begins && day < accident;
      if (day == accident) things.clear();
      Rates rates = Rates.at(worsens ? (double) (day - begins + 1) / COURSE_DAYS : 0);
      arise(things, day, rates, random);
      days.add(facts(things, day));
    }
    return new Enterprise(begins, accident, days);
  }

  private static void arise(List<Thing> things, int day, Rates rates, SplittableRandom random) {
    if (random.nextDouble() < rates.dangers()) {
      things.add(new Thing(random.nextDouble() < 0.03 ? Kind.MAJOR_DANGER : Kind.DANGER, day, day + wait(rates.rectified(), random)));
    }
    if (random.nextDouble() < rates.alarms()) {
      double which = random.nextDouble();
      Kind kind = which < 0.15 ? Kind.RED_ALARM : which < 0.6 ? Kind.ORANGE_ALARM : Kind.ALARM;
      things.add(new Thing(kind, day, day + wait(rates.handled(), random)));
    }
    if (random.nextDouble() < rates.lapses()) things.add(new Thing(Kind.LAPSE, day, day + wait(rates.renewed(), random)));
  }

  private static double wait(double mean, SplittableRandom random) {
    return -mean * Math.log(1 - random.nextDouble());
  }

  /** At the end of the day: what is done within it does not count. */
  private static Facts facts(List<Thing> things, int day) {
    int end = day + 1;
    int lately = (int) things.stream().filter(each -> each.kind().name().endsWith("ALARM") && each.since() > day - WEEK).count();
    things.removeIf(each -> !each.isOpen(end) && each.since() <= day - WEEK);
    return Facts.NONE
        .with(new Facts.Dangers(count(things, Kind.MAJOR_DANGER, end, true), count(things, Kind.DANGER, end, true),
            count(things, Kind.MAJOR_DANGER, end, false), count(things, Kind.DANGER, end, false)))
        .with(new Facts.Alarms(open(things, Kind.RED_ALARM, end), open(things, Kind.ORANGE_ALARM, end), open(things, Kind.ALARM, end), lately))
        .with(new Facts.Papers(0, 0, open(things, Kind.LAPSE, end)));
  }

  private static int open(List<Thing> things, Kind kind, int day) {
    return (int) things.stream().filter(each -> each.kind() == kind && each.isOpen(day)).count();
  }

  private static int count(List<Thing> things, Kind kind, int day, boolean overdue) {
    return (int) things.stream().filter(each -> each.kind() == kind && each.isOpen(day) && each.isOverdue(day) == overdue).count();
  }
}
