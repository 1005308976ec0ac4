package org.yitu.web.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The reader's language: {@code ?lang=}, else {@code Accept-Language}, else Chinese. */
final class Language {
  private Language() {}

  static Locale of(HttpServletRequest request) {
    String asked = request.getParameter("lang");
    if (asked == null && request.getHeader("Accept-Language") != null) asked = request.getLocale().getLanguage();
    return "en".equals(asked) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }
}
