package org.yitu.business.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** In hexadecimal. */
  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
