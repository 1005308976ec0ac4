package org.yitu.map.analysis;

import java.util.Locale;
import java.util.Set;
import org.yitu.geo.feature.Viewer;

/** Somebody who may do everything but what is denied him. */
public record CommanderForTest(String scopeKey, Locale locale, Set<String> denied) implements Viewer {
  public static final CommanderForTest COMMANDER = new CommanderForTest("city", Locale.SIMPLIFIED_CHINESE, Set.of());

  public static CommanderForTest without(String... permissions) {
    return new CommanderForTest("city", Locale.SIMPLIFIED_CHINESE, Set.of(permissions));
  }

  @Override public boolean may(String permission) {
    return !denied.contains(permission);
  }
}
