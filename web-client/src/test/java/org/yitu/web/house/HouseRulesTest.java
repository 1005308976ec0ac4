package org.yitu.web.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;
import org.yitu.business.node.OnDuty;
import org.yitu.business.node.OnEachNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the house (ARCHITECTURE.md, "Rules that a test keeps"), one test a rule. */
class HouseRulesTest {
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests()).withImportOption(location -> !location.contains("-tests.jar")).importPackages("org.yitu");

  private static final List<String> SISTERS = List.of("danger", "risk", "hazardsource", "monitoring", "emergency", "warning", "keyarea",
      "approval", "permit", "training", "health", "accident", "fire", "equipment", "document", "inspection", "duty", "knowledge", "siteplan");

  @Test
  void businessAndMapNeverMeet() {
    noClasses().that().resideInAPackage("org.yitu.business..").should().dependOnClassesThat()
        .resideInAnyPackage("org.yitu.map..", "org.yitu.web..", "org.yitu.data..").check(CLASSES);
    noClasses().that().resideInAPackage("org.yitu.map..").should().dependOnClassesThat()
        .resideInAnyPackage("org.yitu.business..", "org.yitu.web..", "org.yitu.data..").check(CLASSES);
    noClasses().that().resideInAPackage("org.yitu.geo..").should().dependOnClassesThat()
        .resideInAnyPackage("org.yitu.business..", "org.yitu.map..", "org.yitu.web..", "org.yitu.data..").check(CLASSES);
  }

  @Test
  void geoIsPlainJava() {
    noClasses().that().resideInAPackage("org.yitu.geo..").should().dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..", "org.hibernate..").check(CLASSES);
  }

  @Test
  void theEngineKnowsNoBusinessModule() {
    noClasses().that().resideInAnyPackage("org.yitu.business.record..", "org.yitu.business.workflow..", "org.yitu.business.access..",
        "org.yitu.business.file..", "org.yitu.business.audit..", "org.yitu.business.node..").should().dependOnClassesThat()
        .resideInAnyPackage(SISTERS.stream().map(s -> "org.yitu.business." + s + "..").toArray(String[]::new))
        .orShould().dependOnClassesThat().resideInAPackage("org.yitu.business.enterprise..").check(CLASSES);
  }

  @Test
  void aBusinessModuleUsesNoSister() {
    for (String module : SISTERS) {
      String[] others = SISTERS.stream().filter(s -> !s.equals(module)).map(s -> "org.yitu.business." + s + "..").toArray(String[]::new);
      noClasses().that().resideInAPackage("org.yitu.business." + module + "..").should().dependOnClassesThat().resideInAnyPackage(others)
          .allowEmptyShould(true).check(CLASSES);
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.yitu.(*.*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobodyAsksTheTimeWithoutAClock() {
    for (Class<?> time : Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class)) {
      noClasses().should().callMethod(time, "now").check(CLASSES);
    }
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
  }

  /** The driver turns it into a day by the machine's time zone of the moment when it was first loaded. */
  @Test
  void aDayGoesToTheDatabaseAsALocalDate() {
    noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.sql.Date").check(CLASSES);
  }

  @Test
  void heavyLibrariesHaveOneHome() {
    noClasses().that().resideOutsideOfPackages("org.yitu.geo.route..", "org.yitu.bench.." /* measures against it */).should().dependOnClassesThat()
        .resideInAPackage("com.graphhopper..").check(CLASSES);
    noClasses().that().resideOutsideOfPackages("org.yitu.geo.crs..", "org.yitu.geo.measure..", "org.yitu.geo.search..", "org.yitu.geo.grid..",
        "org.yitu.geo.io..", "org.yitu.geo.feature..").should().dependOnClassesThat().resideInAPackage("org.geotools..").check(CLASSES);
    noClasses().that().resideOutsideOfPackages("org.yitu.geo.exchange..", "org.yitu.business.record.." /* Word */).should().dependOnClassesThat()
        .resideInAPackage("org.apache.poi..").check(CLASSES);
    noClasses().that().resideOutsideOfPackage("org.yitu.geo.exchange..").should().dependOnClassesThat()
        .resideInAnyPackage("org.sqlite..", "org.wololo..", "org.apache.commons.csv..").check(CLASSES);
    noClasses().that().resideOutsideOfPackages("org.yitu.business.telemetry.mqtt..", "org.yitu.web.demo..").should().dependOnClassesThat()
        .resideInAnyPackage("com.hivemq..", "io.moquette..").check(CLASSES);
    noClasses().that().resideOutsideOfPackage("org.yitu.business.telemetry.kafka..").should().dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..").check(CLASSES);
    noClasses().that().resideInAPackage("org.yitu.map..").should().dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.springframework.jdbc..").check(CLASSES);
  }

  @Test
  void recordsAreLabelledAndHaveNoSetters() {
    classes().that().areAnnotatedWith("jakarta.persistence.Entity").and().areAssignableTo("org.yitu.business.record.BusinessRecord")
        .should().beAnnotatedWith("org.yitu.business.record.Label").check(CLASSES);
    methods().that().areDeclaredInClassesThat().areAnnotatedWith("jakarta.persistence.Entity")
        .should().haveNameNotMatching("set[A-Z].*").check(CLASSES);
  }

  @Test
  void whatIsScheduledSaysOnWhichNodesItRuns() {
    List<JavaMethod> scheduled = CLASSES.stream().flatMap(each -> each.getMethods().stream())
        .filter(each -> each.isAnnotatedWith(Scheduled.class)).toList();
    assertThat(scheduled).hasSizeGreaterThan(5).allMatch(each -> each.isAnnotatedWith(OnDuty.class) != each.isAnnotatedWith(OnEachNode.class));
    List<String> jobs = scheduled.stream().filter(each -> each.isAnnotatedWith(OnDuty.class))
        .map(each -> each.getAnnotationOfType(OnDuty.class).value()).toList();
    assertThat(jobs).doesNotHaveDuplicates();
    for (String language : List.of("zh", "en")) {
      JsonNode words = JsonMapper.shared().readTree(HouseRulesTest.class.getResourceAsStream("/static/core/i18n/" + language + ".json"));
      assertThat(words.get("operation").get("jobName").propertyNames()).as("operators read a name in " + language).containsAll(jobs);
    }
  }

  @Test
  void injectionIsByConstructor() {
    noFields().should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired").check(CLASSES);
  }

  @Test
  void fieldsAreNotPublicUnlessConstant() {
    // Hibernate writes the metamodel (HiddenDanger_) with fields that it fills at start.
    fields().that().arePublic().and().areDeclaredInClassesThat().haveSimpleNameNotEndingWith("_").should().beFinal().check(CLASSES);
  }
}
