package org.yitu.geo.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.text.Text;

/** Layers and features with the least that a test needs to say. */
public final class FeaturesForTest {
  public static final LayerInfo.Group GROUP = new LayerInfo.Group("test", Text.of("测试", "Test"), 1);

  private FeaturesForTest() {}

  /** A layer of points with these fields, which may be in the states OPEN (severity 2) and CLOSED (0). */
  public static LayerInfo points(String id, LayerField... fields) {
    return layer(id, GeometryKind.POINT, fields);
  }

  public static LayerInfo layer(String id, GeometryKind kind, LayerField... fields) {
    return new LayerInfo(id, Text.of(id, id), GROUP, kind, "dot", List.of(fields),
        List.of(new LayerInfo.State("OPEN", Text.of("待整改", "Open"), 2),
        new LayerInfo.State("CLOSED", Text.of("已整改", "Closed"), 0)),
        false);
  }

  public static LayerField field(String name, LayerField.Type type) {
    return LayerField.of(name, Text.of(name, name), type);
  }

  /** A feature whose name is its id. */
  public static Feature point(String layer, String id, double longitude, double latitude) {
    return feature(layer, id, id, Cgcs2000.point(longitude, latitude), Map.of());
  }

  public static Feature feature(String layer, String id, String name, String wkt) {
    return feature(layer, id, name, geometry(wkt), Map.of());
  }

  public static Feature feature(String layer, String id, String name, Geometry geometry,
      Map<String, Object> properties) {
    return new Feature(layer, id, name, "", 0, geometry, properties);
  }

  /** The same feature in another state. */
  public static Feature inState(Feature feature, String state, int severity) {
    return new Feature(feature.layer(), feature.id(), feature.name(), state, severity, feature.geometry(),
        feature.properties());
  }

  /** A layer in memory that everybody sees; its id is that of its features' layer. */
  public static MemoryLayer memoryLayer(LayerInfo info, Feature... features) {
    return MemoryLayer.of(info, Arrays.asList(features));
  }

  public static List<Feature> read(FeatureLayer layer, FeatureQuery query) {
    List<Feature> features = new ArrayList<>();
    layer.read(query, features::add);
    return features;
  }

  public static List<String> ids(FeatureLayer layer, FeatureQuery query) {
    return read(layer, query).stream().map(Feature::id).toList();
  }

  /** EPSG:4490, longitude first. */
  public static Geometry geometry(String wkt) {
    try {
      return new WKTReader(Cgcs2000.factory()).read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }
}
