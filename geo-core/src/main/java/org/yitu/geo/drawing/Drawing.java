package org.yitu.geo.drawing;

import java.util.List;
import java.util.SortedMap;

/**
 * A drawing as lines and words, x to the right and y upwards in its own units.
 *
 * @param skipped how often which kind of entity was left out because it is not drawn here
 */
public record Drawing(List<Line> lines, List<Words> words, SortedMap<String, Integer> skipped) {
  /** A chain of straight pieces: x and y in turn. */
  public record Line(double[] xy, int colour, boolean filled) {}

  /**
   * One line of text.
   *
   * @param height of its capitals in units of the drawing
   * @param degrees turned against the clock
   * @param anchor share of the text's width that lies left of the place: 0, 0.5 or 1
   */
  public record Words(double x, double y, double height, double degrees, double anchor, String text, int colour) {}
}
