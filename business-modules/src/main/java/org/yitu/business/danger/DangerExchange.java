package org.yitu.business.danger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.business.record.Labels;
import org.yitu.business.record.RecordService;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Hidden dangers to and from the provincial system as sheets of one shape (A0.7, C20), so that nobody types twice. Taking in the same
 * sheet twice changes nothing the second time: a danger is known by the province's number, or by ours if the sheet was ours. All of a
 * sheet is taken in or nothing. The province does not move our workflow: where it says another state, this is told and left to people.
 */
@Service
public class DangerExchange {
  /** Something about one cell; lines count as in the sheet, columns by their heads. */
  record Remark(int row, String column, Text message) {}

  /** @param errors why nothing was taken in; @param remarks what was left as it is here */
  record Report(int created, int updated, int linked, int unchanged, List<Remark> errors, List<Remark> remarks) {}

  private enum Outcome { CREATED, UPDATED, LINKED, UNCHANGED }

  private record Link(long id, long danger, String digest, long version) {}

  private static final String OURS = "YT-";
  private static final int MOST = 10_000;
  private static final int MOST_ERRORS = 200;
  private static final RowRule.Rows ROWS = new RowRule.Rows("d", "enterprise_id", false);

  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DangerExchange(RecordService records, JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.records = records;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  List<String> heads() {
    return Arrays.stream(ExchangeColumn.values()).map(ExchangeColumn::head).toList();
  }

  /** The dangers that the actor sees and that changed since the day, the oldest first. */
  List<List<Object>> rows(Actor actor, LocalDate since) {
    if (actor.isEnterprise() || !actor.may("hidden-danger:export")) throw Refusal.forbidden();
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    List<Object> parameters = new ArrayList<>(mine.parameters());
    parameters.add(since.atStartOfDay(clock.getZone()).toOffsetDateTime());
    List<List<Object>> rows = jdbc.query("select d.*, ST_X(d.location) as lon, ST_Y(d.location) as lat, e.name as enterprise_name, "
        + "e.credit_code, x.province_number from hidden_danger d join enterprise e on e.id = d.enterprise_id left join exchanged_danger x on "
        + "x.danger_id = d.id and x.deleted_at is null where d.deleted_at is null and " + mine.sql() + " and d.updated_at >= ? order by d.id "
        + "limit " + (MOST + 1), (row, number) -> List.<Object>of(OURS + row.getLong("id"), text(row.getString("province_number")),
        row.getString("enterprise_name"), row.getString("credit_code"), row.getString("name"),
        Labels.of(HiddenDanger.Level.valueOf(row.getString("level"))).zh(), Labels.of(Category.valueOf(row.getString("category"))).zh(),
        Labels.of(HiddenDanger.State.valueOf(row.getString("state"))).zh(), row.getString("place"), row.getString("description"),
        time(row.getObject("found_at", OffsetDateTime.class)), row.getString("inspector"), row.getString("responsible"),
        time(row.getObject("due", OffsetDateTime.class)), Double.toString(row.getDouble("lon")), Double.toString(row.getDouble("lat")),
        text(row.getString("rectification"))), parameters.toArray());
    if (rows.size() > MOST) {
      throw Refusal.invalid("since", "超过 " + MOST + " 条，请缩短期间。", "More than " + MOST + " dangers: choose a later day.");
    }
    return rows;
  }

  /** Takes a sheet in, or none of it. */
  Report take(Actor actor, List<List<String>> sheet) {
    if (actor.isEnterprise() || !actor.may("exchanged-danger:write") || !actor.may("hidden-danger:write")) throw Refusal.forbidden();
    Map<ExchangeColumn, Integer> places = places(sheet);
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    List<Remark> errors = new ArrayList<>();
    List<Remark> remarks = new ArrayList<>();
    transaction.executeWithoutResult(status -> {
      for (int i = 1; i < sheet.size() && errors.size() < MOST_ERRORS; i++) {
        ExchangeRow row = new ExchangeRow(i + 1, places, sheet.get(i));
        if (row.isEmpty()) continue;
        try {
          outcomes.merge(take(actor, row, remarks), 1, Integer::sum);
        } catch (Refusal refusal) {
          errors.addAll(remarks(row, refusal));
        }
      }
      if (!errors.isEmpty()) status.setRollbackOnly();
    });
    if (!errors.isEmpty()) return new Report(0, 0, 0, 0, errors, List.of());
    return new Report(outcomes.getOrDefault(Outcome.CREATED, 0), outcomes.getOrDefault(Outcome.UPDATED, 0),
        outcomes.getOrDefault(Outcome.LINKED, 0), outcomes.getOrDefault(Outcome.UNCHANGED, 0), List.of(), remarks);
  }

  private Outcome take(Actor actor, ExchangeRow row, List<Remark> remarks) {
    String province = row.text(ExchangeColumn.PROVINCE_NUMBER);
    Optional<Long> ours = ours(actor, row);
    if (province.isEmpty()) {
      if (ours.isPresent()) return Outcome.UNCHANGED;
      throw Refusal.invalid("provinceNumber", "必填", "is required");
    }
    Optional<Link> link = link(province);
    if (link.isPresent()) return compare(actor, row, link.get(), remarks);
    if (ours.isPresent()) {
      link(actor, row, ours.get());
      tellState(actor, row, ours.get(), remarks);
      return Outcome.LINKED;
    }
    Map<String, Object> form = row.form(clock.getZone());
    form.put("enterprise", enterprise(row));
    long danger = (Long) records.create(actor, HiddenDanger.TYPE, form).get("id");
    link(actor, row, danger);
    tellState(actor, row, danger, remarks);
    return Outcome.CREATED;
  }

  private Outcome compare(Actor actor, ExchangeRow row, Link link, List<Remark> remarks) {
    Map<String, Object> item = records.get(actor, HiddenDanger.TYPE, link.danger());
    tellState(actor, row, link.danger(), remarks);
    if (link.digest().equals(row.digest())) return Outcome.UNCHANGED;
    boolean changeable = Boolean.TRUE.equals(item.get("editable")) && HiddenDanger.Source.GOVERNMENT_INSPECTION.name().equals(item.get("source"));
    if (!changeable) {
      remarks.add(new Remark(row.line(), ExchangeColumn.NAME.head(), Text.of("省系统的内容有变化，但本平台已在整改或由企业自报，未改动。",
          "The province says something new; here it is under rectification or the enterprise's own, and was left as it is.")));
      return Outcome.UNCHANGED;
    }
    Map<String, Object> form = row.form(clock.getZone());
    form.put("version", item.get("version"));
    records.update(actor, HiddenDanger.TYPE, link.danger(), form);
    records.update(actor, ExchangedDanger.TYPE, link.id(), Map.of("provinceNumber", row.text(ExchangeColumn.PROVINCE_NUMBER), "danger",
        link.danger(), "digest", row.digest(), "version", link.version()));
    return Outcome.UPDATED;
  }

  private void link(Actor actor, ExchangeRow row, long danger) {
    Map<?, ?> enterprise = (Map<?, ?>) records.get(actor, HiddenDanger.TYPE, danger).get("enterprise");
    records.create(actor, ExchangedDanger.TYPE, Map.of("enterprise", enterprise.get("id"), "provinceNumber",
        row.text(ExchangeColumn.PROVINCE_NUMBER), "danger", danger, "digest", row.digest()));
  }

  private void tellState(Actor actor, ExchangeRow row, long danger, List<Remark> remarks) {
    String here = Labels.of(HiddenDanger.State.valueOf(String.valueOf(records.get(actor, HiddenDanger.TYPE, danger).get("state")))).zh();
    String there = row.text(ExchangeColumn.STATE);
    if (there.isEmpty() || there.equals(here)) return;
    remarks.add(new Remark(row.line(), ExchangeColumn.STATE.head(), Text.of("省系统为“" + there + "”，本平台为“" + here + "”，未自动改变。",
        "The province says " + there + ", here it is " + here + "; nothing was changed.")));
  }

  private Optional<Link> link(String province) {
    return jdbc.query("select id, danger_id, digest, version from exchanged_danger where province_number = ? and deleted_at is null",
        (row, number) -> new Link(row.getLong("id"), row.getLong("danger_id"), row.getString("digest"), row.getLong("version")), province)
        .stream().findFirst();
  }

  /** The danger that the line names by our own number, if it is the actor's to see and of the enterprise that the line names. */
  private Optional<Long> ours(Actor actor, ExchangeRow row) {
    String number = row.text(ExchangeColumn.PLATFORM_NUMBER);
    if (!number.matches(OURS + "[0-9]{1,18}")) return Optional.empty();
    RowRule.Condition mine = RowRule.condition(actor, ROWS);
    List<Object> parameters = new ArrayList<>(List.of(Long.parseLong(number.substring(OURS.length())), row.text(ExchangeColumn.CREDIT_CODE)));
    parameters.addAll(mine.parameters());
    return jdbc.queryForList("select d.id from hidden_danger d join enterprise e on e.id = d.enterprise_id where d.id = ? and e.credit_code = ? "
        + "and d.deleted_at is null and " + mine.sql(), Long.class, parameters.toArray()).stream().findFirst();
  }

  private long enterprise(ExchangeRow row) {
    return jdbc.queryForList("select id from enterprise where credit_code = ? and deleted_at is null", Long.class,
        row.text(ExchangeColumn.CREDIT_CODE)).stream().findFirst()
        .orElseThrow(() -> Refusal.invalid("enterprise", "没有统一社会信用代码为此的企业", "no enterprise has this credit code"));
  }

  private static Map<ExchangeColumn, Integer> places(List<List<String>> sheet) {
    Map<ExchangeColumn, Integer> places = new EnumMap<>(ExchangeColumn.class);
    List<String> heads = sheet.isEmpty() ? List.of() : sheet.get(0);
    List<Refusal.Complaint> missing = new ArrayList<>();
    for (ExchangeColumn column : ExchangeColumn.values()) {
      int place = heads.indexOf(column.head());
      if (place >= 0) places.put(column, place);
      else if (column.needed()) {
        missing.add(new Refusal.Complaint("file", Text.of("缺少“" + column.head() + "”列。", "The column " + column.head() + " is missing.")));
      }
    }
    if (!missing.isEmpty()) throw Refusal.invalid(missing);
    return places;
  }

  private static List<Remark> remarks(ExchangeRow row, Refusal refusal) {
    if (refusal.complaints().isEmpty()) return List.of(new Remark(row.line(), "", refusal.text()));
    return refusal.complaints().stream().map(each -> new Remark(row.line(),
        ExchangeColumn.ofField(each.field()).map(ExchangeColumn::head).orElse(each.field()), each.text())).toList();
  }

  private String time(OffsetDateTime time) {
    return time == null ? "" : ExchangeRow.TIME.format(time.atZoneSameInstant(clock.getZone()));
  }

  private static String text(String stored) {
    return stored == null ? "" : stored;
  }
}
