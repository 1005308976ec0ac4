package org.yitu.business.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Party;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Text;

/** What waits for somebody (我的待办): how many records stand in a state that presses and that he may take a step from. */
@RestController
class WorkController {
  /** @param conditions of the list that shows them @param steps what he may do */
  record Waiting(String type, Text title, RecordField.Option state, long total, Map<String, String> conditions, List<Text> steps) {}

  private static final String DRILL = "drill";
  private final RecordFinder finder;

  WorkController(RecordFinder finder) {
    this.finder = finder;
  }

  @GetMapping("/api/todo")
  Map<String, List<Waiting>> waiting(Actor actor) {
    List<Waiting> items = new ArrayList<>();
    for (RecordType<?> type : finder.types().all()) {
      if (actor.may(type.id() + ":read")) type.flow().ifPresent(flow -> add(actor, type, flow, items));
    }
    items.sort((a, b) -> a.state.severity() != b.state.severity() ? b.state.severity() - a.state.severity() : Long.compare(b.total, a.total));
    return Map.of("items", items);
  }

  /** A state without severity is one in which all is well: what may be done there does not wait. Nor does a drill. */
  private void add(Actor actor, RecordType<?> type, Flow<?> flow, List<Waiting> items) {
    List<Flow.StepInfo> mine = flow.steps().stream().filter(step -> SchemaWriter.isMine(actor, type, step)).toList();
    Set<String> from = new LinkedHashSet<>();
    mine.forEach(step -> from.addAll(step.from()));
    boolean drills = type.findField(DRILL).isPresent();
    for (RecordField.Option state : type.findField("state").map(RecordField::options).orElse(List.of())) {
      if (state.severity() == 0 || !from.contains(state.value())) continue;
      List<Filter> parts = new ArrayList<>(List.of(new Filter.In("state", List.of(state.value()))));
      if (drills) parts.add(new Filter.Compare(DRILL, Filter.Operator.EQUAL, false));
      // What the government shares is read by everybody and moved by its owner.
      if (type.sharesGovernmentRows() && actor.isEnterprise()) {
        parts.add(new Filter.Compare(Enterprises.TYPE, Filter.Operator.EQUAL, actor.enterpriseId()));
      }
      RecordQuery query = finder.query(type, actor).matching(new Filter.And(parts));
      boolean othersToo = type.sharesGovernmentRows() && Party.GOVERNMENT.includes(actor.party());
      if (othersToo) query.ownedWithin(actor.range());
      long total = finder.count(query);
      if (total == 0) continue;
      List<Text> steps = mine.stream().filter(step -> step.from().contains(state.value())).map(Flow.StepInfo::title).toList();
      // In an order of its own, because an address is made of it.
      Map<String, String> conditions = new LinkedHashMap<>();
      conditions.put("state", state.value());
      if (drills) conditions.put(DRILL, "false");
      if (othersToo) conditions.put("within", String.valueOf(actor.range().code()));
      items.add(new Waiting(type.id(), type.title(), state, total, conditions, steps));
    }
  }
}
