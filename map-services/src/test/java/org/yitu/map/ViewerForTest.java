package org.yitu.map;

import java.util.Locale;
import org.yitu.geo.feature.Viewer;

/** A viewer who sees the rows of one owner. */
public record ViewerForTest(String owner) implements Viewer {
  public static final ViewerForTest A = new ViewerForTest("a");
  public static final ViewerForTest B = new ViewerForTest("b");

  @Override public String scopeKey() {
    return owner;
  }

  @Override public Locale locale() {
    return Locale.CHINESE;
  }

  @Override public boolean may(String permission) {
    return true;
  }
}
