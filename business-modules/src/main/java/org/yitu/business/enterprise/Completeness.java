package org.yitu.business.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.business.record.Paging;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * What approved enterprises have not filed (C21): the parts of the base data that everybody owes, and an insurance that holds today
 * (R-INS). What has no entry is taken as not done.
 */
@Service
public class Completeness {
  private record Part(Text title, String condition) {}

  private static final List<Part> PARTS = List.of(
      new Part(Text.of("资质许可证", "Licences"), "from licence x where x.enterprise_id = e.id and x.deleted_at is null"),
      new Part(Text.of("安全管理机构", "Safety organisation"), "from safety_organisation x where x.enterprise_id = e.id and x.deleted_at is null"),
      new Part(Text.of("企业人员", "Personnel"), "from person x where x.enterprise_id = e.id and x.deleted_at is null"),
      new Part(Text.of("安全管理制度", "Management rules"), "from management_rule x where x.enterprise_id = e.id and x.deleted_at is null"),
      new Part(Text.of("有效的安全保险", "An insurance that holds"), "from insurance x where x.enterprise_id = e.id and x.deleted_at is null "
          + "and x.starts_on <= ? and x.valid_until >= ?"));
  private static final RowRule.Rows ROWS = new RowRule.Rows("e", "id", false);

  /** @param filed how many of the {@code owed} parts are there */
  public record Line(long enterprise, String name, int filed, int owed, List<Text> missing) {}

  /** @param complete enterprises of the actor that owe nothing */
  public record Page(List<Line> items, long total, long complete, int page, int size) {}

  private final JdbcTemplate jdbc;
  private final Clock clock;

  Completeness(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those that owe most first. */
  public Page page(Actor actor, Paging paging) {
    if (!actor.may("enterprise:read")) throw Refusal.forbidden();
    StringBuilder select = new StringBuilder("select e.id, e.name");
    List<Object> parameters = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    StringBuilder sum = new StringBuilder();
    for (int i = 0; i < PARTS.size(); i++) {
      select.append(", case when exists (select 1 ").append(PARTS.get(i).condition).append(") then 1 else 0 end as p").append(i);
      PARTS.get(i).condition.chars().filter(c -> c == '?').forEach(c -> parameters.add(today));
      sum.append(i == 0 ? "" : " + ").append("u.p").append(i);
    }
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    select.append(" from enterprise e where e.deleted_at is null and e.state = 'APPROVED' and ").append(mine.sql());
    parameters.addAll(mine.parameters());
    String counts = "select count(*) as total, coalesce(sum(case when " + sum + " = " + PARTS.size() + " then 1 else 0 end), 0) as complete from ("
        + select + ") u";
    long[] counted = jdbc.queryForObject(counts, (row, number) -> new long[] {row.getLong("total"), row.getLong("complete")},
        parameters.toArray());
    parameters.add(paging.size());
    parameters.add(paging.offset());
    List<Line> items = jdbc.query("select u.* from (" + select + ") u order by " + sum + ", u.id limit ? offset ?", (row, number) -> {
      List<Text> missing = new ArrayList<>();
      for (int i = 0; i < PARTS.size(); i++) if (row.getInt("p" + i) == 0) missing.add(PARTS.get(i).title);
      return new Line(row.getLong("id"), row.getString("name"), PARTS.size() - missing.size(), PARTS.size(), missing);
    }, parameters.toArray());
    return new Page(items, counted[0], counted[1], paging.page(), paging.size());
  }
}
