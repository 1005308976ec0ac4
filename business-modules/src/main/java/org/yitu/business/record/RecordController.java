package org.yitu.business.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.util.MultiValueMap;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** All records over HTTP: one controller for every type. */
@RestController
@RequestMapping("/api/records")
class RecordController {
  private final RecordService records;
  private final Deletions deletions;
  private final SchemaWriter schemas;

  RecordController(RecordService records, Deletions deletions, SchemaWriter schemas) {
    this.records = records;
    this.deletions = deletions;
    this.schemas = schemas;
  }

  @GetMapping
  Map<String, Object> menu(Actor actor) {
    return schemas.menu(actor);
  }

  @GetMapping("/{type}/schema")
  Map<String, Object> schema(Actor actor, @PathVariable String type) {
    return schemas.schema(actor, records.types().get(type));
  }

  @GetMapping("/{type}/blank")
  Map<String, Object> blank(Actor actor, @PathVariable String type) {
    return records.blank(actor, records.types().get(type));
  }

  @GetMapping("/{type}")
  Map<String, Object> list(Actor actor, @PathVariable String type, @RequestParam MultiValueMap<String, String> parameters) {
    return records.list(actor, records.types().get(type), once(parameters));
  }

  @GetMapping("/{type}/{id:[0-9]{1,18}}")
  Map<String, Object> get(Actor actor, @PathVariable String type, @PathVariable long id) {
    return records.get(actor, records.types().get(type), id);
  }

  @PostMapping("/{type}")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> create(Actor actor, @PathVariable String type, @RequestBody Map<String, Object> body) {
    return records.create(actor, records.types().get(type), body);
  }

  @PutMapping("/{type}/{id:[0-9]{1,18}}")
  Map<String, Object> update(Actor actor, @PathVariable String type, @PathVariable long id, @RequestBody Map<String, Object> body) {
    return records.update(actor, records.types().get(type), id, body);
  }

  @DeleteMapping("/{type}/{id:[0-9]{1,18}}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(Actor actor, @PathVariable String type, @PathVariable long id) {
    records.delete(actor, records.types().get(type), id);
  }

  /** Many at once, all or none. */
  @PostMapping("/{type}/deletions")
  Map<String, Object> deleteAll(Actor actor, @PathVariable String type, @RequestBody Map<String, Object> body) {
    int deleted = deletions.delete(actor, records.types().get(type), ids(body));
    return Map.of("deleted", deleted, "undoSeconds", Deletions.UNDONE_WITHIN.toSeconds());
  }

  /** Takes a deletion back. */
  @PostMapping("/{type}/restorations")
  Map<String, Object> restoreAll(Actor actor, @PathVariable String type, @RequestBody Map<String, Object> body) {
    return Map.of("restored", deletions.restore(actor, records.types().get(type), ids(body)));
  }

  @PostMapping("/{type}/{id:[0-9]{1,18}}/steps/{step}")
  Map<String, Object> step(Actor actor, @PathVariable String type, @PathVariable long id, @PathVariable String step,
      @RequestBody(required = false) Map<String, Object> body) {
    return records.step(actor, records.types().get(type), id, step, body == null ? Map.of() : body);
  }

  @GetMapping("/{type}/{id:[0-9]{1,18}}/history")
  Map<String, Object> history(Actor actor, @PathVariable String type, @PathVariable long id, @RequestParam Map<String, String> parameters) {
    return records.history(actor, records.types().get(type), id, ListParameters.number(parameters, "page", 0, 1_000_000, 0),
        ListParameters.number(parameters, "size", 1, ListParameters.LARGEST_PAGE, 50));
  }

  private static List<?> ids(Map<String, Object> body) {
    return body.get("ids") instanceof List<?> given ? given : List.of();
  }

  /** A parameter given twice could mean two things to two readers. */
  static Map<String, String> once(MultiValueMap<String, String> parameters) {
    Map<String, String> single = new LinkedHashMap<>();
    parameters.forEach((name, values) -> {
      if (values.size() > 1) throw Refusal.invalid(name, "参数重复。", "The parameter is given twice.");
      single.put(name, values.get(0));
    });
    return single;
  }
}
