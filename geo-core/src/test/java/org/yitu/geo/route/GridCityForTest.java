package org.yitu.geo.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * A made-up city of square blocks of 100 m, written as OSM XML. {@code maxspeed=40} gives 36 km/h in GraphHopper, so a
 * block takes 10 seconds and every answer can be counted on the fingers.
 *
 * <pre>
 *   row 3  +--+--+--+      rows run west to east:    way 1000 + row, "东西N路"
 *   row 2  +--+--+--+      columns south to north:   way 2000 + column, "南北N路"
 *   ~~~~~~~|~~~~~~~~~      river above row 1: only bridges (3000 + column) and tunnels (4000 + column) cross it
 *   row 1  +--+--+--+
 *   row 0  +--+--+--+
 * column   0  1  2  3
 * </pre>
 */
public final class GridCityForTest {
  public static final double BLOCK_METRES = 100;
  public static final double BLOCK_SECONDS = 10;
  public static final long ROW = 1000;
  public static final long COLUMN = 2000;
  public static final long BRIDGE = 3000;
  public static final long TUNNEL = 4000;
  public static final long RIVERSIDE = 5000;
  public static final long COUNTRY = 6000;

  /** GraphHopper's sphere: radius 6371 km. */
  private static final double METRES_PER_DEGREE = 111_194.93;
  private static final double WEST = 105.40;
  private static final double SOUTH = 28.80;
  private static final double STEP_Y = BLOCK_METRES / METRES_PER_DEGREE;
  private static final double STEP_X = STEP_Y / Math.cos(Math.toRadians(SOUTH));
  private static final int IDS_A_ROW = 10_000;
  private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

  private final int columns;
  private final int rows;
  private final TreeSet<Integer> rivers = new TreeSet<>();
  private final Map<Long, Map<String, String>> tags = new LinkedHashMap<>();
  private final Map<Long, List<Long>> ways = new LinkedHashMap<>();
  private final Map<Long, double[]> extraNodes = new TreeMap<>();

