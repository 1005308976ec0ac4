package org.yitu.business.access;

import org.yitu.geo.text.Refusal;

/**
 * The institution codes an institution answers for, both ends included. Codes have nine digits and nest like those of
 * GB/T 2260: a city's subtree is its four leading digits, a county's its six, a town is itself.
 *
 * @param code the institution's own code
 */
public record CodeRange(long code, long from, long to) {
  public static final long LARGEST = 999_999_999L;
  private static final long CITY_SPAN = 100_000;
  private static final long COUNTY_SPAN = 1_000;

  public CodeRange {
    if (from < 0 || to > LARGEST || from > to) throw new IllegalArgumentException("codes " + from + " to " + to);
  }

  public static CodeRange ofCity(long code) {
    return spanning(code, CITY_SPAN);
  }

  public static CodeRange ofCounty(long code) {
    return spanning(code, COUNTY_SPAN);
  }

  public static CodeRange ofTown(long code) {
    return new CodeRange(code, code, code);
  }

  /** What lies under a code: a city's ends in five zeros, a county's in three. */
  public static CodeRange under(long code) {
    if (code % CITY_SPAN == 0) return ofCity(code);
    return code % COUNTY_SPAN == 0 ? ofCounty(code) : ofTown(code);
  }

  /** The same from the text of a parameter {@code within}. @throws Refusal if it is no code */
  public static CodeRange within(String text) {
    if (!text.matches("[0-9]{9}")) throw Refusal.invalid("within", "within 应为九位机构编码。", "within is an institution's code of nine digits.");
    return under(Long.parseLong(text));
  }

  public boolean contains(CodeRange other) {
    return from <= other.from && other.to <= to;
  }

  /** Everything there is: the platform's own support. */
  public static CodeRange everything() {
    return new CodeRange(0, 0, LARGEST);
  }

  public boolean contains(long other) {
    return from <= other && other <= to;
  }

  private static CodeRange spanning(long code, long span) {
    long first = code / span * span;
    return new CodeRange(code, first, first + span - 1);
  }
}
