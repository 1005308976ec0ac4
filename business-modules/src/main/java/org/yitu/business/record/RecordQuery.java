package org.yitu.business.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.RowRule;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.FeatureQuery.Circle;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Refusal;

/**
 * Which rows of a type an actor asks for. Lists, single reads, layers, counts and exports all ask through it, so the row rule
 * and the mark of deletion are in every statement. It writes SQL that H2GIS and PostGIS both answer from their indexes.
 */
public final class RecordQuery {
  /** Where a row stands on the map. A type may need both: each is a select of its own, so that each can use its index. */
  enum Stand { ANYWHERE, OWN, ENTERPRISE }

  /** Sort order: a field's name and a direction. */
  public record Sort(String field, boolean descending) {
    static final Sort NEWEST = new Sort("id", true);
  }

  private static final double METRES_A_DEGREE = 110_574;
  private static final double SAFETY = 1.01;

  private final RecordType<?> type;
  private final Actor actor;
  private final Columns columns;
  private Long id;
  private long[] among = {};
  private Filter filter;
  private String words = "";
  private String nameWords = "";
  private Long after;
  private CodeRange owners;
  private Envelope box;
  private Geometry area;
  private Circle circle;
  private final List<Asked> conditions = new ArrayList<>();
  private Function<String, Sql> join;
  private Function<String, Sql> meeting;

  /**
   * @param others the records that the condition asks for, null if it asks for none
   * @param many whether they are so many that each row looks for one of them, and not they for rows
   */
  private record Asked(Condition condition, RecordQuery others, boolean many) {}

  /** Where a row stands, for selects within the query whose own rows are called as these are. */
  static final String HERE = "p.here";

  RecordQuery(RecordType<?> type, Actor actor, Columns columns) {
    this.type = type;
    this.actor = actor;
    this.columns = columns;
  }

  RecordQuery withId(long newId) {
    id = newId;
    return this;
  }

  /** Some of these rows. */
  RecordQuery among(long[] newIds) {
    among = newIds;
    return this;
  }

  RecordQuery matching(Filter newFilter) {
    filter = newFilter;
    return this;
  }

  /** Rows one of whose searched text fields contains the words. */
  RecordQuery searching(String newWords) {
    words = newWords.strip();
    return this;
  }

  RecordQuery named(String newWords) {
    nameWords = newWords.strip();
    return this;
  }

  RecordQuery after(long lastId) {
    after = lastId;
    return this;
  }

  /** Rows that belong to institutions with these codes. */
  RecordQuery ownedWithin(CodeRange codes) {
    owners = codes;
    return this;
  }

  /** The institutions whose rows are asked for. */
  CodeRange owners() {
    return owners == null ? actor.range() : owners;
  }

  RecordQuery inBox(Envelope newBox) {
    box = newBox;
    return this;
  }

  RecordQuery inArea(Geometry newArea) {
    area = newArea;
    return this;
  }

  RecordQuery within(Circle newCircle) {
    circle = newCircle;
    return this;
  }

  /**
   * @param others the records that the condition asks for, null if it asks for none
   * @param many whether they are so many that each row had better look for one of them
   */
  RecordQuery meeting(Condition condition, RecordQuery others, boolean many) {
    conditions.add(new Asked(condition, others, many));
    return this;
  }

  /** Joins another table to the rows, by where they stand; the query asks for a place then. */
  RecordQuery joining(Function<String, Sql> newJoin) {
    join = newJoin;
    return this;
  }

  /** Rows that meet a condition on where they stand; the query asks for a place then. */
  RecordQuery nearTo(Function<String, Sql> newMeeting) {
    meeting = newMeeting;
    return this;
  }

  RecordType<?> type() {
    return type;
  }

  Columns columns() {
    return columns;
  }

  Sql count() {
    if (!isSpatial()) return select("count(*)", Stand.ANYWHERE);
    return new Sql().add("select count(*) from (").add(selects(stand -> "r.id")).add(") u");
  }

  Sql ids(Sort sort, int page, int size) {
    Columns.Expression order = columns.find(sort.field()).orElseThrow(() -> Refusal.invalid("sort",
        "不能按“" + sort.field() + "”排序。", "Rows cannot be sorted by " + sort.field() + "."));
    Sql sql = isSpatial()
        ? new Sql().add("select u.id from (").add(selects(stand -> "r.id, " + order.sql() + " as sorted")).add(") u order by sorted")
        : select("r.id", Stand.ANYWHERE).add(" order by " + order.sql());
    // Every row has an id: without a word about nulls its index answers the order by itself.
    if (sort.field().equals("id")) return sql.add(sort.descending() ? " desc" : "").add(" limit ? offset ?", size, (long) page * size);
    sql.add(sort.descending() ? " desc nulls last" : " nulls last").add(isSpatial() ? ", id desc" : ", r.id desc");
    return sql.add(" limit ? offset ?", size, (long) page * size);
  }

  /** The columns of each way to stand, joined. */
  Sql selects(Function<Stand, String> select) {
    Sql sql = new Sql();
    List<Stand> stands = stands();
    for (int i = 0; i < stands.size(); i++) {
      sql.add(i == 0 ? "" : " union all ").add(select(select.apply(stands.get(i)), stands.get(i)));
    }
    return sql;
  }

