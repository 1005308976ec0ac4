package org.yitu.web.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("C11")
class GeoServerCommandTest {
  @TempDir private Path home;

  private String say(int expected, String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int answer = GeoServerCommand.run(List.of(arguments), Map.of("YITU_HOME", home.toString(), "YITU_GEOSERVER_PASSWORD", "secret"),
        new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(answer).isEqualTo(expected);
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsNoTaskOrLacksAValueIsToldHow() {
    assertThat(say(1, "frobnicate")).contains("./yitu geoserver sync|diff|rollback");
    assertThat(say(1, "sync", "--url")).contains("--url needs a value");
    assertThat(say(1, "sync", "--password", "secret")).contains("Unknown option '--password'");
  }

  @Test
  void theEmbeddedDatabaseCannotBePublished() {
    assertThat(say(1, "sync", "--url", "http://localhost:1/geoserver")).contains("GeoServer cannot read the embedded database").doesNotContain("secret");
  }
}
