package org.yitu.geo.feature;

import java.util.Arrays;

/**
 * A pattern of SQL's LIKE: {@code %} for any text, {@code _} for any one character, a backslash before one that is
 * meant literally; case is ignored. Its time is bounded by the product of both lengths, where a regular expression
 * made of many {@code %} would go through every way of splitting the text.
 */
final class LikePattern {
  private static final int ANY_TEXT = -1;
  private static final int ANY_CHARACTER = -2;

  private final int[] parts;

  LikePattern(String like) {
    int[] characters = fold(like);
    int[] read = new int[characters.length];
    int count = 0;
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      if (c == '\\' && i + 1 < characters.length) c = characters[++i];
      else if (c == '%') c = ANY_TEXT;
      else if (c == '_') c = ANY_CHARACTER;
      read[count++] = c;
    }
    parts = Arrays.copyOf(read, count);
  }

  boolean matches(String text) {
    int[] characters = fold(text);
    int part = 0;
    int lastAnyText = -1;
    int resumeAt = 0;
    for (int i = 0; i < characters.length;) {
      if (part < parts.length && parts[part] == ANY_TEXT) {
        lastAnyText = part++;
        resumeAt = i;
      } else if (part < parts.length && (parts[part] == ANY_CHARACTER || parts[part] == characters[i])) {
        part++;
        i++;
      } else if (lastAnyText >= 0) {
        // Only the latest % needs to take one character more: an earlier one could not do better.
        part = lastAnyText + 1;
        i = ++resumeAt;
      } else {
        return false;
      }
    }
    while (part < parts.length && parts[part] == ANY_TEXT) part++;
    return part == parts.length;
  }

  private static int[] fold(String text) {
    return text.codePoints().map(c -> Character.toLowerCase(Character.toUpperCase(c))).toArray();
  }
}
