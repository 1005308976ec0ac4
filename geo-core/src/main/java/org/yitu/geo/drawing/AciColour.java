package org.yitu.geo.drawing;

import java.awt.Color;

/** AutoCAD's colour index as red, green and blue, darkened where it could not be read on white paper. */
final class AciColour {
  private static final int[] FIRST = {0x202020, 0xE02020, 0xA08800, 0x208A2C, 0x1496A8, 0x2446D8, 0xB428B4, 0x202020, 0x606060, 0x8C8C8C};
  private static final float[] VALUES = {1f, 0.65f, 0.5f, 0.3f, 0.15f};
  private static final float DARKEST_GREY = 0.2f;
  private static final float BRIGHTEST = 0.75f;

  private AciColour() {}

  static int rgb(int index) {
    if (index < 0 || index > 255) return FIRST[7];
    if (index < FIRST.length) return FIRST[index];
    if (index >= 250) return Color.HSBtoRGB(0, 0, DARKEST_GREY + (index - 250) * 0.1f) & 0xFFFFFF;
    // Ten shades for each of 24 hues, 15° apart: five values, each full and half saturated.
    float hue = (index / 10 - 1) * 15 / 360f;
    return Color.HSBtoRGB(hue, index % 2 == 0 ? 1 : 0.6f, Math.min(BRIGHTEST, VALUES[index % 10 / 2])) & 0xFFFFFF;
  }
}
