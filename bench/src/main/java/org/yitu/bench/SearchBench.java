package org.yitu.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.yitu.bench.BenchCity.Table;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.search.SearchRequest;
import org.yitu.geo.search.SurroundingSearch;

/**
 * What lies within 20 km in the five largest layers, nearest hundred, as a county's regulator: our search through the record
 * layers and their row rule against the same question as plain SQL with the same rule on the same database in the same run.
 * Arguments: JDBC address, user, password.
 */
public final class SearchBench {
  private static final int LAYERS = 5;
  private static final int NEAREST = 100;
  private static final double RADIUS_METRES = 20_000;
  private static final double METRES_A_DEGREE = 97_000;
  private static final Coordinate CENTRE = new Coordinate(105.45, 28.88);

  /** What the peer reads of a row. */
  private record Row(String key, double metres, Map<String, Object> attributes) {}

  private SearchBench() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    try (BenchCity city = BenchCity.open(arguments[0], arguments[1], arguments[2]);
        Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
      List<Table> tables = city.largest(LAYERS);
      SurroundingSearch search = new SurroundingSearch(tables.stream().map(Table::layer).toList(), null);
      List<String> ours = ours(search);
      List<String> plain = plain(database, tables);
      out.printf(Locale.ROOT, "rows: %s%n", tables.stream().map(t -> t.type().id() + " " + t.rows())
          .collect(Collectors.joining(", ")));
      out.printf(Locale.ROOT, "answers: ours %d, plain SQL %d, the same %b%n", ours.size(), plain.size(), ours.equals(plain));
      Contest.run(out, "20 km, five record layers, nearest 100", () -> ours(search), () -> plain(database, tables));
      for (Table table : tables) {
        SurroundingSearch one = new SurroundingSearch(List.<FeatureLayer>of(table.layer()), null);
        Contest.run(out, "20 km, " + table.type().id(), () -> ours(one), () -> plain(database, List.of(table)));
      }
    }
  }

  private static List<String> ours(SurroundingSearch search) {
    return search.find(SearchRequest.around(BenchCity.REGULATOR, CENTRE, RADIUS_METRES)).stream()
        .map(found -> found.feature().layer() + "/" + found.feature().id()).toList();
  }

  private static List<String> plain(Connection database, List<Table> tables) throws SQLException, ParseException {
    List<Row> rows = new ArrayList<>();
    for (Table table : tables) read(database, table, rows);
    return rows.stream().sorted(Comparator.comparingDouble(Row::metres).thenComparing(Row::key)).limit(NEAREST).map(Row::key)
        .toList();
  }

  private static void read(Connection database, Table table, List<Row> rows) throws SQLException, ParseException {
    String at = table.geometry();
    String text = "with c as materialized (select ST_SetSRID(ST_MakePoint(?, ?), 4490) p) select ST_DistanceSphere(" + at
        + ", p) metres, ST_AsBinary(" + at + ") wkb, " + table.attributes() + " from " + table.type().table() + " r, c where "
        + "r.deleted_at is null and " + table.rule().sql() + " and " + at + " && ST_Expand(p, ?) and ST_DistanceSphere(" + at
        + ", p) <= ? order by metres, r.id limit " + NEAREST;
    WKBReader reader = new WKBReader();
    try (PreparedStatement sql = database.prepareStatement(text)) {
      int next = 1;
      sql.setDouble(next++, CENTRE.x);
      sql.setDouble(next++, CENTRE.y);
      for (Object parameter : table.rule().parameters()) sql.setObject(next++, parameter);
      sql.setDouble(next++, RADIUS_METRES / METRES_A_DEGREE);
      sql.setDouble(next, RADIUS_METRES);
      try (ResultSet found = sql.executeQuery()) {
        int columns = found.getMetaData().getColumnCount();
        while (found.next()) {
          Map<String, Object> attributes = new HashMap<>();
          attributes.put("located", reader.read(found.getBytes(2)));
          for (int i = 3; i <= columns; i++) attributes.put(found.getMetaData().getColumnName(i), found.getObject(i));
          rows.add(new Row(table.type().id() + "/" + found.getLong("id"), found.getDouble(1), attributes));
        }
      }
    }
  }
}
