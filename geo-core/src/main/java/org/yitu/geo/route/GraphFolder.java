package org.yitu.geo.route;

import com.graphhopper.GraphHopper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yitu.geo.text.Refusal;

/**
 * Where the built road network is kept. It is built in a folder beside and renamed when complete, so that an
 * interrupted build leaves nothing that could be taken for a network. A certificate inside names the source and the
 * checksum of each file: a network of another source, of another version or with a damaged file is built anew.
 */
final class GraphFolder {
  private static final Logger LOG = LoggerFactory.getLogger(GraphFolder.class);
  private static final String CERTIFICATE = "yitu-network.properties";
  private static final String BUILDING = ".building";
  private static final String OLD = ".old";

  private final Path source;
  private final Path folder;

  GraphFolder(Path source, Path folder) {
    this.source = source;
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** The loaded network; two threads that open the same folder take turns. */
  GraphHopper open() {
    synchronized (GraphFolder.class) {
      try {
        if (isWhole()) {
          GraphHopper stored = load();
          if (stored != null) return stored;
        }
        build();
        GraphHopper built = load();
        if (built == null) throw new IllegalStateException("The road network just built cannot be loaded: " + folder);
        return built;
      } catch (IOException e) {
        throw new UncheckedIOException("Road network folder " + folder, e);
      }
    }
  }

  private boolean isWhole() throws IOException {
    Path file = folder.resolve(CERTIFICATE);
    if (!Files.isRegularFile(file)) return false;
    Properties stored = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      stored.load(in);
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (!EmergencyCar.VERSION.equals(stored.getProperty("version"))) return false;
    if (!isSameSource(stored)) {
      LOG.info("The road file {} has changed: its network is built anew", source);
      return false;
    }
    for (Path part : parts(folder)) {
      if (!checksum(part).equals(stored.remove("file." + part.getFileName()))) {
        LOG.warn("The road network in {} is damaged ({}): it is built anew", folder, part.getFileName());
        return false;
      }
    }
    return stored.stringPropertyNames().stream().noneMatch(name -> name.startsWith("file."));
  }

  /** Size and time are enough to believe that it is the same; a copy with another time is compared by its digest. */
  private boolean isSameSource(Properties stored) throws IOException {
    if (!Files.isRegularFile(source)) return false;
    if (!String.valueOf(Files.size(source)).equals(stored.getProperty("source.size"))) return false;
    return modified().equals(stored.getProperty("source.modified"))
        || digest().equals(stored.getProperty("source.sha256"));
  }

  private GraphHopper load() {
    GraphHopper hopper = EmergencyCar.graphHopper(folder).setAllowWrites(false);
    try {
      if (hopper.load()) return hopper;
    } catch (RuntimeException e) {
      LOG.warn("The road network in {} cannot be read and is built anew: {}", folder, e.toString());
    }
    hopper.close();
    return null;
  }

  private void build() throws IOException {
    refuseIfUnreadable();
    Path building = folder.resolveSibling(folder.getFileName() + BUILDING);
    Path old = folder.resolveSibling(folder.getFileName() + OLD);
    delete(building);
    delete(old);
    Files.createDirectories(folder.getParent());
    try {
      importInto(building);
      certify(building);
      if (Files.exists(folder)) Files.move(folder, old);
      Files.move(building, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(building);
      delete(old);
    }
  }

  private void refuseIfUnreadable() {
    if (!Files.isRegularFile(source) || !Files.isReadable(source))
      throw Refusal.invalid("osmFile", "找不到道路文件 " + source + "，或者无法读取。",
          "The road file " + source + " does not exist or cannot be read.");
  }

  private void importInto(Path building) {
    GraphHopper hopper = EmergencyCar.graphHopper(building).setOSMFile(source.toString());
    try {
      hopper.importOrLoad();
    } catch (RuntimeException e) {
      LOG.warn("The road file {} cannot be imported: {}", source, e.getCause() == null ? e : e.getCause().toString());
      throw Refusal.invalid("osmFile",
          "道路文件 " + source + " 不是可用的 OSM 文件（.osm 或 .pbf），或者其中没有机动车道路。",
          "The road file " + source + " is not a usable OSM file (.osm or .pbf), or has no roads for cars.");
    } finally {
      hopper.close();
    }
  }

  private void certify(Path building) throws IOException {
    Properties certificate = new Properties();
    certificate.setProperty("version", EmergencyCar.VERSION);
    certificate.setProperty("source.size", String.valueOf(Files.size(source)));
    certificate.setProperty("source.modified", modified());
    certificate.setProperty("source.sha256", digest());
    for (Path part : parts(building)) certificate.setProperty("file." + part.getFileName(), checksum(part));
    try (var out = Files.newOutputStream(building.resolve(CERTIFICATE))) {
      certificate.store(out, null);
    }
  }

  private String modified() throws IOException {
    return String.valueOf(Files.getLastModifiedTime(source).toMillis());
  }

  private String digest() throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(source), sha)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** GraphHopper's own files; its lock comes and goes. */
  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.endsWith(CERTIFICATE) && !f.toString().endsWith(".lock")).sorted().toList();
    }
  }

  private static String checksum(Path file) throws IOException {
    CRC32C crc = new CRC32C();
    try (InputStream in = new CheckedInputStream(Files.newInputStream(file), crc)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Files.size(file) + ":" + Long.toHexString(crc.getValue());
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) return;
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
