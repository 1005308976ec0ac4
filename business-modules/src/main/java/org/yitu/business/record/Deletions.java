package org.yitu.business.record;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Hibernate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Deletes many records at once, all of them or none, and takes it back: for half a minute, and for who deleted them. A deleted
 * record keeps its row, history, files and what refers to it, so to bring it back is to lift the mark; the rules of its module
 * are asked once more, since something else may stand in its place by then.
 */
@Service
public class Deletions {
  public static final Duration UNDONE_WITHIN = Duration.ofSeconds(30);
  static final int MOST_AT_ONCE = 200;
  private static final int MOST_COMPLAINTS = 20;

  private final RecordService records;
  private final RecordEvents events;
  private final EntityManager entities;
  private final Clock clock;

  Deletions(RecordService records, RecordEvents events, EntityManager entities, Clock clock) {
    this.records = records;
    this.events = events;
    this.entities = entities;
    this.clock = clock;
  }

  /** How many were deleted. */
  public <R extends BusinessRecord> int delete(Actor actor, RecordType<R> type, List<?> ids) {
    return all(actor, type, "delete", ids, id -> records.remove(actor, type, id));
  }

  /** How many are there again. */
  public <R extends BusinessRecord> int restore(Actor actor, RecordType<R> type, List<?> ids) {
    return all(actor, type, "restore", ids, id -> {
      R found = deleted(actor, type, id);
      records.mark(actor, type, found, RecordWritten.Action.RESTORE);
      return found;
    });
  }

  private interface Work {
    BusinessRecord on(long id);
  }

  private int all(Actor actor, RecordType<?> type, String action, List<?> given, Work work) {
    String target = type.id() + "/" + (given.size() == 1 ? given.get(0) : given.size() + " records");
    return events.writing(actor, action, target, () -> {
      RecordService.demand(actor, type, "write");
      Set<Long> ids = ids(given);
      List<Refusal> refusals = new ArrayList<>();
      for (long id : ids) {
        try {
          work.on(id);
        } catch (Refusal refusal) {
          if (ids.size() == 1) throw refusal;
          refusals.add(named(type, id, refusal));
        }
      }
      if (!refusals.isEmpty()) throw together(refusals);
      return ids.size();
    });
  }

  /** Which of the records the complaint is about. */
  private Refusal named(RecordType<?> type, long id, Refusal refusal) {
    // One that is not the actor's to see is named by its number alone.
    BusinessRecord found = refusal.kind() == Refusal.Kind.NOT_FOUND ? null : entities.find(type.recordClass(), id);
    String title = found == null ? "#" + id : ItemWriter.title(records.types(), type, (BusinessRecord) Hibernate.unproxy(found));
    Text text = Text.of("“%s”：%s", "\"%s\": %s").with(title, refusal.text());
    return Refusal.of(refusal.kind(), text.zh(), text.en());
  }

  private static Refusal together(List<Refusal> refusals) {
    StringBuilder zh = new StringBuilder("没有作任何改动。");
    StringBuilder en = new StringBuilder("Nothing was changed.");
    refusals.stream().limit(MOST_COMPLAINTS).forEach(each -> {
      zh.append(each.text().zh());
      en.append(' ').append(each.text().en());
    });
    return Refusal.of(refusals.get(0).kind(), zh.toString(), en.toString());
  }

  private <R extends BusinessRecord> R deleted(Actor actor, RecordType<R> type, long id) {
    R found = Optional.ofNullable(entities.find(type.recordClass(), id)).map(each -> type.recordClass().cast(Hibernate.unproxy(each)))
        .filter(each -> Ownership.admits(actor, type, each)).orElseThrow(Refusal::notFound);
    if (!found.isDeleted()) throw Refusal.of(Refusal.Kind.CONFLICT, "该记录没有被删除。", "It is not deleted.");
    // Nobody changes a deleted record, so who changed it last is who deleted it.
    if (!found.updatedBy.equals(actor.username())) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "删除只能由删除者本人撤销。", "A deletion is undone by who deleted.");
    }
    if (found.deletedAt.plus(UNDONE_WITHIN).isBefore(OffsetDateTime.now(clock))) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "删除超过 " + UNDONE_WITHIN.toSeconds() + " 秒，不能再撤销。",
          "A deletion is undone within " + UNDONE_WITHIN.toSeconds() + " seconds.");
    }
    return found;
  }

  /** What came over HTTP may be anything: numbers, each once, and nothing else. */
  private static Set<Long> ids(List<?> given) {
    Set<Long> ids = new LinkedHashSet<>();
    boolean numbers = given.stream().allMatch(each -> each instanceof Integer || each instanceof Long);
    if (numbers) given.forEach(each -> ids.add(((Number) each).longValue()));
    if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
      throw Refusal.invalid("ids", "应为 1 至 " + MOST_AT_ONCE + " 个记录编号。", "must be 1 to " + MOST_AT_ONCE + " numbers of records");
    }
    return ids;
  }
}
