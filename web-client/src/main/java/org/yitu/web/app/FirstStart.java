package org.yitu.web.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.yitu.business.access.Actor;
import org.yitu.business.account.AppUser;
import org.yitu.business.account.Institution;
import org.yitu.business.node.Nodes;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.SeedLoader;
import org.yitu.data.DemoCity;
import org.yitu.map.catalog.Basemap;

/** What happens once the application stands: the demo city is loaded if nothing is there yet, roads are opened, the address is said. */
@Component
class FirstStart implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
  private final Settings settings;
  private final RecordService records;
  private final SeedLoader seeds;
  private final DemoAccounts accounts;
  private final Basemap basemap;
  private final Roads roads;
  private final Nodes nodes;
  private final Environment environment;
  private final Clock clock;

  FirstStart(Settings settings, RecordService records, SeedLoader seeds, DemoAccounts accounts, Basemap basemap, Roads roads, Nodes nodes,
      Environment environment, Clock clock) {
    this.settings = settings;
    this.records = records;
    this.seeds = seeds;
    this.accounts = accounts;
    this.basemap = basemap;
    this.roads = roads;
    this.nodes = nodes;
    this.environment = environment;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException, SQLException {
    String[] password = {""};
    if (settings.demo()) nodes.alone(() -> password[0] = loadOnce());
    basemap.reload();
    roads.open();
    announce(password[0]);
  }

  /** @return the password of the demo accounts if they were opened just now */
  private String loadOnce() throws IOException {
    boolean records = isEmpty(Institution.TYPE);
    if (records || !Files.isDirectory(settings.home().resolve("map"))) loadDemo(records);
    // Apart from the records: a start that was cut off between the two is made good by the next.
    return isEmpty(AppUser.TYPE) ? accounts.open(settings.demoPassword()) : "";
  }

  private boolean isEmpty(RecordType<?> type) {
    return ((Number) records.list(Actor.SYSTEM, type, Map.of("size", "1")).get("total")).longValue() == 0;
  }

  /** A further node on the same database has a folder of its own, which needs the map but no records. */
  private void loadDemo(boolean withRecords) throws IOException {
    LOG.info("Loading the demo city ...");
    Path made = Files.createTempDirectory(settings.home(), "demo");
    try {
      Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
      DemoCity.generate(made, 1, today);
      copyMissing(made.resolve("map"), Files.createDirectories(settings.home().resolve("map")));
      if (!withRecords) return;
      Instant begun = clock.instant();
      int loaded = seeds.load(made.resolve("records"));
      LOG.info("The demo city has {} records, loaded in {} s", loaded, Duration.between(begun, clock.instant()).toSeconds());
    } finally {
      FileSystemUtils.deleteRecursively(made);
    }
  }

  /** An operator's own roads or basemap stay. */
  private static void copyMissing(Path from, Path to) throws IOException {
    try (var files = Files.list(from)) {
      files.filter(f -> !Files.exists(to.resolve(f.getFileName()))).forEach(f -> {
        try {
          Files.copy(f, to.resolve(f.getFileName()));
        } catch (IOException wrong) {
          throw new UncheckedIOException(wrong);
        }
      });
    }
  }

  private void announce(String password) {
    LOG.info("Yitu is open: http://localhost:{}/", environment.getProperty("local.server.port"));
    if (password.isEmpty()) return;
    LOG.info("Demo accounts: admin, city, county, town, department, commander, enterprise, hospital, support; password: {}", password);
  }
}
