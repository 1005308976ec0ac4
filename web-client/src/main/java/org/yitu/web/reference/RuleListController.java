package org.yitu.web.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.feature.Viewer;

/** The management rules that the law asks of an enterprise, by whom they are asked of (A3.17). */
@RestController
class RuleListController {
  /** @param id the industry that it is for, OTHER for the rest, HEALTH for whoever has occupational hazards @param source order and article */
  record RuleList(String id, String title, String source, List<String> rules) {}

  private final List<RuleList> lists = read();

  @GetMapping("/api/rule-lists")
  Map<String, List<RuleList>> lists(Viewer viewer) {
    return Map.of("items", lists);
  }

  private static List<RuleList> read() {
    Map<String, RuleList> lists = new LinkedHashMap<>();
    for (Map<String, String> row : ReferenceTables.get(ReferenceTables.MANAGEMENT_RULES).rows()) {
      lists.computeIfAbsent(row.get("list"), id -> new RuleList(id, row.get("title"), row.get("source"), new ArrayList<>())).rules()
          .add(row.get("name"));
    }
    return List.copyOf(lists.values());
  }
}
