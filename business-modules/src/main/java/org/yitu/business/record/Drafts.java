package org.yitu.business.record;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that are begun and not saved (暂存草稿), kept for who began them and for nobody else, so that another browser goes on with
 * them. A draft is checked for whose it is and what it may name, not for being right: that is asked when it is saved as a record.
 * Each user has at most {@value #MOST} of them, of at most {@value FormDraft#LONGEST} characters and a month; the oldest makes room.
 */
@Service
public class Drafts {
  static final int MOST = 30;
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int LONGEST_TITLE = 200;

  private final RecordFinder finder;
  private final RecordEvents events;
  private final EntityManager entities;
  private final Clock clock;
  private final JsonMapper json = JsonMapper.builder().build();

  Drafts(RecordFinder finder, RecordEvents events, EntityManager entities, Clock clock) {
    this.finder = finder;
    this.events = events;
    this.entities = entities;
    this.clock = clock;
  }

  /** All that the actor has begun, newest first; without what stands in them. */
  public List<Map<String, Object>> list(Actor actor) {
    return events.reading(actor, "drafts", "draft", () -> entities.createQuery(
        "select d from FormDraft d where d.userId = :user and d.savedAt > :since order by d.savedAt desc, d.id desc", FormDraft.class)
        .setParameter("user", actor.userId()).setParameter("since", OffsetDateTime.now(clock).minus(KEPT)).setMaxResults(MOST)
        .getResultList().stream().filter(draft -> finder.types().find(draft.recordType()).filter(type -> mayWrite(actor, type)).isPresent())
        .map(this::describe).toList());
  }

  /** @param id the record's, 0 for a new one */
  public Optional<Map<String, Object>> find(Actor actor, RecordType<?> type, long id) {
    return events.reading(actor, "draft", target(type, id), () -> {
      demand(actor, type, id);
      return stored(actor, type, id).filter(draft -> draft.savedAt().isAfter(OffsetDateTime.now(clock).minus(KEPT))).map(draft -> {
        Map<String, Object> found = describe(draft);
        found.put("version", draft.baseVersion());
        found.put("values", json.readValue(draft.content(), Map.class));
        return found;
      });
    });
  }

  /** Keeps it in place of the one before. @return when, by the server's clock */
  public OffsetDateTime keep(Actor actor, RecordType<?> type, long id, long version, Map<String, ?> values) {
    return events.writing(actor, "draft", target(type, id), () -> {
      demand(actor, type, id);
      if (values.isEmpty()) throw Refusal.invalid("values", "草稿是空的。", "The draft is empty.");
      for (String name : values.keySet()) {
        boolean known = name.equals(Enterprises.TYPE) ? type.hasEnterprise() : type.findField(name).filter(RecordField::writable).isPresent();
        if (!known) throw Refusal.invalid(name, "没有这个字段", "is no field of this record");
      }
      String content = json.writeValueAsString(values);
      if (content.length() > FormDraft.LONGEST) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "草稿内容太长，没有暂存。", "The draft is too long and was not kept.");
      }
      FormDraft draft = stored(actor, type, id).orElseGet(() -> {
        makeRoom(actor);
        return new FormDraft(actor.userId(), type.id(), id);
      });
      OffsetDateTime now = OffsetDateTime.now(clock);
      draft.keep(version, title(type, values), content, now);
      entities.persist(draft);
      entities.flush();
      return now.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    });
  }

  /** It was saved, or is not wanted any more. What is not there is gone already. */
  public void drop(Actor actor, RecordType<?> type, long id) {
    events.writing(actor, "draft", target(type, id), () -> {
      stored(actor, type, id).ifPresent(entities::remove);
      return true;
    });
  }

  private void makeRoom(Actor actor) {
    entities.createQuery("delete from FormDraft d where d.userId = :user and d.savedAt <= :since").setParameter("user", actor.userId())
        .setParameter("since", OffsetDateTime.now(clock).minus(KEPT)).executeUpdate();
    entities.createQuery("select d from FormDraft d where d.userId = :user order by d.savedAt desc, d.id desc", FormDraft.class)
        .setParameter("user", actor.userId()).setFirstResult(MOST - 1).getResultList().forEach(entities::remove);
  }

  private Optional<FormDraft> stored(Actor actor, RecordType<?> type, long id) {
    return entities.createQuery("select d from FormDraft d where d.userId = :user and d.recordType = :type and d.recordId = :id",
        FormDraft.class).setParameter("user", actor.userId()).setParameter("type", type.id()).setParameter("id", id).getResultStream().findFirst();
  }

  /** Who could not save the form keeps no draft of it. */
  private void demand(Actor actor, RecordType<?> type, long id) {
    if (actor.userId() == 0 || !mayWrite(actor, type)) throw Refusal.forbidden();
    if (id != 0 && !finder.sees(actor, type, id)) throw Refusal.notFound();
  }

  private static boolean mayWrite(Actor actor, RecordType<?> type) {
    return actor.may(type.id() + ":read") && type.mayBeWrittenBy(actor);
  }

  private static String title(RecordType<?> type, Map<String, ?> values) {
    Object name = type.nameField().map(field -> (Object) values.get(field.name())).orElse("");
    String title = name instanceof String text ? text.replaceAll("\\p{Cntrl}", " ").strip() : "";
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  private Map<String, Object> describe(FormDraft draft) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("type", draft.recordType());
    described.put("typeTitle", finder.types().get(draft.recordType()).title());
    described.put("id", draft.recordId());
    described.put("title", draft.title());
    described.put("savedAt", draft.savedAt().atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    return described;
  }

  private static String target(RecordType<?> type, long id) {
    return type.id() + "/" + id;
  }
}
