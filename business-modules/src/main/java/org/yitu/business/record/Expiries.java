package org.yitu.business.record;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * What has expired or soon does, over all types that name such a date (R-LICENCE and its like): alarms after, reminders before.
 * Every type is asked through the list's own query, so everybody finds his own rows.
 */
@Component
public class Expiries {
  static final int MOST_DAYS = 366;
  private static final int MOST_A_TYPE = 200;

  /** @param enterprise whose it is, empty for the government's own @param daysLeft negative once it has expired */
  public record Expiry(String type, Text typeTitle, long id, String title, String enterprise, LocalDate date, long daysLeft, boolean expired) {}

  /** @param expired how many have expired @param soon how many do within the days; of each type at most 200 are listed */
  public record Found(List<Expiry> items, long expired, long soon, int days) {}

  private final RecordFinder finder;
  private final RecordService records;
  private final Clock clock;

  Expiries(RecordFinder finder, RecordService records, Clock clock) {
    this.finder = finder;
    this.records = records;
    this.clock = clock;
  }

  /** The most overdue first. @param days ahead, 0 to {@value #MOST_DAYS} @param enterprise of which alone, null for all */
  public Found find(Actor actor, int days, Long enterprise) {
    if (days < 0 || days > MOST_DAYS) {
      throw Refusal.invalid("days", "天数应在 0 到 " + MOST_DAYS + " 之间。", "Days must be 0 to " + MOST_DAYS + ".");
    }
    LocalDate today = LocalDate.now(clock);
    List<Expiry> items = new ArrayList<>();
    long expired = 0;
    long all = 0;
    for (RecordType<?> type : finder.types().all()) {
      if (type.expiryField().isEmpty() || enterprise != null && !type.hasEnterprise() || !actor.may(type.id() + ":read")) continue;
      String field = type.expiryField().get().name();
      expired += count(actor, type, new Filter.Compare(field, Filter.Operator.LESS, today), enterprise);
      all += count(actor, type, new Filter.Compare(field, Filter.Operator.LESS_OR_EQUAL, today.plusDays(days)), enterprise);
      items.addAll(of(actor, type, field, today.plusDays(days), enterprise));
    }
    items.sort(Comparator.comparing(Expiry::date).thenComparing(Expiry::type).thenComparing(Expiry::id));
    return new Found(items, expired, all - expired, days);
  }

  private long count(Actor actor, RecordType<?> type, Filter due, Long enterprise) {
    Filter wanted = enterprise == null ? due : new Filter.And(List.of(due, new Filter.Compare(Enterprises.TYPE, Filter.Operator.EQUAL, enterprise)));
    return finder.count(finder.query(type, actor).matching(wanted));
  }

  private List<Expiry> of(Actor actor, RecordType<?> type, String field, LocalDate until, Long enterprise) {
    LocalDate today = LocalDate.now(clock);
    Map<String, String> conditions = new HashMap<>(Map.of(field + ".to", until.toString(), "sort", field, "size", String.valueOf(MOST_A_TYPE)));
    if (enterprise != null) conditions.put(Enterprises.TYPE, enterprise.toString());
    Map<String, Object> page = records.list(actor, type, conditions);
    List<Expiry> found = new ArrayList<>();
    for (Object each : (List<?>) page.get("items")) {
      Map<?, ?> item = (Map<?, ?>) each;
      LocalDate date = LocalDate.parse(String.valueOf(item.get(field)));
      found.add(new Expiry(type.id(), type.title(), ((Number) item.get("id")).longValue(), String.valueOf(item.get("title")), owner(item), date,
          date.toEpochDay() - today.toEpochDay(), date.isBefore(today)));
    }
    return found;
  }

  private static String owner(Map<?, ?> item) {
    return item.get(Enterprises.TYPE) instanceof Map<?, ?> enterprise ? String.valueOf(enterprise.get("title")) : "";
  }
}
