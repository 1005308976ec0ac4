package org.yitu.business.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordField.Kind;
import org.yitu.business.record.RecordQuery.Stand;
import org.yitu.geo.feature.Cluster;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.LayerView;
import org.yitu.geo.feature.StoredLayer;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;

/** The records of one type as a layer of the one map, read straight from the database while they are handed on. */
final class RecordLayer implements StoredLayer {
  /** So many others look for what is near them; of more, what is near looks for one. */
  private static final int FEW = 2_000;
  private static final GeometryFactory GEOMETRIES = new GeometryFactory(new PrecisionModel(), 4490);

  private final RecordType<?> type;
  private final Columns columns;
  private final LayerInfo info;
  private final List<Attribute> attributes;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate reading;

  /** @param alias what its column is called in a statement */
  private record Attribute(RecordField field, String alias) {}

  /** @param jdbc with a fetch size; @param reading a read-only transaction, without which PostgreSQL would not stream */
  RecordLayer(RecordType<?> type, Columns columns, JdbcTemplate jdbc, TransactionTemplate reading) {
    this.type = type;
    this.columns = columns;
    this.info = LayerDescription.of(type);
    this.attributes = LayerDescription.attributes(type).stream().map(field -> new Attribute(field, "p_" + field.column())).toList();
    this.jdbc = jdbc;
    this.reading = reading;
  }

  @Override
  public LayerInfo info() {
    return info;
  }

  @Override
  public boolean visibleTo(Viewer viewer) {
    return viewer.may(type.id() + ":read");
  }

  @Override
  public void read(FeatureQuery query, Consumer<Feature> sink) {
    if (!visibleTo(query.viewer())) return;
    boolean attributes = !query.isWithoutProperties();
    Sql sql = reading(query);
    WKBReader reader = new WKBReader(GEOMETRIES);
    timed(query, bounded -> {
      reading.executeWithoutResult(status -> bounded.query(sql.text(), row -> {
        sink.accept(featureOf(row, reader, attributes));
      }, sql.parameters()));
      return null;
    });
  }

  Sql reading(FeatureQuery query) {
    RecordQuery rows = rowsOf(query);
    boolean attributes = !query.isWithoutProperties();
    return query.order() == FeatureQuery.Order.NEAREST ? nearest(rows, query, attributes) : inOrder(rows, query, attributes);
  }

