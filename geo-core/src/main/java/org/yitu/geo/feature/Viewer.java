package org.yitu.geo.feature;

import java.util.Locale;

/**
 * Who is asking. The business side gives this meaning (institution, enterprise, sector, permission set); the map side
 * only hands it on with every query.
 */
public interface Viewer {
  /** Two viewers with the same key see the same rows of every layer: what may share a cached tile. */
  String scopeKey();

  /** Who it is, the same in all of his sessions; what is bounded for each person is counted by this. */
  default String person() {
    return scopeKey();
  }

  /** The language of titles and refusals. */
  Locale locale();

  /** Whether the viewer's permission set holds {@code permission}, such as {@code simulation:run}. */
  boolean may(String permission);
}
