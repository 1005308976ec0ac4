package org.yitu.business.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.record.BusinessRecord;
import org.yitu.business.record.RecordField;
import org.yitu.business.record.RecordImport;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.geo.exchange.FeatureTable;
import org.yitu.geo.exchange.Ground;
import org.yitu.geo.job.Job;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.job.JobOrder;
import org.yitu.geo.job.JobResult;
import org.yitu.geo.job.JobWatch;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Looks at uploaded files and takes them in. */
@Service
class Intake {
  static final int MOST_ERRORS = 200;
  private static final int SAMPLE = 5;
  /** Fields by which a record is known, the first that a type has. */
  private static final List<String> KEYS = List.of("creditCode", "provinceNumber", "code", "number", "serialNumber", "deviceNumber", "name", "title");

  /**
   * How a file is to be taken in.
   *
   * @param mapping for each column a field's name, empty for none
   * @param datum empty to believe the file
   * @param key the field that tells whether a record is there already, empty for none
   */
  record Order(String type, List<String> mapping, String datum, String key, boolean dry) {}

  private final Uploads uploads;
  private final RecordService records;
  private final RecordImport imports;
  private final JobEngine jobs;

  Intake(Uploads uploads, RecordService records, RecordImport imports, JobEngine jobs) {
    this.uploads = uploads;
    this.records = records;
    this.imports = imports;
    this.jobs = jobs;
  }

  /** Keeps the file and says what is in it. */
  Map<String, Object> upload(Actor actor, String type, String name, InputStream content) throws IOException {
    RecordType<?> target = writable(actor, type);
    Uploads.Upload upload = uploads.store(actor, name, content);
    return describe(actor, target, upload);
  }

  private Map<String, Object> describe(Actor actor, RecordType<?> type, Uploads.Upload upload) throws IOException {
    try (FeatureTable table = FeatureTable.open(upload.file(), upload.name(), uploads.room(actor))) {
      List<List<String>> sample = new ArrayList<>();
      int[] rows = new int[1];
      table.read(row -> {
        if (rows[0]++ < SAMPLE) sample.add(row.values());
        return true;
      });
      Matching matching = new Matching(actor, type, !table.hasGeometries());
      List<String> mapping = matching.match(table.columns());
      Map<String, Object> described = new LinkedHashMap<>();
      described.put("id", upload.id());
      described.put("columns", table.columns());
      described.put("sample", sample);
      described.put("rows", rows[0]);
      described.put("mapping", mapping);
      described.put("fields", matching.targets());
      described.put("datum", table.ground().map(Ground::title).orElseGet(() -> datumColumn(table.columns(), sample)));
      described.put("geometries", table.hasGeometries());
      described.put("notes", table.notes().stream().map(note -> note.in(actor.locale())).toList());
      described.put("keys", keys(type).map(List::of).orElse(List.of()));
      return described;
    }
  }

  /** Our own sheets name the datum in a column. */
  private static String datumColumn(List<String> columns, List<List<String>> sample) {
    int column = columns.indexOf("坐标系");
    String said = column < 0 || sample.isEmpty() ? "" : sample.get(0).get(column);
    try {
      return said.isEmpty() ? "" : Ground.of(said).title();
    } catch (Refusal unknown) {
      return "";
    }
  }

  private static Optional<String> keys(RecordType<?> type) {
    return KEYS.stream().filter(name -> type.findField(name).filter(field -> field.writable() && field.kind() == RecordField.Kind.TEXT).isPresent()).findFirst();
  }

  /** Starts the job that tries it or does it. */
  Job start(Actor actor, UUID id, Order order) {
    RecordType<?> type = writable(actor, order.type());
    Uploads.Upload upload = uploads.find(actor, id);
    Text title = (order.dry() ? Text.of("试导入：%s", "Trial import: %s") : Text.of("导入：%s", "Import: %s")).with(type.title());
    return jobs.start(actor, JobOrder.of("import", title, type.id() + (order.dry() ? " trial" : "")), watch -> load(actor, type, upload, order, watch));
  }

