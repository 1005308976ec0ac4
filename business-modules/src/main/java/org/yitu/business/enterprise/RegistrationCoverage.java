package org.yitu.business.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.RowRule;
import org.yitu.business.record.Labels;
import org.yitu.business.record.Paging;
import org.yitu.geo.reference.CodeTable;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * How many of the businesses that the government knows of are registered (C21). A business is covered once an enterprise of its credit
 * code is approved, whoever supervises it, and stays so while its production is stopped; who waits for approval, was rejected or has
 * closed is not. Counted within what the actor sees of the list.
 */
@Service
class RegistrationCoverage {
  enum By { TOWN, COUNTY, CITY, SECTION }

  /** @param key code of an area, letter of a section, {@code -} where none is said @param pending registered and not approved yet */
  record Line(String key, Text name, long known, long covered, long pending) {}

  /** The list of one key, or of all. @param within nine digits or empty @param section a letter, {@code -} for none said, or empty */
  record Part(String within, String section) {}

  /** A known business that is not covered. @param state of its registration, null if there is none */
  record Open(long id, String name, String creditCode, Text industry, String area, String address, String source, LocalDate listedOn, Text state,
      String remarks) {}

  record Counted(List<Line> items, long known, long covered, long pending) {}

  record Page(List<Open> items, long total, int page, int size) {}

  /** What stands together in the answer of the database. */
  private record Group(long code, String division, long known, long covered, long pending) {}

  static final int MOST_ROWS = 50_000;
  private static final int MOST_GROUPS = 50_000;
  private static final String NONE = "-";
  private static final Text NOT_SAID = Text.of("未注明", "not said");
  private static final Text NEVER = Text.of("未注册", "not registered");
  private static final RowRule.Rows ROWS = new RowRule.Rows("k", "enterprise_id", false);
  private static final String FROM = " from known_business k left join enterprise e on e.credit_code = k.credit_code and e.deleted_at is null "
      + "where k.deleted_at is null and ";
  private static final String COVERED = "e.state in ('APPROVED', 'SUSPENDED')";

  private final JdbcTemplate jdbc;
  private final CodeTable industries = ReferenceTables.codes(ReferenceTables.ECONOMIC_INDUSTRIES);

