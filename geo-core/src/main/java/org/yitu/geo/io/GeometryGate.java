package org.yitu.geo.io;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.text.Refusal;

/**
 * Lets a geometry from outside in, or says why not. What has passed is finite, inside the extent, not empty, of at most
 * {@value #MAX_VERTICES} vertices, nested at most {@value #MAX_NESTING} deep, valid in the sense of OGC Simple
 * Features, has SRID 4490 and no heights. It is neither repaired nor converted: a {@code datum} member is the
 * caller's to read.
 *
 * <p>The order matters. JTS overflows its stack on deep nesting, its overlays run for minutes on a star of a thousand
 * vertices and do not hear an interrupt, and databases store NaN without a word: so counts and nesting are bounded
 * while reading, and validity, which is cheap to ask, comes before any other topology.
 */
public final class GeometryGate {
  public static final int MAX_VERTICES = 20_000;
  /** A plain geometry is 1 deep, a collection of plain ones 2. */
  public static final int MAX_NESTING = 8;
  /** Longitude 73 to 136, latitude 3 to 54: China. */
  private static final Envelope CHINA = new Envelope(73, 136, 3, 54);

  private final Envelope extent;
  private final String field;

  private GeometryGate(Envelope extent, String field) {
    this.extent = extent;
    this.field = field;
  }

  /** @param extent longitude as x, latitude as y */
  public static GeometryGate of(Envelope extent) {
    if (extent.isNull()) throw new IllegalArgumentException("the extent is empty");
    return new GeometryGate(new Envelope(extent), "geometry");
  }

  /** The gate for the whole country, the extent of a project that sets no other. */
  public static GeometryGate china() {
    return of(CHINA);
  }

  /** The same gate, naming {@code newField} as the input that is at fault. */
  public GeometryGate forField(String newField) {
    return new GeometryGate(extent, newField);
  }

  public Envelope extent() {
    return new Envelope(extent);
  }

  /** @param json a GeoJSON geometry as maps, lists and numbers */
  public Geometry fromGeoJson(Map<String, ?> json) {
    return letIn(() -> new GeoJsonReader().read(json));
  }

  /** @param text a GeoJSON geometry */
  public Geometry fromGeoJson(String text) {
    return letIn(() -> new GeoJsonReader().read(GeoJsonText.parse(text)));
  }

  /** @param text well-known text, with or without {@code SRID=4490;} or {@code SRID=4326;} before it */
  public Geometry fromWkt(String text) {
    return letIn(() -> WktText.read(text));
  }

  /**
   * The same for a geometry in another reference system.
   *
   * @param toLonLat makes one in degrees with the longitude first; is given what is not yet checked but bounded
   */
  public Geometry fromWkt(String text, UnaryOperator<Geometry> toLonLat) {
    return letIn(() -> toLonLat.apply(WktText.read(text)));
  }

  /** As {@link #fromWkt(String, UnaryOperator)}. */
  public Geometry fromGeoJson(Map<String, ?> json, UnaryOperator<Geometry> toLonLat) {
    return letIn(() -> toLonLat.apply(new GeoJsonReader().read(json)));
  }

  /** Lets in a geometry that was already read, such as one from a shapefile. */
  public Geometry check(Geometry geometry) {
    return letIn(() -> {
      if (geometry == null) throw Fault.missing();
      return geometry;
    });
  }

  /** The same as {@link #fromGeoJson(Map)}, for a place where only polygons and multipolygons make sense. */
  public Geometry area(Map<String, ?> json) {
    Geometry geometry = fromGeoJson(json);
    if (geometry instanceof Polygonal) return geometry;
    throw refusal(new Fault("这里需要面（Polygon 或 MultiPolygon）。", "A Polygon or MultiPolygon is expected here."));
  }

  /** @param lonLat a list of two numbers, longitude and latitude */
  public Coordinate point(Object lonLat) {
    try {
      if (!(lonLat instanceof List<?> list) || list.size() != 2) {
        throw new Fault("位置必须是 [经度, 纬度] 两个数。", "A position must be two numbers, [longitude, latitude].");
      }
      Coordinate position = new Coordinate(GeoJsonReader.number(list.get(0)), GeoJsonReader.number(list.get(1)));
      checkPosition(position.x, position.y);
      return position;
    } catch (Fault fault) {
      throw refusal(fault);
    }
  }

  /** What may go wrong while a geometry is read. */
  @FunctionalInterface
  private interface Reading {
    Geometry read();
  }

  private Geometry letIn(Reading reading) {
    try {
      Geometry geometry = reading.read();
      checkNesting(geometry);
      if (geometry.isEmpty()) throw new Fault("图形是空的，没有任何坐标。", "The geometry is empty: it has no coordinates.");
      if (geometry.getNumPoints() > MAX_VERTICES) throw Fault.tooManyVertices();
      Geometry flat = Cgcs2000.flat(geometry);
      flat.apply(new PositionCheck());
      TopologyValidationError error = new IsValidOp(flat).getValidationError();
      if (error != null) throw Fault.invalid(error);
      return flat;
    } catch (Fault fault) {
      throw refusal(fault);
    }
  }

  private Refusal refusal(Fault fault) {
    return Refusal.invalid(field, fault.text());
  }

  private void checkPosition(double longitude, double latitude) {
    if (!Double.isFinite(longitude) || !Double.isFinite(latitude)) {
      throw new Fault("坐标必须是有限的数，不能是 NaN 或无穷大。", "Coordinates must be finite numbers, not NaN or infinite.");
    }
    if (!extent.contains(longitude, latitude)) throw Fault.outside(longitude, latitude, extent);
  }

  /** Walks without recursion, and stops at the first place that is too deep. */
  private static void checkNesting(Geometry geometry) {
    record Open(Geometry geometry, int depth) {}
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(geometry, 1));
    while (!open.isEmpty()) {
      Open next = open.pop();
      if (next.depth() > MAX_NESTING) throw Fault.tooDeep();
      if (!next.geometry().getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) continue;
      for (int i = 0; i < next.geometry().getNumGeometries(); i++) {
        open.push(new Open(next.geometry().getGeometryN(i), next.depth() + 1));
      }
    }
  }

  private final class PositionCheck implements CoordinateSequenceFilter {
    @Override
    public void filter(CoordinateSequence sequence, int i) {
      checkPosition(sequence.getX(i), sequence.getY(i));
    }

    @Override
    public boolean isDone() {
      return false;
    }

    @Override
    public boolean isGeometryChanged() {
      return false;
    }
  }
}
