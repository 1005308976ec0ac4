package org.yitu.business.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * What falls on which day (工作日历): deadlines of open work, expiries, plans, permits, drills, trainings, duty, of all types that name
 * such a date. Every type is asked through the list's own query, so everybody finds his own rows. A type with more than a few
 * hundred in the period is asked day by day, so that no day looks empty because another is full; of a day a few are told and all
 * are counted. Drills' own tasks are left out: nothing of a drill waits like the real thing.
 */
@Component
public class WorkCalendar {
  static final int MOST_DAYS = 42;
  static final int MOST_A_DAY = 20;
  private static final int MOST_A_TYPE = 200;

  /** @param time of the day, empty if the whole day is meant; @param whose the enterprise, empty if the government's */
  public record Entry(Occasion occasion, String type, Text typeTitle, long id, String title, String whose, String time, int severity) {}

  /** Records of one type on one day: how many there are, and the conditions of the list that shows them all. */
  public record Group(Occasion occasion, String type, Text typeTitle, long total, Map<String, String> conditions, List<Entry> entries) {}

  /** @param days by date, those on which nothing falls left out; @param counts of the whole period */
  public record Found(LocalDate from, LocalDate to, LocalDate today, Map<LocalDate, List<Group>> days, Map<Occasion, Long> counts,
      Map<Occasion, Text> occasions) {}

  private final RecordFinder finder;
  private final RecordEvents events;
  private final ItemWriter items;
  private final Clock clock;

  WorkCalendar(RecordFinder finder, RecordEvents events, ItemWriter items, Clock clock) {
    this.finder = finder;
    this.events = events;
    this.items = items;
    this.clock = clock;
  }

  /** @param only the occasions that are asked for, all if empty */
  public Found find(Actor actor, LocalDate from, LocalDate to, Set<Occasion> only) {
    if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to.plusDays(1))) {
      throw Refusal.invalid("to", "起止日期应在 " + MOST_DAYS + " 天以内。", "From and to are at most " + MOST_DAYS + " days.");
    }
    return events.reading(actor, "calendar", "calendar", () -> {
      Map<LocalDate, List<Group>> days = new TreeMap<>();
      for (RecordType<?> type : finder.types().all()) {
        if (!actor.may(type.id() + ":read")) continue;
        for (RecordType.Dated dated : type.dates()) {
          if (only.isEmpty() || only.contains(dated.occasion())) add(days, new Asked<>(actor, type, dated), from, to);
        }
      }
      Map<Occasion, Long> counts = new EnumMap<>(Occasion.class);
      days.values().forEach(groups -> groups.forEach(group -> counts.merge(group.occasion(), group.total(), Long::sum)));
      days.values().forEach(groups -> groups.sort(Comparator.comparing(Group::occasion).thenComparing(Group::type)));
      Map<Occasion, Text> occasions = new EnumMap<>(Occasion.class);
      for (Occasion each : Occasion.values()) occasions.put(each, Labels.of(each));
      return new Found(from, to, LocalDate.now(clock), days, counts, occasions);
    });
  }

  private record Asked<R extends BusinessRecord>(Actor actor, RecordType<R> type, RecordType.Dated dated) {
    /** The conditions of the list, as its address has them. */
    Map<String, String> conditions(LocalDate from, LocalDate to) {
      Map<String, String> conditions = new TreeMap<>();
      conditions.put(dated.field().name() + ".from", from.toString());
      conditions.put(dated.field().name() + ".to", to.toString());
      if (!dated.states().isEmpty()) conditions.put("state", String.join(",", new java.util.TreeSet<>(dated.states())));
      if (type.findField("drill").isPresent()) conditions.put("drill", "false");
      return conditions;
    }
  }

  private <R extends BusinessRecord> void add(Map<LocalDate, List<Group>> days, Asked<R> asked, LocalDate from, LocalDate to) {
    List<R> found = rows(asked, from, to, MOST_A_TYPE);
    if (found.size() == MOST_A_TYPE && !from.equals(to)) {
      for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) add(days, asked, day, day);
      return;
    }
    Map<LocalDate, List<R>> byDay = new TreeMap<>();
    for (R each : found) byDay.computeIfAbsent(dayOf(asked, each), day -> new ArrayList<>()).add(each);
    byDay.forEach((day, all) -> {
      long total = all.size() == MOST_A_TYPE ? finder.count(asked(asked, day, day, 1).query()) : all.size();
      List<R> told = all.subList(0, Math.min(all.size(), MOST_A_DAY));
      days.computeIfAbsent(day, unused -> new ArrayList<>()).add(new Group(asked.dated().occasion(), asked.type().id(), asked.type().title(),
          total, asked.conditions(day, day), entries(asked, told)));
    });
  }

  private <R extends BusinessRecord> ListParameters asked(Asked<R> asked, LocalDate from, LocalDate to, int size) {
    Map<String, String> parameters = new HashMap<>(asked.conditions(from, to));
    parameters.put("sort", asked.dated().field().name());
    parameters.put("size", Integer.toString(size));
    return ListParameters.read(finder.query(asked.type(), asked.actor()), parameters, clock.getZone());
  }

  private <R extends BusinessRecord> List<R> rows(Asked<R> asked, LocalDate from, LocalDate to, int size) {
    ListParameters parameters = asked(asked, from, to, size);
    return finder.page(asked.type(), parameters.query(), parameters.sort(), 0, size);
  }

  private <R extends BusinessRecord> List<Entry> entries(Asked<R> asked, List<R> told) {
    RecordType<R> type = asked.type();
    List<Map<String, Object>> whose = items.cells(type, List.of(), told);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < told.size(); i++) {
      R each = told.get(i);
      Object enterprise = whose.get(i).get(Enterprises.TYPE);
      String name = enterprise instanceof Map<?, ?> reference ? String.valueOf(reference.get("title")) : "";
      entries.add(new Entry(asked.dated().occasion(), type.id(), type.title(), each.id(), ItemWriter.title(finder.types(), type, each), name, timeOf(asked, each),
          type.severityField().map(field -> field.read(each)).map(value -> ((HasSeverity) value).severity()).orElse(0)));
    }
    return entries;
  }

  private LocalDate dayOf(Asked<?> asked, BusinessRecord each) {
    return asked.dated().field().read(each) instanceof OffsetDateTime time ? time.atZoneSameInstant(clock.getZone()).toLocalDate()
        : (LocalDate) asked.dated().field().read(each);
  }

  private String timeOf(Asked<?> asked, BusinessRecord each) {
    return asked.dated().field().read(each) instanceof OffsetDateTime time
        ? time.atZoneSameInstant(clock.getZone()).toLocalTime().withSecond(0).withNano(0).toString() : "";
  }
}
