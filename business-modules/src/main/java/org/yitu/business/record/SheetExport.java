package org.yitu.business.record;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.geo.exchange.Workbooks;
import org.yitu.geo.text.Refusal;

/**
 * What a list shows, as rows of a sheet: the columns of the table, of everything that the filters let through. Which rows is asked
 * once, as numbers, eight bytes each; they themselves are read a few hundred at a time while the sheet is written, each time by the
 * row rule, so that neither the list nor a connection is held whatever its length.
 */
@Component
public class SheetExport {
  public static final int MOST_ROWS = 500_000;
  private static final int AT_ONCE = 500;

  /** @param rows read while they are walked, once */
  public record Sheet(String title, List<String> heads, int size, Iterable<List<Object>> rows) {
    /** @param done hears how many rows are read */
    public void write(OutputStream out, LongConsumer done) throws IOException {
      Workbooks.write(out, title, heads, () -> new Iterator<>() {
        private final Iterator<List<Object>> each = rows.iterator();
        private long count;

        @Override
        public boolean hasNext() {
          return each.hasNext();
        }

        @Override
        public List<Object> next() {
          if (++count % AT_ONCE == 0) done.accept(count);
          return each.next();
        }
      });
    }
  }

  private final RecordFinder finder;
  private final RecordEvents events;
  private final ItemWriter items;
  private final Clock clock;

  SheetExport(RecordFinder finder, RecordEvents events, ItemWriter items, Clock clock) {
    this.finder = finder;
    this.events = events;
    this.items = items;
    this.clock = clock;
  }

  public <R extends BusinessRecord> Sheet sheet(Actor actor, RecordType<R> type, Map<String, String> parameters) {
    long[] ids = events.writing(actor, "export", type.id(), () -> {
      if (!actor.may(type.id() + ":read") || !actor.may(type.id() + ":export")) throw Refusal.forbidden();
      Map<String, String> filters = new LinkedHashMap<>(parameters);
      filters.remove("page");
      filters.remove("size");
      ListParameters asked = ListParameters.read(finder.query(type, actor), filters, clock.getZone());
      long[] found = finder.ids(asked.query(), asked.sort(), MOST_ROWS + 1);
      if (found.length > MOST_ROWS) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "超过 " + MOST_ROWS + " 行，请先筛选。", "More than " + MOST_ROWS + " rows: filter first.");
      }
      events.noted(actor, "export", type.id() + " " + found.length);
      return found;
    });
    List<RecordField> fields = type.fields().stream().filter(RecordField::inTable).toList();
    return new Sheet(type.title().in(actor.locale()), heads(actor, type, fields), ids.length, () -> new Rows<>(actor, type, fields, ids));
  }

  private static List<String> heads(Actor actor, RecordType<?> type, List<RecordField> fields) {
    List<String> heads = new ArrayList<>();
    if (type.hasEnterprise()) heads.add("en".equals(actor.locale().getLanguage()) ? "Enterprise" : "企业");
    fields.forEach(field -> heads.add(field.label().in(actor.locale())));
    return heads;
  }

  /** Reads the next few hundred when those before are used up. A row that is gone meanwhile is left out. */
  private final class Rows<R extends BusinessRecord> implements Iterator<List<Object>> {
    private final Actor actor;
    private final RecordType<R> type;
    private final List<RecordField> fields;
    private final long[] ids;
    /** Of each field its choices in the reader's words. */
    private final List<Map<String, String>> choices;
    private Iterator<List<Object>> here = List.<List<Object>>of().iterator();
    private int next;

    Rows(Actor actor, RecordType<R> type, List<RecordField> fields, long[] ids) {
      this.actor = actor;
      this.type = type;
      this.fields = fields;
      this.ids = ids;
      this.choices = fields.stream().map(field -> field.options().stream()
          .collect(Collectors.toMap(RecordField.Option::value, option -> option.label().in(actor.locale())))).toList();
    }

    @Override
    public boolean hasNext() {
      while (!here.hasNext() && next < ids.length) {
        long[] some = Arrays.copyOfRange(ids, next, Math.min(next + AT_ONCE, ids.length));
        next += some.length;
        here = events.reading(actor, "export", type.id(), () -> items.cells(type, fields, finder.these(type, finder.query(type, actor), some))
            .stream().map(this::row).toList()).iterator();
      }
      return here.hasNext();
    }

    private List<Object> row(Map<String, Object> item) {
      List<Object> row = new ArrayList<>();
      if (type.hasEnterprise()) row.add(shown(item.get(Enterprises.TYPE)));
      for (int i = 0; i < fields.size(); i++) {
        Object value = item.get(fields.get(i).name());
        String choice = value instanceof String name ? choices.get(i).get(name) : null;
        row.add(choice != null ? choice : value instanceof String text ? coded(fields.get(i), text) : shown(value));
      }
      return row;
    }

    private String coded(RecordField field, String code) {
      return field.codes().map(table -> Codes.title(table, code).in(actor.locale())).orElse(code);
    }

    @Override
    public List<Object> next() {
      if (!hasNext()) throw new NoSuchElementException();
      return here.next();
    }
  }

  private static Object shown(Object value) {
    return value instanceof Map<?, ?> reference && reference.containsKey("title") ? reference.get("title") : value;
  }
}
