package org.yitu.map.style;

import org.yitu.geo.text.Text;

/**
 * How bad something is, as the one map draws it. Colour is never alone: each severity has a shape of its own, so that a map
 * reads the same in black and white and for a colour-blind reader. The four warning colours are those of the Chinese
 * emergency response law (blue, yellow, orange, red).
 */
public enum Severity {
  NONE("#5b6b7b", "circle", Text.of("正常", "Normal")),
  BLUE("#2f7ed8", "square", Text.of("蓝色", "Blue")),
  YELLOW("#f2c037", "triangle", Text.of("黄色", "Yellow")),
  ORANGE("#f28c28", "diamond", Text.of("橙色", "Orange")),
  RED("#d9363e", "octagon", Text.of("红色", "Red"));

  private final String colour;
  private final String shape;
  private final Text title;

  Severity(String colour, String shape, Text title) {
    this.colour = colour;
    this.shape = shape;
    this.title = title;
  }

  /** @throws IllegalArgumentException unless {@code level} is 0 to 4 */
  public static Severity of(int level) {
    if (level < 0 || level >= values().length) throw new IllegalArgumentException("severity: " + level);
    return values()[level];
  }

  public int level() {
    return ordinal();
  }

  public String colour() {
    return colour;
  }

  public String shape() {
    return shape;
  }

  public Text title() {
    return title;
  }
}
