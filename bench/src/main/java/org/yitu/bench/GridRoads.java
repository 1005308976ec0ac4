package org.yitu.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A made-up road network for benchmarks without a city: streets every 150 m, main roads every tenth, some one way. */
final class GridRoads {
  private static final double STEP_DEGREES = 0.00135;

  private GridRoads() {}

  static Path write(Path file, int streets) throws IOException {
    try (BufferedWriter xml = Files.newBufferedWriter(file)) {
      xml.write("<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n");
      for (int row = 0; row < streets; row++)
        for (int column = 0; column < streets; column++)
          xml.write(String.format(Locale.ROOT, "<node id='%d' version='1' lat='%.7f' lon='%.7f'/>%n",
              node(row, column, streets), 28.8 + row * STEP_DEGREES, 105.4 + column * STEP_DEGREES * 1.14));
      for (int street = 0; street < streets; street++) {
        way(xml, street, streets, true);
        way(xml, street, streets, false);
      }
      xml.write("</osm>\n");
    }
    return file;
  }

  private static void way(BufferedWriter xml, int street, int streets, boolean eastward) throws IOException {
    xml.write("<way id='" + (street + (eastward ? 1 : streets + 1)) + "' version='1'>");
    for (int i = 0; i < streets; i++) {
      long node = eastward ? node(street, i, streets) : node(i, street, streets);
      xml.write("<nd ref='" + node + "'/>");
    }
    xml.write("<tag k='highway' v='" + (street % 10 == 0 ? "primary" : "residential") + "'/>");
    xml.write("<tag k='name' v='示例路" + (eastward ? "东" : "北") + street + "'/>");
    if (street % 7 == 3) xml.write("<tag k='oneway' v='yes'/>");
    xml.write("</way>\n");
  }

  private static long node(int row, int column, int streets) {
    return (long) row * streets + column + 1;
  }
}
