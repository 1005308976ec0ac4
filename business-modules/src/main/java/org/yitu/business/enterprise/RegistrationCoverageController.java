package org.yitu.business.enterprise;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Paging;
import org.yitu.geo.exchange.Workbooks;
import org.yitu.geo.text.Text;

/** How many known businesses are registered, and who is not, over HTTP. */
@RestController
@RequestMapping("/api/coverage")
class RegistrationCoverageController {
  private final RegistrationCoverage coverage;

  RegistrationCoverageController(RegistrationCoverage coverage) {
    this.coverage = coverage;
  }

  @GetMapping
  RegistrationCoverage.Counted count(Actor actor, @RequestParam(defaultValue = "COUNTY") RegistrationCoverage.By by) {
    return coverage.count(actor, by);
  }

  @GetMapping("/open")
  RegistrationCoverage.Page open(Actor actor, @RequestParam(defaultValue = "") String within, @RequestParam(defaultValue = "") String section,
      @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size) {
    return coverage.open(actor, new RegistrationCoverage.Part(within, section), new Paging(page, size));
  }

  @GetMapping("/open.xlsx")
  void sheet(Actor actor, @RequestParam(defaultValue = "") String within, @RequestParam(defaultValue = "") String section,
      HttpServletResponse response) throws IOException {
    List<List<Object>> rows = coverage.sheet(actor, new RegistrationCoverage.Part(within, section));
    Text title = Text.of("未注册单位", "Not registered");
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(title.in(actor.locale()) + ".xlsx", StandardCharsets.UTF_8).build().toString());
    Workbooks.write(response.getOutputStream(), title.in(actor.locale()), RegistrationCoverage.heads().stream().map(head -> head.in(actor.locale())).toList(), rows);
  }
}
