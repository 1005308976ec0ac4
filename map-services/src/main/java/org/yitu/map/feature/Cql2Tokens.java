package org.yitu.map.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yitu.geo.text.Refusal;

/** Cuts a text of CQL2 or ECQL into tokens. Does not know what they mean. */
final class Cql2Tokens {
  enum Kind { WORD, QUOTED, STRING, NUMBER, TIME, SYMBOL, END }

  /** @param at position of the first character, from 1 */
  record Token(Kind kind, String text, int at) {
    boolean is(String word) {
      return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }
  }

  private static final Pattern TIME = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2}))?");

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Cql2Tokens(String source) {
    this.source = source;
  }

  static List<Token> of(String source) {
    Cql2Tokens cutter = new Cql2Tokens(source);
    while (cutter.next()) {}
    cutter.tokens.add(new Token(Kind.END, "", source.length() + 1));
    return List.copyOf(cutter.tokens);
  }

  static Refusal refusal(int at, String zh, String en) {
    return Refusal.invalid("filter", String.format(Locale.ROOT, "筛选条件第 %d 个字符处：%s", at, zh),
        String.format(Locale.ROOT, "Filter, character %d: %s", at, en));
  }

  private boolean next() {
    while (position < source.length() && Character.isWhitespace(source.charAt(position))) position++;
    if (position == source.length()) return false;
    char c = source.charAt(position);
    if (Character.isLetter(c) || c == '_') word();
    else if (c == '\'') quoted(c, Kind.STRING);
    else if (c == '"') quoted(c, Kind.QUOTED);
    else if (isDigit(c) || c == '-' && position + 1 < source.length() && isDigit(source.charAt(position + 1))) number();
    else symbol(c);
    return true;
  }

  private void word() {
    int start = position;
    while (position < source.length() && (Character.isLetterOrDigit(source.charAt(position))
        || source.charAt(position) == '_')) {
      position++;
    }
    add(Kind.WORD, source.substring(start, position), start);
  }

  /** A doubled quotation mark stands for itself. */
  private void quoted(char mark, Kind kind) {
    int start = position++;
    StringBuilder text = new StringBuilder();
    while (true) {
      if (position >= source.length()) {
        throw refusal(start + 1, "引号没有结束。", "the quotation mark is not closed.");
      }
      char c = source.charAt(position++);
      if (c != mark) {
        text.append(c);
      } else if (position < source.length() && source.charAt(position) == mark) {
        text.append(mark);
        position++;
      } else {
        add(kind, text.toString(), start);
        return;
      }
    }
  }

  private void number() {
    int start = position;
    Matcher time = TIME.matcher(source).region(position, source.length());
    if (time.lookingAt()) {
      position = time.end();
      add(Kind.TIME, time.group(), start);
      return;
    }
    position++;
    digits();
    if (position < source.length() && source.charAt(position) == '.') {
      position++;
      digits();
    }
    if (position < source.length() && (source.charAt(position) | 0x20) == 'e') {
      position++;
      if (position < source.length() && (source.charAt(position) == '-' || source.charAt(position) == '+')) position++;
      digits();
    }
    add(Kind.NUMBER, source.substring(start, position), start);
  }

  private void digits() {
    while (position < source.length() && isDigit(source.charAt(position))) position++;
  }

  private void symbol(char c) {
    String two = position + 1 < source.length() ? source.substring(position, position + 2) : "";
    String text = switch (two) {
      case "<=", ">=", "<>", "!=" -> two;
      default -> String.valueOf(c);
    };
    if (text.length() == 1 && "=<>(),/".indexOf(c) < 0) {
      throw refusal(position + 1, "不认识的字符。", "this character has no meaning here.");
    }
    add(Kind.SYMBOL, text, position);
    position += text.length();
  }

  private void add(Kind kind, String text, int start) {
    tokens.add(new Token(kind, text, start + 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
