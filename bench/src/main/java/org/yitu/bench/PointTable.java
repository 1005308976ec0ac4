package org.yitu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Cluster;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Text;

/**
 * A table of made-up points in PostGIS as a layer, without access rules: so that a benchmark weighs the map's side alone against
 * the same question in plain SQL.
 */
final class PointTable implements FeatureLayer {
  private static final LayerInfo.Group GROUP = new LayerInfo.Group("bench", Text.of("基准", "Bench"), 1);
  private static final String COLUMNS = "select id, name, state, severity, ST_AsBinary(located) from ";

  private final String table;
  private final Connection database;
  private final WKBReader reader = new WKBReader(Cgcs2000.factory());

  private PointTable(String table, Connection database) {
    this.table = table;
    this.database = database;
  }

  /** Makes the table anew: the same {@code count} points for the same {@code seed}, spread over one degree. */
  static PointTable create(Connection database, String table, int count, int seed) throws SQLException {
    try (Statement sql = database.createStatement()) {
      sql.execute("create extension if not exists postgis");
      sql.execute("drop table if exists " + table);
      sql.execute("create table " + table + " (id bigint primary key, name varchar(100), state varchar(20), severity int,"
          + " located geometry(Point, 4490))");
      sql.execute("select setseed(0." + seed + ")");
      sql.execute("insert into " + table + " select n, '示例' || n, 'OPEN', n % 5,"
          + " ST_SetSRID(ST_MakePoint(105 + random(), 28.3 + random()), 4490) from generate_series(1, " + count + ") n");
      sql.execute("create index on " + table + " using gist (located)");
      sql.execute("analyze " + table);
    }
    return new PointTable(table, database);
  }

  void drop() throws SQLException {
    try (Statement sql = database.createStatement()) {
      sql.execute("drop table if exists " + table);
    }
  }

  @Override public LayerInfo info() {
    return new LayerInfo(table, Text.of("基准", "Bench"), GROUP, GeometryKind.POINT, "point", List.of(), List.of(), false);
  }

  @Override public boolean visibleTo(Viewer viewer) {
    return true;
  }

  @Override public void read(FeatureQuery query, Consumer<Feature> sink) {
    if (query.circle().isPresent()) circle(query, sink);
    else box(query, sink);
  }

  private void box(FeatureQuery query, Consumer<Feature> sink) {
    Envelope box = query.box().orElseThrow();
    rows(COLUMNS + table + " where located && ST_MakeEnvelope(?, ?, ?, ?, 4490) limit ?", row -> sink.accept(feature(row)),
        box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), query.limit());
  }

  private void circle(FeatureQuery query, Consumer<Feature> sink) {
    FeatureQuery.Circle circle = query.circle().orElseThrow();
    Coordinate c = circle.centre();
    String order = query.order() == FeatureQuery.Order.NEAREST ? " order by ST_DistanceSphere(located, p), id" : "";
    rows("with c as materialized (select ST_SetSRID(ST_MakePoint(?, ?), 4490) p) " + COLUMNS + table
        + ", c where located && ST_Expand(p, ?) and ST_DistanceSphere(located, p) <= ?" + order + " limit ?",
        row -> sink.accept(feature(row)), c.x, c.y, circle.metres() / 97_000, circle.metres(), query.limit());
  }

  @Override public long count(FeatureQuery query) {
    long[] count = {0};
    read(query.withLimit(FeatureQuery.MAX_LIMIT), feature -> count[0]++);
    return count[0];
  }

  @Override public List<Cluster> clusters(FeatureQuery query, double cell) {
    Envelope box = query.box().orElseThrow();
    List<Cluster> clusters = new ArrayList<>();
    rows("select avg(ST_X(located)), avg(ST_Y(located)), count(*), max(severity) from " + table
        + " where located && ST_MakeEnvelope(?, ?, ?, ?, 4490) group by floor(ST_X(located) / ?), floor(ST_Y(located) / ?) limit ?",
        row -> clusters.add(new Cluster(new Coordinate(row.getDouble(1), row.getDouble(2)), row.getLong(3), row.getInt(4))),
        box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), cell, cell, query.limit());
    return clusters;
  }

  @Override public Optional<Feature> find(Viewer viewer, String id) {
    List<Feature> found = new ArrayList<>();
    rows(COLUMNS + table + " where id = ?", row -> found.add(feature(row)), Long.parseLong(id));
    return found.stream().findFirst();
  }

  private Feature feature(ResultSet row) throws SQLException {
    try {
      return new Feature(table, row.getString(1), row.getString(2), row.getString(3), row.getInt(4),
          reader.read(row.getBytes(5)), Map.of());
    } catch (ParseException e) {
      throw new IllegalStateException("geometry of " + table, e);
    }
  }

  private interface Row {
    void take(ResultSet row) throws SQLException;
  }

  private void rows(String text, Row each, Object... parameters) {
    try (PreparedStatement sql = database.prepareStatement(text)) {
      for (int i = 0; i < parameters.length; i++) sql.setObject(i + 1, parameters[i]);
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) each.take(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(text, e);
    }
  }
}
