package org.yitu.data.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yitu.data.GeneratedCity.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.data.DemoCity;
import org.yitu.data.GeneratedCity;
import org.yitu.data.land.Ground;
import org.yitu.data.land.Sheet;

class RecordsTest {
  private static final Map<String, Integer> COUNTS =
      Map.ofEntries(Map.entry("area", 134), Map.entry("institution", 142),
      Map.entry("enterprise", 2_000), Map.entry("hidden-danger", 3_000), Map.entry("risk-point", 2_216),
          Map.entry("major-hazard", 120),
      Map.entry("monitoring-point", 1_500), Map.entry("camera", 908), Map.entry("rescue-team", 60),
          Map.entry("expert", 80),
      Map.entry("supply-store", 70), Map.entry("shelter", 200), Map.entry("incident", 23),
          Map.entry("surrounding-resource", 306));

  @Test
  void thereAreAsManyRecordsAsPlanned() {
    COUNTS.forEach((type, count) -> assertThat(records(type)).as(type).hasSize(count));
    assertThat(records("protection-target")).hasSizeGreaterThan(2_000);
    assertThat(records("person")).hasSizeGreaterThan(2_000);
  }

  @Test
  void keysAreUniqueAndEveryReferenceLeadsToARecord() {
    Map<String, String> references = Map.ofEntries(Map.entry("enterprise", "enterprise"), Map.entry("area", "area"),
        Map.entry("owner", "institution"), Map.entry("department", "department"), Map.entry("managingDepartment", "department"),
        Map.entry("post", "post"), Map.entry("person", "person"), Map.entry("plan-step plan", "emergency-plan"),
        Map.entry("inspection-visit plan", "inspection-plan"), Map.entry("training-scheme plan", "training-plan"),
        Map.entry("training-scheme kind", "training-kind"), Map.entry("training", "training-record"), Map.entry("scheme", "training-scheme"),
        Map.entry("keyArea", "key-area"), Map.entry("key-area-patrol inspector", "person"), Map.entry("riskPoint", "risk-point"),
        Map.entry("factor", "risk-factor"), Map.entry("workPlace", "hazardous-work-place"), Map.entry("catalogueKind", "work-kind"),
        Map.entry("incident", "incident"), Map.entry("safety-accessory equipment", "equipment"), Map.entry("equipment-test equipment", "equipment"),
        Map.entry("upkeep equipment", "equipment"), Map.entry("equipment-change equipment", "equipment"),
        Map.entry("protective-issue equipment", "protective-equipment"), Map.entry("drillPlan", "drill-plan"),
        Map.entry("drillRecord", "drill-record"), Map.entry("document", "government-document"), Map.entry("audienceArea", "area"),
        Map.entry("majorHazard", "major-hazard"));
    Map<String, Set<String>> keys = GeneratedCity.types().stream()
        .collect(Collectors.toMap(Function.identity(), RecordsTest::keys));
    // What loads them knows a key and not its type.
    assertThat(keys.values().stream().flatMap(Set::stream).toList()).doesNotHaveDuplicates();
    for (String type : GeneratedCity.types()) {
      for (JsonNode row : records(type)) {
        references.forEach((where, target) -> {
          String field = where.substring(where.indexOf(' ') + 1);
          boolean here = field.equals(where) || where.startsWith(type + " ");
          if (here && row.has(field)) assertThat(keys.get(target)).as("%s %s", type, field).contains(row.get(field).asText());
        });
        if (row.has("parent")) assertThat(keys.get(type)).contains(row.get("parent").asText());
      }
    }
  }

  /** What an enterprise or an official opens and finds something in, in every state that it may be in. */
  @Test
  void workflowsAreMetInEveryState() {
    Map<String, Set<String>> states = Map.of("work-permit", Set.of("ASKED", "APPROVED", "REFUSED", "CLOSED", "EXPIRED"),
        "project-application", Set.of("DRAFT", "SUBMITTED", "PASSED", "REJECTED"),
        "certificate-application", Set.of("DRAFT", "SUBMITTED", "VALID", "REJECTED", "CHANGE_ASKED", "RENEWAL_ASKED"),
        "hazard-declaration", Set.of("DRAFT", "TO_REPORT", "FILED", "RETURNED"), "drill-record", Set.of("PENDING", "EXECUTED"),
        "document-receipt", Set.of("UNREAD", "OPENED", "SIGNED", "OVERDUE"), "duty-shift", Set.of("PLANNED", "ON_DUTY", "HANDED_OVER"),
        "self-correction", Set.of("OPEN", "CORRECTED"), "inspection-plan", Set.of("ACTIVE", "WITHDRAWN"));
    states.forEach((type, all) -> assertThat(records(type).stream().map(row -> row.get("state").asText()).collect(Collectors.toSet()))
        .as(type).containsExactlyInAnyOrderElementsOf(all));
  }

  @Test
  @Tag("R-TRAIN")
  void aTrainingIsPassedFromTheSchemesScoreOn() {
    assertThat(records("training-result")).allMatch(row -> row.get("passed").asBoolean() == (row.get("score").asDouble() >= 80))
        .anyMatch(row -> !row.get("passed").asBoolean());
  }

