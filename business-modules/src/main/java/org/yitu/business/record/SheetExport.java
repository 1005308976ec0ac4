package org.yitu.business.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** What a list shows, as rows of a sheet: the columns of the table, of everything that the filters let through. */
@Component
class SheetExport {
  record Sheet(List<String> heads, List<List<Object>> rows) {}

  static final int MOST_ROWS = 20_000;
  private static final int AT_ONCE = 200;

  private final RecordService records;
  private final RecordFinder finder;
  private final RecordEvents events;
  private final ItemWriter items;
  private final Clock clock;

  SheetExport(RecordService records, RecordFinder finder, RecordEvents events, ItemWriter items, Clock clock) {
    this.records = records;
    this.finder = finder;
    this.events = events;
    this.items = items;
    this.clock = clock;
  }

  <R extends BusinessRecord> Sheet sheet(Actor actor, RecordType<R> type, Map<String, String> parameters) {
    return events.writing(actor, "export", type.id(), () -> {
      if (!actor.may(type.id() + ":read") || !actor.may(type.id() + ":export")) throw Refusal.forbidden();
      Map<String, String> filters = new LinkedHashMap<>(parameters);
      filters.remove("page");
      filters.put("size", Integer.toString(AT_ONCE));
      ListParameters asked = ListParameters.read(finder.query(type, actor), filters, clock.getZone());
      if (finder.count(asked.query()) > MOST_ROWS) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "超过 " + MOST_ROWS + " 行，请先筛选。", "More than " + MOST_ROWS + " rows: filter first.");
      }
      List<RecordField> fields = type.fields().stream().filter(RecordField::inTable).toList();
      Sheet sheet = new Sheet(heads(actor, type, fields), rows(actor, type, fields, asked));
      events.noted(actor, "export", type.id() + " " + sheet.rows().size());
      return sheet;
    });
  }

  private static List<String> heads(Actor actor, RecordType<?> type, List<RecordField> fields) {
    List<String> heads = new ArrayList<>();
    if (type.hasEnterprise()) heads.add("en".equals(actor.locale().getLanguage()) ? "Enterprise" : "企业");
    fields.forEach(field -> heads.add(field.label().in(actor.locale())));
    return heads;
  }

  private <R extends BusinessRecord> List<List<Object>> rows(Actor actor, RecordType<R> type, List<RecordField> fields, ListParameters asked) {
    List<List<Object>> rows = new ArrayList<>();
    for (int page = 0;; page++) {
      List<R> found = records.rows(type, new ListParameters(asked.query(), asked.sort(), page, AT_ONCE));
      for (Map<String, Object> item : items.list(actor, type, found)) rows.add(row(actor, type, fields, item));
      if (found.size() < AT_ONCE) return rows;
    }
  }

  private static List<Object> row(Actor actor, RecordType<?> type, List<RecordField> fields, Map<String, Object> item) {
    List<Object> row = new ArrayList<>();
    if (type.hasEnterprise()) row.add(shown(item.get(Enterprises.TYPE)));
    for (RecordField field : fields) {
      Object value = item.get(field.name());
      row.add(field.options().stream().filter(option -> option.value().equals(value)).map(option -> (Object) option.label().in(actor.locale()))
          .findFirst().orElse(shown(value)));
    }
    return row;
  }

  private static Object shown(Object value) {
    return value instanceof Map<?, ?> reference && reference.containsKey("title") ? reference.get("title") : value;
  }
}
