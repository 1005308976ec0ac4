package org.yitu.business.workflow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.yitu.business.access.Party;
import org.yitu.business.record.HasState;
import org.yitu.business.record.Labels;
import org.yitu.geo.text.Text;

/**
 * One step of a workflow while it is being written down: from which states, to which, by whom, when not, and what it does.
 *
 * @param <F> the form a person fills to take it
 */
public final class Step<R extends HasState<S>, S extends Enum<S>, F extends Record> {
  record Condition<R>(Predicate<? super R> holds, Text otherwise) {}

  record Work<R>(Function<? super R, String> doneBy, Text otherwise) {}

  final Class<F> form;
  private final Workflow.Builder<R, S> flow;
  final EnumSet<S> from;
  final EnumSet<S> possible;
  BiFunction<? super R, ? super F, S> target;
  /** Empty if the record decides. */
  Set<Party> fixed = Set.of();
  Function<? super R, Set<Party>> parties = any -> Set.of();
  final List<Condition<R>> conditions = new ArrayList<>();
  final List<Work<R>> judged = new ArrayList<>();
  Effect<? super R, ? super F> effect = (any, filled, context) -> { };

  Step(Workflow.Builder<R, S> flow, Class<S> states, Class<F> form) {
    this.flow = flow;
    this.form = form;
    this.from = EnumSet.noneOf(states);
    this.possible = EnumSet.noneOf(states);
  }

  @SafeVarargs
  public final Step<R, S, F> from(S... states) {
    from.addAll(List.of(states));
    return this;
  }

  public Step<R, S, F> to(S state) {
    possible.add(state);
    target = (any, filled) -> state;
    return this;
  }

  /** To a state that depends on the record. */
  @SafeVarargs
  public final Step<R, S, F> to(Function<? super R, S> state, S... among) {
    possible.addAll(List.of(among));
    target = (record, filled) -> state.apply(record);
    return this;
  }

  /** To a state that depends on what was filled in. */
  @SafeVarargs
  public final Step<R, S, F> to(BiFunction<? super R, ? super F, S> state, S... among) {
    possible.addAll(List.of(among));
    target = state;
    return this;
  }

  public Step<R, S, F> by(Party... who) {
    fixed = Set.of(who);
    Set<Party> always = fixed;
    parties = any -> always;
    return this;
  }

  /** By somebody who depends on the record: a major danger is reviewed by the government. */
  public Step<R, S, F> by(Function<? super R, Set<Party>> who) {
    parties = who;
    return this;
  }

  /** Only while the condition holds; else the user reads the sentence. */
  public Step<R, S, F> when(Predicate<? super R> holds, String zh, String en) {
    conditions.add(new Condition<>(holds, Text.of(zh, en)));
    return this;
  }

  /**
   * It judges somebody's work, and he should not take it himself; else the user reads the sentence. Where nobody else of his
   * enterprise may take it, he may.
   *
   * @param doneBy username of whose work it is, null if nobody's
   */
  public Step<R, S, F> notBy(Function<? super R, String> doneBy, String zh, String en) {
    judged.add(new Work<>(doneBy, Text.of(zh, en)));
    return this;
  }

  public Step<R, S, F> does(BiConsumer<? super R, ? super F> change) {
    effect = (record, filled, context) -> change.accept(record, filled);
    return this;
  }

  public Step<R, S, F> does(Effect<? super R, ? super F> change) {
    effect = change;
    return this;
  }

  /** The next step of the same flow. */
  public <G extends Record> Step<R, S, G> step(Class<G> nextForm) {
    return flow.step(nextForm);
  }

  public Workflow.Builder<R, S> deadline(String zh, Set<S> states, S to, String attribute) {
    return flow.deadline(zh, states, to, attribute);
  }

  public Workflow.Builder<R, S> deadline(String zh, Set<S> states, S to, String attribute,
      BiConsumer<? super R, ? super S> change) {
    return flow.deadline(zh, states, to, attribute, change);
  }

  public Workflow<R, S> build() {
    return flow.build();
  }

  Text title() {
    return Labels.of(form);
  }

  String name() {
    return form.getSimpleName();
  }
}
