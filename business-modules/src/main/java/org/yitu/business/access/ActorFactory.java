package org.yitu.business.access;

import java.util.Locale;
import java.util.Optional;

/** Loads who somebody is now: with the role and institution of this moment. */
public interface ActorFactory {
  /** Empty if there is no such account, or it is closed. */
  Optional<Actor> find(String username, Locale locale);
}
