package org.yitu.web.gis;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** GDAL reads the one map by each of its faces, as a regulator of one county: his rows, all of them, where they lie. */
@Tag("gis")
@Tag("A0.7")
class GdalTest {
  private static final Set<String> COUNTY = Programs.creditCodes("county");
  private final Programs county = Programs.as("county");
  @TempDir private Path folder;

  @Test
  void ogcApiFeaturesAreReadPageByPage() throws IOException, InterruptedException {
    assertAreTheCountys(county.features(folder, "OAPIF:" + Programs.address() + "/ogc/features", "enterprise", "-oo", "PAGE_SIZE=70"));
    String said = county.run("ogrinfo", "-ro", "-so", "OAPIF:" + Programs.address() + "/ogc/features", "enterprise");
    assertThat(said).contains("Feature Count: " + COUNTY.size(), "industry: String", "industry_name: String", "economicCode_name: String");
    assertThat(county.run("ogrinfo", "-ro", "-q", "-where", "industry = 'LIGHT_INDUSTRY'", "OAPIF:" + Programs.address() + "/ogc/features", "enterprise"))
        .contains("industry_name (String) = 工贸·轻工");
    assertExtentIsLuzhous(said);
  }

  @Test
  void aWfsIsReadPageByPageWithSchemaAndReferenceSystem() throws IOException, InterruptedException {
    String source = "WFS:" + Programs.address() + "/ogc/wfs";
    assertAreTheCountys(county.features(folder, source, "yitu:enterprise", "--config", "OGR_WFS_PAGE_SIZE", "70"));
    String said = county.run("ogrinfo", "-ro", "-so", source, "yitu:enterprise");
    assertThat(said).contains("Feature Count: " + COUNTY.size(), "ID[\"EPSG\",4490]", "foundedOn: Date", "reviewedAt: DateTime", "Geometry: Point");
    assertExtentIsLuzhous(said);
  }

  @Test
  void filtersAndBoxesOfGdalAreAnsweredByTheServer() throws IOException, InterruptedException {
    String wfs = "WFS:" + Programs.address() + "/ogc/wfs";
    String oapif = "OAPIF:" + Programs.address() + "/ogc/features";
    String where = "industry = 'LIGHT_INDUSTRY' AND employees > 20";
    JsonNode byWfs = county.features(folder, wfs, "yitu:enterprise", "-where", where);
    assertThat(byWfs).isNotEmpty().allSatisfy(feature -> {
      assertThat(feature.get("properties").get("industry").asString()).isEqualTo("LIGHT_INDUSTRY");
      assertThat(feature.get("properties").get("employees").asDouble()).isGreaterThan(20);
    });
    assertThat(codes(county.features(folder, oapif, "enterprise", "-where", where))).isEqualTo(codes(byWfs));
    String[] box = {"-spat", "105.6", "28.5", "105.9", "28.8"};
    Set<String> inBox = codes(county.features(folder, wfs, "yitu:enterprise", box[0], box[1], box[2], box[3], box[4]));
    assertThat(inBox).isNotEmpty().isSubsetOf(COUNTY);
    assertThat(codes(county.features(folder, oapif, "enterprise", box[0], box[1], box[2], box[3], box[4]))).isEqualTo(inBox);
    assertThat(county.run("ogrinfo", "-ro", "-q", "--debug", "on", wfs, "yitu:enterprise", "-where", where)).contains("PropertyIsEqualTo");
  }

  @Test
  void aWmtsIsARasterThatShowsTheCountysEnterprisesAndNoOthers() throws IOException, InterruptedException {
    for (String set : List.of("WebMercatorQuad", "c")) {
      String source = "WMTS:" + Programs.address() + "/ogc/wmts?SERVICE=WMTS&REQUEST=GetCapabilities,layer=enterprise,tilematrixset=" + set;
      String[] luzhou = set.equals("c") ? new String[] {"105.1", "29.3", "106.5", "27.8"} : new String[] {"11700000", "3410000", "11860000", "3220000"};
      int own = painted(county, source, luzhou);
      int all = painted(Programs.as("city"), source, luzhou);
      assertThat(own).as(set).isPositive().isLessThan(all);
    }
  }

  @Test
  void aWmsIsARasterInEveryOrderOfAxes() throws IOException, InterruptedException {
    for (String version : List.of("VERSION=1.3.0&CRS=EPSG:4490&BBOX=27.8,105.1,29.3,106.5", "VERSION=1.1.1&SRS=EPSG:4490&BBOX=105.1,27.8,106.5,29.3")) {
      String source = "WMS:" + Programs.address() + "/ogc/wms?SERVICE=WMS&REQUEST=GetMap&LAYERS=enterprise&STYLES=&FORMAT=image/png&TRANSPARENT=TRUE&" + version;
      assertThat(painted(county, source, "105.1", "29.3", "106.5", "27.8")).as(version).isPositive();
    }
  }

  @Test
  void vectorTilesAreOpenedByTheirAddress() throws IOException, InterruptedException {
    String said = county.run("ogrinfo", "-ro", "-so", "-al", "MVT:" + Programs.address() + "/tiles/enterprise/9/406/213.mvt");
    assertThat(said).contains("Layer name: enterprise", "Feature Count:");
    Matcher extent = Pattern.compile("Extent: \\(([0-9.]+), ([0-9.]+)\\)").matcher(said);
    assertThat(extent.find()).isTrue();
    assertThat(Double.parseDouble(extent.group(1))).as("metres east").isBetween(11_600_000.0, 11_900_000.0);
  }

  private int painted(Programs who, String source, String... box) throws IOException, InterruptedException {
    Path png = folder.resolve("picture.png");
    who.run("gdal_translate", "-q", "-of", "PNG", "-projwin", box[0], box[1], box[2], box[3], "-outsize", "512", "512", source, png.toString());
    BufferedImage image = ImageIO.read(png.toFile());
    int painted = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) >>> 24 > 0) painted++;
    }
    return painted;
  }

  private static void assertAreTheCountys(JsonNode features) {
    assertThat(codes(features)).isEqualTo(COUNTY);
    assertThat(features).hasSize(COUNTY.size()).allSatisfy(feature -> {
      assertThat(feature.get("geometry").get("coordinates").get(0).asDouble()).as("longitude").isBetween(104.9, 106.6);
      assertThat(feature.get("geometry").get("coordinates").get(1).asDouble()).as("latitude").isBetween(27.6, 29.4);
    });
  }

  private static void assertExtentIsLuzhous(String said) {
    Matcher extent = Pattern.compile("Extent: \\(([0-9.]+), ([0-9.]+)\\) - \\(([0-9.]+), ([0-9.]+)\\)").matcher(said);
    assertThat(extent.find()).as(said).isTrue();
    assertThat(Double.parseDouble(extent.group(1))).isBetween(104.9, 106.6);
    assertThat(Double.parseDouble(extent.group(4))).isBetween(27.6, 29.4);
  }

  private static Set<String> codes(JsonNode features) {
    Set<String> codes = new HashSet<>();
    features.forEach(feature -> codes.add(feature.get("properties").get("creditCode").asString()));
    return codes;
  }
}
