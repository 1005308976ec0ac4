package org.yitu.business.record;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;

/** A record with all that proves it, as one file. */
@RestController
class EvidenceController {
  private final EvidenceBundle bundle;
  private final RecordTypes types;

  EvidenceController(EvidenceBundle bundle, RecordTypes types) {
    this.bundle = bundle;
    this.types = types;
  }

  @GetMapping("/api/records/{type}/{id:[0-9]{1,18}}/evidence.zip")
  void bundle(Actor actor, @PathVariable String type, @PathVariable long id, HttpServletResponse response) throws IOException {
    EvidenceBundle.Content content = bundle.of(actor, types.get(type), id);
    response.setContentType("application/zip");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + type + "-" + id + ".zip\"");
    content.write(response.getOutputStream());
  }
}
