package org.yitu.business.knowledge;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Cuts a text into what a search compares. Chinese has no spaces: it is cut into each character and each pair of neighbours; what is
 * asked for is cut into pairs, and into a character where it stands alone. Letters and digits stay whole words. Widths and cases
 * do not count.
 */
final class Grams {
  static final int LONGEST = 40;

  private Grams() {}

  /** Each gram of a text with how often it occurs. */
  static Map<String, Integer> of(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    walk(text, (run, han) -> {
      if (!han) {
        counts.merge(run, 1, Integer::sum);
        return;
      }
      int[] points = run.codePoints().toArray();
      for (int i = 0; i < points.length; i++) {
        counts.merge(Character.toString(points[i]), 1, Integer::sum);
        if (i > 0) counts.merge(new String(points, i - 1, 2), 1, Integer::sum);
      }
    });
    return counts;
  }

  /** What a query asks for. */
  static Set<String> asked(String query) {
    Set<String> grams = new LinkedHashSet<>();
    walk(query, (run, han) -> {
      int[] points = run.codePoints().toArray();
      if (!han || points.length == 1) grams.add(run);
      else for (int i = 1; i < points.length; i++) grams.add(new String(points, i - 1, 2));
    });
    return grams;
  }

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Hands on each run of Chinese characters and each word. */
  private static void walk(String text, BiConsumer<String, Boolean> sink) {
    String plain = plain(text);
    StringBuilder run = new StringBuilder();
    boolean han = false;
    for (int i = 0; i < plain.length(); i += Character.charCount(plain.codePointAt(i))) {
      int point = plain.codePointAt(i);
      boolean isHan = UnicodeScript.of(point) == UnicodeScript.HAN;
      boolean isWord = !isHan && Character.isLetterOrDigit(point);
      if (!run.isEmpty() && (isHan != han || !isHan && !isWord)) emit(run, han, sink);
      if (isHan || isWord) run.appendCodePoint(point);
      han = isHan;
    }
    if (!run.isEmpty()) emit(run, han, sink);
  }

  private static void emit(StringBuilder run, boolean han, BiConsumer<String, Boolean> sink) {
    sink.accept(han || run.length() <= LONGEST ? run.toString() : run.substring(0, LONGEST), han);
    run.setLength(0);
  }
}
