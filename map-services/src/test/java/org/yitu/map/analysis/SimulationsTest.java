package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.route.GridCityForTest;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment.Layer;
import org.yitu.map.analysis.Assessment.LevelCount;
import org.yitu.map.analysis.Assessment.Resource;

@Tag("A19.6") @Tag("C16")
class SimulationsTest {
  @TempDir private static Path folder;
  private static SceneForTest scene;
  private static Assessment assessment;

  @BeforeAll static void simulate() {
    scene = new SceneForTest(folder);
    assessment = Simulations.read(scene.simulations().run(CommanderForTest.COMMANDER, SceneForTest.chlorine()));
  }

  @AfterAll static void close() {
    scene.roads().close();
  }

  @Test void theEnterpriseGivesThePlace() {
    assertThat(assessment.place().enterpriseName()).isEqualTo("示例氯碱厂");
    assertThat(assessment.place().point()).containsExactly(round(SceneForTest.PLANT.x), round(SceneForTest.PLANT.y));
    assertThat(assessment.place().areas()).containsExactly("示例市", "示例西镇");
  }

  @Test void whatIsTooLongToBeKeptListsFewerFeaturesAndCountsAll() {
    Assessment.Exposed one = new Assessment.Exposed("1", "示例", 1, 1, List.of(105.0, 28.0), null, "510502103", "other");
    List<Layer> full = Stream.generate(() -> new Layer("danger", Text.of("示例", "Sample"), List.of(new LevelCount(1, 900)), 900,
        Collections.nCopies(Simulations.MAX_LISTED, one), true)).limit(60).toList();
    Assessment.Exposure exposure = assessment.exposure();
    Assessment crowded = new Assessment(assessment.scenario(), assessment.place(), assessment.zones(), new Assessment.Exposure(full,
        exposure.townships(), exposure.people(), exposure.notes(), exposure.cells(), exposure.casualties()), assessment.response(),
        assessment.model(), assessment.warnings(), assessment.moments());
    assertThat(Canonical.json(crowded)).hasSizeGreaterThan(AssessmentStore.LONGEST);
    String kept = Simulations.kept(crowded);
    assertThat(kept).hasSizeLessThanOrEqualTo(AssessmentStore.LONGEST);
    assertThat(Canonical.assessment(kept).exposure().layers()).hasSize(60).allSatisfy(layer -> {
      assertThat(layer.total()).isEqualTo(900);
      assertThat(layer.features()).hasSizeBetween(50, 150);
      assertThat(layer.truncated()).isTrue();
    });
    assertThat(Simulations.kept(assessment)).as("what fits stays as it is").isEqualTo(Canonical.json(assessment));
  }

  @Test void zonesAreFeaturesWithWhatTheLegendNeeds() {
    List<Map<String, Object>> zones = zones();
    assertThat(zones).hasSize(3);
    assertThat(properties(zones.get(0))).containsEntry("level", 1).containsEntry("name", "AEGL-3")
        .containsEntry("unit", "ppm")
        .containsEntry("quantity", "concentration").containsKeys("threshold", "maxMetres", "areaSquareMetres");
  }

  @Test void whatLiesInTheCloudIsCountedAtItsWorstLevel() {
    Layer targets = layer("protection-target");
    assertThat(targets.features()).extracting(Assessment.Exposed::name).contains("示例小学", "示例新村").doesNotContain("示例远村");
    assertThat(targets.features()).allSatisfy(f -> assertThat(f.level()).isPositive());
    assertThat(layer("enterprise").features()).singleElement().satisfies(f -> {
      assertThat(f.level()).isEqualTo(1);
      assertThat(f.people()).isEqualTo(new Assessment.Count(90, 30));
    });
  }

  @Test void stagingPointsLieUpwindOutsideTheZonesAndApart() {
    List<Assessment.StagingPoint> points = assessment.response().stagingPoints();
    assertThat(points.get(0).point()).as("where help is led to and the order sends it").isEqualTo(assessment.response().staging());
    assertThat(points).hasSizeBetween(2, 4);
    assertThat(points.subList(1, points.size())).isSortedAccordingTo(Comparator.comparingDouble(Assessment.StagingPoint::minutes));
    assertThat(points).allSatisfy(point -> {
      assertThat(point.bearing()).as("the wind comes from the west").isBetween(225, 315);
      assertThat(point.metres()).isBetween(100L, 1100L);
    });
  }

