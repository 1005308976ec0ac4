package org.yitu.data.map;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.yitu.data.land.Ground;
import org.yitu.data.land.River;
import org.yitu.data.land.Sheet;
import org.yitu.data.land.Skeleton;
import org.yitu.data.land.Town;
import org.yitu.data.road.Road;
import org.yitu.data.road.RoadNetwork;
import org.yitu.data.road.Village;

/**
 * The background of the one map as a GeoJSON file, a feature a line. The property {@code layer} says what it is:
 * {@code area} (name, level, code), {@code water} (name, width), {@code road} (class, name, ref, bridge), {@code
 * place} (name, rank).
 */
public final class Basemap {
  /** Rivers and roads beyond the outline are drawn this far. */
  private static final double AROUND_METRES = 12_000;

  private final Writer out;
  private boolean first = true;

  private Basemap(Writer out) {
    this.out = out;
  }

  public static void write(Ground ground, RoadNetwork network, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("{\"type\":\"FeatureCollection\",\"name\":\"basemap\",\"notice\":" + Json.of(OsmFile.NOTICE)
          + ",\"features\":[\n");
      Basemap basemap = new Basemap(out);
      basemap.areas(ground);
      basemap.water(ground);
      for (Road road : network.roads()) basemap.road(road);
      basemap.places(ground, network);
      out.write("\n]}\n");
    }
  }

  private void areas(Ground ground) throws IOException {
    feature(ground.areas().city(), "area", "name", Skeleton.CITY_NAME, "level", "city", "code", Skeleton.CITY);
    for (Map.Entry<Integer, ? extends Geometry> county : ground.areas().counties().entrySet()) {
      feature(county.getValue(), "area", "name", Skeleton.COUNTIES.get(county.getKey()), "level", "county", "code",
          county.getKey());
    }
    for (Map.Entry<Integer, ? extends Geometry> town : ground.areas().towns().entrySet()) {
      feature(town.getValue(), "area", "name", ground.towns().get(town.getKey())
          .name(), "level", "town", "code", town.getKey());
    }
  }

  private void water(Ground ground) throws IOException {
    Envelope box = Sheet.metres(ground.areas().city()).getEnvelopeInternal();
    box.expandBy(AROUND_METRES);
    for (River river : ground.water().rivers()) {
      Geometry inside = OverlayNGRobust.overlay(river.water(), Sheet.METRES.toGeometry(box), OverlayNG.INTERSECTION);
      feature(Sheet.degrees(inside), "water", "name", river.name(), "width", (int) river.width());
    }
  }

  private void road(Road road) throws IOException {
    Geometry line = Sheet.DEGREES.createLineString(road.line().toArray(Coordinate[]::new));
    feature(line, "road", "class", road.kind().highway(), "name", road.kind().name(), "ref", road.kind()
        .ref(), "bridge", road.bridge());
  }

  private void places(Ground ground, RoadNetwork network) throws IOException {
    for (Town town : ground.towns().values()) {
      feature(Sheet.DEGREES.createPoint(Sheet.degrees(town.centre())), "place", "name", town.name(), "rank",
          town.rank());
    }
    for (Village village : network.villages()) {
      feature(Sheet.DEGREES.createPoint(Sheet.degrees(village.centre())), "place", "name", village.name(), "rank", 5);
    }
  }

  private void feature(Geometry geometry, String layer, Object... properties) throws IOException {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("layer", layer);
    for (int i = 0; i < properties.length; i += 2) named.put((String) properties[i], properties[i + 1]);
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("properties", named);
    feature.put("geometry", geometry);
    if (!first) out.write(",\n");
    first = false;
    out.write(Json.of(feature));
  }
}
