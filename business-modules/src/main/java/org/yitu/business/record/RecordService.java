package org.yitu.business.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.file.Attachments;
import org.yitu.business.file.FileService;
import org.yitu.geo.text.Refusal;

/**
 * The only way to read and write records. Each call checks actor, permission, row, state and form, in this order; a row that is
 * not the actor's to see does not exist for him. A change, its history, its audit entry and its events are one transaction.
 */
@Service
public class RecordService {
  private final RecordFinder finder;
  private final FormReader forms;
  private final ItemWriter items;
  private final FourEyes fourEyes;
  private final Ownership ownership;
  private final History history;
  private final FileService files;
  private final RecordEvents events;
  private final EntityManager entities;
  private final Clock clock;

  RecordService(RecordFinder finder, FormReader forms, ItemWriter items, FourEyes fourEyes, Ownership ownership, History history,
      FileService files, RecordEvents events, EntityManager entities, Clock clock) {
    this.finder = finder;
    this.forms = forms;
    this.items = items;
    this.fourEyes = fourEyes;
    this.ownership = ownership;
    this.history = history;
    this.files = files;
    this.events = events;
    this.entities = entities;
    this.clock = clock;
  }

  public RecordTypes types() {
    return finder.types();
  }

  /** A page of items; parameters as in the address of a list. */
  public Map<String, Object> list(Actor actor, RecordType<?> type, Map<String, String> parameters) {
    return events.reading(actor, "list", type.id(), () -> {
      demand(actor, type, "read");
      return page(actor, type, ListParameters.read(finder.query(type, actor), parameters, clock.getZone()));
    });
  }

  public Map<String, Object> get(Actor actor, RecordType<?> type, long id) {
    return events.reading(actor, "read", target(type, id), () -> {
      demand(actor, type, "read");
      return single(actor, type, id);
    });
  }

  public Map<String, Object> history(Actor actor, RecordType<?> type, long id, int page, int size) {
    return events.reading(actor, "history", target(type, id), () -> {
      demand(actor, type, "read");
      if (!finder.sees(actor, type, id)) throw Refusal.notFound();
      return history.page(type, id, page, size);
    });
  }

  public <R extends BusinessRecord> Map<String, Object> create(Actor actor, RecordType<R> type, Map<String, ?> input) {
    return events.writing(actor, "create", type.id(), () -> {
      demand(actor, type, "write");
      return items.single(actor, type, insert(actor, type, input));
    });
  }

  /** Many in one transaction, or none; for modules. */
  public <R extends BusinessRecord> void createAll(Actor actor, RecordType<R> type, List<Map<String, Object>> inputs) {
    events.writing(actor, "create", type.id(), () -> {
      demand(actor, type, "write");
      inputs.forEach(input -> insert(actor, type, input));
      return inputs.size();
    });
  }

  /** What a new form begins with: the values of the class, what its type suggests, and whose it would be. */
  public <R extends BusinessRecord> Map<String, Object> blank(Actor actor, RecordType<R> type) {
    return events.reading(actor, "blank", type.id(), () -> {
      demand(actor, type, "write");
      R blank = empty(type);
      type.begin(blank, context(actor));
      return items.blank(type, blank);
    });
  }

  /** Many at once, or none. */
  <R extends BusinessRecord> int createAll(Actor actor, RecordType<R> type, List<Map<String, Object>> inputs,
      BiConsumer<Integer, Refusal> complaint, Supplier<Boolean> acceptable) {
    return events.writing(actor, "import", type.id(), () -> {
      demand(actor, type, "write");
      for (int i = 0; i < inputs.size(); i++) {
        try {
          insert(actor, type, inputs.get(i));
        } catch (Refusal refusal) {
          complaint.accept(i, refusal);
        }
      }
      if (!acceptable.get()) throw Refusal.invalid("file", "导入的行有错误，没有导入任何数据。", "Rows have errors; nothing was imported.");
      return inputs.size();
    });
  }

  public <R extends BusinessRecord> Map<String, Object> update(Actor actor, RecordType<R> type, long id, Map<String, ?> input) {
    return events.writing(actor, "update", target(type, id), () -> {
      demand(actor, type, "write");
      R found = current(actor, type, id, input.get("version"), true);
      StepContext context = context(actor);
      expire(type, found, context);
      type.editRefusal(found).ifPresent(why -> {
        throw Refusal.of(Refusal.Kind.CONFLICT, why.zh(), why.en());
      });
      Map<String, String> before = History.snapshot(type, found);
      events.before(type, found);
      Complaints complaints = new Complaints();
      forms.fill(actor, type, found, input, Set.of("version"), complaints);
      finish(actor, type, found, complaints);
      written(new RecordWritten(type, found, RecordWritten.Action.UPDATE, "", null, actor), context, null, before);
      return items.single(actor, type, found);
    });
  }

