package org.yitu.business.record;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Many new records in one transaction: all of them, or none. What is there already, by its natural key, is left as it is, so that a
 * second run of the same file adds nothing. A dry run does everything and takes it back.
 */
@Service
public class RecordImport {
  /** Above this the set of keys that are there would take too much memory. */
  private static final int MOST_KEYS = 500_000;
  private static final int FORGOTTEN_EVERY = 100;

  /** @param number as the file counts it; @param input by field, as a form would send it; @param complaints known before */
  public record Row(int number, Map<String, Object> input, List<Refusal.Complaint> complaints) {}

  /** Hands rows on; stops when it is told so. */
  @FunctionalInterface
  public interface Rows {
    void each(Listener listener);
  }

  /** Hears rows. */
  @FunctionalInterface
  public interface Listener {
    /** @return false to stop */
    boolean row(Row row);
  }

  /** What the importer hears meanwhile. */
  public interface Progress {
    void done(int rows);

    /** @return false if there were enough of them */
    boolean complain(int row, Refusal.Complaint complaint);

    /** Nothing can stop it any more. */
    void commits();
  }

  /**
   * @param key the field that tells whether a record is there already, empty for none
   * @param dry true to take everything back
   */
  public record Plan(String key, boolean dry) {}

  /** @param present rows that were there already */
  public record Outcome(int created, int present, boolean failed) {}

  private final RecordService records;
  private final RecordFinder finder;
  private final RecordEvents events;
  private final EntityManager entities;
  private final JdbcTemplate jdbc;

  RecordImport(RecordService records, RecordFinder finder, RecordEvents events, EntityManager entities, DataSource database) {
    this.records = records;
    this.finder = finder;
    this.events = events;
    this.entities = entities;
    this.jdbc = new JdbcTemplate(database);
  }

  public <R extends BusinessRecord> Outcome load(Actor actor, RecordType<R> type, Rows rows, Plan plan, Progress progress) {
    Run<R> run = new Run<>(actor, type, plan, progress);
    return events.attempt(actor, "import", type.id(), plan.dry(), () -> {
      if (!type.mayBeWrittenBy(actor)) throw Refusal.forbidden();
      run.prepare();
      rows.each(run::row);
      if (run.failed && !plan.dry()) throw Refusal.invalid("file", "导入的行有错误，没有导入任何数据。", "Rows have errors; nothing was imported.");
      if (!plan.dry()) progress.commits();
      return new Outcome(run.created, run.presentRows, run.failed);
    });
  }

  /** One import while it goes on. */
  private final class Run<R extends BusinessRecord> {
    private final Actor actor;
    private final RecordType<R> type;
    private final Plan plan;
    private final Progress progress;
    private final Set<String> present = new HashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Long> named = new HashMap<>();
    private int rows;
    private int created;
    private int presentRows;
    private boolean failed;

    Run(Actor actor, RecordType<R> type, Plan plan, Progress progress) {
      this.actor = actor;
      this.type = type;
      this.plan = plan;
      this.progress = progress;
    }

    void prepare() {
      if (plan.key().isEmpty()) return;
      RecordField key = type.findField(plan.key()).filter(field -> field.writable() && field.kind().isText())
          .orElseThrow(() -> Refusal.invalid("key", "对照字段应为可填写的文字字段。", "The key is a text field that can be written."));
      RecordQuery query = finder.query(type, actor);
      if (finder.count(query) > MOST_KEYS) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "已有记录太多，不能按字段对照。", "There are too many records to compare with.");
      }
      Sql sql = query.select("r.enterprise_id as enterprise, r." + key.column() + " as k", RecordQuery.Stand.ANYWHERE);
      jdbc.query(sql.text(), row -> {
        if (row.getString("k") != null) present.add(keyOf(row.getObject("enterprise") == null ? "" : row.getString("enterprise"), row.getString("k")));
      }, sql.parameters());
    }

    private String keyOf(String enterprise, String key) {
      return (type.hasEnterprise() ? enterprise : "") + "|" + key.strip();
    }

    boolean row(Row row) {
      progress.done(++rows);
      boolean more = true;
      for (Refusal.Complaint complaint : row.complaints()) more &= complain(row, complaint);
      if (!row.complaints().isEmpty()) return more;
      try {
        insert(row);
      } catch (Refusal refusal) {
        for (Refusal.Complaint complaint : refusal.complaints()) more &= complain(row, complaint);
      }
      // What is written is not looked at again; thousands of records in the session would be compared with each other's past each time.
      if (rows % FORGOTTEN_EVERY == 0) entities.clear();
      return more;
    }

    private boolean complain(Row row, Refusal.Complaint complaint) {
      failed = true;
      return progress.complain(row.number(), complaint);
    }

    private void insert(Row row) {
      Map<String, Object> input = resolved(row.input());
      if (!plan.key().isEmpty() && input.get(plan.key()) instanceof String key && !key.isBlank()) {
        Object enterprise = actor.isEnterprise() ? actor.enterpriseId() : input.get(Enterprises.TYPE);
        String whole = keyOf(enterprise == null ? "" : enterprise.toString(), key);
        Integer before = seen.putIfAbsent(whole, row.number());
        if (before != null) throw Refusal.invalid(plan.key(), Text.of("与第 %d 行重复", "is the same as in row %d").with(before));
        if (present.contains(whole)) {
          presentRows++;
          return;
        }
      }
      records.insert(actor, type, input);
      created++;
    }

    /** Names where ids belong become ids, as far as the actor sees the one that is meant. */
    private Map<String, Object> resolved(Map<String, Object> input) {
      Map<String, Object> resolved = new LinkedHashMap<>(input);
      if (input.containsKey(Enterprises.TYPE) && type.hasEnterprise()) {
        resolved.put(Enterprises.TYPE, id(Enterprises.TYPE, finder.types().get(Enterprises.TYPE), input.get(Enterprises.TYPE).toString()));
      }
      for (RecordField field : type.fields()) {
        if (field.kind() != RecordField.Kind.REF || !(input.get(field.name()) instanceof String text)) continue;
        Optional<RecordType<?>> other = finder.types().all().stream().filter(each -> each.recordClass() == field.javaType()).findFirst();
        if (other.isPresent()) resolved.put(field.name(), id(field.name(), other.get(), text));
      }
      return resolved;
    }

    private long id(String field, RecordType<?> other, String text) {
      String plain = text.strip();
      if (plain.matches("[0-9]{1,17}")) return Long.parseLong(plain);
      return named.computeIfAbsent(other.id() + "|" + plain, key -> {
        for (String column : List.of("creditCode", other.nameField().map(RecordField::name).orElse("name"))) {
          if (other.findField(column).isEmpty()) continue;
          Sql sql = finder.query(other, actor).matching(new Filter.Compare(column, Filter.Operator.EQUAL, plain))
              .select("r.id", RecordQuery.Stand.ANYWHERE).add(" limit 2");
          List<Long> ids = jdbc.queryForList(sql.text(), Long.class, sql.parameters());
          if (ids.size() == 1) return ids.get(0);
          if (ids.size() > 1) throw Refusal.invalid(field, Text.of("有多个“%s”，请改用编号", "there are several of the name %s: write the id").with(plain));
        }
        throw Refusal.invalid(field, Text.of("没有找到“%s”", "%s was not found").with(plain));
      });
    }
  }
}
