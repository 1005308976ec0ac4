package org.yitu.map.report;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.yitu.geo.crs.LocalMetres;

/**
 * The paper of a map: which ground it shows and where on it a place lies. The ground is the flat frame around the
 * middle of what is shown, so that north is up and one scale holds everywhere.
 */
final class MapFrame {
  private final LocalMetres ground;
  private final int width;
  private final int height;
  private final double metresPerPixel;
  private final Envelope box;

  private MapFrame(LocalMetres ground, int width, int height, double metresPerPixel) {
    this.ground = ground;
    this.width = width;
    this.height = height;
    this.metresPerPixel = metresPerPixel;
    Coordinate southWest = ground.toDegrees(new Coordinate(-width / 2.0 * metresPerPixel,
        -height / 2.0 * metresPerPixel));
    Coordinate northEast = ground.toDegrees(new Coordinate(width / 2.0 * metresPerPixel,
        height / 2.0 * metresPerPixel));
    box = new Envelope(southWest, northEast);
    box.expandBy(box.getWidth() * 0.02, box.getHeight() * 0.02);
  }

  /**
   * @param shown degrees, longitude as x
   * @param leastMetres the ground is at least so wide, however small the shown
   */
  static MapFrame around(Envelope shown, int width, int height, double leastMetres, double margin) {
    LocalMetres ground = LocalMetres.at(shown.centre());
    Coordinate southWest = ground.toMetres(new Coordinate(shown.getMinX(), shown.getMinY()));
    Coordinate northEast = ground.toMetres(new Coordinate(shown.getMaxX(), shown.getMaxY()));
    double wide = Math.max(leastMetres, (northEast.x - southWest.x) * (1 + 2 * margin));
    double high = Math.max(leastMetres * height / width, (northEast.y - southWest.y) * (1 + 2 * margin));
    return new MapFrame(ground, width, height, Math.max(wide / width, high / height));
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  double metresPerPixel() {
    return metresPerPixel;
  }

  /** What may be seen, in degrees, a little more than less. */
  Envelope box() {
    return new Envelope(box);
  }

  /** The zoom of a Web Mercator map of 512-pixel tiles with the same detail. */
  int zoom() {
    double atEquator = 40_075_016.7 / 512 * Math.cos(Math.toRadians(ground.origin().y));
    return (int) Math.max(0, Math.min(18, Math.round(Math.log(atEquator / metresPerPixel) / Math.log(2))));
  }

  Point2D.Double pixel(Coordinate lonLat) {
    Coordinate metres = ground.toMetres(lonLat);
    return new Point2D.Double(width / 2.0 + metres.x / metresPerPixel, height / 2.0 - metres.y / metresPerPixel);
  }

  /** Polygons closed with their holes, lines open; points draw nothing. */
  Path2D path(Geometry geometry) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (part instanceof Polygon polygon) {
        ring(path, polygon.getExteriorRing().getCoordinates(), true);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          ring(path, polygon.getInteriorRingN(hole).getCoordinates(), true);
        }
      } else if (part.getDimension() == 1) {
        ring(path, part.getCoordinates(), false);
      }
    }
    return path;
  }

  private void ring(Path2D path, Coordinate[] coordinates, boolean closed) {
    for (int i = 0; i < coordinates.length; i++) {
      Point2D.Double at = pixel(coordinates[i]);
      if (i == 0) path.moveTo(at.x, at.y);
      else path.lineTo(at.x, at.y);
    }
    if (closed) path.closePath();
  }
}
