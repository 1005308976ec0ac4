package org.yitu.business.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The part of a text around what was looked for.
 *
 * @param marks where in {@code text} something that was asked for stands: from, to
 */
record Excerpt(String text, List<int[]> marks) {
  private static final int LENGTH = 120;
  private static final int BEFORE = 20;

  /** The window with the most different grams; the beginning if there is none. */
  static Excerpt of(String text, Set<String> grams) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) lower = text;
    int best = 0;
    int most = 0;
    for (String gram : grams) {
      for (int at = lower.indexOf(gram); at >= 0; at = lower.indexOf(gram, at + 1)) {
        int from = Math.max(0, at - BEFORE);
        int found = matches(lower.substring(from, Math.min(lower.length(), from + LENGTH)), grams);
        if (found > most) {
          most = found;
          best = from;
        }
      }
    }
    int end = Math.min(text.length(), best + LENGTH);
    return new Excerpt(text.substring(best, end), marks(lower.substring(best, end), grams));
  }

  private static int matches(String window, Set<String> grams) {
    return (int) grams.stream().filter(window::contains).count();
  }

  /** Grams overlap: what they cover together is marked. */
  private static List<int[]> marks(String window, Set<String> grams) {
    boolean[] covered = new boolean[window.length()];
    for (String gram : grams) {
      for (int at = window.indexOf(gram); at >= 0; at = window.indexOf(gram, at + 1)) {
        for (int i = at; i < at + gram.length(); i++) covered[i] = true;
      }
    }
    List<int[]> marks = new ArrayList<>();
    for (int i = 0; i < covered.length; i++) {
      if (!covered[i]) continue;
      int from = i;
      while (i < covered.length && covered[i]) i++;
      marks.add(new int[] {from, i});
    }
    return marks;
  }
}
