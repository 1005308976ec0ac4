package org.yitu.web.gis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** OWSLib and QGIS, driven by small Python scripts that print what they found, as a regulator of one county. */
@Tag("gis")
@Tag("A0.7")
class PythonClientsTest {
  private static final String PYTHON = "/usr/bin/python3";
  private static final Set<String> COUNTY = Programs.creditCodes("county");
  private final Programs county = Programs.as("county");

  @Test
  void owsLibSpeaksWithEveryFace() throws IOException, InterruptedException, URISyntaxException {
    String said = county.run(PYTHON, script("owslib_client.py"), Programs.address());
    assertThat(said).contains("wfs matched " + COUNTY.size(), "wfs paged " + COUNTY.size(), "wfs axes north-first", "wms 1.3.0 png", "wms 1.1.1 png",
        "wms info ok", "wmts png", "features matched " + COUNTY.size(), "features queryables ok", "wfs schema ok", "exception InvalidParameterValue");
  }

  /** Only where QGIS is installed: it is 900 MB, too much for {@code ./yitu test} to bring along. */
  @Test
  void qgisOpensWfsFeaturesWmsAndWmts() throws IOException, InterruptedException, URISyntaxException {
    Assumptions.assumeTrue(Files.isDirectory(Path.of("/usr/lib/python3/dist-packages/qgis")), "QGIS is not installed");
    String said = county.run(PYTHON, script("qgis_client.py"), Programs.address());
    assertThat(said).contains("WFS True " + COUNTY.size() + " " + COUNTY.size(), "OAPIF True " + COUNTY.size() + " " + COUNTY.size(),
        "wms True", "wmts True", "place ok");
  }

  private static String script(String name) throws URISyntaxException {
    Path path = Path.of(PythonClientsTest.class.getResource("/gis/" + name).toURI());
    assertThatCode(() -> Files.readString(path)).doesNotThrowAnyException();
    return path.toString();
  }
}
