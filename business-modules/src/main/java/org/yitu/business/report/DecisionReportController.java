package org.yitu.business.report;

import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** Decision reports over HTTP. */
@RestController
class DecisionReportController {
  private final ReportService reports;

  DecisionReportController(ReportService reports) {
    this.reports = reports;
  }

  @GetMapping("/api/reports")
  Map<String, Object> menu(Actor actor) {
    return Map.of("items", reports.menu(actor));
  }

  /** One report of a period: {@code from} and {@code to} are days. */
  @GetMapping("/api/reports/{id}")
  ReportService.Report report(Actor actor, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters) {
    parameters.forEach((name, values) -> {
      boolean known = name.equals("from") || name.equals("to") || name.equals("lang");
      if (!known || values.size() > 1) throw Refusal.invalid(name, "没有这个参数，或参数重复。", "Unknown, or given twice.");
    });
    return reports.report(actor, id, parameters.toSingleValueMap().getOrDefault("from", "").strip(),
        parameters.toSingleValueMap().getOrDefault("to", "").strip());
  }
}
