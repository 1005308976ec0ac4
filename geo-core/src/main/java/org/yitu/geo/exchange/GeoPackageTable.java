package org.yitu.geo.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.text.Refusal;

/** The one table of features of a GeoPackage. Views and virtual tables, which run what somebody wrote, are not read. */
final class GeoPackageTable extends FeatureTable {
  private static final int LARGEST_GEOMETRY = 1 << 20;
  private static final int LONGEST_TEXT = 100_000;
  /** Bytes of the envelope by its code in the head of a geometry. */
  private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

  private final Connection database;
  private final String table;
  private final String geometry;
  private final Ground ground;
  private final List<String> columns = new ArrayList<>();

  GeoPackageTable(Path file) throws IOException {
    database = Sqlite.read(file);
    try {
      List<String[]> tables = tables();
      if (tables.size() != 1) {
        database.close();
        throw broken(tables.isEmpty() ? "GeoPackage 中没有要素表。" : "GeoPackage 中有 " + tables.size() + " 个要素表，请只保留一个。",
            tables.isEmpty() ? "The GeoPackage has no table of features." : "The GeoPackage has " + tables.size() + " tables of features: keep one.");
      }
      table = tables.get(0)[0];
      geometry = tables.get(0)[1];
      ground = known(tables.get(0)[2]);
      readColumns();
      checkRows(count());
    } catch (SQLException e) {
      closeQuietly();
      throw broken("文件不是可读的 GeoPackage。", "This is no readable GeoPackage.");
    }
  }

  private List<String[]> tables() throws SQLException {
    List<String[]> tables = new ArrayList<>();
    try (PreparedStatement query = database.prepareStatement("select c.table_name, g.column_name, c.srs_id from gpkg_contents c join gpkg_geometry_columns g "
        + "on g.table_name = c.table_name join sqlite_master m on m.name = c.table_name and m.type = 'table' and m.sql not like 'create virtual%' "
        + "where c.data_type = 'features' limit 20"); ResultSet rows = query.executeQuery()) {
      while (rows.next()) tables.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
    }
    return tables;
  }

  private static Ground known(String code) {
    try {
      return code != null && code.matches("[0-9]{4,5}") ? Ground.of("EPSG:" + code) : null;
    } catch (Refusal unknown) {
      return null;
    }
  }

  private void readColumns() throws SQLException {
    try (PreparedStatement query = database.prepareStatement("select name from pragma_table_info(?)")) {
      query.setString(1, table);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          checkColumns(columns.size() + 1);
          if (!rows.getString(1).equals(geometry)) columns.add(rows.getString(1));
        }
      }
    }
  }

  private int count() throws SQLException {
    try (PreparedStatement query = database.prepareStatement("select count(*) from (select 1 from " + quoted(table) + " limit " + (MOST_ROWS + 1) + ")");
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public List<String> columns() {
    return List.copyOf(columns);
  }

  @Override
  public Optional<Ground> ground() {
    return Optional.ofNullable(ground);
  }

  @Override
  public void read(RowSink sink) throws IOException {
    StringBuilder select = new StringBuilder("select " + quoted(geometry));
    columns.forEach(column -> select.append(", ").append(quoted(column)));
    try (PreparedStatement query = database.prepareStatement(select + " from " + quoted(table)); ResultSet rows = query.executeQuery()) {
      int number = 0;
      while (rows.next()) {
        byte[] blob = rows.getBytes(1);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          String text = text(rows, i + 2);
          values.add(text == null ? "" : text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
        if (!sink.row(row(++number, () -> shape(blob), values))) return;
      }
    } catch (SQLException e) {
      throw broken("GeoPackage 读到一半出错。", "The GeoPackage broke off while it was read.");
    }
  }

  /** A whole number in a column of broken ones is written without its point. */
  private static String text(ResultSet rows, int column) throws SQLException {
    String text = rows.getString(column);
    return text != null && text.matches("-?[0-9]{1,15}\\.0") ? text.substring(0, text.length() - 2) : text;
  }

  private static Geometry shape(byte[] blob) {
    if (blob == null || blob.length == 0) return null;
    if (blob.length > LARGEST_GEOMETRY) throw broken("图形太大。", "The geometry is too large.");
    ByteBuffer head = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
    if (blob.length < 8 || head.get() != 'G' || head.get() != 'P') throw broken("图形数据不完整。", "The geometry's data is broken.");
    int flags = head.get(3);
    if ((flags & 0x10) != 0) return null;
    int envelope = flags >> 1 & 7;
    int start = envelope < ENVELOPE_BYTES.length ? 8 + ENVELOPE_BYTES[envelope] : blob.length;
    if (start >= blob.length) throw broken("图形数据不完整。", "The geometry's data is broken.");
    return WkbGate.read(Arrays.copyOfRange(blob, start, blob.length));
  }

  private void closeQuietly() throws IOException {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    closeQuietly();
  }
}
