package org.yitu.geo.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Somebody else's file as a table: columns, and rows of text with a geometry each. It can be read more than once. What is wrong with
 * the whole file is refused when it is opened; what is wrong with one row comes with that row.
 */
public abstract class FeatureTable implements Closeable {
  public static final int MOST_ROWS = 50_000;
  public static final int MOST_COLUMNS = 200;
  /** Positions may be metres or degrees of whatever the file says; what they mean is asked later. */
  static final GeometryGate UNPLACED = GeometryGate.of(new Envelope(-1e9, 1e9, -1e9, 1e9));

  /**
   * One row.
   *
   * @param number counted from 1, as the file counts it
   * @param geometry as it stands in the file, null if there is none
   * @param fault what is wrong with the geometry, null if nothing is
   * @param values by the table's columns; empty for none
   */
  public record Row(int number, Geometry geometry, Text fault, List<String> values) {}

  /** Hears rows. */
  @FunctionalInterface
  public interface RowSink {
    /** @return false to stop */
    boolean row(Row row);
  }

  /**
   * Opens a file by what its name says it is.
   *
   * @param name as it was uploaded
   * @param folder for what has to be unpacked
   * @throws Refusal if it is not what it says, or unsafe, or too large
   */
  public static FeatureTable open(Path file, String name, Path folder) throws IOException {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "geojson", "json" -> new GeoJsonTable(file);
      case "kml" -> new KmlTable(file);
      case "csv", "txt" -> new CsvTable(file);
      case "xlsx" -> new SheetTable(Files.readAllBytes(file));
      case "gpkg" -> new GeoPackageTable(file);
      case "fgb" -> new FlatGeobufTable(file);
      case "dxf" -> new DxfTable(file);
      case "zip" -> ShapefileTable.unpack(file, folder);
      case "shp", "dbf", "shx" -> throw Refusal.invalid("file", "请把 .shp、.shx、.dbf、.prj 压缩成一个 .zip 上传。",
          "Put .shp, .shx, .dbf and .prj into one .zip.");
      default -> throw Refusal.invalid("file", "可上传 .geojson、.zip（Shapefile）、.gpkg、.kml、.csv、.xlsx、.fgb、.dxf。",
          "What is taken is .geojson, .zip (a shapefile), .gpkg, .kml, .csv, .xlsx, .fgb and .dxf.");
    };
  }

  /** A cell of well-known text, in whatever its positions are. */
  public static Geometry fromWkt(String text) {
    return UNPLACED.fromWkt(text);
  }

  public abstract List<String> columns();

  /** What the file says that its positions are in; empty if it does not say. */
  public Optional<Ground> ground() {
    return Optional.empty();
  }

  /** Whether its rows have geometries of their own; if not, columns may hold positions. */
  public boolean hasGeometries() {
    return true;
  }

  /** What whoever imports it should know, such as that a charset was guessed. */
  public List<Text> notes() {
    return List.of();
  }

  /** @throws Refusal if there are more rows than are taken, or the file breaks off */
  public abstract void read(RowSink sink) throws IOException;

  @Override
  public void close() throws IOException {}

  static Row row(int number, Shape shape, List<String> values) {
    try {
      Geometry geometry = shape.read();
      return new Row(number, geometry == null ? null : UNPLACED.check(geometry), null, values);
    } catch (Refusal refusal) {
      return new Row(number, null, refusal.text(), values);
    }
  }

  /** A geometry that may turn out to be wrong. */
  interface Shape {
    Geometry read();
  }

  static void checkRows(int rows) {
    if (rows > MOST_ROWS) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "一次最多导入 " + MOST_ROWS + " 行。", "At most " + MOST_ROWS + " rows are imported at once.");
    }
  }

  static void checkColumns(int columns) {
    if (columns > MOST_COLUMNS) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "列数超过 " + MOST_COLUMNS + "。", "There are more than " + MOST_COLUMNS + " columns.");
    }
  }

  static Refusal broken(String zh, String en) {
    return Refusal.invalid("file", zh, en);
  }
}
