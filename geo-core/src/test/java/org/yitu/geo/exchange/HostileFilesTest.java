package org.yitu.geo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.text.Refusal;

/** Files that lack something, lie, lead out or swell: refused by name, and nothing of them stays. */
@Tag("C11")
class HostileFilesTest {
  @TempDir private Path folder;
  @TempDir private Path room;
  private Map<String, byte[]> good;

  @BeforeEach void write() throws IOException {
    Path file = ExportForTest.write(ExchangeFormat.SHAPEFILE, folder.resolve("good.zip"), GeometryKind.POLYGON, Ground.CGCS2000,
        "POLYGON ((105 28, 106 28, 106 29, 105 29, 105 28))");
    good = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) good.put(entry.getName(), zip.readAllBytes());
    }
  }

  @AfterEach void nothingStays() {
    assertThat(room).isEmptyDirectory();
  }

  @Test void aShapefileWithoutItsTableOrShapesNamesWhatIsMissing() {
    assertThat(refusal(without("示例.dbf"))).contains(".dbf");
    assertThat(refusal(without("示例.shp"))).contains(".shp");
  }

  @Test void withoutPrjOneIsAskedForAndTheRestIsRead() throws IOException {
    try (FeatureTable table = open("a.zip", zip(without("示例.prj")))) {
      assertThat(table.ground()).isEmpty();
      assertThat(table.notes()).anySatisfy(note -> assertThat(note.zh()).contains(".prj"));
    }
  }

  @Test void twoShapefilesInOneArchiveAreRefused() {
    Map<String, byte[]> two = new LinkedHashMap<>(good);
    good.forEach((name, bytes) -> two.put("other/" + name, bytes));
    assertThat(refusal(two)).contains("不止一个");
  }

  @Test void aPathThatLeadsOutOrALinkIsRefused() throws IOException {
    for (String name : List.of("../示例.shp", "a/../../b.shp", "/etc/示例.shp", "C:\\示例.shp", "..\\示例.shp")) {
      Map<String, byte[]> out = new LinkedHashMap<>(good);
      out.put(name, new byte[] {1});
      assertThat(refusal(out)).as(name).contains("外部");
    }
    Path file = folder.resolve("link.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      ZipArchiveEntry link = new ZipArchiveEntry("a.shp");
      link.setUnixMode(0120777);
      zip.putArchiveEntry(link);
      zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    assertThatThrownBy(() -> open("link.zip", file)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.text().zh()).contains("链接"));
  }

  @Test void anArchiveThatSwellsIsRefused() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("a.shp"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) zip.write(zeros);
      zip.closeEntry();
    }
    assertThat(Files.size(file)).isLessThan(1 << 20);
    assertThatThrownBy(() -> open("bomb.zip", file))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
  }

  @Test void lengthsThatLieAreNotBelieved() {
    for (int at : List.of(24, 104)) {
      Map<String, byte[]> lying = new LinkedHashMap<>(good);
      byte[] shp = good.get("示例.shp").clone();
      ByteBuffer.wrap(shp).putInt(at, 0x7FFFFFF0);
      lying.put("示例.shp", shp);
      assertThat(refusal(lying)).as("at " + at).contains(".shp");
    }
    Map<String, byte[]> dbf = new LinkedHashMap<>(good);
    byte[] table = good.get("示例.dbf").clone();
    table[4] = 100;
    dbf.put("示例.dbf", table);
    assertThat(refusal(dbf)).contains(".dbf");
    byte[] cut = new byte[good.get("示例.shp").length - 20];
    System.arraycopy(good.get("示例.shp"), 0, cut, 0, cut.length);
    dbf.putAll(good);
    dbf.put("示例.shp", cut);
    assertThat(refusal(dbf)).contains(".shp");
  }

  @Test void aNumberOfPointsThatLiesIsTheFaultOfItsRow() throws IOException {
    Map<String, byte[]> lying = new LinkedHashMap<>(good);
    byte[] shp = good.get("示例.shp").clone();
    shp[108 + 40] = 100;
    lying.put("示例.shp", shp);
    List<FeatureTable.Row> rows = new ArrayList<>();
    try (FeatureTable table = open("a.zip", zip(lying))) {
      table.read(rows::add);
    }
    assertThat(rows.get(0).fault().zh()).contains(".shp");
  }

  @Test void aCpgThatNamesTheWrongCharsetIsSeenThrough() throws IOException {
    Map<String, byte[]> wrong = new LinkedHashMap<>(good);
    wrong.put("示例.cpg", "GBK".getBytes(StandardCharsets.UTF_8));
    try (FeatureTable table = open("a.zip", zip(wrong))) {
      assertThat(table.columns()).startsWith("企业名");
      assertThat(table.notes()).anySatisfy(note -> assertThat(note.zh()).contains("UTF-8"));
    }
    byte[] dbf = good.get("示例.dbf").clone();
    int start = (dbf[8] & 0xFF) + 256 * (dbf[9] & 0xFF) + 1;
    Arrays.fill(dbf, start, start + 9, (byte) 0x80);
    wrong.put("示例.dbf", dbf);
    assertThat(refusal(wrong)).contains("字符集");
  }

  @Test void aKmlWithADocumentTypeReadsNothingFromElsewhere() throws IOException {
    Path file = folder.resolve("a.kml");
    Files.writeString(file, "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kml><Placemark><name>&x;</name></Placemark></kml>");
    assertThatThrownBy(() -> open("a.kml", file)).isInstanceOf(Refusal.class);
    Files.writeString(file, "<kml>" + "<Folder>".repeat(100_000));
    assertThatThrownBy(() -> open("a.kml", file)).isInstanceOf(Refusal.class);
  }

  @Test void aGeoJsonThatIsNoneOrInAnotherSystemOrTooDeepIsRefused() throws IOException {
    for (String text : List.of("", "[]", "{}", "{\"features\": {}}", "{\"features\": [1]}", "{\"features\": [{\"properties\": " + "[".repeat(50_000),
        "{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::2154\"}},\"features\":[]}")) {
      Path file = Files.writeString(folder.resolve("a.geojson"), text);
      assertThatThrownBy(() -> open("a.geojson", file)).as(text.length() > 60 ? "long" : text).isInstanceOf(Refusal.class);
    }
  }

  @Test void aFeatureThatIsWrongIsTheFaultOfItsRow() throws IOException {
    Path file = Files.writeString(folder.resolve("a.geojson"), "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[\"a\",\"b\"]},\"properties\":{\"a\":1}},"
        + "{\"geometry\":null,\"properties\":null},{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[105,28],[106,29],[106,28],[105,29],[105,28]]]}}]}");
    List<FeatureTable.Row> rows = new ArrayList<>();
    try (FeatureTable table = open("a.geojson", file)) {
      table.read(rows::add);
    }
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).fault()).isNotNull();
    assertThat(rows.get(1).fault()).isNull();
    assertThat(rows.get(2).fault()).isNotNull();
  }

  @Test void nothingInAGeoPackageIsRun() throws Exception {
    Path file = ExportForTest.write(ExchangeFormat.GEOPACKAGE, folder.resolve("a.gpkg"), GeometryKind.POINT, Ground.CGCS2000, "POINT (105.5 28.9)");
    statements(file, "alter table features rename to hidden", "create view features as select fid, geom, load_extension('x') as a from hidden",
        "update gpkg_contents set table_name = 'features'", "update gpkg_geometry_columns set table_name = 'features'");
    assertThatThrownBy(() -> open("a.gpkg", file)).isInstanceOf(Refusal.class);
    Path noise = folder.resolve("b.gpkg");
    Files.write(noise, new byte[5_000]);
    assertThatThrownBy(() -> open("b.gpkg", noise)).isInstanceOf(Refusal.class);
    Path two = ExportForTest.write(ExchangeFormat.GEOPACKAGE, folder.resolve("c.gpkg"), GeometryKind.POINT, Ground.CGCS2000, "POINT (105.5 28.9)");
    statements(two, "create table more (fid integer, geom blob)", "insert into gpkg_contents (table_name, data_type) values ('more', 'features')",
        "insert into gpkg_geometry_columns values ('more', 'geom', 'POINT', 4490, 0, 0)");
    assertThatThrownBy(() -> open("c.gpkg", two)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.text().zh()).contains("2 个"));
  }

  @Test void binaryThatNestsOrCountsWithoutEndIsRefused() {
    ByteBuffer deep = ByteBuffer.allocate(9 * 20_000);
    for (int i = 0; i < 20_000; i++) deep.put((byte) 0).putInt(7).putInt(1);
    assertThatThrownBy(() -> WkbGate.read(deep.array())).isInstanceOf(Refusal.class);
    byte[] many = ByteBuffer.allocate(9).put((byte) 0).putInt(2).putInt(Integer.MAX_VALUE).array();
    assertThatThrownBy(() -> WkbGate.read(many)).isInstanceOf(Refusal.class);
  }

  @Test void aFlatGeobufOfNoiseIsRefused() throws IOException {
    Path good = ExportForTest.write(ExchangeFormat.FLATGEOBUF, folder.resolve("a.fgb"), GeometryKind.POINT, Ground.CGCS2000, "POINT (105.5 28.9)", "POINT (105.5 28.9)");
    byte[] bytes = Files.readAllBytes(good);
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] noisy = bytes.clone();
      for (int k = 0; k < 4; k++) noisy[8 + random.nextInt(noisy.length - 8)] = (byte) random.nextInt();
      Path file = Files.write(folder.resolve("n.fgb"), noisy);
      try (FeatureTable table = open("n.fgb", file)) {
        table.read(row -> true);
      } catch (Refusal refused) {
        assertThat(refused.text().zh()).isNotEmpty();
      }
    }
  }

  private String refusal(Map<String, byte[]> entries) {
    try (FeatureTable table = open("a.zip", zip(entries))) {
      return "it was taken: " + table.columns();
    } catch (Refusal refusal) {
      return refusal.text().zh();
    } catch (IOException e) {
      return "broke: " + e;
    }
  }

  private Map<String, byte[]> without(String name) {
    Map<String, byte[]> less = new LinkedHashMap<>(good);
    less.remove(name);
    return less;
  }

  private FeatureTable open(String name, Path file) throws IOException {
    return FeatureTable.open(file, name, room);
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    Path file = folder.resolve("made.zip");
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private static void statements(Path file, String... lines) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file); var statement = database.createStatement()) {
      for (String line : lines) statement.executeUpdate(line);
    }
  }
}
