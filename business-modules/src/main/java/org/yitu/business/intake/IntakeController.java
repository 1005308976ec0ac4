package org.yitu.business.intake;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** Files in: first what is in them, then the job. */
@RestController
@RequestMapping("/api/imports")
class IntakeController {
  private final Intake intake;

  IntakeController(Intake intake) {
    this.intake = intake;
  }

  /** What a client wants done; what is absent is empty. */
  record Wanted(String type, List<String> mapping, String datum, String key, Boolean dryRun) {}

  @PostMapping
  Map<String, Object> upload(Actor actor, @RequestParam String type, @RequestParam("file") MultipartFile file) throws IOException {
    String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    return intake.upload(actor, type, name, file.getInputStream());
  }

  @PostMapping("/{id}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, UUID> run(Actor actor, @PathVariable UUID id, @RequestBody Wanted wanted) {
    if (wanted.type() == null || wanted.mapping() == null || wanted.mapping().stream().anyMatch(field -> field == null)) {
      throw Refusal.invalid("mapping", "缺少字段对照。", "The mapping is missing.");
    }
    return Map.of("id", intake.start(actor, id, new Intake.Order(wanted.type(), wanted.mapping(), text(wanted.datum()), text(wanted.key()),
        Boolean.TRUE.equals(wanted.dryRun()))).id());
  }

  private static String text(String given) {
    return given == null ? "" : given.strip();
  }
}
