package org.yitu.business.audit;

import org.yitu.geo.text.Sha256;

/** Lines that each carry the SHA-256 of the one before: one that was changed, slipped in or taken out is found. */
public final class HashChain {
  /** What the first line carries instead of a line before it. */
  public static final String BEGINNING = "0".repeat(64);

  private HashChain() {}

  /** In hexadecimal, over every part with its length before it, so that no two lines read the same. */
  public static String link(Object... parts) {
    StringBuilder text = new StringBuilder();
    for (Object part : parts) {
      String written = String.valueOf(part);
      text.append(written.length()).append(':').append(written).append('\n');
    }
    return Sha256.of(text.toString());
  }
}
