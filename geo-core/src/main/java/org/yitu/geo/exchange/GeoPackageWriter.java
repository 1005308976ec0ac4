package org.yitu.geo.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.yitu.geo.feature.LayerField;

/** A GeoPackage 1.3 (OGC 12-128r18) with one table of features. */
final class GeoPackageWriter extends FeatureWriter {
  static final String TABLE = "features";
  static final int APPLICATION_ID = 0x47504B47;
  private static final int VERSION = 10_300;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");
  private static final int AT_ONCE = 1_000;
  private static final int BLOB_HEAD_BYTES = 40;

  private final ExportTable table;
  private final Connection database;
  private final PreparedStatement insert;
  private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);
  private final Envelope extent = new Envelope();
  private int waiting;

  GeoPackageWriter(ExportTable table, Path file) throws IOException {
    this.table = table;
    database = Sqlite.create(file);
    try {
      List<String> names = names(table);
      try (Statement statement = database.createStatement()) {
        for (String line : definitions(table, names)) statement.executeUpdate(line);
      }
      systems();
      database.setAutoCommit(false);
      insert = database.prepareStatement("insert into " + TABLE + " (geom" + names.stream().map(name -> ", " + quoted(name)).collect(Collectors.joining())
          + ") values (?" + ", ?".repeat(names.size()) + ")");
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Heads, told apart where two are the same without regard to case, as SQLite reads them. */
  private static List<String> names(ExportTable table) {
    Set<String> taken = new HashSet<>(Set.of("FID", "GEOM"));
    List<String> names = new ArrayList<>();
    for (ExportTable.Column column : table.columns()) {
      String name = column.head();
      for (int i = 2; !taken.add(name.toUpperCase(Locale.ROOT)); i++) name = column.head() + " " + i;
      names.add(name);
    }
    return names;
  }

  private static List<String> definitions(ExportTable table, List<String> names) {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < names.size(); i++) columns.append(", ").append(quoted(names.get(i))).append(' ').append(type(table.columns().get(i).type()));
    return List.of("pragma application_id = " + APPLICATION_ID, "pragma user_version = " + VERSION,
        "create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key, organization text not null, "
            + "organization_coordsys_id integer not null, definition text not null, description text)",
        "create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique, description text default '', "
            + "last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x double, min_y double, max_x double, max_y double, "
            + "srs_id integer, constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id))",
        "create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null, srs_id integer not null, "
            + "z tinyint not null, m tinyint not null, constraint pk_geom_cols primary key (table_name, column_name), "
            + "constraint uk_gc_table_name unique (table_name), constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name), "
            + "constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id))",
        "create table " + TABLE + " (fid integer primary key autoincrement not null, geom geometry" + columns + ")");
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String type(LayerField.Type type) {
    return switch (type) {
      case NUMBER -> "double";
      case BOOLEAN -> "boolean";
      case DATE -> "date";
      case TIME -> "datetime";
      case TEXT, CHOICE -> "text";
    };
  }

  private void systems() throws SQLException {
    try (PreparedStatement row = database.prepareStatement("insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)")) {
      system(row, "Undefined Cartesian SRS", -1, "NONE", -1, "undefined");
      system(row, "Undefined geographic SRS", 0, "NONE", 0, "undefined");
      system(row, "WGS 84 geodetic", 4326, "EPSG", 4326, Ground.of("WGS84").esriText());
      if (table.ground().epsg() != 4326) {
        system(row, table.ground().title(), table.ground().epsg(), "EPSG", table.ground().epsg(), table.ground().esriText());
      }
    }
  }

  private static void system(PreparedStatement row, String name, int id, String organization, int code, String definition) throws SQLException {
    row.setString(1, name);
    row.setInt(2, id);
    row.setString(3, organization);
    row.setInt(4, code);
    row.setString(5, definition);
    row.setString(6, "");
    row.executeUpdate();
  }

  @Override
  public void write(Geometry geometry, List<?> values) throws IOException {
    try {
      insert.setBytes(1, geometry == null ? null : blob(table.ground().fromCgcs2000(geometry)));
      for (int i = 0; i < values.size(); i++) insert.setObject(i + 2, value(values.get(i)));
      insert.addBatch();
      if (++waiting % AT_ONCE == 0) insert.executeBatch();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static Object value(Object value) {
    if (value == null || value instanceof Number) return value;
    if (value instanceof OffsetDateTime time) return TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    return value instanceof Boolean flag ? flag ? 1 : 0 : value.toString();
  }

  /** The head of a GeoPackage's geometry with its box, then well-known binary. */
  private byte[] blob(Geometry geometry) {
    extent.expandToInclude(geometry.getEnvelopeInternal());
    byte[] binary = wkb.write(geometry);
    Envelope box = geometry.getEnvelopeInternal();
    return ByteBuffer.allocate(BLOB_HEAD_BYTES + binary.length).order(ByteOrder.LITTLE_ENDIAN).put((byte) 'G').put((byte) 'P').put((byte) 0).put((byte) 3)
        .putInt(table.ground().epsg()).putDouble(box.getMinX()).putDouble(box.getMaxX()).putDouble(box.getMinY()).putDouble(box.getMaxY())
        .put(binary).array();
  }

  @Override
  public void close() throws IOException {
    try (Connection closing = database; PreparedStatement rows = insert) {
      rows.executeBatch();
      try (PreparedStatement contents = closing.prepareStatement(
          "insert into gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, srs_id) values (?, 'features', ?, ?, ?, ?, ?, ?, ?)");
          PreparedStatement column = closing.prepareStatement("insert into gpkg_geometry_columns values (?, 'geom', 'GEOMETRY', ?, 0, 0)")) {
        contents.setString(1, TABLE);
        contents.setString(2, table.name());
        contents.setString(3, table.notice());
        Envelope box = extent.isNull() ? new Envelope(0, 0, 0, 0) : extent;
        double[] edges = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
        for (int i = 0; i < edges.length; i++) contents.setDouble(4 + i, edges[i]);
        contents.setInt(8, table.ground().epsg());
        contents.executeUpdate();
        column.setString(1, TABLE);
        column.setInt(2, table.ground().epsg());
        column.executeUpdate();
      }
      closing.commit();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