  public <R extends BusinessRecord> void delete(Actor actor, RecordType<R> type, long id) {
    events.writing(actor, "delete", target(type, id), () -> {
      demand(actor, type, "write");
      remove(actor, type, id);
      return true;
    });
  }

  /** Marks it as deleted, within the caller's transaction; nothing of it goes, so that it can come back. */
  <R extends BusinessRecord> R remove(Actor actor, RecordType<R> type, long id) {
    R found = current(actor, type, id, null, false);
    type.deleteRefusal(found).ifPresent(why -> {
      throw Refusal.of(Refusal.Kind.CONFLICT, why.zh(), why.en());
    });
    own(actor, type, found);
    mark(actor, type, found, RecordWritten.Action.DELETE);
    return found;
  }

  /** Deleted or there again, by whom and when. */
  <R extends BusinessRecord> void mark(Actor actor, RecordType<R> type, R found, RecordWritten.Action action) {
    Map<String, String> before = History.snapshot(type, found);
    events.before(type, found);
    StepContext context = context(actor);
    found.deletedAt = action == RecordWritten.Action.DELETE ? context.now() : null;
    found.updatedAt = context.now();
    found.updatedBy = actor.username();
    written(new RecordWritten(type, found, action, "", null, actor), context, null, before);
  }

  /** Takes a step with a form as it came in. */
  public <R extends BusinessRecord> Map<String, Object> step(Actor actor, RecordType<R> type, long id, String step,
      Map<String, ?> input) {
    return events.writing(actor, step, target(type, id), () -> {
      Class<? extends Record> form = stepOf(type, step).form();
      demand(actor, type, step);
      R found = current(actor, type, id, input.get("version"), false);
      own(actor, type, found);
      StepContext context = context(actor);
      expire(type, found, context);
      // Before the form is read: whose step is not open is told so, whatever he filled in.
      open(actor, type, found, step);
      Map<String, Object> members = new LinkedHashMap<>(input);
      members.remove("version");
      take(actor, type, found, step, forms.form(actor, form, members), context);
      return items.single(actor, type, found);
    });
  }

  /** Takes a step with a form that is ready; for modules. */
  public <R extends BusinessRecord> Map<String, Object> step(Actor actor, RecordType<R> type, long id, Record form) {
    String step = form.getClass().getSimpleName();
    return events.writing(actor, step, target(type, id), () -> {
      demand(actor, type, step);
      R found = current(actor, type, id, null, false);
      own(actor, type, found);
      StepContext context = context(actor);
      expire(type, found, context);
      open(actor, type, found, step);
      take(actor, type, found, step, form, context);
      return items.single(actor, type, found);
    });
  }

  /** Lets the deadline of one record fall if it has come; for the sweep. */
  public <R extends BusinessRecord> boolean expire(RecordType<R> type, long id) {
    return events.writing(Actor.SYSTEM, "deadline", target(type, id), () -> {
      R found = entities.find(type.recordClass(), id);
      return found != null && !found.isDeleted() && expire(type, found, context(Actor.SYSTEM)).isPresent();
    });
  }

  <R extends BusinessRecord> List<R> rows(RecordType<R> type, ListParameters asked) {
    return finder.page(type, asked.query(), asked.sort(), asked.page(), asked.size());
  }

