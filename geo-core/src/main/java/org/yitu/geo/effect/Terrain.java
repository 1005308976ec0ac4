package org.yitu.geo.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How rough the ground is that a cloud travels over. */
public enum Terrain {
  RURAL, URBAN;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(Terrain::id).toList();
  }

  public static Terrain of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
