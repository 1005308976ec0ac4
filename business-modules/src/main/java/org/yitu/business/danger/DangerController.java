package org.yitu.business.danger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Paging;
import org.yitu.geo.exchange.Workbooks;
import org.yitu.geo.text.Refusal;

/** Hidden dangers over HTTP, beyond the records themselves. */
@RestController
class DangerController {
  private static final int LARGEST_FILE = 20 << 20;
  private final FilingFrequency frequency;
  private final DangerExchange exchange;

  DangerController(FilingFrequency frequency, DangerExchange exchange) {
    this.frequency = frequency;
    this.exchange = exchange;
  }

  /** The sheet for the provincial system. */
  @GetMapping("/api/danger-exchange/export.xlsx")
  void export(Actor actor, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate since, HttpServletResponse response)
      throws IOException {
    List<List<Object>> rows = exchange.rows(actor, since);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("省系统隐患交换.xlsx", StandardCharsets.UTF_8).build().toString());
    Workbooks.write(response.getOutputStream(), "隐患", exchange.heads(), rows);
  }

  @PostMapping("/api/danger-exchange/import")
  DangerExchange.Report take(Actor actor, @RequestParam("file") MultipartFile file) throws IOException {
    if (file.getSize() > LARGEST_FILE) throw Refusal.of(Refusal.Kind.TOO_LARGE, "文件超过 20 MB。", "The file is larger than 20 MB.");
    return exchange.take(actor, Workbooks.read(file.getBytes()));
  }

  /** Who has filed nothing in a month, and which major dangers were filed late. */
  @GetMapping("/api/filing-frequency")
  FilingFrequency.Filing frequency(Actor actor, @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "20") int size) {
    return frequency.of(actor, month, new Paging(page, size));
  }
}
