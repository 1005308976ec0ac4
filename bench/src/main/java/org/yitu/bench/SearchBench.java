package org.yitu.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.search.SearchRequest;
import org.yitu.geo.search.SurroundingSearch;

/**
 * What lies within 20 km, five layers of 200,000 features together, nearest hundred: our search against the same question as one
 * plain SQL statement on the same database in the same run. Arguments: JDBC address, user, password.
 */
public final class SearchBench {
  private static final int LAYERS = 5;
  private static final int POINTS = 40_000;
  private static final double RADIUS_METRES = 20_000;
  private static final Coordinate CENTRE = new Coordinate(105.5, 28.8);

  private SearchBench() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    try (Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
      List<PointTable> tables = new ArrayList<>();
      for (int i = 1; i <= LAYERS; i++) tables.add(PointTable.create(database, "bench_search_" + i, POINTS, i));
      SurroundingSearch search = new SurroundingSearch(List.<FeatureLayer>copyOf(tables), null);
      List<String> ours = ours(search);
      List<String> plain = plain(database, tables);
      out.printf(Locale.ROOT, "answers: ours %d, plain SQL %d, the same %b%n", ours.size(), plain.size(), ours.equals(plain));
      Contest.run(out, "20 km, 5 layers, 200,000 features, nearest 100", () -> ours(search), () -> plain(database, tables));
      for (PointTable table : tables) table.drop();
    }
  }

  private static List<String> ours(SurroundingSearch search) {
    return search.find(SearchRequest.around(Contest.Everybody.INSTANCE, CENTRE, RADIUS_METRES)).stream()
        .map(found -> found.feature().layer() + "/" + found.feature().id()).toList();
  }

  private static List<String> plain(Connection database, List<PointTable> tables) throws SQLException {
    String union = tables.stream().map(t -> t.info().id())
        .map(t -> "select '" + t + "' layer, id, name, state, severity, ST_AsBinary(located) wkb, ST_DistanceSphere(located, p) metres"
            + " from " + t + ", c where located && ST_Expand(p, ?) and ST_DistanceSphere(located, p) <= ?")
        .collect(Collectors.joining(" union all "));
    List<String> found = new ArrayList<>();
    try (PreparedStatement sql = database.prepareStatement("with c as materialized (select ST_SetSRID(ST_MakePoint(?, ?), 4490) p) "
        + union + " order by metres, layer, id limit 100")) {
      sql.setDouble(1, CENTRE.x);
      sql.setDouble(2, CENTRE.y);
      for (int i = 0; i < tables.size(); i++) {
        sql.setDouble(3 + 2 * i, RADIUS_METRES / 97_000);
        sql.setDouble(4 + 2 * i, RADIUS_METRES);
      }
      try (ResultSet rows = sql.executeQuery()) {
        while (rows.next()) found.add(rows.getString(1) + "/" + rows.getLong(2));
      }
    }
    return found;
  }
}
