package org.yitu.data.map;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.data.road.Road;

/** Roads as an OSM XML file: nodes by id, then ways by id; nodes are numbered from west to east. */
public final class OsmFile {
  public static final String NOTICE = "演示数据（示意，非测绘成果）";

  private OsmFile() {}

  public static void write(List<Road> roads, Path file) throws IOException {
    Map<Coordinate, Integer> nodes = new TreeMap<>();
    for (Road road : roads) for (Coordinate place : road.line()) nodes.put(place, 0);
    int id = 0;
    for (Map.Entry<Coordinate, Integer> node : nodes.entrySet()) node.setValue(++id);
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("<?xml version='1.0' encoding='UTF-8'?>\n<osm version=\"0.6\" generator=\"Yitu demo city\" note=\""
          + NOTICE + "\">\n");
      for (Map.Entry<Coordinate, Integer> node : nodes.entrySet()) {
        out.write(String.format(Locale.ROOT, "<node id=\"%d\" version=\"1\" lat=\"%.6f\" lon=\"%.6f\"/>\n",
            node.getValue(), node.getKey().y, node.getKey().x));
      }
      long way = 0;
      for (Road road : roads) write(road, ++way, nodes, out);
      out.write("</osm>\n");
    }
  }

  private static void write(Road road, long id, Map<Coordinate, Integer> nodes, Writer out) throws IOException {
    out.write("<way id=\"" + id + "\" version=\"1\">");
    for (Coordinate place : road.line()) out.write("<nd ref=\"" + nodes.get(place) + "\"/>");
    Road.Kind kind = road.kind();
    tag("highway", kind.highway(), out);
    tag("name", kind.name(), out);
    if (!kind.ref().isEmpty()) tag("ref", kind.ref(), out);
    tag("maxspeed", Integer.toString(kind.maxspeed()), out);
    // A motorway is drawn as one line for both carriageways; without this it would be read as one way.
    if (kind.highway().startsWith("motorway")) tag("oneway", "no", out);
    if (road.bridge()) {
      tag("bridge", "yes", out);
      tag("layer", "1", out);
    }
    out.write("</way>\n");
  }

  private static void tag(String key, String value, Writer out) throws IOException {
    String escaped = value.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    out.write("<tag k=\"" + key + "\" v=\"" + escaped + "\"/>");
  }
}
