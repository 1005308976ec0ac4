package org.yitu.business.access;

/** Who else there is. Implemented where the accounts are. */
public interface Colleagues {
  /** Whether somebody else of the actor's enterprise has an account that is open, can be signed in with, and grants the permission. */
  boolean anotherMay(Actor actor, String permission);
}
