package org.yitu.map.geoserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the last run that changed anything has changed, and what was there before: a file of one JSON line for each change, written
 * before the change is made, so that a run that breaks off can be taken back as far as it came. It holds no password.
 */
final class Journal {
  private static final String FILE = "last-run.jsonl";
  private final Path file;

  /** @param before null if there was nothing of this name */
  record Entry(Kind kind, String name, ObjectNode before) {}

  /** @param startedAt as ISO 8601; @param url where it went */
  record Head(String startedAt, String url, String workspace) {}

  record Run(Head head, List<Entry> entries) {}

  Journal(Path folder) {
    file = folder.resolve(FILE);
  }

  /** Begins a run; what the file told of the one before is gone. */
  void begin(Head head) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh = file.resolveSibling(FILE + ".new");
      Files.writeString(fresh, GeoServerRest.JSON.writeValueAsString(head) + "\n");
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  void add(Entry entry) {
    ObjectNode line = Shapes.object().put("kind", entry.kind().name()).put("name", entry.name());
    if (entry.before() != null) line.set("before", entry.before());
    try {
      Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /** Empty if nothing was changed yet, or what was has been taken back. */
  Optional<Run> last() {
    if (!Files.isRegularFile(file)) return Optional.empty();
    try {
      List<String> lines = Files.readAllLines(file);
      List<Entry> entries = new ArrayList<>();
      for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) entry(line).ifPresent(entries::add);
      return lines.isEmpty() ? Optional.empty() : Optional.of(new Run(GeoServerRest.JSON.readValue(lines.get(0), Head.class), entries));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** A line that was cut off told of a change that was not made. */
  private static Optional<Entry> entry(String line) {
    try {
      JsonNode read = GeoServerRest.JSON.readTree(line);
      ObjectNode before = read.has("before") ? (ObjectNode) read.get("before") : null;
      return Optional.of(new Entry(Kind.valueOf(read.path("kind").asString("")), read.path("name").asString(""), before));
    } catch (JacksonException | IllegalArgumentException cut) {
      return Optional.empty();
    }
  }

  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
