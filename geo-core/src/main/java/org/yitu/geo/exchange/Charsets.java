package org.yitu.geo.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Which charset a text is in. A text that is good UTF-8 and not plain ASCII is UTF-8: by chance no Chinese in GBK is. */
final class Charsets {
  static final Charset GBK = Charset.forName("GB18030");

  private Charsets() {}

  /** As a .cpg names it; empty for what is not known. */
  static Optional<Charset> named(String name) {
    String plain = name.strip().toUpperCase(Locale.ROOT).replaceAll("^(CP|WINDOWS-|ANSI )", "");
    return switch (plain) {
      case "UTF-8", "UTF8", "65001" -> Optional.of(StandardCharsets.UTF_8);
      case "GBK", "GB2312", "GB18030", "936", "54936" -> Optional.of(GBK);
      case "ISO-8859-1", "88591", "1252", "LATIN1" -> Optional.of(StandardCharsets.ISO_8859_1);
      default -> Optional.empty();
    };
  }

  static boolean fits(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  static boolean isAscii(byte[] bytes) {
    for (byte each : bytes) {
      if (each < 0) return false;
    }
    return true;
  }
}
