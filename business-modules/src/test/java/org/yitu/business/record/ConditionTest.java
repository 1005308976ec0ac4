package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.enterprise.Enterprise;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Condition.Relation;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.measure.Sphere;
import org.yitu.geo.text.Refusal;

/**
 * Specimens strewn over some 10 km, of three plants; every fifth has no place of its own and stands at its plant. What a
 * condition answers is compared with looking at every pair.
 */
@DatabaseTest
@Tag("C11")
class ConditionTest {
  /** Each test strews in a town of its own: the database keeps what the others have strewn. */
  private static final AtomicLong TOWNS = new AtomicLong(510_502_700);
  private static final Envelope GROUND = new Envelope(106.20, 106.30, 28.20, 28.30);
  private static final int TRIALS = 25;

  private final long town = TOWNS.incrementAndGet();
  private final Random random = new Random(11);
  private final FeatureLayer layer;
  private final FeatureLayer enterprises;
  private final List<Actor> plants = new ArrayList<>();
  private final List<Feature> everything;

  ConditionTest(@Autowired RecordLayers layers, @Autowired RecordService records, @Autowired Plants made) {
    layer = layer(layers, Specimen.TYPE.id());
    enterprises = layer(layers, Enterprise.TYPE.id());
    for (int i = 0; i < 3; i++) {
      Coordinate place = somewhere();
      plants.add(made.under(town, "CHEMICAL_PRODUCTION", place.x, place.y));
    }
    for (int i = 0; i < 40; i++) {
      Map<String, Object> input = new HashMap<>(Map.of("name", "示例" + i, "level", i % 4 == 0 ? "MAJOR" : "MINOR", "quantity", i));
      Coordinate place = somewhere();
      if (i % 5 != 0) input.put("location", Map.of("type", "Point", "coordinates", List.of(place.x, place.y)));
      records.create(plants.get(i % 3), Specimen.TYPE, input);
    }
    everything = read(as());
  }

  private static FeatureLayer layer(RecordLayers layers, String id) {
    return layers.layers().stream().filter(each -> each.info().id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void anAreaAnswersAsLookingAtEveryFeatureDoes() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Geometry area = Cgcs2000.factory().createPoint(somewhere()).buffer(0.01 + random.nextDouble() * 0.03, 2);
      for (Relation relation : Relation.values()) {
        assertAnswers(new Condition.Inside(area, relation), feature -> area.intersects(feature.geometry()) != (relation == Relation.BEYOND));
      }
    }
  }

