package org.yitu.business.record;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.WKBWriter;
import org.yitu.business.record.RecordQuery.Stand;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Condition.Relation;
import org.yitu.geo.feature.Condition.Topology;
import org.yitu.geo.measure.Sphere;
import org.yitu.geo.text.Refusal;

/**
 * Writes a {@link Condition} as SQL. Every one that narrows has a comparison of boxes by {@code &&}, the one spatial predicate
 * that both databases answer from their index. Other records, if they are few, are asked for by a select that knows nothing of
 * the one around it, so that either side of the join may come first; if they are many, each row looks for one of them.
 */
final class ConditionSql {
  /** The gate lets nothing in north of this latitude, where a degree of longitude is shortest. */
  private static final double NORTHERNMOST = 54;
  /** A box must hold its circle also after rounding. */
  private static final double SAFETY = 1.001;

  private final RecordType<?> type;
  private final Columns columns;

  ConditionSql(RecordType<?> type, Columns columns) {
    this.type = type;
    this.columns = columns;
  }

  static boolean isOnPlace(Condition condition) {
    return !(condition instanceof Condition.OfSameEnterprise);
  }

  /**
   * @param geometry where the row stands by {@code stand}
   * @param others the records of a condition that asks for others, else null
   * @param many whether each row looks for one of the others; they look for rows if not
   */
  Sql write(Condition condition, Stand stand, String geometry, RecordQuery others, boolean many) {
    if (condition instanceof Condition.Place place) return place(place, geometry);
    if (condition instanceof Condition.NearOthers near) return many ? nearOneOfMany(near, others) : nearOthers(near, stand, others);
    return ofSameEnterprise((Condition.OfSameEnterprise) condition, others);
  }

  /** @param geometry where the row stands */
  Sql place(Condition.Place place, String geometry) {
    if (place instanceof Condition.Inside inside) return inside(inside, geometry);
    if (place instanceof Condition.Related related) return related(related, geometry);
    return near((Condition.Near) place, geometry);
  }

  private static Sql related(Condition.Related related, String geometry) {
    boolean apart = related.topology() == Topology.DISJOINT;
    String function = switch (related.topology()) {
      case EQUALS -> "ST_Equals";
      case DISJOINT, INTERSECTS -> "ST_Intersects";
      case TOUCHES -> "ST_Touches";
      case CROSSES -> "ST_Crosses";
      case WITHIN -> "ST_Within";
      case CONTAINS -> "ST_Contains";
      case OVERLAPS -> "ST_Overlaps";
    };
    Sql sql = box(geometry, related.other().getEnvelopeInternal()).add(" and " + function + "(" + geometry + ", ST_GeomFromWKB(?, 4490))",
        (Object) new WKBWriter().write(related.other()));
    return turned(sql, apart);
  }

  private static Sql inside(Condition.Inside inside, String geometry) {
    Sql box = box(geometry, inside.area().getEnvelopeInternal());
    byte[] area = new WKBWriter().write(inside.area());
    String function = inside.relation() == Relation.WITHIN ? "ST_Covers(ST_GeomFromWKB(?, 4490), " + geometry + ")"
        : "ST_Intersects(" + geometry + ", ST_GeomFromWKB(?, 4490))";
    return turned(box.add(" and " + function, (Object) area), inside.relation() == Relation.BEYOND);
  }

  private Sql near(Condition.Near near, String geometry) {
    Geometry from = near.from();
    Envelope bounds = new Envelope(from.getEnvelopeInternal());
    bounds.expandBy(degreesOfLongitude(near.metres()), degreesOfLatitude(near.metres()));
    Sql place = new Sql().add("ST_GeomFromWKB(?, 4490)", (Object) new WKBWriter().write(from));
    boolean shaped = columns.isShaped() || !(from instanceof Point);
    Sql metres = metres(shaped, new Sql().add(geometry), place);
    if (!(from instanceof Point)) {
      // Most of the box of a long way lies far from it: a plain distance in degrees, never too short, tells so cheaply.
      Sql plain = new Sql().add(" and ST_DWithin(" + geometry + ", ").add(place).add(", ?)", degreesOfLongitude(near.metres()));
      return turned(box(geometry, bounds).add(plain).add(" and ").add(metres).add(" <= ?", near.metres()), near.beyond());
    }
    return turned(box(geometry, bounds).add(" and ").add(metres).add(" <= ?", near.metres()), near.beyond());
  }