  List<Stand> stands() {
    boolean own = columns.ownGeometry().isPresent();
    boolean enterprise = columns.enterpriseGeometry().isPresent();
    boolean always = type.geometryField().map(field -> field.limits().required()).orElse(false);
    if (own && (always || !enterprise)) return List.of(Stand.OWN);
    if (!enterprise) return List.of();
    return own ? List.of(Stand.OWN, Stand.ENTERPRISE) : List.of(Stand.ENTERPRISE);
  }

  String geometry(Stand stand) {
    Optional<String> column = stand == Stand.OWN ? columns.ownGeometry() : columns.enterpriseGeometry();
    return column.orElseThrow();
  }

  boolean isSpatial() {
    return box != null || area != null || circle != null || join != null || meeting != null || filter != null && FilterSql.asksForPlace(filter)
        || conditions.stream().anyMatch(asked -> ConditionSql.isOnPlace(asked.condition()));
  }

  /** From the table on: what a count by groups is made of. */
  Sql counted() {
    return from(Stand.ANYWHERE);
  }

  Sql select(String what, Stand stand) {
    return new Sql().add("select " + what).add(from(stand));
  }

  private Sql from(Stand stand) {
    RowRule.Condition rule = RowRule.condition(actor,
        new RowRule.Rows("r", type.isEnterprise() ? "id" : "enterprise_id", type.sharesGovernmentRows()), type.view(actor));
    Sql sql = new Sql().add(columns.from());
    if (join != null) sql.add(join.apply(geometry(stand)));
    if (conditions.stream().anyMatch(Asked::many)) sql.add(" cross join lateral (select " + geometry(stand) + " as here) p");
    sql.add(" where r.deleted_at is null and ").add(rule.sql(), rule.parameters());
    if (id != null) sql.add(" and r.id = ?", id);
    if (among.length > 0) sql.add(" and r.id in (" + Sql.placeholders(among.length) + ")", Arrays.stream(among).boxed().toList());
    if (after != null) sql.add(" and r.id > ?", after);
    if (owners != null) sql.add(" and r.owner_code between ? and ?", owners.from(), owners.to());
    if (!nameWords.isEmpty()) sql.add(" and lower(" + columns.name() + ") like ?", Sql.containing(Columns.lower(nameWords)));
    if (!words.isEmpty()) addWords(sql);
    if (stand != Stand.ANYWHERE) addPlace(sql, stand);
    ConditionSql writer = new ConditionSql(type, columns);
    if (filter != null) sql.add(" and ").add(new FilterSql(columns::find, place -> writer.place(place, geometry(stand))).write(filter));
    for (Asked asked : conditions) {
      String place = ConditionSql.isOnPlace(asked.condition()) ? geometry(stand) : "";
      sql.add(" and ").add(writer.write(asked.condition(), stand, place, asked.others(), asked.many()));
    }
    return sql;
  }

  private void addWords(Sql sql) {
    String pattern = Sql.containing(Columns.lower(words));
    sql.add(" and (lower(" + columns.name() + ") like ?", pattern);
    for (RecordField field : type.fields()) {
      if (field.inSearch() && field.kind().isText()) sql.add(" or lower(r." + field.column() + ") like ?", pattern);
    }
    if (columns.joinsEnterprise()) sql.add(" or lower(" + columns.enterpriseName() + ") like ?", pattern);
    sql.add(")");
  }

  private void addPlace(Sql sql, Stand stand) {
    String geometry = geometry(stand);
    sql.add(" and " + geometry + " is not null");
    if (stand == Stand.ENTERPRISE) {
      columns.ownGeometry().ifPresent(own -> sql.add(" and " + own + " is null"));
    }
    if (meeting != null) sql.add(" and ").add(meeting.apply(geometry));
    if (box != null) addBox(sql, geometry, box);
    if (area != null) {
      addBox(sql, geometry, area.getEnvelopeInternal());
      sql.add(" and ST_Intersects(" + geometry + ", ST_GeomFromWKB(?, 4490))", (Object) new WKBWriter().write(area));
    }
    if (circle != null) {
      addBox(sql, geometry, boxAround(circle));
      sql.add(" and ").add(distance(geometry, circle.centre())).add(" <= ?", circle.metres());
    }
  }

  /** Metres from {@code centre}. */
  Sql distance(String geometry, Coordinate centre) {
    Sql place = new Sql().add("ST_SetSRID(ST_MakePoint(?, ?), 4490)", centre.x, centre.y);
    Sql here = new Sql().add(geometry);
    return columns.isShaped() ? SphereSql.shapes(here, place) : SphereSql.points(here, place);
  }

  /** The operator {@code &&} is the one spatial predicate that both databases answer from their index. */
  private void addBox(Sql sql, String geometry, Envelope bounds) {
    sql.add(" and " + geometry + " && ST_MakeEnvelope(?, ?, ?, ?, 4490)", bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(),
        bounds.getMaxY());
    // The index works on boxes; for anything but a point the shape itself decides.
    if (columns.isShaped() && bounds == box) {
      sql.add(" and ST_Intersects(" + geometry + ", ST_MakeEnvelope(?, ?, ?, ?, 4490))", bounds.getMinX(), bounds.getMinY(),
          bounds.getMaxX(), bounds.getMaxY());
    }
  }

  private static Envelope boxAround(Circle circle) {
    Coordinate centre = circle.centre();
    double latitude = circle.metres() / METRES_A_DEGREE * SAFETY;
    double farthest = Math.min(89, Math.abs(centre.y) + latitude);
    double longitude = Math.min(360, latitude / Math.cos(Math.toRadians(farthest)));
    return new Envelope(centre.x - longitude, centre.x + longitude, centre.y - latitude, centre.y + latitude);
  }
}