  RegistrationCoverage(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Where most are open first. */
  Counted count(Actor actor, By by) {
    check(actor, "read");
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    List<Group> groups = jdbc.query("select g.owner_code, g.division, count(*) as known, sum(g.covered) as covered, sum(g.pending) as pending from ("
        + "select k.owner_code, substring(k.economic_code from 1 for 2) as division, case when " + COVERED + " then 1 else 0 end as covered, "
        + "case when e.state = 'PENDING' then 1 else 0 end as pending" + FROM + mine.sql() + ") g group by g.owner_code, g.division limit " + MOST_GROUPS,
        (row, number) -> new Group(row.getLong("owner_code"), row.getString("division"), row.getLong("known"), row.getLong("covered"), row.getLong("pending")),
        mine.parameters().toArray());
    Map<Long, String> names = by == By.SECTION ? Map.of() : names(actor);
    Map<String, Line> lines = new TreeMap<>();
    for (Group group : groups) {
      String key = by == By.SECTION ? section(group.division()) : Long.toString(areaOf(group.code(), by));
      lines.merge(key, new Line(key, name(key, by, names), group.known(), group.covered(), group.pending()), (a, b) ->
          new Line(key, a.name(), a.known() + b.known(), a.covered() + b.covered(), a.pending() + b.pending()));
    }
    List<Line> sorted = lines.values().stream().sorted(Comparator.comparingLong((Line line) -> line.covered() - line.known())).toList();
    return new Counted(sorted, groups.stream().mapToLong(Group::known).sum(), groups.stream().mapToLong(Group::covered).sum(),
        groups.stream().mapToLong(Group::pending).sum());
  }

  /** Those who are not covered, in the order of the areas. */
  Page open(Actor actor, Part part, Paging paging) {
    check(actor, "read");
    List<Object> parameters = new ArrayList<>();
    String where = where(actor, part, parameters);
    Long total = jdbc.queryForObject("select count(*)" + FROM + where, Long.class, parameters.toArray());
    return new Page(rows(where, parameters, paging.size(), paging.offset()), total == null ? 0 : total, paging.page(), paging.size());
  }

  /** The same as rows of a sheet. */
  List<List<Object>> sheet(Actor actor, Part part) {
    check(actor, "read");
    check(actor, "export");
    List<Object> parameters = new ArrayList<>();
    List<Open> found = rows(where(actor, part, parameters), parameters, MOST_ROWS + 1, 0);
    if (found.size() > MOST_ROWS) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "超过 " + MOST_ROWS + " 行，请选择一个地区。", "More than " + MOST_ROWS + " rows: choose an area.");
    }
    return found.stream().map(one -> List.<Object>of(one.name(), one.creditCode(), one.industry().in(actor.locale()), one.area(), text(one.address()),
        one.state().in(actor.locale()), one.source(), one.listedOn().toString(), text(one.remarks()))).toList();
  }

  static List<Text> heads() {
    return List.of(Text.of("单位名称", "Name"), Text.of("统一社会信用代码", "Unified social credit code"), Text.of("行业", "Industry"), Text.of("所在地区", "Area"),
        Text.of("地址", "Address"), Text.of("注册情况", "Registration"), Text.of("名录来源", "Source of the list"), Text.of("名录日期", "Date of the list"),
        Text.of("备注", "Remarks"));
  }

  private static void check(Actor actor, String what) {
    if (actor.isEnterprise() || !actor.may(KnownBusiness.TYPE.id() + ":" + what)) throw Refusal.forbidden();
  }

  private String where(Actor actor, Part part, List<Object> parameters) {
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    parameters.addAll(mine.parameters());
    StringBuilder where = new StringBuilder(mine.sql()).append(" and (e.id is null or not ").append(COVERED).append(")");
    if (!part.within().isEmpty()) {
      CodeRange range = CodeRange.within(part.within());
      where.append(" and k.owner_code between ? and ?");
      parameters.addAll(List.of(range.from(), range.to()));
    }
    if (part.section().equals(NONE)) return where.append(" and k.economic_code is null").toString();
    if (!part.section().isEmpty()) {
      if (industries.find(part.section()).isEmpty()) throw Refusal.invalid("section", "没有这个行业门类。", "There is no such section.");
      CodeTable.Range codes = industries.range(part.section());
      where.append(" and k.economic_code between ? and ?");
      parameters.addAll(List.of(codes.first(), codes.last()));
    }
    return where.toString();
  }

  private List<Open> rows(String where, List<Object> parameters, int size, long offset) {
    List<Object> all = new ArrayList<>(parameters);
    all.add(size);
    all.add(offset);
    return jdbc.query("select k.id, k.name, k.credit_code, k.economic_code, a.name as area, k.address, k.source, k.listed_on, k.remarks, e.state"
        + FROM.replace(" where ", " join area a on a.id = k.area_id where ") + where + " order by k.owner_code, k.id limit ? offset ?", (row, number) -> {
          String code = row.getString("economic_code");
          String state = row.getString("state");
          return new Open(row.getLong("id"), row.getString("name"), row.getString("credit_code"),
              code == null ? NOT_SAID : industries.find(code).map(CodeTable.Entry::title).orElse(Text.of(code, code)), row.getString("area"),
              row.getString("address"), row.getString("source"), row.getObject("listed_on", LocalDate.class),
              state == null ? NEVER : Labels.of(Enterprise.State.valueOf(state)), row.getString("remarks"));
        }, all.toArray());
  }

  private static long areaOf(long code, By by) {
    return by == By.TOWN ? code : (by == By.COUNTY ? CodeRange.ofCounty(code) : CodeRange.ofCity(code)).from();
  }

  private String section(String division) {
    List<CodeTable.Entry> path = division == null ? List.of() : industries.path(division);
    return path.isEmpty() ? NONE : path.get(0).code();
  }

  private Text name(String key, By by, Map<Long, String> areas) {
    if (by == By.SECTION) return key.equals(NONE) ? NOT_SAID : industries.find(key).orElseThrow().title();
    String name = areas.getOrDefault(Long.parseLong(key), key);
    return Text.of(name, name);
  }

  /** Of the areas in the actor's range and of those above it. */
  private Map<Long, String> names(Actor actor) {
    Map<Long, String> names = new HashMap<>();
    long city = CodeRange.ofCity(actor.range().from()).from();
    jdbc.query("select a.code, a.name from area a where a.deleted_at is null and a.code between ? and ? order by a.id desc limit " + MOST_GROUPS,
        row -> {
          names.put(row.getLong("code"), row.getString("name"));
        }, city, Math.max(actor.range().to(), city));
    return names;
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
