package org.yitu.web.app;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A personal token as a request brings it: {@code Authorization: Bearer key}, or HTTP Basic with the key as password. No other
 * site can make a browser send either, because Yitu never asks a browser for them; so such a request needs no further proof
 * that it was not forged.
 *
 * @param username empty if none was given
 */
record TokenHeader(String username, String key) {
  private static final int LONGEST = 512;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  /** Questions that come as POST because they are long; they change nothing. */
  private static final Pattern QUESTIONS = Pattern.compile("/api/(search/[a-z-]+|routes|reach|matrix|coordinates|effects/[a-z0-9-]+"
      + "|major-hazards/identification)|/ogc/wfs");
  /** With a token nobody makes more tokens, changes a password or opens a session. */
  private static final Pattern PERSONAL = Pattern.compile("/api/(session|tokens)(/.*)?");
  private static final Pattern ACCOUNTS = Pattern.compile("/api/records/(user|role)(/.*)?");

  /** Empty if the request brings none. A header that is not understood is a token that nobody has. */
  static Optional<TokenHeader> of(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    if (header == null) return Optional.empty();
    int blank = header.indexOf(' ');
    if (blank < 0 || header.length() > LONGEST) return Optional.of(new TokenHeader("", ""));
    String value = header.substring(blank + 1).strip();
    return Optional.of(switch (header.substring(0, blank).toLowerCase(Locale.ROOT)) {
      case "bearer" -> new TokenHeader("", value);
      case "basic" -> basic(value);
      default -> new TokenHeader("", "");
    });
  }

  /** Whether a token is good for this request at all; what its owner may is asked behind. */
  static boolean mayAsk(HttpServletRequest request, boolean write) {
    String path = RequestPath.of(request);
    if (PERSONAL.matcher(path).matches()) return false;
    if (SAFE.contains(request.getMethod()) || QUESTIONS.matcher(path).matches()) return true;
    return write && !ACCOUNTS.matcher(path).matches();
  }

  /** All that a device's key is good for. */
  static boolean isForReadings(HttpServletRequest request) {
    return request.getMethod().equals("POST") && request.getRequestURI().equals("/api/telemetry");
  }

  private static TokenHeader basic(String value) {
    try {
      String pair = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0 ? new TokenHeader("", "") : new TokenHeader(pair.substring(0, colon), pair.substring(colon + 1));
    } catch (IllegalArgumentException notBase64) {
      return new TokenHeader("", "");
    }
  }
}
