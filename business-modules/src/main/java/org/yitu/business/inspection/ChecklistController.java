package org.yitu.business.inspection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.record.WordDocument;

/** Checklists over HTTP; {@code category} may be given several times. */
@RestController
class ChecklistController {
  private final Checklists checklists;

  ChecklistController(Checklists checklists) {
    this.checklists = checklists;
  }

  @GetMapping("/api/checklists/categories")
  Map<String, List<Checklists.Category>> categories(Actor actor) {
    return Map.of("items", checklists.categories(actor));
  }

  @GetMapping("/api/checklists")
  Map<String, List<Checklists.Item>> items(Actor actor, @RequestParam(name = "category", defaultValue = "") Set<String> categories) {
    return Map.of("items", checklists.items(actor, categories));
  }

  @GetMapping("/api/checklists/checklist.docx")
  ResponseEntity<byte[]> document(Actor actor, @RequestParam(name = "category", defaultValue = "") Set<String> categories) {
    String name = ContentDisposition.attachment().filename("隐患排查清单.docx", StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(WordDocument.CONTENT_TYPE)).header(HttpHeaders.CONTENT_DISPOSITION, name)
        .body(checklists.document(actor, categories));
  }
}
