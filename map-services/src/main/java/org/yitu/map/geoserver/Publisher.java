package org.yitu.map.geoserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.MapSettings;
import tools.jackson.databind.JsonNode;

/** Compares, publishes, takes back: one of them at a time, whether it was asked for on the command line or on the page. */
@Service
public final class Publisher {
  private static final String LOCK = "lock";
  private final Catalogue catalogue;
  private final Jurisdictions jurisdictions;
  private final GeoServerSettings settings;
  private final MapSettings map;
  private final Clock clock;

  /** The last run that changed anything and was not taken back. */
  public record LastRun(String startedAt, String url, String workspace, int changes) {}

  public Publisher(Catalogue catalogue, Jurisdictions jurisdictions, GeoServerSettings settings, MapSettings map, Clock clock) {
    this.catalogue = catalogue;
    this.jurisdictions = jurisdictions;
    this.settings = settings;
    this.map = map;
    this.clock = clock;
  }

  /** Tells what {@link #publish} would change. @throws Refusal as that does */
  public List<Text> compare(Watcher watcher) {
    return alone(() -> {
      GeoServerRest rest = connect();
      new Synchronisation(rest, settings, map.extent(), watcher).compare(wanted());
      return warnings(rest);
    });
  }

  /**
   * Makes GeoServer hold what the catalogue says.
   *
   * @return what the operator should look at
   * @throws Refusal with a sentence, if it is not set, not reached, or does not do something; what was done before that stays
   * @throws Watcher.Cancelled if it was told to stop
   */
  public List<Text> publish(Watcher watcher) {
    return alone(() -> {
      GeoServerRest rest = connect();
      Journal.Head head = new Journal.Head(clock.instant().toString(), settings.url(), settings.workspace());
      new Synchronisation(rest, settings, map.extent(), watcher).apply(wanted(), journal(), head);
      return warnings(rest);
    });
  }

  /** Makes everything what it was before the last run. @throws Refusal also if there is none, or it went elsewhere */
  public List<Text> takeBack(Watcher watcher) {
    return alone(() -> {
      GeoServerRest rest = connect();
      Journal.Run run = journal().last().orElseThrow(() -> Refusal.of(Refusal.Kind.NOT_FOUND, "没有可以撤回的发布。", "There is no run to take back."));
      if (!run.head().url().equals(settings.url()) || !run.head().workspace().equals(settings.workspace())) {
        throw Refusal.of(Refusal.Kind.CONFLICT, "上次发布的是 " + run.head().url() + " 的工作区 " + run.head().workspace() + "，与现在的设置不同。",
            "The last run went to workspace " + run.head().workspace() + " of " + run.head().url() + ", not where the settings point now.");
      }
      new Synchronisation(rest, settings, map.extent(), watcher).takeBack(run.entries());
      journal().forget();
      return List.of();
    });
  }

  public Optional<LastRun> last() {
    return journal().last().map(run -> new LastRun(run.head().startedAt(), run.head().url(), run.head().workspace(), run.entries().size()));
  }

  private List<Item> wanted() {
    return Publication.of(catalogue, jurisdictions.all(), settings);
  }

  /** @throws Refusal unless a GeoServer answers there, to an administrator */
  private GeoServerRest connect() {
    settings.require();
    GeoServerRest rest = new GeoServerRest(settings);
    GeoServerRest.Answer about = rest.get("/rest/about/version");
    if (about.status() == 404) {
      throw GeoServerRest.unavailable(Text.of("%s 不是 GeoServer。", "There is no GeoServer at %s.").with(settings.url()));
    }
    rest.require(about, "GET version");
    return rest;
  }

  private List<Text> warnings(GeoServerRest rest) {
    List<Text> warnings = new ArrayList<>();
    JsonNode mode = rest.get("/rest/security/acl/catalog").json().path("mode");
    if (!mode.asString("").equals("HIDE")) {
      warnings.add(Text.of("GeoServer 的目录模式是 %s：没有权限的人也能看到图层名称，建议设为 HIDE。",
          "GeoServer's catalogue mode is %s: names of layers are shown to those who may not read them; HIDE does not.").with(mode.asString("?")));
    }
    if (settings.tiles()) {
      warnings.add(Text.of("瓦片缓存最多保留 60 秒，这段时间内图上可能是旧的。", "The cache keeps tiles for 60 s, so a map may be late by as much."));
    }
    return warnings;
  }

  private Journal journal() {
    return new Journal(settings.folder());
  }

  private List<Text> alone(Supplier<List<Text>> work) {
    try {
      Files.createDirectories(settings.folder());
      try (FileChannel channel = FileChannel.open(settings.folder().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.tryLock()) {
        if (lock == null) throw busy();
        return work.get();
      }
    } catch (OverlappingFileLockException other) {
      throw busy();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + settings.folder(), e);
    }
  }

  private static Refusal busy() {
    return Refusal.of(Refusal.Kind.CONFLICT, "正在发布，请等它结束。", "A run is under way; wait until it has ended.");
  }
}
