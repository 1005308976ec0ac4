package org.yitu.data.land;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;

/**
 * What is known of the city before anything is drawn; read from the resources beside this class. All places in
 * metres.
 */
public record Skeleton(List<Town> towns, List<OutlinePart> outline, List<RiverLine> rivers, List<Corridor> corridors) {
  public static final int CITY = 510_500_000;
  public static final String CITY_NAME = "泸州市";
  /** Counties by code. */
  public static final Map<Integer, String> COUNTIES = new TreeMap<>(Map.of(510_502_000, "江阳区", 510_503_000, "纳溪区",
      510_504_000, "龙马潭区", 510_521_000, "泸县", 510_522_000, "合江县", 510_524_000, "叙永县", 510_525_000, "古蔺县"));

  /** A corner of the outline, or a stretch of it along a river when {@code river} is not empty. */
  record OutlinePart(String river, Coordinate from, Coordinate to) {}

  /** @param widthAtSource metres; @param widthAtMouth metres */
  record RiverLine(String name, double widthAtSource, double widthAtMouth, List<Coordinate> points) {}

  /**
   * A main road.
   *
   * @param highway the value of OSM's {@code highway}
   * @param via the code of a town, or a place in metres
   */
  public record Corridor(String highway, String ref, String name, int maxspeed, List<Stop> via) {}

  /** @param town 0 if the stop is only a place */
  public record Stop(int town, Coordinate place) {}

  public static Skeleton read() {
    List<Town> towns = new ArrayList<>();
    for (String[] row : rows("towns.csv")) {
      towns.add(new Town(Integer.parseInt(row[0]), row[1], place(row[2], row[3]),
          (int) Math.round(Double.parseDouble(row[4]) * 1000), Integer.parseInt(row[5])));
    }
    List<OutlinePart> outline = new ArrayList<>();
    for (String[] row : rows("outline.csv")) {
      if (row.length == 2) outline.add(new OutlinePart("", place(row[0], row[1]), null));
      else outline.add(new OutlinePart(row[0], place(row[1], row[2]), place(row[3], row[4])));
    }
    List<RiverLine> rivers = new ArrayList<>();
    for (String[] row : rows("rivers.csv")) {
      List<Coordinate> points = Arrays.stream(row[3].split(";")).map(Skeleton::place).toList();
      rivers.add(new RiverLine(row[0], Double.parseDouble(row[1]), Double.parseDouble(row[2]), points));
    }
    List<Corridor> corridors = new ArrayList<>();
    for (String[] row : rows("corridors.csv")) {
      List<Stop> via = Arrays.stream(row[4].split(";")).map(Skeleton::stop).toList();
      corridors.add(new Corridor(row[0], row[1], row[2], Integer.parseInt(row[3]), via));
    }
    return new Skeleton(List.copyOf(towns), List.copyOf(outline), List.copyOf(rivers), List.copyOf(corridors));
  }

  private static Stop stop(String text) {
    return text.contains(" ") ? new Stop(0, place(text)) : new Stop(Integer.parseInt(text), null);
  }

  private static Coordinate place(String lonLat) {
    String[] parts = lonLat.split(" ");
    return place(parts[0], parts[1]);
  }

  private static Coordinate place(String lon, String lat) {
    return Sheet.metres(Double.parseDouble(lon), Double.parseDouble(lat));
  }

  private static List<String[]> rows(String resource) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = Skeleton.class.getResourceAsStream(resource);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) rows.add(line.split(","));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