  private Sql inOrder(RecordQuery rows, FeatureQuery query, boolean attributes) {
    StringBuilder sorted = new StringBuilder();
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < query.sorts().size(); i++) {
      FeatureQuery.Sort sort = query.sorts().get(i);
      sorted.append(", ").append(sortExpression(sort.field())).append(" as s_").append(i);
      order.append("s_").append(i).append(sort.descending() ? " desc nulls last, " : " nulls last, ");
    }
    Sql sql = new Sql().add("select * from (").add(rows.selects(stand -> featureColumns(rows, stand, attributes) + sorted)).add(") u");
    sql.add(query.order() == FeatureQuery.Order.NONE ? "" : " order by " + order + "id").add(" limit ?", query.limit());
    return query.offset() == 0 ? sql : sql.add(" offset ?", query.offset());
  }

  private String sortExpression(String field) {
    return columns.find(field).orElseThrow(() -> Refusal.invalid("sort", "不能按“" + field + "”排序。",
        "Rows cannot be sorted by " + field + ".")).sql();
  }

  /** The few that are nearest are found first, by id; only theirs is the work of fetching attributes and the enterprise. */
  private Sql nearest(RecordQuery rows, FeatureQuery query, boolean attributes) {
    Coordinate centre = query.circle().orElseThrow().centre();
    Sql sql = new Sql().add("select * from (");
    for (Stand stand : rows.stands()) {
      if (stand != rows.stands().get(0)) sql.add(" union all ");
      sql.add("select " + featureColumns(rows, stand, attributes) + ", near.metres as metres" + columns.from() + " join (select id, ")
          .add(rows.distance("located", centre)).add(" as metres from (");
      sql.add(rows.select("r.id as id, " + rows.geometry(stand) + " as located", stand)).add(") u order by metres, id limit ?", query.limit());
      sql.add(") near on near.id = r.id");
    }
    return sql.add(") v order by metres, id limit ?", query.limit());
  }

  @Override
  public long count(FeatureQuery query) {
    if (!visibleTo(query.viewer())) return 0;
    Sql sql = counting(query);
    Long count = timed(query, bounded -> bounded.queryForObject(sql.text(), Long.class, sql.parameters()));
    return count == null ? 0 : count;
  }

  Sql counting(FeatureQuery query) {
    return new Sql().add("select count(*) from (").add(rowsOf(query).selects(stand -> "r.id")).add(") u");
  }

  @Override
  public List<Cluster> clusters(FeatureQuery query, double cellDegrees) {
    if (!visibleTo(query.viewer())) return List.of();
    Sql sql = clustering(query, cellDegrees);
    return timed(query, bounded -> bounded.query(sql.text(),
        (row, number) -> new Cluster(new Coordinate(row.getDouble(1), row.getDouble(2)), row.getLong(3), row.getInt(4)), sql.parameters()));
  }

  Sql clustering(FeatureQuery query, double cellDegrees) {
    RecordQuery rows = rowsOf(query);
    Sql sql = new Sql().add("select avg(x), avg(y), count(*), max(severity) from (select x, y, severity, floor(x / ?) cx, floor(y / ?) cy from (",
        cellDegrees, cellDegrees);
    return sql.add(rows.selects(stand -> centreColumns(rows.geometry(stand)))).add(") u) v group by cx, cy limit ?", query.limit());
  }

  @Override
  public Optional<Feature> find(Viewer viewer, String id) {
    if (!visibleTo(viewer) || !id.matches("[0-9]{1,18}")) return Optional.empty();
    RecordQuery rows = new RecordQuery(type, (Actor) viewer, columns).withId(Long.parseLong(id));
    Sql sql = rows.selects(stand -> featureColumns(rows, stand, true));
    WKBReader reader = new WKBReader(GEOMETRIES);
    return jdbc.query(sql.text(), (row, number) -> featureOf(row, reader, true), sql.parameters()).stream().findFirst();
  }

  @Override
  public Optional<LayerView> view(Viewer viewer) {
    if (!visibleTo(viewer)) return Optional.empty();
    return Optional.of(new RecordView(type, columns).of(new RecordQuery(type, (Actor) viewer, columns)));
  }

  @Override
  public Envelope extent(Viewer viewer) {
    if (!visibleTo(viewer)) return new Envelope();
    RecordQuery rows = new RecordQuery(type, (Actor) viewer, columns);
    Sql sql = new Sql().add("select min(ST_XMin(located)), max(ST_XMax(located)), min(ST_YMin(located)), max(ST_YMax(located)) from (")
        .add(rows.selects(stand -> rows.geometry(stand) + " as located")).add(") u");
    return jdbc.queryForObject(sql.text(), (row, number) -> {
      double west = row.getDouble(1);
      return row.wasNull() ? new Envelope() : new Envelope(west, row.getDouble(2), row.getDouble(3), row.getDouble(4));
    }, sql.parameters());
  }

  private RecordQuery rowsOf(FeatureQuery query) {
    if (!(query.viewer() instanceof Actor actor)) throw new IllegalArgumentException("viewer: " + query.viewer());
    RecordQuery rows = new RecordQuery(type, actor, columns).named(query.text());
    query.box().ifPresent(rows::inBox);
    query.area().ifPresent(rows::inArea);
    query.circle().ifPresent(rows::within);
    query.filter().ifPresent(rows::matching);
    for (Condition condition : query.conditions()) {
      RecordQuery others = othersOf(condition);
      rows.meeting(condition, others, condition instanceof Condition.NearOthers && areMany(query, others));
    }
    if (query.after().matches("[0-9]{1,18}")) rows.after(Long.parseLong(query.after()));
    return rows;
  }

  private static RecordQuery othersOf(Condition condition) {
    if (condition instanceof Condition.NearOthers near) return othersOf(near.layer(), near.others());
    return condition instanceof Condition.OfSameEnterprise same ? othersOf(same.layer(), same.others()) : null;
  }

  private static RecordQuery othersOf(FeatureLayer layer, FeatureQuery others) {
    if (!(layer instanceof RecordLayer records)) throw new IllegalArgumentException("not a layer of records: " + layer.info().id());
    if (!records.visibleTo(others.viewer())) throw Refusal.notFound();
    return records.rowsOf(others);
  }

  /** H2 takes a select within another one as it stands: there the few and the many are asked for in the same way. */
  private boolean areMany(FeatureQuery query, RecordQuery others) {
    if (!Boolean.TRUE.equals(jdbc.execute((ConnectionCallback<Boolean>) database -> database.getMetaData().getDatabaseProductName().equals("PostgreSQL")))) return false;
    Sql sql = new Sql().add("select count(*) from (").add(others.selects(stand -> "r.id")).add(" limit ?) u", FEW + 1);
    Long count = timed(query, bounded -> bounded.queryForObject(sql.text(), Long.class, sql.parameters()));
    return count != null && count > FEW;
  }

  /** With the query's own bound on time, if it has one. */
  private <T> T timed(FeatureQuery query, Function<JdbcTemplate, T> work) {
    if (query.timeLimitSeconds().isEmpty()) return work.apply(jdbc);
    JdbcTemplate bounded = new JdbcTemplate(jdbc.getDataSource());
    bounded.setFetchSize(jdbc.getFetchSize());
    bounded.setQueryTimeout(query.timeLimitSeconds().getAsInt());
    try {
      return reading.execute(status -> {
        try {
          return work.apply(bounded);
        } finally {
          // H2 keeps a statement's bound for the whole connection, and so for whoever gets it from the pool next.
          jdbc.execute((StatementCallback<Void>) statement -> {
            statement.setQueryTimeout(0);
            return null;
          });
        }
      });
    } catch (QueryTimeoutException e) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "查询时间过长，已停止。请缩小范围或增加条件。",
          "The query took too long and was stopped. Ask for a smaller area, or add a condition.");
    }
  }

  private String featureColumns(RecordQuery rows, Stand stand, boolean attributes) {
    List<String> list = new ArrayList<>(List.of("r.id as id", columns.name() + " as named", columns.state() + " as stated",
        columns.severity() + " as severity", "ST_AsBinary(" + rows.geometry(stand) + ") as wkb"));
    if (!attributes) return String.join(", ", list);
    for (Attribute each : this.attributes) list.add("r." + each.field().column() + " as " + each.alias());
    if (columns.joinsEnterprise()) list.add(columns.enterpriseName() + " as p_enterprise");
    return String.join(", ", list);
  }

  /** A point itself; of anything larger the middle of its box. */
  private String centreColumns(String geometry) {
    String x = columns.isShaped() ? "(ST_XMin(" + geometry + ") + ST_XMax(" + geometry + ")) / 2" : "ST_X(" + geometry + ")";
    return x + " as x, " + x.replace("ST_X", "ST_Y") + " as y, " + columns.severity() + " as severity";
  }

  private Feature featureOf(ResultSet row, WKBReader reader, boolean attributes) throws SQLException {
    Map<String, Object> properties = attributes ? propertiesOf(row) : Map.of();
    String name = row.getString("named");
    String state = row.getString("stated");
    try {
      return new Feature(type.id(), Long.toString(row.getLong("id")), name == null ? "" : name, state == null ? "" : state,
          row.getInt("severity"), reader.read(row.getBytes("wkb")), properties);
    } catch (ParseException e) {
      throw new IllegalStateException("geometry of " + type.id() + " " + row.getLong("id"), e);
    }
  }

  private Map<String, Object> propertiesOf(ResultSet row) throws SQLException {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Attribute each : attributes) {
      Object value = valueOf(row, each);
      if (value != null) properties.put(each.field().name(), value);
    }
    if (columns.joinsEnterprise() && row.getString("p_enterprise") != null) properties.put("enterprise", row.getString("p_enterprise"));
    return properties;
  }

  private static Object valueOf(ResultSet row, Attribute attribute) throws SQLException {
    String column = attribute.alias();
    Object value = switch (attribute.field().kind()) {
      case INTEGER -> row.getLong(column);
      case NUMBER -> row.getDouble(column);
      case BOOLEAN -> row.getBoolean(column);
      case DATE -> row.getObject(column, LocalDate.class);
      case DATETIME -> row.getObject(column, OffsetDateTime.class);
      default -> row.getString(column);
    };
    return row.wasNull() ? null : value;
  }
}
