package org.yitu.geo.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.yitu.geo.text.Refusal;

/**
 * A spot that was found both in a picture and on the ground.
 *
 * @param x pixels to the right of the picture's left edge
 * @param y pixels below its upper edge
 * @param longitude degrees in EPSG:4490, as is the latitude
 */
public record ControlPoint(double x, double y, double longitude, double latitude) {
  private static final int NUMBERS = 4;
  private static final double STEEPEST_LATITUDE = 85;

  public ControlPoint {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= STEEPEST_LATITUDE)) {
      throw Refusal.invalid("controlPoints", "控制点的像素坐标或经纬度不正确。", "A control point's pixels or its longitude and latitude cannot be meant.");
    }
  }

  /** Reads what {@link #format} writes: four numbers a point, points parted by semicolons or line ends. */
  public static List<ControlPoint> parse(String text) {
    return Arrays.stream(text.split("[;；\\n]")).filter(line -> !line.isBlank()).map(ControlPoint::one).toList();
  }

  public static String format(List<ControlPoint> points) {
    return points.stream().map(each -> String.format(Locale.ROOT, "%.2f %.2f %.7f %.7f", each.x, each.y, each.longitude, each.latitude))
        .collect(Collectors.joining("; "));
  }

  private static ControlPoint one(String line) {
    String[] words = line.strip().split("[\\s,，]+");
    try {
      if (words.length == NUMBERS) {
        double[] numbers = Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
        return new ControlPoint(numbers[0], numbers[1], numbers[2], numbers[3]);
      }
    } catch (NumberFormatException notANumber) {
      // Answered below, as is a line of another length.
    }
    throw Refusal.invalid("controlPoints", "每个控制点应为四个数：图上 x、图上 y、经度、纬度；控制点之间用分号隔开。",
        "A control point is four numbers: x and y in the picture, longitude, latitude; points are parted by semicolons.");
  }
}