  private Sql nearOthers(Condition.NearOthers near, Stand stand, RecordQuery others) {
    boolean atEnterprise = stand == Stand.ENTERPRISE;
    RecordType<?> standing = atEnterprise ? columns.enterpriseType().orElseThrow() : type;
    String place = "t." + standing.geometryField().orElseThrow().column();
    double x = degreesOfLongitude(near.metres());
    double y = degreesOfLatitude(near.metres());
    boolean shaped = columns.isShaped() || others.columns().isShaped();
    others.joining(other -> new Sql().add(" join " + standing.table() + " t on " + place + " && ST_Expand(" + other + ", ?, ?) and "
        + other + " && ST_Expand(" + place + ", ?, ?) and ", x, y, x, y)
        .add(within(shaped, place, other, near.metres())));
    return new Sql().add((atEnterprise ? "r.enterprise_id" : "r.id") + (near.beyond() ? " not in (" : " in ("))
        .add(others.selects(each -> "t.id")).add(")");
  }

  /** The first of the others that is found is enough, whatever their number. */
  private Sql nearOneOfMany(Condition.NearOthers near, RecordQuery others) {
    boolean shaped = columns.isShaped() || others.columns().isShaped();
    others.nearTo(other -> new Sql().add(other + " && ST_Expand(" + RecordQuery.HERE + ", ?, ?) and ", degreesOfLongitude(near.metres()),
        degreesOfLatitude(near.metres())).add(within(shaped, RecordQuery.HERE, other, near.metres())));
    return new Sql().add(near.beyond() ? "not exists (" : "exists (").add(others.selects(each -> "1")).add(")");
  }

  /** Plain distances in degrees, one never too short and one never too long, leave few pairs of shapes to be measured in metres. */
  private static Sql within(boolean shaped, String one, String other, double metres) {
    Sql exact = metres(shaped, new Sql().add(one), new Sql().add(other)).add(" <= ?", metres);
    if (!shaped) return exact;
    String plain = "ST_DWithin(" + one + ", " + other + ", ?)";
    return new Sql().add(plain + " and (" + plain + " or ", degreesOfLongitude(metres), degreesOfLatitude(metres) / SAFETY / SAFETY).add(exact).add(")");
  }

  private static Sql metres(boolean shaped, Sql one, Sql other) {
    return shaped ? SphereSql.shapes(one, other) : SphereSql.points(one, other);
  }

  private Sql ofSameEnterprise(Condition.OfSameEnterprise same, RecordQuery others) {
    if (!type.isEnterprise() && !type.hasEnterprise() || !others.type().isEnterprise() && !others.type().hasEnterprise()) {
      throw Refusal.invalid("has", "两个图层都要属于企业。", "Both layers must be of things that belong to an enterprise.");
    }
    String theirs = others.type().isEnterprise() ? "r.id" : "r.enterprise_id";
    Sql keys = others.isSpatial() ? others.selects(stand -> theirs + " as owner") : others.select(theirs + " as owner", Stand.ANYWHERE);
    // One null in the list would make "not in" answer nothing at all.
    return new Sql().add((type.isEnterprise() ? "r.id" : "r.enterprise_id") + (same.without() ? " not in (" : " in (")
        + "select owner from (").add(keys).add(") o where owner is not null)");
  }

  private static Sql box(String geometry, Envelope bounds) {
    return new Sql().add(geometry + " && ST_MakeEnvelope(?, ?, ?, ?, 4490)", bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(),
        bounds.getMaxY());
  }

  private static Sql turned(Sql sql, boolean opposite) {
    return opposite ? new Sql().add("not (").add(sql).add(")") : sql;
  }

  private static double degreesOfLatitude(double metres) {
    return metres / Sphere.METRES_PER_DEGREE * SAFETY;
  }

  private static double degreesOfLongitude(double metres) {
    double latitude = Math.min(NORTHERNMOST + degreesOfLatitude(metres), 89);
    return degreesOfLatitude(metres) / Math.cos(Math.toRadians(latitude));
  }
}
