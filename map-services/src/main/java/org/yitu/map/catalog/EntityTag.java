package org.yitu.map.catalog;

import org.yitu.geo.text.Sha256;

/**
 * The HTTP entity tag of a body, made from its content. Weak, because a server does not compress a body with a strong tag.
 */
public final class EntityTag {
  private static final int DIGITS = 24;

  private EntityTag() {}

  public static String of(byte[] body) {
    return "W/\"" + Sha256.of(body).substring(0, DIGITS) + "\"";
  }
}
