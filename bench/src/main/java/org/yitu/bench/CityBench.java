package org.yitu.bench;

import java.io.PrintStream;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.util.GeometricShapeFactory;
import org.yitu.business.access.Actor;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.StoredLayer;
import org.yitu.map.ogc.ReferenceSystem;
import org.yitu.map.ogc.wms.LayerPicture;
import org.yitu.map.ogc.wms.MapView;
import org.yitu.map.report.ReportFont;
import org.yitu.map.style.LayerStyle;
import org.yitu.map.tile.LayerTiles;
import org.yitu.map.tile.TileAddress;

/**
 * A million points and a hundred thousand polygons as a county's regulator, at many places: tiles of zoom 8 to 14 against
 * {@code ST_AsMVT}, features and questions against plain SQL by the same rule, pictures against MapServer. Arguments: JDBC address, user,
 * password.
 */
public final class CityBench {
  private static final Actor VIEWER = BenchCity.REGULATOR;
  private static final int PLACES = Integer.getInteger("yitu.bench.places", 40);
  private static final int PIXELS = 512;
  private static final int JOIN_SECONDS = 120;
  private static final double EARTH = 20_037_508.342789244;
  private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4490);

  private final PrintStream out;
  private final Connection database;
  private final StoredLayer points;
  private final StoredLayer polygons;

  private CityBench(PrintStream out, Connection database, CrowdedCity city) {
    this.out = out;
    this.database = database;
    points = city.layer("risk-point");
    polygons = city.layer("area");
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    String which = arguments.length > 3 ? arguments[3] : "tiles features questions pictures";
    try (BenchCity city = BenchCity.open(arguments[0], arguments[1], arguments[2]);
        Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
        Statement settings = database.createStatement()) {
      // Neither side spends its time on compiling plans.
      settings.execute("set jit = off");
      CityBench bench = new CityBench(out, database, CrowdedCity.in(city));
      out.printf(Locale.ROOT, "%,d of %,d points and %,d of %,d polygons are the viewer's; times are p50 / p95 over %d places%n",
          bench.points.count(FeatureQuery.as(VIEWER)), CrowdedCity.POINTS, bench.polygons.count(FeatureQuery.as(VIEWER)), CrowdedCity.POLYGONS, PLACES);
      if (which.contains("tiles")) bench.tiles();
      if (which.contains("features")) bench.features();
      if (which.contains("questions")) bench.questions();
      if (which.contains("pictures")) bench.pictures(arguments[0], arguments[1]);
    }
  }

  private void tiles() throws Exception {
    for (int zoom = 8; zoom <= 14; zoom++) {
      Duel<TileAddress> duel = new Duel<>(out, addresses(zoom));
      boolean clustered = zoom < LayerStyle.CLUSTER_BELOW_ZOOM;
      duel.fight("tile z" + zoom + " points" + (clustered ? ", clustered" : ""), tile -> ours(points, tile), "ST_AsMVT",
          tile -> clustered ? clusters(tile) : mvt(points, tile, 0));
      if (zoom >= 11) duel.fight("tile z" + zoom + " polygons", tile -> ours(polygons, tile), "ST_AsMVT", tile -> mvt(polygons, tile, 64));
    }
  }

  private static byte[] ours(StoredLayer layer, TileAddress tile) {
    return new LayerTiles(Clock.systemUTC()).tile(List.of(layer), VIEWER, tile);
  }

  private byte[] mvt(StoredLayer layer, TileAddress tile, int buffer) throws SQLException {
    return bytes(tile, buffer, "select ST_AsMVTGeom(ST_Transform(ST_SetSRID(geom, 4326), 3857), ST_TileEnvelope(?, ?, ?), 4096, " + buffer
        + ", true) geom, id::text as id, name, state, severity from " + CrowdedCity.plain(layer, VIEWER) + " where geom && ST_MakeEnvelope(?, ?, ?, ?, 4490)");
  }

  /** The same clusters as ours, told by the database. */
  private byte[] clusters(TileAddress tile) throws SQLException {
    double cell = 48.0 / 512 * 360 / (1 << tile.z());
    return bytes(tile, 0, "select ST_AsMVTGeom(ST_Transform(ST_SetSRID(ST_MakePoint(x, y), 4326), 3857), ST_TileEnvelope(?, ?, ?), 4096, 0, true) geom, true as "
        + "cluster, n as count, severity from (select avg(x) x, avg(y) y, count(*) n, max(severity) severity from (select ST_X(geom) x, ST_Y(geom) y, severity "
        + "from " + CrowdedCity.plain(points, VIEWER) + " where geom && ST_MakeEnvelope(?, ?, ?, ?, 4490)) p group by floor(x / " + cell + "), floor(y / " + cell
        + ")) c");
  }

  private void features() throws Exception {
    for (int zoom : new int[] {13, 14, 15}) {
      Duel<TileAddress> duel = new Duel<>(out, addresses(zoom));
      duel.fight("features z" + zoom + " box, points", tile -> count(points, FeatureQuery.as(VIEWER).withBox(tile.ownBox())), "plain SQL",
          tile -> rows(points, tile.ownBox()));
      duel.fight("features z" + zoom + " box, polygons", tile -> count(polygons, FeatureQuery.as(VIEWER).withBox(tile.ownBox())), "plain SQL",
          tile -> rows(polygons, tile.ownBox()));
    }
  }

  private static int count(StoredLayer layer, FeatureQuery query) {
    int[] read = {0};
    layer.read(query, feature -> read[0] += feature.geometry().isEmpty() ? 0 : 1);
    return read[0];
  }

  /** As many rows with all their attributes, into a map each. */
  private int rows(StoredLayer layer, Envelope box) throws SQLException, ParseException {
    String shaped = layer == polygons ? " and ST_Intersects(geom, ST_MakeEnvelope(?, ?, ?, ?, 4490))" : "";
    String text = "select v.*, ST_AsBinary(geom) as wkb from " + CrowdedCity.plain(layer, VIEWER) + " where geom && ST_MakeEnvelope(?, ?, ?, ?, 4490)" + shaped
        + " limit " + FeatureQuery.DEFAULT_LIMIT;
    WKBReader reader = new WKBReader(GEOMETRIES);
    List<Map<String, Object>> found = new ArrayList<>();
    try (PreparedStatement sql = database.prepareStatement(text)) {
      for (int from = 1; from <= (shaped.isEmpty() ? 1 : 5); from += 4) {
        sql.setDouble(from, box.getMinX());
        sql.setDouble(from + 1, box.getMinY());
        sql.setDouble(from + 2, box.getMaxX());
        sql.setDouble(from + 3, box.getMaxY());
      }
      try (ResultSet row = sql.executeQuery()) {
        int columns = row.getMetaData().getColumnCount();
        while (row.next()) {
          Map<String, Object> values = new HashMap<>();
          for (int i = 1; i < columns; i++) values.put(row.getMetaData().getColumnName(i), row.getObject(i));
          values.put("geom", reader.read(row.getBytes(columns)));
          found.add(values);
        }
      }
    }
    return found.size();
  }

  private void questions() throws Exception {
    Duel<Coordinate> duel = new Duel<>(out, centres());
    Filter level = new Filter.Compare("level", Filter.Operator.EQUAL, "LEVEL_1");
    duel.fight("drawn area of 3 km and a level", at -> points.count(FeatureQuery.as(VIEWER).withArea(circle(at, 3_000)).withFilter(level)), "plain SQL",
        at -> number("select count(*) from " + CrowdedCity.plain(points, VIEWER) + " where geom && ST_GeomFromWKB(?, 4490) and ST_Intersects(geom, "
            + "ST_GeomFromWKB(?, 4490)) and level = 'LEVEL_1'", circle(at, 3_000), circle(at, 3_000)));
    duel.fight("within 1 km", at -> points.count(FeatureQuery.as(VIEWER).withinMetres(at, 1_000)), "plain SQL",
        at -> number("select count(*) from " + CrowdedCity.plain(points, VIEWER) + " where geom && ST_Expand(ST_GeomFromWKB(?, 4490), 0.0104, 0.0091) and "
            + "ST_DistanceSphere(geom, ST_GeomFromWKB(?, 4490)) <= 1000", GEOMETRIES.createPoint(at), GEOMETRIES.createPoint(at)));
    duel.fight("corridor of 200 m along 10 km", at -> points.count(FeatureQuery.as(VIEWER).withCondition(new Condition.Near(way(at), 200, false))), "plain SQL",
        at -> number("select count(*) from " + CrowdedCity.plain(points, VIEWER) + " where geom && ST_Expand(ST_GeomFromWKB(?, 4490), 0.0022) and "
            + "ST_DWithin(geom::geography, ST_GeomFromWKB(?, 4490)::geography, 200)", way(at), way(at)));
    duel.fight("points by areas of a square of 3 km", at -> points.count(FeatureQuery.as(VIEWER).withBox(square(at)).withCondition(
        new Condition.NearOthers(polygons, FeatureQuery.as(VIEWER), 100, false))), "plain SQL",
        at -> number("select count(*) from " + CrowdedCity.plain(points, VIEWER) + " where geom && ST_GeomFromWKB(?, 4490) and exists (select 1 from "
            + CrowdedCity.plain(polygons, VIEWER).replaceAll("v$", "w") + " where w.geom && ST_Expand(v.geom, 0.00105, 0.0009) and "
            + "ST_DWithin(v.geom, w.geom, 0.00105) and (ST_DWithin(v.geom, w.geom, 0.000898) or ST_DWithin(v.geom::geography, w.geom::geography, 100)))",
            GEOMETRIES.toGeometry(square(at))));
    wholeJoin();
  }

  /** The largest question there is: every point of the viewer's that lies near any area. It has no peer; what it takes is told. */
  private void wholeJoin() {
    FeatureQuery question = FeatureQuery.as(VIEWER).withTimeLimit(JOIN_SECONDS).withCondition(new Condition.NearOthers(polygons, FeatureQuery.as(VIEWER), 100, false));
    for (int run = 0; run < 3; run++) {
      long start = System.nanoTime();
      long found = points.count(question);
      out.printf(Locale.ROOT, "all points near any area: %,d in %.1f s%n", found, (System.nanoTime() - start) / 1e9);
    }
  }

  private void pictures(String url, String user) throws Exception {
    URI address = URI.create(url.substring("jdbc:".length()));
    String connection = "host=" + address.getHost() + " port=" + address.getPort() + " dbname=" + address.getPath().substring(1) + " user=" + user;
    LayerPicture painter = new LayerPicture(new ReportFont());
    try (MapServer peer = MapServer.over(connection, VIEWER, List.of(points, polygons))) {
      for (int zoom = 12; zoom <= 15; zoom++) {
        Duel<TileAddress> duel = new Duel<>(out, addresses(zoom));
        for (StoredLayer layer : List.of(points, polygons)) {
          duel.fight("picture z" + zoom + " " + layer.info().id(), tile -> painter.draw(List.of(layer), VIEWER, view(tile), null, "png"), "MapServer",
              tile -> peer.picture(layer.info().id(), box(tile), PIXELS));
        }
      }
    }
  }

  private static MapView view(TileAddress tile) {
    double[] box = box(tile);
    return new MapView(ReferenceSystem.EPSG3857, new Envelope(box[0], box[2], box[1], box[3]), PIXELS, PIXELS);
  }

  /** In EPSG:3857. */
  private static double[] box(TileAddress tile) {
    double side = 2 * EARTH / (1 << tile.z());
    return new double[] {tile.x() * side - EARTH, EARTH - (tile.y() + 1) * side, (tile.x() + 1) * side - EARTH, EARTH - tile.y() * side};
  }

  /** Around the county's seat, as its people look at it: most in the middle. */
  private static List<Coordinate> centres() {
    Random random = new Random(11);
    List<Coordinate> centres = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      centres.add(new Coordinate(CrowdedCity.LONGITUDE + 0.08 * random.nextGaussian(), CrowdedCity.LATITUDE + 0.07 * random.nextGaussian()));
    }
    return centres;
  }

  private static List<TileAddress> addresses(int zoom) {
    TileAddress world = new TileAddress(0, 0, 0);
    double side = (1 << zoom) / (double) TileAddress.EXTENT;
    return centres().stream().map(at -> new TileAddress(zoom, (int) (world.unitsEast(at.x) * side), (int) (world.unitsSouth(at.y) * side))).distinct().toList();
  }

  private static Geometry circle(Coordinate at, double metres) {
    GeometricShapeFactory shape = new GeometricShapeFactory(GEOMETRIES);
    shape.setCentre(at);
    shape.setWidth(2 * metres / 97_000);
    shape.setHeight(2 * metres / 111_000);
    shape.setNumPoints(24);
    return shape.createCircle();
  }

  private static Geometry way(Coordinate at) {
    Coordinate[] corners = new Coordinate[12];
    for (int i = 0; i < corners.length; i++) corners[i] = new Coordinate(0.0094 * i - 0.05, 0.004 * Math.sin(i));
    return AffineTransformation.translationInstance(at.x, at.y).transform(GEOMETRIES.createLineString(corners));
  }

  private static Envelope square(Coordinate at) {
    return new Envelope(at.x - 0.0155, at.x + 0.0155, at.y - 0.0135, at.y + 0.0135);
  }

  private long number(String text, Geometry... places) throws SQLException {
    try (PreparedStatement sql = database.prepareStatement(text)) {
      for (int i = 0; i < places.length; i++) sql.setBytes(i + 1, new WKBWriter().write(places[i]));
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** @param rows what is in the tile: its number first, then its box, are to be bound */
  private byte[] bytes(TileAddress tile, int buffer, String rows) throws SQLException {
    try (PreparedStatement sql = database.prepareStatement("select ST_AsMVT(g, 'layer', 4096, 'geom') from (" + rows + ") g")) {
      Envelope box = tile.box(buffer);
      sql.setInt(1, tile.z());
      sql.setInt(2, tile.x());
      sql.setInt(3, tile.y());
      sql.setDouble(4, box.getMinX());
      sql.setDouble(5, box.getMinY());
      sql.setDouble(6, box.getMaxX());
      sql.setDouble(7, box.getMaxY());
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        return row.getBytes(1);
      }
    }
  }
}