  @Test
  @Tag("R-LICENCE")
  void someLicencesHaveExpiredAndSomeSoonDo() {
    LocalDate today = DemoCity.REFERENCE.atOffset(java.time.ZoneOffset.ofHours(8)).toLocalDate();
    List<LocalDate> ends = records("licence").stream().map(row -> LocalDate.parse(row.get("validUntil").asText())).toList();

    assertThat(ends.stream().filter(end -> end.isBefore(today)).count()).isBetween(10L, 60L);
    assertThat(ends.stream().filter(end -> !end.isBefore(today) && end.isBefore(today.plusDays(30))).count()).isBetween(10L, 80L);
  }

  @Test
  void everythingButTheAreasIsPlainlyInvented() {
    for (String type : GeneratedCity.types()) {
      if (type.equals("area")) continue;
      assertThat(records(type)).as(type).allMatch(row -> row.toString().contains("示例") || row.toString()
          .contains("演示"));
    }
  }

  @Test
  @Tag("A1.7")
  void enterprisesHaveTheMixOfTheDemo() {
    Map<String, Long> mix = records("enterprise").stream()
        .collect(Collectors.groupingBy(row -> row.get("industry").asText(), Collectors.counting()));

    assertThat(Arrays.stream(Sector.values()).mapToDouble(Sector::share).sum()).isEqualTo(100);
    assertThat(mix).containsEntry("NON_COAL_MINE", 160L).containsEntry("COAL_MINE", 70L)
        .containsEntry("CHEMICAL_PRODUCTION", 100L)
        .containsEntry("COMMERCE", 240L);
  }

  @Test
  void enterprisesStandOnLandInTheirTown() {
    Ground ground = Ground.drawn();
    for (JsonNode row : records("enterprise")) {
      JsonNode lonLat = row.get("position").get("coordinates");
      Coordinate at = new Coordinate(lonLat.get(0).asDouble(), lonLat.get(1).asDouble());
      int town = Integer.parseInt(row.get("area").asText().substring(5));
      assertThat(ground.areas().contains(town, at)).as(row.get("name").asText()).isTrue();
      assertThat(ground.water().isWet(Sheet.metres(at))).as(row.get("name").asText()).isFalse();
      assertThat(row.get("ownerCode").asInt()).isIn(town, 510_500_000);
    }
  }

  @Test
  void creditCodesAreUniqueRightAndPlainlyForShow() {
    List<String> codes = records("enterprise").stream().map(row -> row.get("creditCode").asText()).toList();

    assertThat(codes).doesNotHaveDuplicates().allMatch(code
        -> code.matches("91\\d{6}DE\\d{6}[0-9X][0-9A-HJ-NPQRTUWXY]"));
    assertThat(codes).allMatch(code -> code.charAt(17) == CreditCodes.check(code.substring(0, 17)));
  }

  @Test
  void theCheckCharacterIsThatOfTheStandard() {
    // Worked by hand: only the first character counts, 9 · 1 = 9, so the check has the value 31 − 9 = 22, which is N.
    assertThat(CreditCodes.check("90000000000000000")).isEqualTo('N');
    assertThat(CreditCodes.check("00000000000000000")).isEqualTo('0');
  }

  @Test
  @Tag("A5.6")
  void whatIsOpenIsNotYetDueAndWhatIsOverdueWasDueBefore() {
    OffsetDateTime now = DemoCity.REFERENCE.atOffset(java.time.ZoneOffset.UTC);
    for (JsonNode row : records("hidden-danger")) {
      OffsetDateTime due = OffsetDateTime.parse(row.get("due").asText());
      OffsetDateTime found = OffsetDateTime.parse(row.get("foundAt").asText());
      assertThat(due).isEqualTo(found.plusMonths(1));
      String state = row.get("state").asText();
      if (Set.of("OPEN", "SUBMITTED").contains(state)) assertThat(due).isAfter(now);
      if (Set.of("OVERDUE", "EXTENSION_REFUSED").contains(state)) assertThat(due).isBefore(now);
      if (row.has("reportedAt")) {
        assertThat(OffsetDateTime.parse(row.get("reportedAt").asText())).isAfter(found).isBefore(now).isBefore(due);
      }
    }
  }

  @Test
  void fourMillionPeopleAreAtHomeByNightAndAboutByDay() {
    List<JsonNode> targets = records("protection-target");
    int night = targets.stream().mapToInt(row -> row.get("populationNight").asInt()).sum();
    int day = targets.stream().mapToInt(row -> row.get("populationDay").asInt()).sum();

    assertThat(night).isEqualTo(day).isBetween(4_090_000, 4_110_000);
  }

  @Test
  @Tag("A9.2")
  void riskPointsAndMajorHazardsComeInAllLevels() {
    assertThat(records("risk-point").stream().map(row -> row.get("level").asText()))
        .contains("LEVEL_1", "LEVEL_2", "LEVEL_3", "LEVEL_4");
    assertThat(records("major-hazard").stream().filter(row -> row.has("grade")).map(row -> row.get("grade").asText()))
        .contains("GRADE_2", "GRADE_3", "GRADE_4");
  }

  private static Set<String> keys(String type) {
    List<String> keys = records(type).stream().map(row -> row.get("key").asText()).toList();
    assertThat(keys).as(type).doesNotHaveDuplicates();
    return Set.copyOf(keys);
  }
}
