package org.yitu.geo.effect;

import java.util.Arrays;
import java.util.List;

/** Pasquill's stability classes, from very unstable (A) to moderately stable (F). */
public enum Stability {
  A, B, C, D, E, F;

  static List<String> names() {
    return Arrays.stream(values()).map(Enum::name).toList();
  }
}
