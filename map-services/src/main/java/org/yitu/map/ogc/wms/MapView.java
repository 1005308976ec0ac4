package org.yitu.map.ogc.wms;

import java.awt.geom.Point2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.map.ogc.ReferenceSystem;

/**
 * Which ground a picture shows.
 *
 * @param box in {@code crs} with east as x; @param width in pixels; @param height in pixels
 */
public record MapView(ReferenceSystem crs, Envelope box, int width, int height) {
  private static final double EQUATOR_METRES = 40_075_016.7;
  private static final double DEGREE_METRES = EQUATOR_METRES / 360;
  private static final double TILE = 256;

  /** Degrees, with {@code pixels} around the picture; null box if none of it lies where the system is valid. */
  Envelope lonLat(double pixels) {
    Envelope wide = new Envelope(box);
    wide.expandBy(pixels * box.getWidth() / width, pixels * box.getHeight() / height);
    Envelope valid = wide.intersection(crs.validity());
    return valid.isNull() ? valid : crs.fromMap(valid);
  }

  /** Degrees around a pixel and {@code tolerance} pixels to each side. */
  Envelope around(double column, double row, double tolerance) {
    double x = box.getMinX() + column * box.getWidth() / width;
    double y = box.getMaxY() - row * box.getHeight() / height;
    double dx = tolerance * box.getWidth() / width;
    double dy = tolerance * box.getHeight() / height;
    Envelope valid = new Envelope(x - dx, x + dx, y - dy, y + dy).intersection(crs.validity());
    return valid.isNull() ? valid : crs.fromMap(valid);
  }

  /** The number of the WebMercatorQuad matrix whose pixels are about as large on the ground. */
  int zoom() {
    Envelope degrees = lonLat(0);
    if (degrees.isNull()) return 0;
    double metres = Math.max(1e-6, degrees.getHeight() * DEGREE_METRES / height);
    double pixels = EQUATOR_METRES * Math.cos(Math.toRadians(degrees.centre().y)) / TILE / metres;
    return (int) Math.max(0, Math.min(22, Math.round(Math.log(pixels) / Math.log(2))));
  }

  Point2D.Double pixel(Coordinate lonLat) {
    Coordinate at = crs.toMap(lonLat);
    return new Point2D.Double((at.x - box.getMinX()) / box.getWidth() * width, (box.getMaxY() - at.y) / box.getHeight() * height);
  }

  /** A copy in pixels. */
  Geometry pixels(Geometry lonLat) {
    Geometry copy = lonLat.copy();
    copy.apply(new CoordinateSequenceFilter() {
      @Override public void filter(CoordinateSequence points, int i) {
        Point2D.Double at = pixel(new Coordinate(points.getX(i), points.getY(i)));
        points.setOrdinate(i, 0, at.x);
        points.setOrdinate(i, 1, at.y);
      }

      @Override public boolean isDone() {
        return false;
      }

      @Override public boolean isGeometryChanged() {
        return true;
      }
    });
    return copy;
  }
}
