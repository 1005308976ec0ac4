package org.yitu.geo.scenario;

import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.text.Text;

/**
 * The ground on which a level is exceeded.
 *
 * @param level 1 for the worst
 * @param name the level as its publisher writes it: {@code AEGL-3}
 * @param meaning what happens to people inside
 * @param quantity what is measured: {@code concentration}
 * @param threshold in {@code unit}
 * @param maxMetres how far from the source the zone reaches
 * @param truncated true if the zone was cut at the model's limit and goes on behind it
 * @param polygon EPSG:4490; contains the polygons of all worse levels
 */
public record Zone(int level, String name, Text meaning, String quantity, double threshold, String unit,
    double maxMetres,
    double areaSquareMetres, boolean truncated, Geometry polygon) {
  /** The severity a map paints it with: red, orange, yellow, blue. */
  public int severity() {
    return Math.max(1, 5 - level);
  }
}