  @Test void totalsAddUpWhicheverWayTheTableIsRead() {
    Assessment.Exposure exposure = assessment.exposure();
    for (Layer layer : exposure.layers()) {
      assertThat(layer.levels().stream().mapToLong(LevelCount::count).sum()).isEqualTo(layer.total());
    }
    long features = exposure.layers().stream().mapToLong(Layer::total).sum();
    assertThat(exposure.townships().stream().mapToLong(Assessment.Township::total).sum()).isEqualTo(features);
    assertThat(exposure.people().byLevel().stream().mapToLong(Assessment.LevelPeople::day).sum())
        .isEqualTo(exposure.people().day());
    assertThat(exposure.townships().stream().mapToLong(t -> t.people().night()).sum()).isEqualTo(exposure.people()
        .night());
    assertThat(exposure.people()).extracting(Assessment.People::day, Assessment.People::night).containsExactly(990L,
        950L);
  }

  @Test void townshipsShareTheCloud() {
    assertThat(assessment.exposure().townships()).extracting(Assessment.Township::name).containsSubsequence("示例西镇",
        "示例东镇");
    double zone = ((Number) properties(zones().get(2)).get("areaSquareMetres")).doubleValue();
    double towns = assessment.exposure().townships().stream().mapToDouble(Assessment.Township::squareMetres).sum();
    assertThat(towns).isPositive().isLessThanOrEqualTo(zone * 1.001);
  }

  @Test void helpComesByMinutesAroundTheCloud() {
    List<Resource> teams = assessment.response().teams();
    assertThat(teams).extracting(Resource::name).contains("示例西队", "示例北队", "示例消防站").doesNotContain("示例镇政府");
    assertThat(teams).extracting(Resource::minutes).isSortedAccordingTo((a, b) -> Double.compare(a, b));
    assertThat(assessment.response().hospitals()).singleElement().satisfies(hospital -> {
      assertThat(hospital.phone()).isEqualTo("120");
      assertThat(hospital.about()).extracting(fact -> fact.value().zh()).contains("医院");
    });
    assertThat(assessment.response().shelters()).extracting(Resource::name).containsExactly("示例体育馆");
    assertThat(assessment.response().experts()).isNotEmpty();
    assertThat(assessment.response().supplies()).isNotEmpty();
  }

  @Test void noRouteTouchesTheCloud() {
    Geometry cloud = GeometryGate.china().fromGeoJson(geometry(zones().get(2)));
    List<Resource> routed = Stream.of(assessment.response().teams(), assessment.response().hospitals(),
        assessment.response().shelters()).flatMap(List::stream).filter(r -> r.route() != null).toList();
    assertThat(routed).isNotEmpty();
    for (Resource resource : routed) {
      Geometry road = GeometryGate.china().fromGeoJson(resource.route().geometry());
      // Up to the edge one may drive; the last metre is rounding.
      assertThat(road.intersection(cloud).getLength()).as(resource.name()).isLessThan(2e-5);
      assertThat(resource.route().seconds() / 60.0).isCloseTo(resource.minutes(), offset(0.11));
      assertThat(resource.route().roads()).isNotEmpty();
    }
    assertThat(assessment.response().staging().get(0)).isLessThanOrEqualTo(SceneForTest.PLANT.x);
  }

  @Test void theSameScenarioGivesTheSameDigest() {
    StoredAssessment once = scene.simulations().run(CommanderForTest.COMMANDER, SceneForTest.chlorine());
    StoredAssessment twice = scene.simulations().run(CommanderForTest.COMMANDER, SceneForTest.chlorine());
    assertThat(twice.content().digest()).isEqualTo(once.content().digest()).matches("[0-9a-f]{64}");
    assertThat(twice.content().id()).isNotEqualTo(once.content().id());
    Map<String, Object> other = SceneForTest.chlorine();
    other.put("source", Map.of("kgPerSecond", 1.1, "seconds", 1800));
    assertThat(scene.simulations().run(CommanderForTest.COMMANDER, other).content().digest())
        .isNotEqualTo(once.content().digest());
  }

  @Test void whatIsStoredIsReadAsItWasWritten() {
    StoredAssessment stored = scene.simulations().run(CommanderForTest.COMMANDER, SceneForTest.chlorine());
    assertThat(scene.simulations().find(CommanderForTest.COMMANDER, stored.content().id())).isEqualTo(stored);
    assertThat(Canonical.json(Simulations.read(stored))).isEqualTo(stored.content().result());
    assertThat(stored.content().title()).isEqualTo("示例氯碱厂 氯 有毒气体连续泄漏");
  }

