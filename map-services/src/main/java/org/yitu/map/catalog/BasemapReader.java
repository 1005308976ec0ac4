package org.yitu.map.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads {@code basemap.geojson} feature by feature. The file is the operator's own, so it is not passed through the gate for
 * input from outside (its rivers have more vertices than a person may send); a feature that cannot be read is counted and left
 * out.
 */
final class BasemapReader {
  private static final Logger LOG = LoggerFactory.getLogger(BasemapReader.class);
  private static final Set<String> LAYERS = Set.of("area", "water", "road", "place");
  private static final List<String> ATTRIBUTES = List.of("name", "level", "class", "bridge", "rank");
  private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4490);

  /** A feature is read out of the middle of the file: what follows it is no mistake. */
  private final JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Hands on every feature that can be read. An absent file is an empty map. */
  void read(Path file, Consumer<Basemap.Shape> sink) {
    if (!Files.isRegularFile(file)) return;
    int[] faults = {0};
    try (JsonParser parser = json.createParser(file)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.PROPERTY_NAME && "features".equals(parser.currentName())) {
          parser.nextToken();
          features(parser, sink, faults);
          break;
        }
      }
    } catch (JacksonException e) {
      LOG.error("The basemap {} is not GeoJSON and is shown as far as it could be read: {}", file, e.getOriginalMessage());
    }
    if (faults[0] > 0) LOG.warn("The basemap {} has {} features that cannot be read; they are left out", file, faults[0]);
  }

  private void features(JsonParser parser, Consumer<Basemap.Shape> sink, int[] faults) {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      JsonNode feature = json.readTree(parser);
      try {
        sink.accept(shape(feature));
      } catch (IllegalArgumentException e) {
        if (faults[0]++ == 0) LOG.warn("The first unreadable feature of the basemap: {}", e.getMessage());
      }
    }
  }

  private static Basemap.Shape shape(JsonNode feature) {
    JsonNode properties = feature.path("properties");
    String layer = properties.path("layer").asString("");
    if (!LAYERS.contains(layer)) throw new IllegalArgumentException("no layer of the basemap: " + layer);
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (String name : ATTRIBUTES) {
      JsonNode value = properties.path(name);
      if (value.isString() && !value.asString().isEmpty()) attributes.put(name, value.asString());
      else if (value.isIntegralNumber()) attributes.put(name, value.asLong());
      else if (value.isNumber()) attributes.put(name, value.asDouble());
      else if (value.isBoolean()) attributes.put(name, value.asBoolean());
    }
    return new Basemap.Shape(layer, geometry(feature.path("geometry")), Map.copyOf(attributes));
  }

  private static Geometry geometry(JsonNode node) {
    JsonNode c = node.path("coordinates");
    String type = node.path("type").asString("");
    return switch (type) {
      case "Point" -> GEOMETRIES.createPoint(coordinate(c));
      case "LineString" -> line(c);
      case "Polygon" -> polygon(c);
      case "MultiLineString" -> GEOMETRIES.createMultiLineString(
          IntStream.range(0, c.size()).mapToObj(i -> line(c.get(i))).toArray(LineString[]::new));
      case "MultiPolygon" -> GEOMETRIES.createMultiPolygon(
          IntStream.range(0, c.size()).mapToObj(i -> polygon(c.get(i))).toArray(Polygon[]::new));
      default -> throw new IllegalArgumentException("geometry type: " + type);
    };
  }

  private static LineString line(JsonNode node) {
    return GEOMETRIES.createLineString(coordinates(node));
  }

  private static Polygon polygon(JsonNode node) {
    if (node.isEmpty()) throw new IllegalArgumentException("polygon without a ring");
    LinearRing[] rings = IntStream.range(0, node.size())
        .mapToObj(i -> GEOMETRIES.createLinearRing(coordinates(node.get(i)))).toArray(LinearRing[]::new);
    return GEOMETRIES.createPolygon(rings[0], Arrays.copyOfRange(rings, 1, rings.length));
  }

  private static Coordinate[] coordinates(JsonNode node) {
    return IntStream.range(0, node.size()).mapToObj(i -> coordinate(node.get(i))).toArray(Coordinate[]::new);
  }

  private static Coordinate coordinate(JsonNode node) {
    JsonNode x = node.path(0);
    JsonNode y = node.path(1);
    if (!x.isNumber() || !y.isNumber()) throw new IllegalArgumentException("coordinate: " + node);
    return new Coordinate(x.asDouble(), y.asDouble());
  }
}
