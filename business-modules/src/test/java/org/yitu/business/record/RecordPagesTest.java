package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yitu.business.testing.Modules;

/** The page of each record in {@code docs/records} is what the class says today; {@code -Dbless=true} writes them anew. */
class RecordPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "records");

  static Stream<RecordType<?>> types() {
    return Modules.types().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void thePageIsWhatTheClassSays(RecordType<?> type) throws IOException {
    Path page = PAGES.resolve(type.id() + ".md");
    String now = RecordPage.of(type);
    if (Boolean.getBoolean("bless")) {
      Files.createDirectories(PAGES);
      Files.writeString(page, now);
    }
    assertThat(page).as("page of %s; write it with -Dbless=true", type.id()).hasContent(now);
  }

  @Test
  void thePageOfTheReferenceTablesIsWhatTheySay() throws IOException {
    Path page = Path.of("..", "docs", "reference-tables.md");
    String now = ReferencePage.write();
    if (Boolean.getBoolean("bless")) Files.writeString(page, now);
    assertThat(page).as("write it with -Dbless=true").hasContent(now);
  }

  @ParameterizedTest
  @MethodSource("types")
  void theClassIsDeclaredWell(RecordType<?> type) {
    assertThat(type.complaints()).isEmpty();
  }

  @Test
  void thereIsNoPageOfARecordThatIsGone() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")).toList())
          .isSubsetOf(types().map(RecordType::id).toList());
    }
  }
}
