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
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.map.tile.LayerTiles;
import org.yitu.map.tile.TileAddress;

/**
 * Tiles encoded in the JVM against PostGIS {@code ST_AsMVT} of the same points with the same attributes, on the same database in
 * the same run, without any cache. Arguments: JDBC address, user, password. It makes a table of its own and drops it.
 */
public final class TileBench {
  private static final int POINTS = 200_000;
  private static final String TABLE = "bench_tile";
  private static final String MVT = "with t as (select ST_TileEnvelope(?, ?, ?) e), g as (select ST_AsMVTGeom(ST_Transform("
      + "ST_SetSRID(located, 4326), 3857), e, 4096, 0, true) geom, id::text as id, name, state, severity from " + TABLE
      + ", t where located && ST_SetSRID(ST_Transform(e, 4326), 4490)) select ST_AsMVT(g, '" + TABLE + "', 4096, 'geom') from g";

  private TileBench() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    try (Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
      PointTable layer = PointTable.create(database, TABLE, POINTS, 1);
      for (int zoom : new int[] {12, 13, 14}) compare(out, database, layer, at(zoom));
      TileAddress far = at(9);
      Contest.run(out, "z9, clusters against all points in ST_AsMVT", () -> ours(layer, far), () -> peer(database, far));
      out.printf(Locale.ROOT, "z9 bytes: ours %d, ST_AsMVT %d%n", ours(layer, far).length, peer(database, far).length);
      layer.drop();
    }
  }

  private static void compare(PrintStream out, Connection database, PointTable layer, TileAddress tile) throws Exception {
    Contest.run(out, "z" + tile.z() + " tile", () -> ours(layer, tile), () -> peer(database, tile));
    Contest.run(out, "z" + tile.z() + " reading the features alone", () -> rows(layer, tile), () -> peer(database, tile));
    out.printf(Locale.ROOT, "z%d bytes: ours %d, ST_AsMVT %d%n", tile.z(), ours(layer, tile).length, peer(database, tile).length);
  }

  private static TileAddress at(int zoom) {
    TileAddress world = new TileAddress(0, 0, 0);
    double side = (1 << zoom) / (double) TileAddress.EXTENT;
    return new TileAddress(zoom, (int) (world.unitsEast(105.5) * side), (int) (world.unitsSouth(28.8) * side));
  }

  private static byte[] ours(PointTable layer, TileAddress tile) {
    return new LayerTiles(Clock.systemUTC()).tile(List.of(layer), Contest.Everybody.INSTANCE, tile);
  }

  private static long rows(PointTable layer, TileAddress tile) {
    return layer.count(FeatureQuery.as(Contest.Everybody.INSTANCE).withBox(tile.box(1)));
  }

  private static byte[] peer(Connection database, TileAddress tile) throws SQLException {
    try (PreparedStatement sql = database.prepareStatement(MVT)) {
      sql.setInt(1, tile.z());
      sql.setInt(2, tile.x());
      sql.setInt(3, tile.y());
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }
}