  private <R extends BusinessRecord> JobResult load(Actor actor, RecordType<R> type, Uploads.Upload upload, Order order, JobWatch watch) throws IOException {
    try (FeatureTable table = FeatureTable.open(upload.file(), upload.name(), uploads.room(actor))) {
      if (order.mapping().size() != table.columns().size()) throw Refusal.invalid("mapping", "字段对照与文件的列数不符。", "The mapping does not fit the file's columns.");
      check(actor, type, order, table);
      Ground ground = order.datum().isEmpty() ? table.ground().orElse(Ground.CGCS2000) : Ground.of(order.datum());
      Errors errors = new Errors(actor, type, watch, count(table));
      Cells cells = new Cells(type, order.mapping(), ground);
      RecordImport.Rows rows = listener -> {
        try {
          table.read(row -> listener.row(cells.row(row)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      };
      RecordImport.Outcome outcome;
      try {
        outcome = imports.load(actor, type, rows, new RecordImport.Plan(order.key(), order.dry()), errors);
      } catch (Refusal refusal) {
        if (errors.found.isEmpty()) throw refusal;
        outcome = new RecordImport.Outcome(0, 0, true);
      }
      return result(order, outcome, errors);
    }
  }

  private static int count(FeatureTable table) throws IOException {
    int[] rows = new int[1];
    table.read(row -> ++rows[0] > 0);
    return rows[0];
  }

  /** A field that may not be written would be refused for each row; it is said once. */
  private static void check(Actor actor, RecordType<?> type, Order order, FeatureTable table) {
    List<String> known = new Matching(actor, type, !table.hasGeometries()).targets().stream().map(Matching.Target::name).toList();
    List<String> mapped = order.mapping().stream().filter(field -> !field.isEmpty()).toList();
    if (mapped.isEmpty()) throw Refusal.invalid("mapping", "请至少对照一个字段。", "Match one field at least.");
    mapped.stream().filter(field -> !known.contains(field)).findFirst().ifPresent(field -> {
      throw Refusal.invalid("mapping", "没有可填写的字段“" + field + "”。", "There is no field " + field + " to be written.");
    });
    if (mapped.stream().distinct().count() < mapped.size()) throw Refusal.invalid("mapping", "一个字段不能对照两列。", "A field is matched with one column.");
  }

  private static JobResult result(Order order, RecordImport.Outcome outcome, Errors errors) {
    Map<String, Object> details = Map.of("created", outcome.created(), "present", outcome.present(), "dry", order.dry(), "errors", errors.found,
        "more", errors.more, "failed", outcome.failed());
    Text said = outcome.failed() ? Text.of("有错误，没有导入任何数据。", "There are errors; nothing was imported.")
        : order.dry() ? Text.of("可以导入：新增 %d 条，已存在 %d 条。", "It can be imported: %d new, %d there already.").with(outcome.created(), outcome.present())
        : Text.of("新增 %d 条，已存在 %d 条。", "%d new, %d there already.").with(outcome.created(), outcome.present());
    return new JobResult(said, null, details);
  }

  private RecordType<?> writable(Actor actor, String type) {
    RecordType<?> target = records.types().get(type);
    if (!target.mayBeWrittenBy(actor)) throw Refusal.forbidden();
    return target;
  }

  /** Gathers what is wrong, by row and column, and says how far it is. */
  private static final class Errors implements RecordImport.Progress {
    private final Actor actor;
    private final RecordType<?> type;
    private final JobWatch watch;
    private final int total;
    private final List<Map<String, Object>> found = new ArrayList<>();
    private boolean more;

    Errors(Actor actor, RecordType<?> type, JobWatch watch, int total) {
      this.actor = actor;
      this.type = type;
      this.watch = watch;
      this.total = total;
    }

    @Override
    public void done(int rows) {
      watch.step(rows, Math.max(total, rows));
    }

    @Override
    public boolean complain(int row, Refusal.Complaint complaint) {
      if (found.size() == MOST_ERRORS) {
        more = true;
        return false;
      }
      String column = type.findField(complaint.field()).map(field -> field.label().in(actor.locale())).orElse(complaint.field());
      found.add(Map.of("row", row, "column", column, "message", complaint.text().in(actor.locale())));
      return true;
    }

    @Override
    public void commits() {
      watch.seal();
    }
  }
}
