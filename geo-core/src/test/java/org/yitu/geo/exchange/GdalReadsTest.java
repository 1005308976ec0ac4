package org.yitu.geo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yitu.geo.feature.GeometryKind;

/** What GDAL makes of our files, where it is installed. */
@Tag("C11")
class GdalReadsTest {
  @TempDir private Path folder;

  @BeforeAll static void gdalIsHere() {
    assumeTrue(Files.exists(Path.of("/usr/bin/ogrinfo")), "gdal-bin is not installed");
  }

  @Test void aShapefileInGbkWithItsNamesDatesAndPolygons() throws Exception {
    Path zip = ExportForTest.write(ExchangeFormat.SHAPEFILE, folder.resolve("a.zip"), GeometryKind.POLYGON, Ground.CGCS2000, Charset.forName("GBK"),
        "POLYGON ((105 28, 106 28, 106 29, 105 29, 105 28), (105.4 28.4, 105.6 28.4, 105.6 28.6, 105.4 28.6, 105.4 28.4))", "");
    String said = ogrinfo("/vsizip/" + zip);
    assertThat(said).contains("企业名称 (String) = 泸州示例化工", "从业人员数 (Real) = 1234.5", "成立日期 (Date) = 2020/02/29", "Feature Count: 2",
        "China 2000", "Geometry: Polygon").contains("POLYGON ((105 28,105 29,106 29,106 28,105 28),(105.4 28.4,105.6 28.4");
  }

  @Test void aShapefileInAGaussKruegerZone() throws Exception {
    Path zip = ExportForTest.write(ExchangeFormat.SHAPEFILE, folder.resolve("a.zip"), GeometryKind.POINT, Ground.of("EPSG:4544"), "POINT (105.5 28.9)");
    assertThat(ogrinfo("/vsizip/" + zip)).contains("ID[\"EPSG\",4544]", "POINT (548766.6").contains("企业名");
  }

  @Test void aGeoPackage() throws Exception {
    Path file = ExportForTest.write(ExchangeFormat.GEOPACKAGE, folder.resolve("a.gpkg"), GeometryKind.POINT, Ground.CGCS2000, "POINT (105.5 28.9)", "");
    assertThat(ogrinfo(file.toString())).contains("企业名称 (String) = " + ExportForTest.NAME, "开放 (Integer(Boolean)) = 1", "成立日期 (Date) = 2020/02/29",
        "POINT (105.5 28.9)", "Feature Count: 2", "China").doesNotContain("Warning", "ERROR");
  }

  @Test void aFlatGeobuf() throws Exception {
    Path file = ExportForTest.write(ExchangeFormat.FLATGEOBUF, folder.resolve("a.fgb"), GeometryKind.LINE, Ground.of("WGS84"), "LINESTRING (105 28, 106 29)");
    assertThat(ogrinfo(file.toString())).contains("企业名称 (String) = " + ExportForTest.NAME, "LINESTRING (105 28,106 29)", "1234.5").doesNotContain("ERROR");
  }

  @Test void aKml() throws Exception {
    Path file = ExportForTest.write(ExchangeFormat.KML, folder.resolve("a.kml"), GeometryKind.POLYGON, Ground.CGCS2000,
        "POLYGON ((105 28, 106 28, 106 29, 105 29, 105 28))");
    assertThat(ogrinfo(file.toString())).contains("workers (String) = 1234.5", "POLYGON ((105 28,", ExportForTest.NAME).doesNotContain("ERROR");
  }

  @Test void aGeoJson() throws Exception {
    Path file = ExportForTest.write(ExchangeFormat.GEOJSON, folder.resolve("a.geojson"), GeometryKind.POINT, Ground.CGCS2000, "POINT (105.5 28.9)", "");
    assertThat(ogrinfo(file.toString())).contains("name (String) = " + ExportForTest.NAME, "POINT (105.5 28.9)", "Feature Count: 2").doesNotContain("ERROR");
  }

  private static String ogrinfo(String file) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("/usr/bin/ogrinfo", "-al", file).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
