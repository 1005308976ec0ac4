package org.yitu.business.workflow;

import org.yitu.business.record.StepContext;

/** What a step does to its record besides changing the state. */
@FunctionalInterface
public interface Effect<R, F> {
  void apply(R target, F form, StepContext context);
}
