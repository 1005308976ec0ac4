package org.yitu.web.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that are about source text: sizes, package paragraphs, what must not be left lying about. */
class SourceRulesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final int LONGEST_FILE = 500;
  private static final int LONGEST_METHOD = 60;
  private static final Pattern METHOD = Pattern.compile("^  (?:  )?[\\w@<][^=;]*\\([^;]*\\)[^;=]*\\{$");
  /** Where {@code Exception} may be caught, and why. */
  private static final List<String> EDGES = List.of(
      "ErrorAdvice.java" /* HTTP: the last net */,
      "NodeNews.java" /* a listener that fails must not make the node deaf */,
      "LivePump.java" /* a listener that fails must not stop the others */,
      "ScreenPump.java" /* a scope that fails must not stop the others */,
      "SeedLoader.java" /* importer: names file and line of what failed */,
      "GraphFolder.java" /* GraphHopper says every way of failing to read a file with another unchecked exception */);

  @Test
  void noFileIsLongerThan500Lines() throws IOException {
    assertThat(sources(".java", ".js", ".css").filter(f -> lines(f).size() > LONGEST_FILE)).isEmpty();
  }

  @Test
  void noMethodIsLongerThan60Lines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    sources(".java").forEach(file -> {
      List<String> lines = lines(file);
      for (int start = 0; start < lines.size(); start++) {
        if (!METHOD.matcher(lines.get(start)).matches() || lines.get(start).matches(".*\\b(class|record|interface|enum)\\b.*")) continue;
        String indent = lines.get(start).replaceAll("\\S.*", "");
        int end = start + 1;
        while (end < lines.size() && !lines.get(end).startsWith(indent + "}")) end++;
        if (end - start > LONGEST_METHOD) tooLong.add(ROOT.relativize(file) + ":" + (start + 1) + " " + (end - start));
      }
    });
    assertThat(tooLong).isEmpty();
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    assertThat(sources(".java").filter(f -> f.toString().contains("src/main/java/org/yitu")).map(Path::getParent).distinct()
        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))).isEmpty();
  }

  @Test
  void exceptionIsCaughtOnlyAtTheEdges() throws IOException {
    Pattern broad = Pattern.compile("catch \\((final )?(Exception|RuntimeException|Throwable) ");
    assertThat(sources(".java").filter(f -> f.toString().contains("src/main/"))
        .filter(f -> EDGES.stream().noneMatch(e -> f.endsWith(e)))
        .filter(f -> lines(f).stream().anyMatch(l -> broad.matcher(l).find()))).isEmpty();
  }

  @Test
  void nothingIsLeftLyingAbout() throws IOException {
    Pattern left = Pattern.compile("TO" + "DO|FIX" + "ME|printStack" + "Trace|Thread\\.sl" + "eep");
    List<String> found = new ArrayList<>();
    sources(".java", ".js").forEach(file -> lines(file).forEach(line -> {
      Matcher matcher = left.matcher(line);
      if (matcher.find()) found.add(ROOT.relativize(file) + ": " + matcher.group());
    }));
    assertThat(found).isEmpty();
  }

  private static Stream<Path> sources(String... endings) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : List.of("geo-core", "business-modules", "map-services", "web-client", "data", "bench")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        files.filter(f -> Stream.of(endings).anyMatch(f.toString()::endsWith)).forEach(found::add);
      }
    }
    return found.stream().sorted();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