  private GridCityForTest(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** So many streets each way: blocks are one fewer. */
  public static GridCityForTest of(int columns, int rows) {
    return new GridCityForTest(columns, rows);
  }

  /** No street crosses between this row and the next. */
  public GridCityForTest river(int aboveRow) {
    rivers.add(aboveRow);
    return this;
  }

  public GridCityForTest bridge(int column, int aboveRow) {
    return crossing(BRIDGE + column, column, aboveRow, Map.of("bridge", "yes", "layer", "1"), "长江大桥" + column);
  }

  public GridCityForTest tunnel(int column, int aboveRow) {
    return crossing(TUNNEL + column, column, aboveRow, Map.of("tunnel", "yes", "layer", "-1"), "过江隧道" + column);
  }

  private GridCityForTest crossing(long way, int column, int aboveRow, Map<String, String> levels, String name) {
    ways.put(way, List.of(node(column, aboveRow), node(column, aboveRow + 1)));
    tag(way, "name", name);
    levels.forEach((key, value) -> tag(way, key, value));
    return this;
  }

  /** A road along the river's middle, under the bridges, joined to the row below at both ends. */
  public GridCityForTest riversideRoad(int aboveRow) {
    long way = RIVERSIDE + aboveRow;
    List<Long> nodes = new ArrayList<>();
    nodes.add(node(0, aboveRow));
    for (int step = 0; step < columns; step++) {
      long id = 50_000_000L + aboveRow * (long) IDS_A_ROW + step;
      double offset = step == 0 ? 0.25 : step == columns - 1 ? -0.25 : 0;
      extraNodes.put(id, new double[] {step + offset, aboveRow + 0.5});
      nodes.add(id);
    }
    nodes.add(node(columns - 1, aboveRow));
    ways.put(way, nodes);
    return tag(way, "name", "滨江路");
  }

  /** Out of the city to the east, without a junction on the way. */
  public GridCityForTest countryRoad(int row, int blocks) {
    long end = 60_000_000L + row;
    extraNodes.put(end, new double[] {columns - 1.0 + blocks, row});
    ways.put(COUNTRY + row, List.of(node(columns - 1, row), end));
    return this;
  }

  /** Eastward only. */
  public GridCityForTest oneWayRow(int row) {
    return tag(ROW + row, "oneway", "yes");
  }

  /** Northward only. */
  public GridCityForTest oneWayColumn(int column) {
    return tag(COLUMN + column, "oneway", "yes");
  }

  public GridCityForTest tag(long way, String key, String value) {
    tags.computeIfAbsent(way, w -> new LinkedHashMap<>()).put(key, value);
    return this;
  }

  public static Coordinate at(double column, double row) {
    return new Coordinate(WEST + column * STEP_X, SOUTH + row * STEP_Y);
  }

  public static Polygon area(double fromColumn, double fromRow, double toColumn, double toRow) {
    Coordinate start = at(fromColumn, fromRow);
    return FACTORY.createPolygon(new Coordinate[] {start, at(toColumn, fromRow), at(toColumn, toRow),
        at(fromColumn, toRow),
        start.copy()});
  }

  /** A disc with its radius in blocks. */
  public static Geometry disc(double column, double row, double radius) {
    Coordinate[] ring = new Coordinate[33];
    for (int i = 0; i < 32; i++)
      ring[i] = at(column + radius * Math.cos(i * Math.PI / 16), row + radius * Math.sin(i * Math.PI / 16));
    ring[32] = ring[0].copy();
    return FACTORY.createPolygon(ring);
  }

  public Path write(Path file) {
    try {
      return Files.writeString(file, xml(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written to the folder and built there. */
  public RoadNetwork open(Path folder) {
    return RoadNetwork.open(write(folder.resolve("city.osm")), folder.resolve("network"));
  }

  private String xml() {
    StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n");
    for (int row = 0; row < rows; row++)
      for (int column = 0; column < columns; column++) node(xml, node(column, row), at(column, row));
    extraNodes.forEach((id, place) -> node(xml, id, at(place[0], place[1])));
    for (int row = 0; row < rows; row++) {
      List<Long> nodes = new ArrayList<>();
      for (int column = 0; column < columns; column++) nodes.add(node(column, row));
      way(xml, ROW + row, nodes, "东西" + row + "路");
    }
    for (int column = 0; column < columns; column++) column(xml, column);
    ways.forEach((way, nodes) -> way(xml, way, nodes, ""));
    return xml.append("</osm>\n").toString();
  }

  private void column(StringBuilder xml, int column) {
    List<Long> nodes = new ArrayList<>();
    int part = 0;
    for (int row = 0; row < rows; row++) {
      nodes.add(node(column, row));
      if (rivers.contains(row) || row == rows - 1) {
        if (nodes.size() > 1) way(xml, COLUMN + column + 100_000L * part, nodes, "南北" + column + "路");
        nodes.clear();
        part++;
      }
    }
  }

  private void way(StringBuilder xml, long id, List<Long> nodes, String name) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("highway", "residential");
    all.put("maxspeed", "40");
    if (!name.isEmpty()) all.put("name", name);
    all.putAll(tags.getOrDefault(id % 100_000L, Map.of()));
    xml.append("<way id='").append(id).append("' version='1'>");
    nodes.forEach(node -> xml.append("<nd ref='").append(node).append("'/>"));
    all.forEach((key, value) -> xml.append("<tag k='").append(key).append("' v='").append(value).append("'/>"));
    xml.append("</way>\n");
  }

  private static void node(StringBuilder xml, long id, Coordinate place) {
    xml.append("<node id='").append(id).append("' version='1' lat='").append(place.y).append("' lon='").append(place.x)
        .append("'/>\n");
  }

  private static long node(int column, int row) {
    return (long) row * IDS_A_ROW + column + 1;
  }
}
