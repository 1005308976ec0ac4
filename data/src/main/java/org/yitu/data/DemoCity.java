package org.yitu.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.yitu.data.land.Ground;
import org.yitu.data.map.Basemap;
import org.yitu.data.map.OsmFile;
import org.yitu.data.record.RecordBooks;
import org.yitu.data.road.RoadNetwork;

/**
 * Writes the demo city into a folder: {@code map/roads.osm}, {@code map/basemap.geojson} and {@code
 * records/TYPE.jsonl}. The same factor and reference instant give the same bytes on every machine.
 */
public final class DemoCity {
  /** "Now" of the demo: dates of its records lie around this instant. */
  public static final Instant REFERENCE = Instant.parse("2026-11-01T00:00:00Z");

  private DemoCity() {}

  /** As {@link #generate(Path, int, Instant)} at the {@link #REFERENCE} instant. */
  public static void generate(Path folder, int factor) throws IOException {
    generate(folder, factor, REFERENCE);
  }

  /**
   * @param factor how many times 2,000 enterprises, and what belongs to them, to invent: 1 to 100
   * @param reference the instant that the dates of the records lie around
   */
  public static void generate(Path folder, int factor, Instant reference) throws IOException {
    if (factor < 1 || factor > 100) throw new IllegalArgumentException("factor from 1 to 100: " + factor);
    Path map = Files.createDirectories(folder.resolve("map"));
    Ground ground = Ground.drawn();
    RoadNetwork network = RoadNetwork.built(ground);
    OsmFile.write(network.roads(), map.resolve("roads.osm"));
    Basemap.write(ground, network, map.resolve("basemap.geojson"));
    RecordBooks.write(ground, network, folder.resolve("records"), factor, reference);
  }
}
