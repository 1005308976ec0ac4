package org.yitu.business.document;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.RowRule;
import org.yitu.business.account.Area;
import org.yitu.business.enterprise.Industry;

/**
 * Which enterprises are meant: those for which all that is given holds, among those that the sender supervises.
 *
 * @param area where they stand; null for anywhere
 * @param industry null for any
 * @param outline in CGCS2000, with their position inside; null for anywhere
 */
record Audience(Area area, Industry industry, Polygon outline) {
  private static final RowRule.Rows ENTERPRISES = new RowRule.Rows("e", "id", false);

  /** A condition on enterprises {@code e} that work or stand still; those that are not approved or have closed get no mail. */
  RowRule.Condition condition(Actor sender) {
    RowRule.Condition own = RowRule.condition(sender, ENTERPRISES);
    StringBuilder sql = new StringBuilder("e.deleted_at is null and e.state in ('APPROVED', 'SUSPENDED') and ").append(own.sql());
    List<Object> parameters = new ArrayList<>(own.parameters());
    if (area != null) {
      CodeRange codes = codes(area);
      sql.append(" and e.area_id in (select a.id from area a where a.code between ? and ?)");
      parameters.addAll(List.of(codes.from(), codes.to()));
    }
    if (industry != null) {
      sql.append(" and e.industry = ?");
      parameters.add(industry.name());
    }
    if (outline != null) {
      sql.append(" and e.position && ST_GeomFromWKB(?, 4490) and ST_Intersects(e.position, ST_GeomFromWKB(?, 4490))");
      byte[] wkb = new WKBWriter().write(outline);
      parameters.addAll(List.of(wkb, wkb));
    }
    return new RowRule.Condition(sql.toString(), parameters);
  }

  private static CodeRange codes(Area area) {
    return switch (area.level()) {
      case CITY -> CodeRange.ofCity(area.code());
      case COUNTY -> CodeRange.ofCounty(area.code());
      case TOWN, VILLAGE -> CodeRange.ofTown(area.code());
    };
  }
}
