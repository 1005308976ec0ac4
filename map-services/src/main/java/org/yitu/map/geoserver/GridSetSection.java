package org.yitu.map.geoserver;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** The grid of EPSG:4490, which GeoWebCache does not bring: made where there is none, and left as it is where somebody has made one. */
final class GridSetSection implements Section {
  static final String NAME = "EPSG:4490";
  private static final int LEVELS = 21;
  /** Of the coarsest level, whose one row is 180 degrees high. */
  private static final double DEGREES_A_PIXEL = 180.0 / 256;
  private static final double METRES_A_DEGREE = 111_319.49079327358;
  private final GeoServerRest rest;

  GridSetSection(GeoServerRest rest) {
    this.rest = rest;
  }

  @Override
  public Optional<ObjectNode> find(String name) {
    return rest.get(path(name)).ok() ? Optional.of(Shapes.object()) : Optional.empty();
  }

  @Override
  public void write(String name, ObjectNode document, boolean exists) {
    if (exists) return;
    String resolutions = IntStream.range(0, LEVELS).mapToObj(level -> "<double>" + DEGREES_A_PIXEL / (1 << level) + "</double>")
        .collect(Collectors.joining());
    String names = IntStream.range(0, LEVELS).mapToObj(level -> "<string>" + name + ":" + level + "</string>").collect(Collectors.joining());
    String xml = "<gridSet><name>" + name + "</name><srs><number>4490</number></srs><extent><coords><double>-180.0</double><double>-90.0</double>"
        + "<double>180.0</double><double>90.0</double></coords></extent><alignTopLeft>false</alignTopLeft><resolutions>" + resolutions
        + "</resolutions><metersPerUnit>" + METRES_A_DEGREE + "</metersPerUnit><pixelSize>2.8E-4</pixelSize><scaleNames>" + names
        + "</scaleNames><tileHeight>256</tileHeight><tileWidth>256</tileWidth><yCoordinateFirst>true</yCoordinateFirst></gridSet>";
    rest.require(rest.send("PUT", path(name), "application/xml", xml), "grid set " + name);
  }

  @Override
  public void remove(String name) {
    rest.require(rest.send("DELETE", path(name), "", ""), "DELETE grid set " + name);
  }

  private static String path(String name) {
    return "/gwc/rest/gridsets/" + GeoServerRest.part(name);
  }
}
