package org.yitu.geo.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * A title or sentence in the two languages of the platform.
 *
 * @param zh Chinese, the first language
 * @param en English
 */
public record Text(String zh, String en) {
  public Text {
    if (zh == null || en == null) throw new IllegalArgumentException("Text needs both languages: zh=" + zh + ", en=" + en);
  }

  public static Text of(String zh, String en) {
    return new Text(zh, en);
  }

  /** The English one for an English locale, else the Chinese one. */
  public String in(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
  }

  /** Both sentences with the placeholders {@code %s}, {@code %d} … filled from the same arguments; a text gives each its own. */
  public Text with(Object... arguments) {
    return new Text(String.format(Locale.ROOT, zh, sides(arguments, false)), String.format(Locale.ROOT, en, sides(arguments, true)));
  }

  private static Object[] sides(Object[] arguments, boolean english) {
    return Arrays.stream(arguments).map(one -> one instanceof Text text ? english ? text.en : text.zh : one).toArray();
  }
}
