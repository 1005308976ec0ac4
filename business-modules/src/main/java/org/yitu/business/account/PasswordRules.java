package org.yitu.business.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.yitu.geo.text.Refusal;

/**
 * What a password must be: 12 characters or more and none of those that everybody tries first. No rules of composition and no
 * forced change (OWASP ASVS 5, 6.2).
 */
final class PasswordRules {
  private static final int SHORTEST = 12;
  /** bcrypt reads 72 bytes; more would be cut without a word. */
  private static final int MOST_BYTES = 72;
  private static final Set<String> KNOWN_BAD = Set.of("123456789012", "1234567890123", "012345678901", "111111111111",
      "000000000000", "888888888888", "666666666666", "aaaaaaaaaaaa", "password1234", "password12345", "passwordpassword",
      "qwertyuiop12", "qwertyuiopas", "1qaz2wsx3edc", "1q2w3e4r5t6y", "adminadminadmin", "administrator", "administrator1",
      "admin1234567", "admin12345678", "abcd12345678", "abc123456789", "a12345678901", "woaini520131", "woaini5201314",
      "iloveyou1234", "letmeinletmein", "welcome12345", "changeme1234", "p@ssw0rd1234", "p@ssword1234", "luzhou123456",
      "yitu12345678", "yituyituyitu");

  private PasswordRules() {}

  static void check(String password, String username) {
    if (password.length() < SHORTEST) {
      throw Refusal.invalid("password", "密码至少 12 个字符。", "A password has 12 characters or more.");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw Refusal.invalid("password", "密码太长，最多 72 字节。", "The password is too long: 72 bytes at most.");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (KNOWN_BAD.contains(lower) || isMostly(lower, username.toLowerCase(Locale.ROOT)) || lower.chars().distinct().count() < 4) {
      throw Refusal.invalid("password", "密码太容易猜到，请换一个。", "The password is too easy to guess; choose another.");
    }
  }

  private static boolean isMostly(String password, String username) {
    return password.contains(username) && 2 * username.length() >= password.length();
  }
}
