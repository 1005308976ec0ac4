package org.yitu.geo.feature;

import java.util.Locale;
import java.util.Set;

/** Somebody who asks, in a test. */
public record ViewerForTest(String scopeKey, Locale locale, Set<String> permissions) implements Viewer {
  /** Reads Chinese and may do everything. */
  public static final ViewerForTest ANYBODY = new ViewerForTest("anybody", Locale.CHINESE, Set.of("*"));
  /** May do nothing. */
  public static final ViewerForTest NOBODY = new ViewerForTest("nobody", Locale.CHINESE, Set.of());

  public static ViewerForTest permitted(String... permissions) {
    return new ViewerForTest("permitted " + Set.of(permissions), Locale.CHINESE, Set.of(permissions));
  }

  @Override
  public boolean may(String permission) {
    return permissions.contains("*") || permissions.contains(permission);
  }
}