  @Test
  void aRelationInsideAFilterAnswersAsLookingAtEveryFeatureDoes() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Geometry area = Cgcs2000.factory().createPoint(somewhere()).buffer(0.01 + random.nextDouble() * 0.03, 2);
      Coordinate on = everything.get(random.nextInt(everything.size())).geometry().getCoordinate();
      Geometry touching = Cgcs2000.factory().toGeometry(new Envelope(on.x, on.x + 0.02, on.y - 0.02, on.y + 0.02));
      Geometry same = Cgcs2000.factory().createPoint(on);
      Filter few = new Filter.Compare("quantity", Filter.Operator.LESS, 10);
      for (Condition.Topology topology : Condition.Topology.values()) {
        for (Geometry other : List.of(area, touching, same)) {
          Filter where = new Filter.Where(new Condition.Related(other, topology));
          assertAnswers(where, feature -> holds(feature.geometry(), topology, other));
          assertAnswers(new Filter.Or(List.of(few, new Filter.Not(where))),
              feature -> ((Number) feature.properties().get("quantity")).intValue() < 10 || !holds(feature.geometry(), topology, other));
        }
      }
      assertAnswers(new Filter.Where(new Condition.Near(same, 2_000, false)), feature -> Sphere.metres(feature.geometry(), same) <= 2_000);
    }
  }

  private static boolean holds(Geometry one, Condition.Topology topology, Geometry other) {
    return switch (topology) {
      case EQUALS -> one.equalsTopo(other);
      case DISJOINT -> one.disjoint(other);
      case INTERSECTS -> one.intersects(other);
      case TOUCHES -> one.touches(other);
      case CROSSES -> one.crosses(other);
      case WITHIN -> one.within(other);
      case CONTAINS -> one.contains(other);
      case OVERLAPS -> one.overlaps(other);
    };
  }

  private void assertAnswers(Filter filter, Predicate<Feature> byHand) {
    FeatureQuery query = as().withFilter(filter);
    List<String> expected = everything.stream().filter(byHand).map(Feature::id).toList();
    assertThat(read(query)).extracting(Feature::id).as(filter.toString()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(layer.count(query)).isEqualTo(expected.size());
  }

  @Test
  void aCorridorAnswersAsMeasuringEveryFeatureDoes() {
    for (int trial = 0; trial < TRIALS; trial++) {
      Geometry way = Cgcs2000.factory().createLineString(new Coordinate[] {somewhere(), somewhere(), somewhere()});
      double metres = 200 + random.nextDouble() * 4_000;
      for (boolean beyond : new boolean[] {false, true}) {
        assertAnswers(new Condition.Near(way, metres, beyond), feature -> Sphere.metres(feature.geometry(), way) <= metres != beyond);
      }
    }
  }

  @Test
  void whatLiesNearOthersIsWhatMeasuringEveryPairFinds() {
    for (int trial = 0; trial < TRIALS; trial++) {
      double metres = 100 + random.nextDouble() * 3_000;
      int atLeast = random.nextInt(40);
      Filter many = new Filter.Compare("quantity", Filter.Operator.GREATER_OR_EQUAL, atLeast);
      List<Feature> others = read(as().withFilter(many));
      for (boolean beyond : new boolean[] {false, true}) {
        assertAnswers(new Condition.NearOthers(layer, as().withFilter(many), metres, beyond), feature -> others.stream()
            .anyMatch(other -> Sphere.metres(feature.geometry(), other.geometry()) <= metres) != beyond);
      }
    }
  }

  @Test
  void aQueryMayAskForOthersThatThemselvesLieNearOthersOfAnEnterpriseThatHasSome() {
    Filter major = new Filter.Compare("level", Filter.Operator.EQUAL, "MAJOR");
    Filter few = new Filter.Compare("quantity", Filter.Operator.LESS, 3);
    FeatureQuery having = as().withFilter(major).withCondition(new Condition.OfSameEnterprise(layer, as().withFilter(few), false));
    FeatureQuery plantsNear = as().withCondition(new Condition.NearOthers(layer, having, 2_000, false));
    List<Feature> fewOf = read(as().withFilter(few));
    List<Feature> majors = read(as().withFilter(major)).stream().filter(one -> fewOf.stream().anyMatch(other -> sameEnterprise(one, other))).toList();
    List<Feature> plants = read(enterprises, as()).stream().filter(plant -> majors.stream().anyMatch(one -> metres(plant, one) <= 2_000)).toList();
    assertThat(majors).isNotEmpty();
    assertThat(read(enterprises, plantsNear)).extracting(Feature::id).containsExactlyInAnyOrderElementsOf(plants.stream().map(Feature::id).toList());
    assertAnswers(new Condition.NearOthers(enterprises, plantsNear, 1_500, false),
        feature -> plants.stream().anyMatch(plant -> metres(plant, feature) <= 1_500));
  }

  @Test
  void ofAnEnterpriseThatHasNoneAreTheRest() {
    Filter first = new Filter.Compare("quantity", Filter.Operator.EQUAL, 0);
    Feature zero = read(as().withFilter(first)).get(0);
    assertAnswers(new Condition.OfSameEnterprise(layer, as().withFilter(first), false), feature -> sameEnterprise(zero, feature));
    assertAnswers(new Condition.OfSameEnterprise(layer, as().withFilter(first), true), feature -> !sameEnterprise(zero, feature));
  }

  /** A03: a place may not be found by standing near what one may not see. */
  @Test
  @Tag("A03")
  void othersThatTheViewerMayNotSeeAreNotThereToBeNear() {
    FeatureQuery as = FeatureQuery.as(plants.get(0));
    assertThat(layer.count(as.withCondition(new Condition.NearOthers(layer, FeatureQuery.as(Actors.OTHER_COUNTY), 50_000, false)))).isZero();
    assertThat(layer.count(as.withCondition(new Condition.NearOthers(layer, as, 50_000, false)))).isEqualTo(14);
    Actor blind = Actor.ofEnterprise(7, "blind", "blind", plants.get(0).enterpriseId(), Permissions.of("specimen:read"));
    assertThatThrownBy(() -> layer.count(as.withCondition(new Condition.NearOthers(enterprises, FeatureQuery.as(blind), 50_000, false))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void pagesClustersAndCountsKeepTheConditions() {
    FeatureQuery near = as().withTimeLimit(60).withCondition(new Condition.NearOthers(layer, as().withText("示例7"), 4_000, false));
    int expected = read(near).size();
    assertThat(expected).isBetween(1, 39);
    assertThat(layer.clusters(near, 0.01)).extracting(cluster -> (int) cluster.count()).satisfies(
        counts -> assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(expected));
    List<Feature> first = new ArrayList<>();
    layer.read(near.pagedAfter("").withLimit(1), first::add);
    assertThat(read(near.pagedAfter(first.get(0).id()))).hasSize(expected - 1);
  }

  private void assertAnswers(Condition condition, Predicate<Feature> byHand) {
    FeatureQuery query = as().withCondition(condition);
    List<String> expected = everything.stream().filter(byHand).map(Feature::id).toList();
    assertThat(read(query)).extracting(Feature::id).as(condition.toString()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(layer.count(query)).isEqualTo(expected.size());
  }

  private FeatureQuery as() {
    Actor own = new Actor(town, "own", "own", Party.TOWN, CodeRange.ofTown(town), Set.of(), null, Permissions.ALL, Locale.CHINESE);
    return FeatureQuery.as(own).withLimit(1_000);
  }

  private List<Feature> read(FeatureQuery query) {
    return read(layer, query);
  }

  private List<Feature> read(FeatureLayer from, FeatureQuery query) {
    List<Feature> features = new ArrayList<>();
    from.read(query, features::add);
    return features;
  }

  private static double metres(Feature one, Feature other) {
    return Sphere.metres(one.geometry(), other.geometry());
  }

  private static boolean sameEnterprise(Feature one, Feature other) {
    return one.properties().get("enterprise").equals(other.properties().get("enterprise"));
  }

  private Coordinate somewhere() {
    return new Coordinate(GROUND.getMinX() + random.nextDouble() * GROUND.getWidth(), GROUND.getMinY() + random.nextDouble() * GROUND.getHeight());
  }
}
