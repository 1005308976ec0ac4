package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yitu.data.land.Ground;
import org.yitu.data.land.Skeleton;
import org.yitu.data.map.OsmFile;
import org.yitu.data.road.RoadNetwork;

/** Writes a file of records for each type. */
public final class RecordBooks {
  /** The demo accounts stand in the chain of an enterprise with so many hidden dangers. */
  private static final int BUSY = 3;
  /** One in so many of the enterprises with people keeps its books completely. */
  private static final int OTHERS = 20;

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
    List<Company> companies = new Enterprises(sites, times).write(folder, factor);
    new KnownBusinesses(times).write(folder, companies);
    List<Company> active = companies.stream().filter(Company::active).toList();
    List<Crew> crews = new Staff(times).write(folder, companies);
    Map<Company, Integer> dangers = new Dangers(sites, times).write(folder, active, factor);
    List<Company> hazardous = new ArrayList<>(new Hazards(sites, times).write(folder, active, factor));
    hazardous.sort(Comparator.comparing(company -> dangers.getOrDefault(company, 0) < BUSY));
    List<Crew> full = full(crews, hazardous);
    new Risks(sites, times).write(folder, active, factor, full);
    new Watch(sites, times).write(folder, active, factor, full);
    new Relief(sites, times).write(folder, factor);
    new Targets(sites, network.villages()).write(folder, factor);
    new Incidents(times).write(folder, active, factor, full);
    new Plans().write(folder, active);
    Knowledge.write(folder);
    LibraryBooks.write(folder);
    new DrillBooks(times).write(folder, active, full);
    new Papers(times).write(folder, crews, full);
    new ProfileBooks(times).write(folder, full);
    Rounds rounds = new Rounds(sites, times);
    rounds.write(folder, full);
    government.writeShifts(folder, rounds, full);
    new PermitBooks(sites, times).write(folder, full);
    new TrainingBooks(times).write(folder, full);
    new HealthBooks(times).write(folder, full);
    new EquipmentBooks(sites, times).write(folder, full);
    new ApprovalBooks(times).write(folder, full);
    new Catalogues(sites).write(folder);
    new Dispatches(times).write(folder, active, full.get(0).company());
  }

  /**
   * Those whose books are kept completely: who has a major hazard and is supervised by a township, in the order of the hazards,
   * busy ones first, because the demo accounts stand in such a chain; and a few of the others, so that every industry is met.
   */
  private static List<Crew> full(List<Crew> crews, List<Company> hazardous) {
    Map<Company, Crew> byCompany = new HashMap<>();
    crews.forEach(crew -> byCompany.put(crew.company(), crew));
    Set<Crew> full = new LinkedHashSet<>();
    hazardous.stream().filter(company -> company.ownerCode() != Skeleton.CITY && byCompany.containsKey(company))
        .forEach(company -> full.add(byCompany.get(company)));
    for (int i = 0; i < crews.size(); i += OTHERS) full.add(crews.get(i));
    return List.copyOf(full);
  }
}
