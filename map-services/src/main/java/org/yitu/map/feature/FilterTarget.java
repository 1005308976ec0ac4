package org.yitu.map.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.text.Text;

/**
 * What a filter is written for: the names that it may use, and how its coordinates are read. A name is compared as text with
 * the layer's own fields and is never evaluated.
 */
public final class FilterTarget {
  /** The one geometry of a feature, in filters and in answers. */
  public static final String GEOMETRY = "geometry";
  private static final GeometryGate GATE = GeometryGate.of(new Envelope(-180, 180, -90, 90)).forField("filter");
  private static final int EDGE_STEPS = 8;

  private final LayerInfo layer;
  private final UnaryOperator<Geometry> toLonLat;

  /** @param toLonLat makes a geometry in degrees with the longitude first of one as the filter writes it */
  public FilterTarget(LayerInfo layer, UnaryOperator<Geometry> toLonLat) {
    this.layer = layer;
    this.toLonLat = toLonLat;
  }

  /** Coordinates are longitude and latitude. */
  public static FilterTarget of(LayerInfo layer) {
    return new FilterTarget(layer, UnaryOperator.identity());
  }

  /** The layer's fields, and the name and severity that every feature has. */
  public static List<LayerField> fields(LayerInfo layer) {
    List<LayerField> fields = new ArrayList<>(layer.fields());
    add(fields, 0, LayerField.of("name", Text.of("名称", "Name"), LayerField.Type.TEXT));
    add(fields, fields.size(), LayerField.of("severity", Text.of("严重程度（0 至 4）", "Severity, 0 to 4"), LayerField.Type.NUMBER));
    return fields;
  }

  private static void add(List<LayerField> fields, int at, LayerField field) {
    if (fields.stream().noneMatch(one -> one.name().equals(field.name()))) fields.add(at, field);
  }

  public Optional<LayerField> find(String name) {
    return fields(layer).stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The same names with coordinates that are read in another way. */
  public FilterTarget in(UnaryOperator<Geometry> otherToLonLat) {
    return new FilterTarget(layer, otherToLonLat);
  }

  /** @throws org.yitu.geo.text.Refusal if it is not well-known text, or the gate does not let it in */
  public Geometry wkt(String text) {
    return GATE.fromWkt(text, toLonLat);
  }

  public Geometry geoJson(Map<String, ?> json) {
    return GATE.fromGeoJson(json, toLonLat);
  }

  /** A geometry that was read from another language. */
  public Geometry shape(Geometry read) {
    return GATE.check(toLonLat.apply(read));
  }

  /** A box whose edges are straight in the system that it is written in; one without a width or height is a line or a point. */
  public Geometry box(double x1, double y1, double x2, double y2) {
    if (x1 == x2 && y1 == y2) return shape(Cgcs2000.factory().createPoint(new Coordinate(x1, y1)));
    if (x1 == x2 || y1 == y2) {
      return shape(Cgcs2000.factory().createLineString(new Coordinate[] {new Coordinate(x1, y1), new Coordinate(x2, y2)}));
    }
    Coordinate[] corners = {new Coordinate(x1, y1), new Coordinate(x2, y1), new Coordinate(x2, y2), new Coordinate(x1, y2)};
    List<Coordinate> ring = new ArrayList<>();
    for (int i = 0; i < corners.length; i++) {
      Coordinate from = corners[i];
      Coordinate to = corners[(i + 1) % corners.length];
      for (int step = 0; step < EDGE_STEPS; step++) {
        double share = (double) step / EDGE_STEPS;
        ring.add(new Coordinate(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share));
      }
    }
    ring.add(corners[0].copy());
    return shape(Cgcs2000.factory().createPolygon(ring.toArray(Coordinate[]::new)));
  }
}
