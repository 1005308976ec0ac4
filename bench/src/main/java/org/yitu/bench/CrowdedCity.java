package org.yitu.bench;

import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordLayers;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.StoredLayer;

/**
 * A million points and a hundred thousand polygons in the product's own tables: risk points and administrative areas of the demo city, copied over
 * and over to other places. They lie around the seats of the seven counties, dense in the middle, and belong to them.
 */
final class CrowdedCity {
  static final int POINTS = Integer.getInteger("yitu.bench.points", 1_000_000);
  static final int POLYGONS = Integer.getInteger("yitu.bench.polygons", 100_000);
  static final double LONGITUDE = 105.44;
  static final double LATITUDE = 28.88;
  private static final long FIRST_ID = 7_000_000_000_000L;
  /** Seats of the counties 510502 to 510525, as the demo city draws them or nearly so. */
  private static final String SEATS = "(values (0, 510502000, 105.44, 28.88), (1, 510503000, 105.37, 28.77), (2, 510504000, 105.44, 28.92), "
      + "(3, 510521000, 105.38, 29.15), (4, 510522000, 105.83, 28.81), (5, 510524000, 105.44, 28.17), (6, 510525000, 105.81, 28.04)) seat(n, code, x, y)";

  private final BenchCity city;

  private CrowdedCity(BenchCity city) {
    this.city = city;
  }

  /** Fills the tables, unless they are full already. */
  static CrowdedCity in(BenchCity city) {
    JdbcTemplate jdbc = city.bean(JdbcTemplate.class);
    if (count(jdbc, "risk_point") < POINTS) {
      String place = "ST_SetSRID(ST_MakePoint(seat.x + spread.dx, seat.y + spread.dy), 4490)";
      copy(jdbc, "risk_point", "location", place, POINTS);
    }
    if (count(jdbc, "area") < POLYGONS) {
      String place = "ST_Buffer(ST_SetSRID(ST_MakePoint(seat.x + spread.dx, seat.y + spread.dy), 4490), 0.0003 + 0.0012 * spread.u, 3)";
      copy(jdbc, "area", "boundary", place, POLYGONS);
    }
    jdbc.execute("vacuum analyze risk_point");
    jdbc.execute("vacuum analyze area");
    return new CrowdedCity(city);
  }

  private static long count(JdbcTemplate jdbc, String table) {
    Long rows = jdbc.queryForObject("select count(*) from " + table, Long.class);
    return rows == null ? 0 : rows;
  }

  /** Every hundredth or so of the rows that there are is a model; two uniform numbers make a normal one (Box and Muller). */
  private static void copy(JdbcTemplate jdbc, String table, String geometry, String place, int rows) {
    String columns = String.join(", ", jdbc.queryForList("select column_name from information_schema.columns where table_name = ? and column_name "
        + "not in ('id', 'owner_code', '" + geometry + "') order by 1", String.class, table));
    String models = columns.replaceAll("([a-z_]+)", "m.$1");
    jdbc.execute("select setseed(0.5)");
    jdbc.update("insert into " + table + " (id, owner_code, " + geometry + ", " + columns + ") select " + FIRST_ID + " + spread.n, seat.code + 101 + spread.n % 5, "
        + place + ", " + models + " from (select n, u, 0.11 * sqrt(-2 * ln(v)) * cos(6.2831853 * w) as dx, 0.09 * sqrt(-2 * ln(v)) * sin(6.2831853 * w) as dy "
        + "from (select n, random() u, 1 - random() v, random() w from generate_series(1, " + rows + ") n) dice) spread join " + SEATS
        + " on seat.n = spread.n % 7 join (select row_number() over (order by id) - 1 as nth, t.* from (select * from " + table
        + " order by id limit 97) t) m on m.nth = spread.n % least(97, (select count(*) from " + table + "))");
  }

  StoredLayer layer(String id) {
    for (FeatureLayer layer : city.bean(RecordLayers.class).layers()) if (layer.info().id().equals(id)) return (StoredLayer) layer;
    throw new IllegalArgumentException(id);
  }

  /** Everything that the viewer sees of a layer, as plain SQL; the planner takes of it what is asked for. */
  static String plain(StoredLayer layer, Actor viewer) {
    return "(" + layer.view(viewer).orElseThrow().sql() + ") v";
  }
}
