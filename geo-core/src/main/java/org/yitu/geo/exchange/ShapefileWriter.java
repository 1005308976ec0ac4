package org.yitu.geo.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Geometry;

/**
 * A shapefile as one archive: .shp, .shx, .dbf, .prj and .cpg, and a table of which short field name stands for which whole one, for
 * dBase has room for ten bytes.
 */
final class ShapefileWriter extends FeatureWriter {
  static final String NAMES = "字段对照.csv";
  private static final String NOTICE = "说明.txt";

  private final ExportTable table;
  private final Path file;
  private final Path folder;
  private final ShapeWriter shapes;
  private final DbfWriter rows;

  ShapefileWriter(ExportTable table, Path file) throws IOException {
    this.table = table;
    this.file = file;
    folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "shp");
    shapes = new ShapeWriter(folder.resolve("shp"), folder.resolve("shx"), table.kind());
    rows = new DbfWriter(folder.resolve("dbf"), table.columns(), table.charset());
  }

  @Override
  public void write(Geometry geometry, List<?> values) throws IOException {
    shapes.write(geometry == null ? null : table.ground().fromCgcs2000(geometry));
    rows.write(values);
  }

  @Override
  public void close() throws IOException {
    try {
      shapes.close();
      rows.close();
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
        for (String part : List.of("shp", "shx", "dbf")) {
          zip.putNextEntry(new ZipEntry(name() + "." + part));
          Files.copy(folder.resolve(part), zip);
          zip.closeEntry();
        }
        text(zip, name() + ".prj", table.ground().esriText());
        text(zip, name() + ".cpg", table.charset().equals(StandardCharsets.UTF_8) ? "UTF-8" : "GBK");
        text(zip, NAMES, names());
        if (!table.notice().isEmpty()) text(zip, NOTICE, table.notice() + "\r\n");
      }
    } finally {
      for (String part : List.of("shp", "shx", "dbf", "dbf.rows")) Files.deleteIfExists(folder.resolve(part));
      Files.deleteIfExists(folder);
    }
  }

  private String names() {
    StringBuilder text = new StringBuilder("\uFEFF短名,全名,程序名\r\n");
    for (int i = 0; i < table.columns().size(); i++) {
      ExportTable.Column column = table.columns().get(i);
      text.append(rows.names().get(i)).append(",\"").append(column.head().replace("\"", "\"\"")).append("\",").append(column.name()).append("\r\n");
    }
    return text.toString();
  }

  private String name() {
    String plain = table.name().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    return plain.isBlank() ? "features" : plain;
  }

  private static void text(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
