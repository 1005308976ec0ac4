package org.yitu.business.record;

/** A record with a life: its field {@code state} is changed by its workflow and by nothing else. */
public interface HasState<S extends Enum<S>> {
  S state();
}
