package org.yitu.business.workflow;

import java.lang.reflect.Field;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.yitu.business.access.Actor;
import org.yitu.business.record.Flow;
import org.yitu.business.record.HasState;
import org.yitu.business.record.Labels;
import org.yitu.business.record.StepContext;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * A state machine on one enum field named {@code state}. Written down with {@link #of}, as one constant of the record's
 * class; immutable afterwards. A flow that would need two tokens becomes two records.
 */
public final class Workflow<R extends HasState<S>, S extends Enum<S>> implements Flow<R> {
  private record Fall<R, S>(Set<S> from, S to, Field due, BiConsumer<? super R, ? super S> change) {}

  private final Class<S> states;
  private final S initial;
  private final Map<String, Step<R, S, ?>> steps;
  private final Deadline deadline;
  private final Fall<R, S> fall;
  private final Field stateField;

  private Workflow(Builder<R, S> from) {
    states = from.states;
    initial = from.initial;
    steps = Collections.unmodifiableMap(new LinkedHashMap<>(from.steps));
    deadline = from.deadline;
    fall = from.fall;
    stateField = fieldOf(from.recordClass, "state");
  }

  public static <R extends HasState<S>, S extends Enum<S>> Builder<R, S> of(Class<R> recordClass, Class<S> states) {
    return new Builder<>(recordClass, states);
  }

  @Override
  public Class<? extends Enum<?>> states() {
    return states;
  }

  @Override
  public String initial() {
    return initial.name();
  }

  @Override
  public List<StepInfo> steps() {
    return steps.values().stream()
        .map(step -> new StepInfo(step.name(), step.title(), step.form, namesOf(step.from), namesOf(step.possible), step.fixed)).toList();
  }

  @Override
  public Optional<Deadline> deadline() {
    return Optional.ofNullable(deadline);
  }

  @Override
  public void start(R target) {
    setState(target, initial);
  }

  @Override
  public Optional<Passage> expire(R target, StepContext context) {
    S before = target.state();
    if (fall == null || !fall.from().contains(before)) return Optional.empty();
    if (!(read(fall.due(), target) instanceof OffsetDateTime due) || context.now().isBefore(due)) return Optional.empty();
    setState(target, fall.to());
    fall.change().accept(target, before);
    return Optional.of(new Passage(before.name(), fall.to().name()));
  }

  @Override
  public Optional<Text> refusal(R target, String stepName, Actor actor) {
    Step<R, S, ?> step = stepOf(stepName);
    if (!step.from.contains(target.state())) {
      Text now = Labels.of(target.state());
      return Optional.of(new Text("当前状态为“" + now.zh() + "”，不能进行“" + step.title().zh() + "”。",
          "The state is \"" + now.en() + "\": \"" + step.title().en() + "\" is not open."));
    }
    if (step.parties.apply(target).stream().noneMatch(party -> party.includes(actor.party()))) {
      return Optional.of(Text.of("此步骤不由您办理。", "This step is not yours to take."));
    }
    return step.conditions.stream().filter(condition -> !condition.holds().test(target)).findFirst()
        .map(Step.Condition::otherwise);
  }

  @Override
  public Optional<Text> ownWork(R target, String stepName, Actor actor) {
    return stepOf(stepName).judged.stream().filter(work -> actor.username().equals(work.doneBy().apply(target))).findFirst()
        .map(Step.Work::otherwise);
  }

  @Override
  public Passage take(R target, String stepName, Record form, StepContext context) {
    refusal(target, stepName, context.actor()).ifPresent(why -> {
      throw Refusal.of(Refusal.Kind.CONFLICT, why.zh(), why.en());
    });
    return take(target, stepOf(stepName), form, context);
  }

  private <F extends Record> Passage take(R target, Step<R, S, F> step, Record form, StepContext context) {
    F filled = step.form.cast(form);
    S before = target.state();
    S after = step.target.apply(target, filled);
    step.effect.apply(target, filled, context);
    setState(target, after);
    return new Passage(before.name(), after.name());
  }

  private Step<R, S, ?> stepOf(String name) {
    Step<R, S, ?> step = steps.get(name);
    if (step == null) throw Refusal.notFound();
    return step;
  }

  private void setState(R target, S state) {
    try {
      stateField.set(target, state);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot set " + stateField, e);
    }
  }

  private static Object read(Field field, Object bean) {
    try {
      return field.get(bean);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + field, e);
    }
  }

  private static Field fieldOf(Class<?> recordClass, String name) {
    try {
      Field field = recordClass.getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException(recordClass.getSimpleName() + " has no field " + name, e);
    }
  }

  private static Set<String> namesOf(Set<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Gathers the steps. */
  public static final class Builder<R extends HasState<S>, S extends Enum<S>> {
    private final Class<R> recordClass;
    private final Class<S> states;
    private final Map<String, Step<R, S, ?>> steps = new LinkedHashMap<>();
    private S initial;
    private Deadline deadline;
    private Fall<R, S> fall;

    private Builder(Class<R> recordClass, Class<S> states) {
      this.recordClass = recordClass;
      this.states = states;
      this.initial = states.getEnumConstants()[0];
    }

    /** The state of a new record; the first of the enum unless said. */
    public Builder<R, S> initial(S state) {
      initial = state;
      return this;
    }

    /** A step, named by its form. */
    public <F extends Record> Step<R, S, F> step(Class<F> form) {
      Step<R, S, F> step = new Step<>(this, states, form);
      if (steps.put(step.name(), step) != null) throw new IllegalArgumentException("two steps named " + step.name());
      return step;
    }

    /** When the time in {@code attribute} (a constant of the JPA metamodel) has come, the record falls to {@code to}. */
    public Builder<R, S> deadline(String zh, Set<S> from, S to, String attribute) {
      return deadline(zh, from, to, attribute, (target, before) -> { });
    }

    /** The same, with something to note about the record; the second argument of {@code change} is the state it was in. */
    public Builder<R, S> deadline(String zh, Set<S> from, S to, String attribute, BiConsumer<? super R, ? super S> change) {
      deadline = new Deadline(new Text(zh, Labels.of(to).en()), namesOf(from), to.name(), attribute);
      fall = new Fall<>(EnumSet.copyOf(from), to, fieldOf(recordClass, attribute), change);
      return this;
    }

    public Workflow<R, S> build() {
      List<String> complaints = new ArrayList<>();
      for (Step<R, S, ?> step : steps.values()) {
        if (step.from.isEmpty()) complaints.add(step.name() + " leaves no state");
        if (step.target == null) complaints.add(step.name() + " leads to no state");
      }
      if (!complaints.isEmpty()) throw new IllegalArgumentException(recordClass.getSimpleName() + ": " + complaints);
      return new Workflow<>(this);
    }
  }
}
