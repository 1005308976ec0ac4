package org.yitu.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.yitu.bench.BenchCity.Table;
import org.yitu.map.tile.LayerTiles;
import org.yitu.map.tile.TileAddress;

/**
 * Tiles of record layers as a county's regulator, encoded in the JVM, against PostGIS {@code ST_AsMVT} of the same rows by the
 * same rule with name, state and severity, on the same database in the same run, without any cache. Arguments: JDBC address,
 * user, password.
 */
public final class TileBench {
  private static final double LONGITUDE = 105.45;
  private static final double LATITUDE = 28.88;

  private TileBench() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    try (BenchCity city = BenchCity.open(arguments[0], arguments[1], arguments[2]);
        Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
      for (Table table : city.largest(2)) {
        out.printf(Locale.ROOT, "%s: %d rows%n", table.type().id(), table.rows());
        for (int zoom : new int[] {12, 13, 14}) compare(out, database, table, at(zoom), "");
        compare(out, database, table, at(9), " (ours clusters, the peer holds every point)");
      }
    }
  }

  private static void compare(PrintStream out, Connection database, Table table, TileAddress tile, String remark) throws Exception {
    Contest.run(out, "z" + tile.z() + " " + table.type().id() + remark, () -> ours(table, tile), () -> peer(database, table, tile));
    out.printf(Locale.ROOT, "z%d bytes: ours %d, ST_AsMVT %d%n", tile.z(), ours(table, tile).length,
        peer(database, table, tile).length);
  }

  private static TileAddress at(int zoom) {
    TileAddress world = new TileAddress(0, 0, 0);
    double side = (1 << zoom) / (double) TileAddress.EXTENT;
    return new TileAddress(zoom, (int) (world.unitsEast(LONGITUDE) * side), (int) (world.unitsSouth(LATITUDE) * side));
  }

  private static byte[] ours(Table table, TileAddress tile) {
    return new LayerTiles(Clock.systemUTC()).tile(List.of(table.layer()), BenchCity.REGULATOR, tile);
  }

  private static byte[] peer(Connection database, Table table, TileAddress tile) throws SQLException {
    String at = table.geometry();
    String name = table.type().nameField().map(field -> "r." + field.column()).orElse("''");
    String state = table.type().flow().isPresent() ? "r.state" : "''";
    String text = "with t as (select ST_TileEnvelope(?, ?, ?) e), g as (select ST_AsMVTGeom(ST_Transform(ST_SetSRID(" + at
        + ", 4326), 3857), e, 4096, 0, true) geom, r.id::text as id, " + name + " as name, " + state + " as state, 0 as severity from "
        + table.type().table() + " r, t where r.deleted_at is null and " + table.rule().sql() + " and " + at
        + " && ST_SetSRID(ST_Transform(e, 4326), 4490)) select ST_AsMVT(g, 'layer', 4096, 'geom') from g";
    try (PreparedStatement sql = database.prepareStatement(text)) {
      int next = 1;
      sql.setInt(next++, tile.z());
      sql.setInt(next++, tile.x());
      sql.setInt(next++, tile.y());
      for (Object parameter : table.rule().parameters()) sql.setObject(next++, parameter);
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }
}
