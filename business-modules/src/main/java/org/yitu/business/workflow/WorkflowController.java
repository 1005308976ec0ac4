package org.yitu.business.workflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.RecordTypes;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** The workflows as charts (A5.1, A11.1). */
@RestController
class WorkflowController {
  record Entry(String type, Text title) {}

  private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
  private final RecordTypes types;

  WorkflowController(RecordTypes types) {
    this.types = types;
  }

  /** Of the records that the actor may read. */
  @GetMapping("/api/workflows")
  Map<String, List<Entry>> list(Actor actor) {
    return Map.of("items", types.all().stream().filter(type -> isShown(actor, type)).map(type -> new Entry(type.id(), type.title())).toList());
  }

  @GetMapping("/api/workflows/{type}.svg")
  ResponseEntity<String> chart(Actor actor, @PathVariable String type) {
    RecordType<?> found = types.find(type).filter(each -> isShown(actor, each)).orElseThrow(Refusal::notFound);
    return ResponseEntity.ok().contentType(SVG).cacheControl(CacheControl.noCache().cachePrivate())
        .body(WorkflowChart.of(found, actor.locale()));
  }

  private static boolean isShown(Actor actor, RecordType<?> type) {
    return type.flow().isPresent() && actor.may(type.id() + ":read");
  }
}
