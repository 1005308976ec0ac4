package org.yitu.geo.effect;

/**
 * A number that a model takes from outside, and where it comes from.
 *
 * @param value as it is printed beside a result, with its unit
 * @param verified false if the value has not been compared with the original document; the reader is told
 */
public record Constant(String name, String value, String source, boolean verified) {
  static Constant verified(String name, String value, String source) {
    return new Constant(name, value, source, true);
  }

  static Constant unverified(String name, String value, String source) {
    return new Constant(name, value, source + " (unverified)", false);
  }
}
