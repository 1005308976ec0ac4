package org.yitu.business.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.yitu.business.access.Actor;
import org.yitu.business.node.OnEachNode;
import org.yitu.geo.text.Refusal;

/** Files on their way in: each person's in a folder of his own, under names of ours, for a day. */
@Component
class Uploads {
  static final int MOST_EACH = 10;
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int LONGEST_ENDING = 8;

  /** @param name with the ending that says what it is */
  record Upload(UUID id, Path file, String name) {}

  private final Path folder;
  private final Clock clock;

  Uploads(@Value("${yitu.uploads.folder:${YITU_HOME:home}/uploads}") Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** The oldest make room. */
  Upload store(Actor actor, String givenName, InputStream content) throws IOException {
    Path own = Files.createDirectories(own(actor));
    List<Path> before = files(own);
    for (Path old : before.subList(0, Math.max(0, before.size() - MOST_EACH + 1))) Files.deleteIfExists(old);
    String ending = givenName.substring(givenName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!ending.matches("[a-z]{1," + LONGEST_ENDING + "}")) {
      throw Refusal.invalid("file", "文件名没有扩展名。", "The file's name has no ending.");
    }
    UUID id = UUID.randomUUID();
    Path file = own.resolve(id + "." + ending);
    Files.copy(content, file);
    return new Upload(id, file, file.getFileName().toString());
  }

  /** @throws Refusal if the actor has none of this id */
  Upload find(Actor actor, UUID id) {
    return files(own(actor)).stream().filter(file -> file.getFileName().toString().startsWith(id + ".")).findFirst()
        .map(file -> new Upload(id, file, file.getFileName().toString())).orElseThrow(Refusal::notFound);
  }

  /** Where a file may be unpacked; whoever does so cleans up. */
  Path room(Actor actor) {
    return own(actor);
  }

  private Path own(Actor actor) {
    return folder.resolve(UUID.nameUUIDFromBytes(actor.person().getBytes(StandardCharsets.UTF_8)).toString());
  }

  /** The oldest first. */
  private static List<Path> files(Path own) {
    if (!Files.isDirectory(own)) return List.of();
    try (Stream<Path> files = Files.list(own)) {
      return files.filter(Files::isRegularFile).sorted((a, b) -> modified(a).compareTo(modified(b))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + own, e);
    }
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }

  @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
  @OnEachNode
  void tidy() throws IOException {
    if (!Files.isDirectory(folder)) return;
    Instant old = clock.instant().minus(KEPT);
    try (Stream<Path> each = Files.walk(folder, 2)) {
      for (Path path : each.filter(path -> !path.equals(folder) && modified(path).isBefore(old)).toList()) FileSystemUtils.deleteRecursively(path);
    }
  }
}
