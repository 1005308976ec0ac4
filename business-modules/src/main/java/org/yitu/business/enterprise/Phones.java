package org.yitu.business.enterprise;

/** What a telephone number looks like here: digits with an optional leading plus, an area code and an extension. */
public final class Phones {
  /** For {@code @Pattern}: 3 to 21 characters, so that mobile numbers, landlines and short service numbers fit. */
  public static final String PATTERN = "\\+?[0-9][0-9 -]{1,18}[0-9]";

  private Phones() {}
}
