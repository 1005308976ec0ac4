package org.yitu.business.record;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Appends what happened to records, and tells it. */
@Component
class History {
  private static final int LONGEST_VALUE = 300;

  private final EntityManager entities;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  History(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** The labelled fields as short texts, to be compared with a later moment. */
  static Map<String, String> snapshot(RecordType<?> type, BusinessRecord target) {
    Map<String, String> values = new LinkedHashMap<>();
    for (RecordField field : type.fields()) values.put(field.name(), shortText(field.read(target)));
    return values;
  }

  void append(RecordType<?> type, BusinessRecord target, StepContext context, String action, String step, Flow.Passage passage,
      Map<String, String> before) {
    List<Map<String, String>> changes = new ArrayList<>();
    Map<String, String> after = snapshot(type, target);
    after.forEach((field, value) -> {
      if (Objects.equals(value, before.get(field))) return;
      Map<String, String> change = new LinkedHashMap<>();
      change.put("field", field);
      change.put("before", before.get(field));
      change.put("after", value);
      changes.add(change);
    });
    entities.persist(new HistoryEntry(type, target.id(), context, action, step, passage, json.writeValueAsString(changes)));
  }

  Map<String, Object> page(RecordType<?> type, long id, int page, int size) {
    List<HistoryEntry> entries = entities.createQuery(
        "select h from HistoryEntry h where h.recordType = :type and h.recordId = :id order by h.id desc", HistoryEntry.class)
        .setParameter("type", type.id()).setParameter("id", id).setFirstResult(page * size).setMaxResults(size).getResultList();
    Long total = entities.createQuery("select count(h) from HistoryEntry h where h.recordType = :type and h.recordId = :id", Long.class)
        .setParameter("type", type.id()).setParameter("id", id).getSingleResult();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", entries.stream().map(this::describe).toList());
    answer.put("total", total);
    return answer;
  }

  private Map<String, Object> describe(HistoryEntry entry) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("at", entry.at().atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    line.put("actor", entry.actor());
    line.put("action", entry.action());
    line.put("step", entry.step());
    line.put("from", entry.fromState());
    line.put("to", entry.toState());
    line.put("changes", json.readValue(entry.changes(), List.class));
    return line;
  }

  private static String shortText(Object value) {
    if (value == null) return null;
    String text = value instanceof BusinessRecord other ? String.valueOf(other.id())
        : value instanceof Geometry geometry ? geometry.toText()
        : value instanceof OffsetDateTime time ? time.toInstant().toString()
        : value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
