package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.yitu.data.land.Ground;
import org.yitu.data.map.OsmFile;
import org.yitu.data.road.RoadNetwork;

/** Writes a file of records for each type. */
public final class RecordBooks {
  private RecordBooks() {}

  /** @param factor how many times the 2,000 enterprises of the smallest city, and what belongs to them */
  public static void write(Ground ground, RoadNetwork network, Path folder, int factor,
      Instant reference) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("NOTICE.txt"), OsmFile.NOTICE + "\n");
    Sites sites = new Sites(ground, network.roads());
    Times times = new Times(reference);
    Government government = new Government(ground, times);
    government.write(folder);
    government.writeShifts(folder);
    List<Company> companies = new Enterprises(sites, times).write(folder, factor);
    List<Company> active = companies.stream().filter(Company::active).toList();
    new Staff(times).write(folder, companies);
    new Dangers(sites, times).write(folder, active, factor);
    new Risks(sites, times).write(folder, active, factor);
    new Hazards(sites, times).write(folder, active, factor);
    new Watch(sites, times).write(folder, active, factor);
    new Relief(sites, times).write(folder, factor);
    new Targets(sites, network.villages()).write(folder, factor);
    new Incidents(times).write(folder, active, factor);
    new Plans().write(folder, active);
    Knowledge.write(folder);
    LibraryBooks.write(folder);
    new DrillBooks(times).write(folder, active);
  }
}
