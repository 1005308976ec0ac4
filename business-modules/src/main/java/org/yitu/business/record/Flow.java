package org.yitu.business.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Party;
import org.yitu.geo.text.Text;

/** What the engine asks of a record's workflow. The one implementation is {@code business.workflow.Workflow}. */
public interface Flow<R> {
  /**
   * @param from names of the states it leaves
   * @param to those it may lead to, empty if only the form tells
   * @param by who may take it, empty if the record decides
   */
  record StepInfo(String name, Text title, Class<? extends Record> form, Set<String> from, Set<String> to, Set<Party> by) {}

  /** @param attribute the field that holds the time; from these states the record falls to {@code to} when it has come */
  record Deadline(Text title, Set<String> from, String to, String attribute) {}

  /** What happened to a record: its state before and after. */
  record Passage(String from, String to) {}

  Class<? extends Enum<?>> states();

  /** The name of the state that a new record is in. */
  String initial();

  List<StepInfo> steps();

  Optional<Deadline> deadline();

  /** Puts a new record into its first state. */
  void start(R target);

  /** Lets the deadline fall if it has come; empty if it has not. */
  Optional<Passage> expire(R target, StepContext context);

  /** Why this actor may not take the step now, empty if he may. */
  Optional<Text> refusal(R target, String step, Actor actor);

  /** Why somebody else should take the step, empty unless it judges this actor's own work. */
  Optional<Text> ownWork(R target, String step, Actor actor);

  /**
   * Takes the step.
   *
   * @throws org.yitu.geo.text.Refusal if it is not open
   */
  Passage take(R target, String step, Record form, StepContext context);
}
