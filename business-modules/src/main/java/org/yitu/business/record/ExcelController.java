package org.yitu.business.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yitu.business.access.Actor;
import org.yitu.geo.exchange.Workbooks;
import org.yitu.geo.job.Job;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.job.JobOrder;
import org.yitu.geo.job.JobResult;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Lists as Excel sheets, and sheets as new records. */
@RestController
@RequestMapping("/api/records/{type}")
class ExcelController {
  private static final int LARGEST_FILE = 20 << 20;
  private static final int MOST_ERRORS = 200;
  private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final RecordService records;
  private final SheetExport export;
  private final JobEngine jobs;

  ExcelController(RecordService records, SheetExport export, JobEngine jobs) {
    this.records = records;
    this.export = export;
    this.jobs = jobs;
  }

  @GetMapping("/export.xlsx")
  void export(Actor actor, @PathVariable String type, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    RecordType<?> exported = records.types().get(type);
    SheetExport.Sheet sheet = export.sheet(actor, exported, RecordController.once(parameters));
    response.setContentType(SHEET);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(exported.title().zh() + ".xlsx", StandardCharsets.UTF_8).build().toString());
    sheet.write(response.getOutputStream(), done -> { });
  }

  /** The same as a job, for lists that one would not wait for. */
  @PostMapping("/exports")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> startExport(Actor actor, @PathVariable String type, @RequestParam MultiValueMap<String, String> parameters) {
    RecordType<?> exported = records.types().get(type);
    SheetExport.Sheet sheet = export.sheet(actor, exported, RecordController.once(parameters));
    Text title = Text.of("导出：%s（%s 行）", "Export: %s (%s rows)").with(exported.title(), sheet.size());
    Job job = jobs.start(actor, JobOrder.of("export", title, exported.id() + " xlsx"), watch -> {
      try (OutputStream out = Files.newOutputStream(watch.file())) {
        sheet.write(out, done -> watch.step(done, sheet.size()));
      }
      return JobResult.file(Text.of("共 %s 行", "%s rows").with(sheet.size()), exported.title().in(actor.locale()) + ".xlsx", SHEET);
    });
    return Map.of("id", job.id(), "rows", sheet.size());
  }

  @PostMapping("/import")
  Map<String, Object> importSheet(Actor actor, @PathVariable String type, @RequestParam("file") MultipartFile file) throws IOException {
    if (file.getSize() > LARGEST_FILE) throw Refusal.of(Refusal.Kind.TOO_LARGE, "文件超过 20 MB。", "The file is larger than 20 MB.");
    RecordType<?> imported = records.types().get(type);
    if (!actor.may(imported.id() + ":write")) throw Refusal.forbidden();
    return load(actor, imported, Workbooks.read(file.getBytes()));
  }

  private <R extends BusinessRecord> Map<String, Object> load(Actor actor, RecordType<R> type, List<List<String>> rows) {
    if (rows.size() < 2) throw Refusal.invalid("file", "工作表没有数据行。", "The sheet has no rows.");
    List<String> names = names(actor, type, rows.get(0));
    List<Map<String, Object>> errors = new ArrayList<>();
    List<Map<String, Object>> inputs = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      Map<String, Object> input = input(names, rows.get(i));
      if (input.isEmpty()) continue;
      inputs.add(input);
      lines.add(i + 1);
    }
    int created = 0;
    try {
      created = records.createAll(actor, type, inputs, (index, refusal) -> {
        for (Refusal.Complaint each : refusal.complaints()) {
          if (errors.size() < MOST_ERRORS) errors.add(error(lines.get(index), each.field(), each.text().in(actor.locale())));
        }
      }, errors::isEmpty);
    } catch (Refusal refusal) {
      if (errors.isEmpty()) throw refusal;
    }
    return Map.of("created", created, "errors", errors);
  }

  private static Map<String, Object> input(List<String> names, List<String> cells) {
    Map<String, Object> input = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      if (!cells.get(i).isBlank()) input.put(names.get(i), cells.get(i));
    }
    return input;
  }

  /** Heads are field names or their titles in either language. */
  private static List<String> names(Actor actor, RecordType<?> type, List<String> heads) {
    List<String> names = new ArrayList<>();
    List<Refusal.Complaint> unknown = new ArrayList<>();
    for (String head : heads) {
      Optional<String> name = type.fields().stream().filter(RecordField::writable)
          .filter(field -> head.equals(field.name()) || head.equals(field.label().zh()) || head.equals(field.label().en()))
          .map(RecordField::name).findFirst();
      boolean enterprise = type.hasEnterprise() && !actor.isEnterprise()
          && List.of("enterprise", "企业").contains(head.toLowerCase(Locale.ROOT));
      if (name.isEmpty() && !enterprise) {
        unknown.add(new Refusal.Complaint("file", Text.of("没有名为“" + head + "”的列。", "There is no column " + head + ".")));
      }
      names.add(name.orElse(Enterprises.TYPE));
    }
    if (!unknown.isEmpty()) throw Refusal.invalid(unknown);
    return names;
  }

  private static Map<String, Object> error(int row, String column, String message) {
    return Map.of("row", row, "column", column, "message", message);
  }
}
