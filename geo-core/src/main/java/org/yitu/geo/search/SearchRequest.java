package org.yitu.geo.search;

import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.route.Closures;
import org.yitu.geo.text.Refusal;

/**
 * What surrounds a place, as somebody. A radius or minutes are needed; with both, both hold.
 *
 * @param centre longitude, latitude, through the gate
 * @param radiusMetres greater than 0, at most {@value #MAX_RADIUS_METRES}; {@link #NO_RADIUS} for none
 * @param minutes that the drive to the centre may take, greater than 0, at most {@value #MAX_MINUTES}
 * @param layers ids of layers; empty for all that the viewer may see
 * @param text that the name contains; empty for any
 * @param limit 1 to {@value #MAX_LIMIT}
 */
public record SearchRequest(Viewer viewer, Coordinate centre, double radiusMetres, OptionalDouble minutes,
    Set<String> layers, String text, int limit, Closures closures) {
  public static final double NO_RADIUS = Double.NaN;
  public static final double MAX_RADIUS_METRES = 100_000;
  public static final double MAX_MINUTES = 120;
  public static final int MAX_LIMIT = 1_000;
  public static final int DEFAULT_LIMIT = 100;
  static final int MAX_TEXT = 200;

  /** @throws Refusal if a bound is not kept */
  public SearchRequest {
    if (Double.isNaN(radiusMetres) && minutes.isEmpty()) {
      throw Refusal.invalid("radiusMetres", "请给出半径或行车时间。", "Give a radius or a driving time.");
    }
    if (radiusMetres <= 0 || radiusMetres > MAX_RADIUS_METRES) {
      throw Refusal.invalid("radiusMetres", "半径必须大于 0 且不超过 100 公里。",
          "The radius must be greater than 0 and at most 100 km.");
    }
    if (minutes.isPresent() && !(minutes.getAsDouble() > 0 && minutes.getAsDouble() <= MAX_MINUTES)) {
      throw Refusal.invalid("minutes", "行车时间必须大于 0 且不超过 120 分钟。",
          "The driving time must be greater than 0 and at most 120 minutes.");
    }
    checkLimitAndText(limit, text);
    centre = centre.copy();
    layers = Set.copyOf(layers);
    text = text.strip();
  }

  /** Everything within a radius. */
  public static SearchRequest around(Viewer viewer, Coordinate centre, double radiusMetres) {
    return new SearchRequest(viewer, centre, radiusMetres, OptionalDouble.empty(), Set.of(), "", DEFAULT_LIMIT,
        Closures.NONE);
  }

  /** Everything from which the centre is reached in time. */
  public static SearchRequest within(Viewer viewer, Coordinate centre, double minutes) {
    return new SearchRequest(viewer, centre, NO_RADIUS, OptionalDouble.of(minutes), Set.of(), "", DEFAULT_LIMIT,
        Closures.NONE);
  }

  public SearchRequest withLayers(Set<String> newLayers) {
    return new SearchRequest(viewer, centre, radiusMetres, minutes, newLayers, text, limit, closures);
  }

  public SearchRequest withText(String newText) {
    return new SearchRequest(viewer, centre, radiusMetres, minutes, layers, newText, limit, closures);
  }

  public SearchRequest withLimit(int newLimit) {
    return new SearchRequest(viewer, centre, radiusMetres, minutes, layers, text, newLimit, closures);
  }

  public SearchRequest withMinutes(double newMinutes) {
    return new SearchRequest(viewer, centre, radiusMetres, OptionalDouble.of(newMinutes), layers, text, limit,
        closures);
  }

  public SearchRequest withClosures(Closures newClosures) {
    return new SearchRequest(viewer, centre, radiusMetres, minutes, layers, text, limit, newClosures);
  }

  static void checkLimitAndText(int limit, String text) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw Refusal.invalid("limit", "数量上限必须在 1 到 1000 之间。", "The limit must be between 1 and 1000.");
    }
    if (text.length() > MAX_TEXT) {
      throw Refusal.invalid("text", "查找的文字不能超过 200 个字符。", "The text to look for may have 200 characters at most.");
    }
  }
}