  private <R extends BusinessRecord> Map<String, Object> page(Actor actor, RecordType<R> type, ListParameters asked) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("items", items.list(actor, type, rows(type, asked)));
    page.put("total", finder.count(asked.query()));
    page.put("page", asked.page());
    page.put("size", asked.size());
    return page;
  }

  private <R extends BusinessRecord> Map<String, Object> single(Actor actor, RecordType<R> type, long id) {
    return items.single(actor, type, finder.find(actor, type, id).orElseThrow(Refusal::notFound));
  }

  /** For whoever holds the transaction and has asked for the permission. */
  <R extends BusinessRecord> R insert(Actor actor, RecordType<R> type, Map<String, ?> input) {
    R target = empty(type);
    Complaints complaints = new Complaints();
    ownership.assign(actor, type, target, input, complaints);
    StepContext context = context(actor);
    target.createdAt = context.now();
    target.createdBy = actor.username();
    target.enteredBy = actor.party();
    type.flow().ifPresent(flow -> flow.start(target));
    forms.fill(actor, type, target, input, Set.of(Enterprises.TYPE), complaints);
    finish(actor, type, target, complaints);
    entities.persist(target);
    written(new RecordWritten(type, target, RecordWritten.Action.CREATE, "", null, actor), context, null, Map.of());
    return target;
  }

  private <R extends BusinessRecord> void finish(Actor actor, RecordType<R> type, R target, Complaints complaints) {
    complaints.throwIfAny();
    OffsetDateTime now = OffsetDateTime.now(clock);
    target.updatedAt = now;
    target.updatedBy = actor.username();
    ownership.settle(actor, type, target);
    type.compute(target);
    forms.check(target, complaints);
    complaints.throwIfAny();
    own(actor, type, target);
  }

  /** A row of the government that everybody may read is still only the government's to change. */
  static void own(Actor actor, RecordType<?> type, BusinessRecord found) {
    if (!Ownership.admits(actor, type, found)) throw Refusal.forbidden();
  }

  private <R extends BusinessRecord> void open(Actor actor, RecordType<R> type, R found, String step) {
    fourEyes.as(actor).refusal(type, found, step).ifPresent(why -> {
      throw Refusal.of(Refusal.Kind.CONFLICT, why.zh(), why.en());
    });
  }

  private <R extends BusinessRecord> void take(Actor actor, RecordType<R> type, R found, String step, Record form, StepContext context) {
    Flow<? super R> flow = type.flow().orElseThrow();
    Map<String, String> before = History.snapshot(type, found);
    events.before(type, found);
    Flow.Passage passage = flow.take(found, step, form, context);
    Complaints complaints = new Complaints();
    found.updatedAt = context.now();
    found.updatedBy = actor.username();
    type.compute(found);
    forms.check(found, complaints);
    complaints.throwIfAny();
    // A step that changes no column must still count as a change, or two of them at once would both pass.
    entities.lock(found, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    written(new RecordWritten(type, found, RecordWritten.Action.STEP, step, form, actor), context, passage, before);
  }

  private <R extends BusinessRecord> Optional<Flow.Passage> expire(RecordType<R> type, R found, StepContext context) {
    Map<String, String> before = History.snapshot(type, found);
    Optional<Flow.Passage> passage = type.flow().flatMap(flow -> flow.expire(found, context));
    passage.ifPresent(each -> {
      events.before(type, found);
      found.updatedAt = context.now();
      written(new RecordWritten(type, found, RecordWritten.Action.STEP, "Deadline", null, Actor.SYSTEM),
          new StepContext(Actor.SYSTEM, context.now()), each, before);
    });
    return passage;
  }

  /** Everything that goes with a change, in the order in which one thing needs the other. */
  private void written(RecordWritten event, StepContext context, Flow.Passage passage, Map<String, String> before) {
    BusinessRecord target = event.target();
    events.publish(event);
    for (RecordField field : event.type().fields()) {
      if (field.read(target) instanceof Attachments held) files.bind(event.actor(), held, event.type().id(), target.id());
    }
    history.append(event.type(), target, context, event.action().name(), event.step().isEmpty() ? null : event.step(), passage, before);
    entities.flush();
    if (event.type().isEnterprise()) finder.follow(target.id(), target.ownerCode(), target.sector());
    events.done(event);
  }

  private <R extends BusinessRecord> R current(Actor actor, RecordType<R> type, long id, Object version, boolean needsVersion) {
    R found = finder.find(actor, type, id).orElseThrow(Refusal::notFound);
    if (version == null && needsVersion) throw Refusal.invalid("version", "必填", "is required");
    if (version != null && !version.toString().equals(Long.toString(found.version()))) throw RecordEvents.stale();
    return found;
  }

  private static Flow.StepInfo stepOf(RecordType<?> type, String name) {
    return type.flow().stream().flatMap(flow -> flow.steps().stream()).filter(step -> step.name().equals(name)).findFirst()
        .orElseThrow(Refusal::notFound);
  }

  static void demand(Actor actor, RecordType<?> type, String what) {
    if (!actor.may(type.id() + ":" + what)) throw Refusal.forbidden();
    if (what.equals("write") && !type.mayBeWrittenBy(actor)) {
      throw Refusal.of(Refusal.Kind.FORBIDDEN, "此类记录由监管部门填写，企业只能查看。", "The regulators write these; an enterprise reads them.");
    }
  }

  private StepContext context(Actor actor) {
    return new StepContext(actor, OffsetDateTime.now(clock));
  }

  private static String target(RecordType<?> type, long id) {
    return type.id() + "/" + id;
  }

  static <R extends BusinessRecord> R empty(RecordType<R> type) {
    try {
      Constructor<R> constructor = type.recordClass().getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record needs a constructor without arguments: " + type, e);
    }
  }
}
