package org.yitu.business.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;

/** Begun forms over HTTP; the id is the record's, 0 for a new one. */
@RestController
@RequestMapping("/api/drafts")
class DraftController {
  private final Drafts drafts;
  private final RecordTypes types;

  DraftController(Drafts drafts, RecordTypes types) {
    this.drafts = drafts;
    this.types = types;
  }

  @GetMapping
  List<Map<String, Object>> list(Actor actor) {
    return drafts.list(actor);
  }

  /** None is an answer and no error: {@code {"draft": null}}. */
  @GetMapping("/{type}/{id:[0-9]{1,18}}")
  Map<String, Object> find(Actor actor, @PathVariable String type, @PathVariable long id) {
    Map<String, Object> answer = new HashMap<>();
    answer.put("draft", drafts.find(actor, types.get(type), id).orElse(null));
    return answer;
  }

  @PutMapping("/{type}/{id:[0-9]{1,18}}")
  Map<String, Object> keep(Actor actor, @PathVariable String type, @PathVariable long id, @RequestBody Map<String, Object> body) {
    Map<String, Object> values = new HashMap<>();
    if (body.get("values") instanceof Map<?, ?> given) given.forEach((name, value) -> values.put(name.toString(), value));
    long version = body.get("version") instanceof Integer number ? number : body.get("version") instanceof Long number ? number : 0;
    return Map.of("savedAt", drafts.keep(actor, types.get(type), id, version, values));
  }

  @DeleteMapping("/{type}/{id:[0-9]{1,18}}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void drop(Actor actor, @PathVariable String type, @PathVariable long id) {
    drafts.drop(actor, types.get(type), id);
  }
}