  @Test void whoSeesNoLayerCountsNothingOfIt() {
    CommanderForTest blind = CommanderForTest.without("protection-target:read", "rescue-team:read", "area:read");
    Assessment seen = Simulations.read(scene.simulations().run(blind, SceneForTest.chlorine()));
    assertThat(seen.exposure().layers()).extracting(Layer::layer).doesNotContain("protection-target");
    assertThat(seen.exposure().people().day()).isEqualTo(90);
    assertThat(seen.exposure().townships()).extracting(Assessment.Township::code).containsExactly("");
    assertThat(seen.response().teams()).extracting(Resource::layer).containsOnly("surrounding-resource");
  }

  @Test void whoMayNotSimulateIsTurnedAway() {
    assertThatThrownBy(() -> scene.simulations().run(CommanderForTest.without("simulation:run"),
        SceneForTest.chlorine()))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    assertThatThrownBy(() -> scene.simulations().list(CommanderForTest.without("simulation:read"), 0, 20))
        .isInstanceOf(Refusal.class);
  }

  @Test void anAssessmentOfAnotherScopeIsNotFound() {
    String id = scene.simulations().run(CommanderForTest.COMMANDER, SceneForTest.chlorine()).content().id();
    CommanderForTest other = new CommanderForTest("other", Locale.ENGLISH, Set.of());
    assertThatThrownBy(() -> scene.simulations().find(other, id))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  @Test void everyComplaintComesAtOnceThePlaceIncluded() {
    Map<String, Object> given = SceneForTest.chlorine();
    given.put("enterprise", "999");
    given.put("weather", Map.of("windFromDegrees", 270, "windSpeed", 0.2, "stability", "D"));
    assertThatThrownBy(() -> scene.simulations().run(CommanderForTest.COMMANDER, given))
        .isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.complaints()).extracting(Refusal.Complaint::field)
            .containsExactlyInAnyOrder("enterprise", "weather.windSpeed"));
    given.put("enterprise", "7");
    given.put("point", List.of(2.35, 48.85));
    assertThatThrownBy(() -> scene.simulations().run(CommanderForTest.COMMANDER, given))
        .isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.complaints()).extracting(Refusal.Complaint::field)
            .containsExactlyInAnyOrder("point", "weather.windSpeed"));
  }

  @Test void farFromAnyRoadThereAreZonesAndNoMinutes() {
    Map<String, Object> given = SceneForTest.chlorine();
    given.remove("enterprise");
    given.put("point", List.of(106.5, 29.5));
    Assessment remote = Simulations.read(scene.simulations().run(CommanderForTest.COMMANDER, given));
    assertThat(remote.zones()).isNotEmpty();
    assertThat(remote.response().teams()).allSatisfy(team -> assertThat(team.minutes()).isNull());
    assertThat(remote.exposure().people().day()).isZero();
  }

  @Test void aWhiffMeetsNobody() {
    Map<String, Object> given = SceneForTest.chlorine();
    given.put("source", Map.of("kgPerSecond", 1e-6, "seconds", 1800));
    Assessment whiff = Simulations.read(scene.simulations().run(CommanderForTest.COMMANDER, given));
    assertThat(whiff.exposure().layers()).allSatisfy(layer -> assertThat(layer.total()).isZero());
    assertThat(whiff.exposure().people().day()).isZero();
    assertThat(whiff.response().teams()).isNotEmpty();
    assertThat(whiff.warnings()).isNotEmpty();
  }

  @Test void aSimulationTakesLessThanTwoSeconds() {
    assertTimeout(Duration.ofSeconds(2),
        () -> scene.simulations().run(CommanderForTest.COMMANDER, SceneForTest.chlorine()));
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }

  private static Layer layer(String id) {
    return assessment.exposure().layers().stream().filter(layer -> layer.layer().equals(id)).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> zones() {
    return (List<Map<String, Object>>) assessment.zones().get("features");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> properties(Map<String, Object> feature) {
    return (Map<String, Object>) feature.get("properties");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> geometry(Map<String, Object> feature) {
    return (Map<String, Object>) feature.get("geometry");
  }
}
