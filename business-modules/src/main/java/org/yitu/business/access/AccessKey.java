package org.yitu.business.access;

import java.security.SecureRandom;
import java.util.Base64;

/** A key with which a program or a device comes in: 256 random bits behind a prefix that tells what it is for. Kept is its SHA-256 only. */
public final class AccessKey {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private AccessKey() {}

  public static String fresh(String prefix) {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
