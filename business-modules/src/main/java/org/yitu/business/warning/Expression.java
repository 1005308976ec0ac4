package org.yitu.business.warning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yitu.geo.text.Refusal;

/**
 * A condition over several sensors: {@code LT_1 > 8 and (PT_2 >= 1.2 or not TE_3 < 5)}, with 且, 或, 非 as other words for and, or, not. A
 * sensor is named by its tag. The logic has three values (Kleene): where a sensor says nothing, only what does not depend on it is known.
 */
final class Expression {
  private static final Pattern TOKEN = Pattern.compile("\\s*(>=|<=|>|<|\\(|\\)|且|或|非|-?\\d+(?:\\.\\d+)?(?![\\p{L}\\d_.-])|[\\p{L}\\d_./#-]+)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final int MOST_TOKENS = 100;

  /** What is known: null if a sensor that matters says nothing. */
  private interface Node {
    Boolean judge(Function<String, Double> values);
  }

  private final List<String> tokens;
  private final Set<String> tags = new LinkedHashSet<>();
  private final Node root;
  private int at;

  private Expression(String text) {
    tokens = tokens(text);
    root = either();
    if (at < tokens.size()) throw wrong(tokens.get(at));
  }

  /** @throws Refusal for field {@code expression} if it cannot be read */
  static Expression parse(String text) {
    return new Expression(text);
  }

  /** The sensors that it names. */
  Set<String> tags() {
    return Set.copyOf(tags);
  }

  /** @param values a sensor's value by its tag, null if it says nothing @return null if that leaves the condition open */
  Boolean judge(Function<String, Double> values) {
    return root.judge(values);
  }

  private static List<String> tokens(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text.strip());
    int from = 0;
    while (from < matcher.regionEnd()) {
      if (!matcher.find(from) || matcher.start() != from || found.size() == MOST_TOKENS) throw wrong(text.strip().substring(from));
      found.add(matcher.group(1));
      from = matcher.end();
    }
    return found;
  }

  private Node either() {
    Node left = both();
    while (take("or", "或")) {
      Node first = left;
      Node second = both();
      left = values -> or(first.judge(values), second.judge(values));
    }
    return left;
  }

  private Node both() {
    Node left = single();
    while (take("and", "且")) {
      Node first = left;
      Node second = single();
      left = values -> not(or(not(first.judge(values)), not(second.judge(values))));
    }
    return left;
  }

  private Node single() {
    if (take("not", "非")) {
      Node turned = single();
      return values -> not(turned.judge(values));
    }
    if (take("(", "(")) {
      Node inner = either();
      if (!take(")", ")")) throw wrong(at < tokens.size() ? tokens.get(at) : ")");
      return inner;
    }
    return comparison();
  }

  private Node comparison() {
    String tag = next();
    String operator = next();
    String number = next();
    if (!NUMBER.matcher(number).matches() || !Set.of(">", ">=", "<", "<=").contains(operator) || !tag.matches("[\\p{L}\\d_./#-]+")) {
      throw wrong(tag + " " + operator + " " + number);
    }
    tags.add(tag);
    double limit = Double.parseDouble(number);
    return values -> {
      Double value = values.apply(tag);
      return value == null ? null : compare(value, operator, limit);
    };
  }

  private static boolean compare(double value, String operator, double limit) {
    return switch (operator) {
      case ">" -> value > limit;
      case ">=" -> value >= limit;
      case "<" -> value < limit;
      default -> value <= limit;
    };
  }

  private boolean take(String word, String other) {
    boolean there = at < tokens.size() && (tokens.get(at).toLowerCase(Locale.ROOT).equals(word) || tokens.get(at).equals(other));
    if (there) at++;
    return there;
  }

  private String next() {
    if (at >= tokens.size()) throw wrong("…");
    return tokens.get(at++);
  }

  private static Boolean or(Boolean one, Boolean other) {
    if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) return true;
    return one == null || other == null ? null : Boolean.FALSE;
  }

  private static Boolean not(Boolean value) {
    return value == null ? null : Boolean.valueOf(!value);
  }

  private static Refusal wrong(String where) {
    return Refusal.invalid("expression", "条件写法有误，在“" + where + "”处。示例：LT_1 > 8 且 PT_2 >= 1.2",
        "The condition cannot be read at “" + where + "”. Example: LT_1 > 8 and PT_2 >= 1.2");
  }
}
