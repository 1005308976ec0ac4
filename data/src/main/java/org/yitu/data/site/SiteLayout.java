package org.yitu.data.site;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands on a made-up site, in metres from its middle: x to the right of the plan, y upwards.
 *
 * @param boxes buildings
 * @param tanks upright cylinders
 */
public record SiteLayout(List<Box> boxes, List<Tank> tanks) {
  /** Half of the site's width and depth in metres; the plan shows a little more. */
  public static final double HALF_WIDTH = 110;
  public static final double HALF_DEPTH = 80;

  /** @param x of its middle, as is {@code y} */
  public record Box(String name, double x, double y, double width, double depth, double height, int colour) {}

  /** @param x of its middle, as is {@code y} */
  public record Tank(String name, double x, double y, double radius, double height, int colour) {}

  private static final int WORKSHOP = 0x9FB6CC;
  private static final int STORE = 0xC9B79C;
  private static final int OFFICE = 0xD9C6C0;
  private static final int PLANT = 0xA9BFA6;
  private static final int STEEL = 0xD5DADF;

  /** One of a few sites that differ in how large their buildings are and how many tanks there are. */
  public static SiteLayout number(int number) {
    double more = number % 3 * 4.0;
    List<Box> boxes = new ArrayList<>(List.of(new Box("生产车间A", -62, 38, 66, 34 + more, 12, WORKSHOP),
        new Box("生产车间B", 18, 40, 58 + more, 32, 14, WORKSHOP), new Box("原料库", -66, -32, 48, 30, 9, STORE),
        new Box("成品库", -8, -30, 40, 30, 9, STORE), new Box("综合楼", -70, -66, 40, 14, 16, OFFICE),
        new Box("中控室", 84, 62, 24, 16, 6, OFFICE), new Box("锅炉房", 88, 24, 20, 18 + more / 2, 10, PLANT),
        new Box("消防泵房", 20, -66, 16, 10, 5, PLANT)));
    List<Tank> tanks = new ArrayList<>();
    int count = 4 + number % 3;
    for (int i = 0; i < count; i++) {
      tanks.add(new Tank("T-10" + (i + 1), 56 + i / 2 * 24, -18 - i % 2 * 26, 8 + number % 2, 11, STEEL));
    }
    return new SiteLayout(List.copyOf(boxes), List.copyOf(tanks));
  }
}
