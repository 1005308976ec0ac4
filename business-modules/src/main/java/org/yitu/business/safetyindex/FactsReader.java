package org.yitu.business.safetyindex;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Counts what the index asks for, of all approved enterprises at a moment. A moment in the past is told from the dates in the records as
 * they stand today: what was deleted or renewed since is not there any more.
 */
@Component
class FactsReader {
  private static final Duration RECENT = Duration.ofDays(1);
  private static final Duration LATELY = Duration.ofDays(7);
  private static final int SOON_DAYS = 30;
  /** In each question, where it may be asked for one enterprise only. */
  private static final String ONLY = "/* only */";
  private static final String ENTERPRISES = """
      select e.id, 1 + coalesce(e.employees, 0) / 100.0 + coalesce(h.weight, 0) as exposure from enterprise e left join (
        select enterprise_id, sum(case grade when 'GRADE_1' then 8 when 'GRADE_2' then 4 when 'GRADE_3' then 2 else 1 end
          + residents_within500_metres / 100.0) as weight from major_hazard where deleted_at is null
          and state not in ('DRAFT', 'WRITTEN_OFF', 'SUPERSEDED') /* only */ group by enterprise_id) h on h.enterprise_id = e.id
      where e.deleted_at is null and e.state = 'APPROVED'""";
  /** One whose extension was asked for in time waits past its deadline; one whose extension was refused is overdue at once. */
  private static final String DANGERS = """
      select enterprise_id, sum(case when late and level = 'MAJOR' then 1 else 0 end) as overdue_major,
        sum(case when late and level <> 'MAJOR' then 1 else 0 end) as overdue,
        sum(case when not late and level = 'MAJOR' then 1 else 0 end) as open_major,
        sum(case when not late and level <> 'MAJOR' then 1 else 0 end) as still_open
      from (select enterprise_id, level, state = 'EXTENSION_REFUSED' or due < :end and state <> 'EXTENSION_ASKED' as late from hidden_danger
        where deleted_at is null and enterprise_id is not null and found_at < :end and (state <> 'CLOSED' or reviewed_at >= :end) /* only */) d
      group by enterprise_id""";
  private static final String ALARMS = """
      select enterprise_id, sum(case when waits and level = 'RED' then 1 else 0 end) as red,
        sum(case when waits and level = 'ORANGE' then 1 else 0 end) as orange,
        sum(case when waits and level not in ('RED', 'ORANGE') then 1 else 0 end) as lower_levels,
        sum(case when created_at >= :lately then 1 else 0 end) as lately
      from (select enterprise_id, level, created_at, handled_at is null or handled_at >= :end as waits from alarm
        where deleted_at is null and enterprise_id is not null and created_at < :end and not folded
          and rule not in ('EXPIRED', 'OVERDUE', 'ANSWER', 'UNFILED', 'UNMANNED', 'ABSENCE') /* only */) a
      group by enterprise_id""";
  private static final String SENSORS = """
      select p.enterprise_id, count(*) as points, sum(case when r.point_id is null then 0 else 1 end) as heard,
        sum(case when r.highest >= p.high_high or r.lowest <= p.low_low then 1 else 0 end) as beyond,
        max(case when exists (select 1 from reading_hour x where x.point_id = p.id and x.hour_at < :end) then 1 else 0 end) as connected
      from monitoring_point p left join (select point_id, min(lowest) as lowest, max(highest) as highest from reading_hour
        where hour_at >= :recent and hour_at < :end group by point_id) r on r.point_id = p.id
      where p.deleted_at is null and p.in_service /* only */ group by p.enterprise_id""";
  private static final String LICENCES = """
      select enterprise_id, sum(case when until < :day then 1 else 0 end) as expired,
        sum(case when until >= :day and until <= :soon then 1 else 0 end) as soon
      from (select enterprise_id, kind, max(case when long_term then date '9999-12-31' else valid_until end) as until from licence
        where deleted_at is null and enterprise_id is not null and issued_on <= :day /* only */ group by enterprise_id, kind) l
      group by enterprise_id""";
  private static final String CERTIFICATES = """
      select enterprise_id, count(*) as expired from (select enterprise_id, person_id, kind, max(valid_until) as until from certificate
        where deleted_at is null and enterprise_id is not null and issued_on <= :day /* only */ group by enterprise_id, person_id, kind) c
      where until < :day group by enterprise_id""";
  private static final String EQUIPMENT = """
      select enterprise_id, count(*) as items, sum(case when next_test_on < :day then 1 else 0 end) as overdue from equipment
      where deleted_at is null and condition = 'IN_USE' and enterprise_id is not null and commissioned_on <= :day /* only */ group by enterprise_id""";

  private final NamedParameterJdbcTemplate jdbc;

  FactsReader(NamedParameterJdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** By enterprise; {@code at} is the end of the day, or now. */
  Map<Long, Facts> read(Instant at, ZoneId zone) {
    return read(at, zone, null);
  }

  /** Of one enterprise; none if it is not approved. */
  Optional<Facts> read(Instant at, ZoneId zone, long enterprise) {
    return Optional.ofNullable(read(at, zone, Long.valueOf(enterprise)).get(enterprise));
  }

  private Map<Long, Facts> read(Instant at, ZoneId zone, Long only) {
    LocalDate today = LocalDate.ofInstant(at.minusNanos(1), zone);
    Map<String, Object> asked = new HashMap<>(Map.of("end", Timestamp.from(at), "lately", Timestamp.from(at.minus(LATELY)),
        "recent", Timestamp.from(at.minus(RECENT)), "day", today, "soon", today.plusDays(SOON_DAYS)));
    if (only != null) asked.put("only", only);
    Map<Long, Facts> facts = new HashMap<>();
    jdbc.query(narrowed(ENTERPRISES + (only == null ? "" : " and e.id = :only"), asked), asked, row -> {
      facts.put(row.getLong(1), Facts.NONE.exposed(row.getDouble(2)));
    });
    add(facts, DANGERS, asked, (before, row) -> before.with(new Facts.Dangers(row[0], row[1], row[2], row[3])));
    add(facts, ALARMS, asked, (before, row) -> before.with(new Facts.Alarms(row[0], row[1], row[2], row[3])));
    add(facts, SENSORS, asked, (before, row) -> before.with(new Facts.Sensors(row[0], row[1], row[2], row[3] > 0)));
    add(facts, LICENCES, asked, (before, row) -> before.with(new Facts.Papers(row[0], row[1], 0)));
    add(facts, CERTIFICATES, asked, (before, row) -> before.with(
        new Facts.Papers(before.papers().licencesExpired(), before.papers().licencesSoon(), row[0])));
    add(facts, EQUIPMENT, asked, (before, row) -> before.with(new Facts.Equipment(row[0], row[1])));
    return facts;
  }

  private void add(Map<Long, Facts> facts, String sql, Map<String, Object> asked, BiFunction<Facts, int[], Facts> adds) {
    jdbc.query(narrowed(sql, asked), asked, row -> {
      int[] counts = counts(row);
      facts.computeIfPresent(row.getLong(1), (id, before) -> adds.apply(before, counts));
    });
  }

  private static String narrowed(String sql, Map<String, Object> asked) {
    return asked.containsKey("only") ? sql.replace(ONLY, "and enterprise_id = :only") : sql;
  }

  private static int[] counts(ResultSet row) throws SQLException {
    int[] counts = new int[row.getMetaData().getColumnCount() - 1];
    for (int i = 0; i < counts.length; i++) counts[i] = row.getInt(i + 2);
    return counts;
  }
}
