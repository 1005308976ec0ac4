package org.yitu.business.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.danger.HiddenDanger;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Papers;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.TestClock;
import org.yitu.business.workflow.DeadlineSweep;

/**
 * Nine dangers of two townships, counted by hand for the fourth quarter of 2025. The first township: two rectified in time, one after
 * it was overdue and extended, a major one rectified in time, a major one open. The second: one overdue, one open, a major one overdue
 * with an extension asked for, and one that was found after the quarter.
 */
@DatabaseTest
class QuarterlyFiguresTest {
  private static final int COUNTY = 510_524_000;
  private static final int FIRST = 510_524_101;
  private static final int SECOND = 510_524_102;
  private static final int THIRD = 510_524_103;
  private static final int FOURTH = 510_524_104;
  private static final Duration SOON = Duration.ofHours(1);
  private static final Duration LATER = Duration.ofDays(20);
  private static final List<String> FIGURES = List.of("found", "rectified", "rectifiedShare", "ended", "onTime", "major", "majorRectified", "overdue");

  private final RecordService records;
  private final ReportService reports;
  private final DeadlineSweep sweep;
  private final TestClock clock;
  private final Plants plants;
  private final Papers papers;
  private final JdbcTemplate jdbc;
  private final Actor first;
  private final Actor second;
  private final Actor county = new Actor(524, "c524", "c524", Party.COUNTY, CodeRange.ofCounty(COUNTY), Set.of(), null, Permissions.ALL,
      Locale.SIMPLIFIED_CHINESE);

  QuarterlyFiguresTest(@Autowired RecordService records, @Autowired ReportService reports, @Autowired DeadlineSweep sweep,
      @Autowired TestClock clock, @Autowired Plants plants, @Autowired Papers papers, @Autowired JdbcTemplate jdbc) {
    this.records = records;
    this.reports = reports;
    this.sweep = sweep;
    this.clock = clock;
    this.plants = plants;
    this.papers = papers;
    this.jdbc = jdbc;
    this.first = plants.under(FIRST, "CHEMICAL_PRODUCTION", 105.44, 28.16);
    this.second = plants.under(SECOND, "CHEMICAL_PRODUCTION", 105.45, 28.17);
  }

  @Test
  @Tag("A5.18") @Tag("C15") @Tag("R-KPI")
  void theQuarterlyFiguresAreThoseCountedByHand() {
    rectified(danger(first, "GENERAL", "2025-10-01T00:00:00+08:00", LATER), first);
    rectified(danger(first, "GENERAL", "2025-11-15T10:00:00+08:00", LATER), first);
    rectified(danger(first, "MAJOR", "2025-12-01T10:00:00+08:00", LATER), county);
    danger(first, "MAJOR", "2025-12-31T23:59:00+08:00", LATER);
    danger(second, "GENERAL", "2025-12-02T10:00:00+08:00", LATER);
    danger(second, "GENERAL", "2026-01-01T00:00:00+08:00", LATER);
    long extended = danger(first, "GENERAL", "2025-10-20T10:00:00+08:00", SOON);
    danger(second, "GENERAL", "2025-10-21T10:00:00+08:00", SOON);
    long asked = danger(second, "MAJOR", "2025-10-22T10:00:00+08:00", SOON);
    clock.pass(SOON.plusMinutes(1));
    sweep.run();
    step(first, extended, "AskExtension", Map.of("reason", "示例"));
    step(first, extended, "GrantExtension", Map.of("due", OffsetDateTime.now(clock).plusDays(10).toString(), "opinion", "示例"));
    rectified(extended, first);
    step(second, asked, "AskExtension", Map.of("reason", "示例"));

    ReportService.Table table = reports.report(county, "quarterly-figures", "2025-10-01", "2025-12-31").tables().get(0);
    assertThat(table.columns()).extracting(ReportService.Heading::value).containsExactlyElementsOf(FIGURES);
    assertThat(line(table, FIRST)).containsExactly(5, 4, 0.8, 4, 0.75, 2, 0.5, 0);
    assertThat(line(table, SECOND)).containsExactly(3, 0, 0, 2, 0, 1, 0, 2);
    assertThat(numbers(table.total())).containsExactly(8, 4, 0.5, 6, 0.5, 3, 1.0 / 3, 2);
  }

