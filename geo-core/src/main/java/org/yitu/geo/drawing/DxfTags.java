package org.yitu.geo.drawing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.yitu.geo.text.Refusal;

/** The pairs of a text DXF, one after the other: a group code on one line, its value on the next. */
final class DxfTags {
  private static final int LONGEST_LINE = 4096;
  private static final int MOST_CODE = 1071;
  private static final byte[] BINARY = "AutoCAD Binary DXF".getBytes(StandardCharsets.US_ASCII);

  private final String text;
  private int at;
  private int code;
  private String value = "";
  private boolean held;

  DxfTags(byte[] content) {
    if (startsWith(content, BINARY)) {
      throw refused("这是二进制 DXF，请另存为文本（ASCII）DXF。", "This is a binary DXF; save it as a text (ASCII) DXF.");
    }
    if (startsWith(content, new byte[] {'A', 'C', '1', '0'})) {
      throw refused("这是 DWG 文件，请在 CAD 软件中另存为 DXF。", "This is a DWG file; save it as DXF.");
    }
    text = decoded(content);
  }

  /** Goes to the next pair; false at the end. */
  boolean next() {
    if (held) {
      held = false;
      return true;
    }
    String first = line();
    if (first == null) return false;
    String second = line();
    if (second == null) {
      if (first.isBlank()) return false;
      throw broken();
    }
    code = number(first.strip());
    value = second;
    return true;
  }

  /** The same pair comes once more. */
  void hold() {
    held = true;
  }

  int code() {
    return code;
  }

  String value() {
    return value;
  }

  boolean is(int wantedCode, String wanted) {
    return code == wantedCode && value.strip().equals(wanted);
  }

  private String line() {
    if (at >= text.length()) return null;
    int end = text.indexOf('\n', at);
    if (end < 0) end = text.length();
    int stop = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    if (stop - at > LONGEST_LINE) throw broken();
    String line = text.substring(at, stop);
    at = end + 1;
    return line;
  }

  private static int number(String code) {
    if (code.isEmpty() || code.length() > 4) throw broken();
    try {
      int number = Integer.parseInt(code);
      if (number < -5 || number > MOST_CODE) throw broken();
      return number;
    } catch (NumberFormatException other) {
      throw broken();
    }
  }

  private static boolean startsWith(byte[] content, byte[] start) {
    if (content.length < start.length) return false;
    for (int i = 0; i < start.length; i++) {
      if (content[i] != start[i]) return false;
    }
    return true;
  }

  /** Files since 2007 are UTF-8, older ones of this country GBK. */
  private static String decoded(byte[] content) {
    for (int i = 0; i < Math.min(content.length, LONGEST_LINE); i++) {
      if (content[i] == 0) throw broken();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException older) {
      return new String(content, Charset.forName("GB18030"));
    }
  }

  static Refusal broken() {
    return refused("文件不是完整的文本 DXF，无法读取。", "The file is not a whole text DXF and cannot be read.");
  }

  static Refusal refused(String zh, String en) {
    return Refusal.invalid("file", zh, en);
  }
}
