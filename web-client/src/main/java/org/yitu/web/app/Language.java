package org.yitu.web.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reader's language: {@code ?lang=}, else what he chose on the pages, else {@code Accept-Language}, else Chinese. It reads the bare text of the request, for it
 * is asked for refusals of requests whose parameters cannot be read.
 */
final class Language {
  private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([^&]*)");
  private static final Pattern CHOSEN = Pattern.compile("(?:^|;) ?yitu-lang=(zh|en)(?:;|$)");
  private static final int LONGEST_HEADER = 1_000;

  private Language() {}

  static Locale of(HttpServletRequest request) {
    String chosen = Navigation.is(request) ? chosen(Navigation.header(request, "Cookie")) : "";
    return of(request.getQueryString(), chosen.isEmpty() ? request.getHeader("Accept-Language") : chosen);
  }

  /** A page's scripts say their reader's language; where he follows a link, the browser says its own and only the cookie his. */
  private static String chosen(String cookies) {
    Matcher found = CHOSEN.matcher(cookies == null ? "" : cookies);
    return found.find() ? found.group(1) : "";
  }

  static Locale of(String query, String header) {
    Matcher asked = ASKED.matcher(query == null ? "" : query);
    if (asked.find()) return english(asked.group(1));
    if (header == null || header.length() > LONGEST_HEADER) return Locale.SIMPLIFIED_CHINESE;
    try {
      return english(Locale.LanguageRange.parse(header).get(0).getRange().split("-", 2)[0]);
    } catch (IllegalArgumentException malformed) {
      return Locale.SIMPLIFIED_CHINESE;
    }
  }

  private static Locale english(String language) {
    return language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }
}
