package org.yitu.web.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every numbered function of the platform: its record, its page and the tests that prove it, in {@code docs/functions.md}. */
class FunctionIndexTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path PAGE = ROOT.resolve("docs/functions.md");
  private static final int SHOWN = 4;
  /** Functions that are not built yet, and are known to be missing. */
  private static final Set<String> OPEN = Set.of(
      "A0.5");

  /** @param pages where it is found in the client: {@code map}, {@code desk#licence} */
  private record Function(String number, String zh, String en, List<String> records, List<String> pages) {}

  private static TaggedTests tests;
  private static List<Function> functions;

  @BeforeAll
  static void read() throws IOException {
    tests = TaggedTests.of(ROOT);
    functions = Files.readAllLines(Path.of("src", "test", "resources", "functions.tsv")).stream().skip(1)
        .map(FunctionIndexTest::function).toList();
  }

  @Test
  void everyFunctionIsProvedByATestThatCarriesItsNumber() {
    assertThat(functions.stream().map(Function::number).filter(number -> tests.of(number).isEmpty())).isSubsetOf(OPEN);
  }

  @Test
  void everyRecordOfAFunctionIsARecordOfThePlatform() throws IOException {
    try (Stream<Path> pages = Files.list(ROOT.resolve("docs/records"))) {
      Set<String> records = pages.map(page -> page.getFileName().toString().replace(".md", "")).collect(Collectors.toSet());
      assertThat(functions.stream().filter(f -> !OPEN.contains(f.number())).flatMap(f -> f.records().stream())).isSubsetOf(records);
    }
  }

  @Test
  void thePageIsWhatTheTestsSay() throws IOException {
    String now = page();
    if (Boolean.getBoolean("bless")) Files.writeString(PAGE, now);
    assertThat(PAGE).as("write it with -Dbless=true").hasContent(now);
  }

  private static String page() {
    StringBuilder out = new StringBuilder("# Functions\n\n<!-- Written by FunctionIndexTest; run it with -Dbless=true. -->\n"
        + "Every function by number: its records, where it is found, and the tests that carry its number.\n\n"
        + "| number | 中文 | English | records | pages | tests |\n|---|---|---|---|---|---|\n");
    for (Function f : functions) {
      String records = f.records().stream().map(id -> "[" + id + "](records/" + id + ".md)").collect(Collectors.joining(", "));
      String pages = f.pages().stream().map(page -> "`" + page + "`").collect(Collectors.joining(", "));
      out.append(String.format(Locale.ROOT, "| %s | %s | %s | %s | %s | %s |%n", f.number(), f.zh(), f.en(), records, pages, proof(f.number())));
    }
    return out.toString();
  }

  private static String proof(String number) {
    List<TaggedTests.Test> found = tests.of(number);
    if (found.isEmpty()) return "not built";
    String shown = found.stream().limit(SHOWN).map(test -> "`" + test.type() + "` " + test.sentence()).collect(Collectors.joining("; "));
    return found.size() > SHOWN ? shown + "; and " + (found.size() - SHOWN) + " more" : shown;
  }

  private static Function function(String line) {
    String[] part = line.split("\t", -1);
    return new Function(part[0], part[1], part[2], words(part[3]), words(part[4]));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
  }
}
