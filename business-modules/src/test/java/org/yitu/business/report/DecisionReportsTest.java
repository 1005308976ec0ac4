package org.yitu.business.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.permit.HazardousWorkPlace;
import org.yitu.business.permit.WorkPermit;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.People;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.training.TrainingKind;
import org.yitu.business.training.TrainingRecord;
import org.yitu.business.training.TrainingResult;
import org.yitu.business.training.TrainingScheme;

/** Reports over records that a test makes. */
@DatabaseTest
class DecisionReportsTest {
  private final RecordService records;
  private final ReportService reports;
  private final People people;
  private final Actor plant;

  DecisionReportsTest(@Autowired RecordService records, @Autowired ReportService reports, @Autowired People people,
      @Autowired Plants plants) {
    this.records = records;
    this.reports = reports;
    this.people = people;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  @Tag("A19.5")
  void permitsAreCountedByKindWithinAPeriodOfTheCitysOwnClock() {
    Object place = records.create(plant, HazardousWorkPlace.TYPE, Map.of("name", "示例地点", "location", Map.of("type", "Point",
        "coordinates", List.of(105.44, 28.87)), "place", "示例", "dangers", "示例", "responsible", "示例")).get("id");
    for (String kind : List.of("HOT_WORK", "HOT_WORK", "LIFTING")) {
      Map<String, Object> permit = new HashMap<>(Map.of("name", "示例作业", "kind", kind, "workPlace", place, "startsAt",
          "2026-03-31T23:30:00+08:00", "endsAt", "2026-04-01T02:00:00+08:00", "contractor", "示例", "foreman", "示例", "watchman", "示例",
          "workers", 3, "work", "示例"));
      permit.put("measures", "示例");
      permit.put("workLevel", kind.equals("LIFTING") ? "9-3" : "5-2");
      records.create(plant, WorkPermit.TYPE, permit);
    }
    ReportService.Report report = reports.report(plant, "permit-analysis", "2026-03-31", "2026-03-31");
    assertThat(total(report)).isEqualTo(3);
    assertThat(report.tables().get(0).lines()).extracting(line -> line.heading().value()).containsExactly("HOT_WORK", "LIFTING");
    assertThat(reports.report(plant, "permit-analysis", "2026-04-01", "").tables().get(0).lines()).isEmpty();
  }

  @Test
  @Tag("A19.4")
  void trainingResultsAreCountedByWhetherTheyWerePassed() {
    Object kind = records.create(plant, TrainingKind.TYPE, Map.of("name", "示例", "leastHours", 8)).get("id");
    Object scheme = records.create(plant, TrainingScheme.TYPE, Map.of("name", "示例", "kind", kind, "hours", 8, "passScore", 60, "teacher",
        "示例", "content", "示例")).get("id");
    Object training = records.create(plant, TrainingRecord.TYPE, Map.of("name", "示例", "scheme", scheme, "heldOn", "2026-02-01", "place",
        "示例", "expected", 3, "present", 3)).get("id");
    for (int score : new int[] {90, 70, 30}) {
      records.create(plant, TrainingResult.TYPE, Map.of("training", training, "person", people.person(plant, false), "score", score));
    }
    ReportService.Report report = reports.report(plant, "training-analysis", "", "");
    assertThat(report.tables().get(0).lines()).extracting(line -> line.heading().value() + line.cells().get(0).value())
        .containsExactlyInAnyOrder("true2", "false1");
  }

  private static long total(ReportService.Report report) {
    List<ReportService.Cell> cells = report.tables().get(0).total().cells();
    return cells.get(cells.size() - 1).value().longValue();
  }
}