  @Test
  @Tag("A5.18") @Tag("C15") @Tag("R-KPI")
  void whoHasMadeAChecklistAndASystemByTheEndOfThePeriodIsCountedByHand() {
    Actor both = plants.under(THIRD, "CHEMICAL_PRODUCTION", 105.46, 28.16);
    Actor neither = plants.under(THIRD, "CHEMICAL_PRODUCTION", 105.47, 28.16);
    Actor rules = plants.under(FOURTH, "CHEMICAL_PRODUCTION", 105.48, 28.16);
    for (Actor plant : List.of(both, neither, rules)) {
      jdbc.update("update enterprise set created_at = ? where id = ?", OffsetDateTime.parse("2025-01-01T00:00:00+08:00"), plant.enterpriseId());
    }
    item(both);
    item(county);
    rule(both, "SAFETY_RULE", "2025-12-31");
    rule(neither, "HEALTH_RULE", "2025-12-31");
    rule(rules, "SAFETY_RULE", "2026-01-01");

    ReportService.Table now = made("");
    assertThat(now.columns()).extracting(ReportService.Heading::value).containsExactly("enterprises", "checklistMade", "checklistShare",
        "systemMade", "systemShare");
    assertThat(line(now, THIRD)).containsExactly(2, 1, 0.5, 1, 0.5);
    assertThat(line(now, FOURTH)).containsExactly(1, 0, 0, 1, 1);
    ReportService.Table before = made("2025-12-31");
    assertThat(line(before, THIRD)).as("the rule is of the last day, the items came later").containsExactly(2, 0, 0, 1, 0.5);
    assertThat(line(before, FOURTH)).containsExactly(1, 0, 0, 0, 0);
    assertThat(numbers(reports.report(neither, "quarterly-figures", "", "").tables().get(1).total())).as("an enterprise sees itself")
        .containsExactly(1, 0, 0, 0, 0);
    Actor narrow = new Actor(525, "c525", "c525", Party.COUNTY, CodeRange.ofCounty(COUNTY), Set.of(), null,
        Permissions.of("hidden-danger:read", "enterprise:read", "inspection-item:read"), Locale.SIMPLIFIED_CHINESE);
    assertThat(reports.report(narrow, "quarterly-figures", "", "").tables()).as("who may not read the rules").hasSize(1);
  }

  private ReportService.Table made(String to) {
    return reports.report(county, "quarterly-figures", "", to).tables().get(1);
  }

  private void item(Actor actor) {
    records.create(actor, records.types().get("inspection-item"), Map.of("name", "示例项", "category", "示例", "situations", "示例"));
  }

  private void rule(Actor plant, String kind, String issuedOn) {
    records.create(plant, records.types().get("management-rule"), Map.of("name", "示例制度", "kind", kind, "issuedOn", issuedOn, "files",
        papers.of(plant)));
  }

  private long danger(Actor plant, String level, String foundAt, Duration due) {
    Map<String, Object> input = new HashMap<>(Map.of("name", "示例隐患", "level", level, "category", "FIRE", "location",
        Map.of("type", "Point", "coordinates", List.of(105.44, 28.16)), "place", "示例", "description", "示例", "foundAt", foundAt,
        "inspector", "示例", "responsible", "示例"));
    input.put("due", OffsetDateTime.now(clock).plus(due).toString());
    return (Long) records.create(plant, HiddenDanger.TYPE, input).get("id");
  }

  private void rectified(long danger, Actor reviewer) {
    Actor plant = reviewer.isEnterprise() ? reviewer : first;
    step(plant, danger, "Rectify", Map.of("rectification", "示例"));
    step(reviewer, danger, "Pass", Map.of("opinion", "示例"));
  }

  private void step(Actor actor, long danger, String step, Map<String, ?> form) {
    records.step(actor, HiddenDanger.TYPE, danger, step, new HashMap<>(form));
  }

  private static double[] line(ReportService.Table table, int town) {
    return numbers(table.lines().stream().filter(line -> line.heading().value().equals(String.valueOf(town))).findFirst().orElseThrow());
  }

  private static double[] numbers(ReportService.Line line) {
    return line.cells().stream().mapToDouble(cell -> cell.value().doubleValue()).toArray();
  }
}
