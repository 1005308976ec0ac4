package org.yitu.geo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yitu.geo.feature.FeaturesForTest.feature;
import static org.yitu.geo.feature.FeaturesForTest.geometry;
import static org.yitu.geo.feature.FeaturesForTest.layer;
import static org.yitu.geo.feature.FeaturesForTest.memoryLayer;
import static org.yitu.geo.feature.FeaturesForTest.point;
import static org.yitu.geo.feature.FeaturesForTest.points;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.MemoryLayer;
import org.yitu.geo.feature.ViewerForTest;
import org.yitu.geo.measure.Sphere;
import org.yitu.geo.route.Closures;
import org.yitu.geo.text.Refusal;

/**
 * The incident is at (105.4, 28.8). A river runs along 105.405 E: whatever lies east of it is driven to over a
 * bridge, 20 minutes more; what lies south of 28.7 N has no road.
 *
 * <pre>
 *    hospital h1   river
 *     t1  incident   |  t2 (nearest by metres, across the river)
 *                    |
 *         t3 (no road)
 * </pre>
 */
class SurroundingSearchTest {
  private static final ViewerForTest ANYBODY = ViewerForTest.ANYBODY;
  private static final Coordinate INCIDENT = new Coordinate(105.4, 28.8);
  private static final RiverRouterForTest ROUTER = new RiverRouterForTest();

  private final FeatureLayer teams = memoryLayer(points("team"), feature("team", "t1", "示例消防一队", "POINT (105.38 28.8)"),
      feature("team", "t2", "示例消防二队", "POINT (105.41 28.8)"), feature("team", "t3", "示例矿山救护队", "POINT (105.4 28.69)"));
  private final FeatureLayer hospitals = memoryLayer(layer("hospital", GeometryKind.POLYGON),
      feature("hospital", "h1", "示例医院", "POLYGON ((105.36 28.81, 105.39 28.81, 105.39 28.83, 105.36 28.83, 105.36 28.81))"));
  private final FeatureLayer secret = MemoryLayer.of(points("secret"), List.of(point("secret", "s", 105.4, 28.8)),
      viewer -> viewer.may("secret:read"));
  private final SurroundingSearch search = new SurroundingSearch(List.of(teams, hospitals, secret), ROUTER);
  private final SurroundingSearch withoutRoads = new SurroundingSearch(List.of(teams, hospitals, secret), null);

  @Test
  void whoArrivesFirstComesFirstAndWhoHasNoRoadComesLast() {
    assertThat(ids(search.find(visible(SearchRequest.around(ANYBODY, INCIDENT, 20_000)))))
        .containsExactly("h1", "t1", "t2", "t3");
  }

  @Test
  void withoutARoadNetworkTheNearestComesFirst() {
    List<Found> found = withoutRoads.find(visible(SearchRequest.around(ANYBODY, INCIDENT, 20_000)));

    assertThat(ids(found)).containsExactly("t2", "h1", "t1", "t3");
    assertThat(found).allMatch(one -> one.minutes().isEmpty());
  }

  @Test
  void minutesLeaveOutWhoComesTooLate() {
    assertThat(ids(search.find(visible(SearchRequest.within(ANYBODY, INCIDENT, 15))))).containsExactly("h1", "t1");
    assertThat(ids(search.find(visible(SearchRequest.around(ANYBODY, INCIDENT, 1_700).withMinutes(15)))))
        .containsExactly("h1");
  }

  @Test
  void withMinutesAloneOnlyWhatTheTopSpeedReachesIsLookedAt() {
    SearchRequest oneMinute = visible(SearchRequest.within(ANYBODY, INCIDENT, 0.5));

    assertThat(ids(new SurroundingSearch(List.of(teams), new RiverRouterForTest(0))
        .find(oneMinute.withLayers(Set.of("team")))))
        .containsExactly("t2");
  }

  @Test
  void theMetresToAPolygonAreThoseToItsNearestPoint() {
    Found hospital = withoutRoads.find(SearchRequest.around(ANYBODY, INCIDENT, 20_000).withLayers(Set.of("hospital")))
        .get(0);

    assertThat(hospital.metres()).isCloseTo(Sphere.metres(INCIDENT, new Coordinate(105.39, 28.81)), within(0.1));
    Coordinate inside = new Coordinate(105.37, 28.82);
    assertThat(withoutRoads.find(SearchRequest.around(ANYBODY, inside, 10).withLayers(Set.of("hospital"))).get(0)
        .metres()).isZero();
  }

  @Test
  void nameAndLayerNarrowTheSearch() {
    assertThat(ids(search.find(visible(SearchRequest.around(ANYBODY, INCIDENT, 20_000)).withText("消防"))))
        .containsExactly("t1", "t2");
    assertThat(ids(search.find(SearchRequest.around(ANYBODY, INCIDENT, 20_000).withLayers(Set.of("hospital")))))
        .containsExactly("h1");
    assertThat(ids(search.find(visible(SearchRequest.around(ANYBODY, INCIDENT, 20_000)).withLimit(1))))
        .containsExactly("h1");
  }

  @Test
  void closuresAreHandedToTheRoadNetwork() {
    Closures closed = Closures.of(geometry("POLYGON ((105.3 28.79, 105.395 28.79, 105.395 28.85, 105.3 28.85, 105.3 28.79))"));

    assertThat(ids(search.find(visible(SearchRequest.within(ANYBODY, INCIDENT, 60).withClosures(closed)))))
        .containsExactly("t2");
  }

  @Test
  void aLayerThatIsHiddenIsNotThere() {
    SearchRequest all = SearchRequest.around(ViewerForTest.NOBODY, INCIDENT, 20_000);

    assertThat(ids(search.find(all))).doesNotContain("s");
    assertThat(ids(search.find(SearchRequest.around(ANYBODY, INCIDENT, 20_000)))).contains("s");
    assertRefused(() -> search.find(all.withLayers(Set.of("secret"))), "There is no layer “secret”");
    assertRefused(() -> search.find(all.withLayers(Set.of("team", "nothing"))), "There is no layer “nothing”");
  }

  @Test
  void whereThereIsNoRoadARadiusIsAnsweredAndMinutesAreRefused() {
    SurroundingSearch lost = new SurroundingSearch(List.of(teams), new RiverRouterForTest().withoutRoadAtTheCentre());

    assertThat(ids(lost.find(SearchRequest.around(ANYBODY, INCIDENT, 20_000)))).containsExactly("t2", "t1", "t3");
    assertRefused(() -> lost.find(SearchRequest.within(ANYBODY, INCIDENT, 10)), "no road");
    assertRefused(() -> withoutRoads.find(SearchRequest.within(ANYBODY, INCIDENT, 10)), "no road network");
  }

  @Test
  void questionsWithoutBoundsAreRefused() {
    SearchRequest fine = SearchRequest.around(ANYBODY, INCIDENT, 1_000);

    for (double radius : new double[] {0, -1, 1e9, Double.POSITIVE_INFINITY}) {
      assertRefused(() -> SearchRequest.around(ANYBODY, INCIDENT, radius), "radius");
    }
    for (double minutes : new double[] {0, -1, 1e9, Double.NaN}) {
      assertRefused(() -> SearchRequest.within(ANYBODY, INCIDENT, minutes), "driving time");
    }
    for (int limit : new int[] {0, -1, 1_001, Integer.MAX_VALUE}) assertRefused(() -> fine.withLimit(limit), "limit");
    assertRefused(() -> SearchRequest.around(ANYBODY, INCIDENT, SearchRequest.NO_RADIUS),
        "Give a radius or a driving time");
    assertRefused(() -> fine.withText("长".repeat(201)), "200 characters");
  }

  @Property(tries = 150)
  void theAnswerIsThatOfLookingAtEverything(@ForAll long seed) {
    Random random = new Random(seed);
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < 120; i++) features.add(randomFeature(random, i));
    List<FeatureLayer> layers = List.of(
        MemoryLayer.of(points("even"), features.stream().filter(one -> one.layer().equals("even")).toList()),
        MemoryLayer.of(points("odd"), features.stream().filter(one -> one.layer().equals("odd")).toList()));
    Coordinate centre = new Coordinate(105.2 + random.nextDouble() * 0.4, 28.6 + random.nextDouble() * 0.4);
    double radius = 500 + random.nextDouble() * 40_000;
    OptionalDouble minutes = random.nextBoolean() ? OptionalDouble.of(1 + random.nextInt(60)) : OptionalDouble.empty();
    SearchRequest request = new SearchRequest(ANYBODY, centre, random.nextInt(3) == 0 && minutes.isPresent()
        ? SearchRequest.NO_RADIUS : radius, minutes, random.nextBoolean() ? Set.of() : Set.of("odd"),
        random.nextBoolean() ? "" : "7",
        1 + random.nextInt(50), Closures.NONE);

    assertThat(new SurroundingSearch(layers, ROUTER).find(request))
        .isEqualTo(BruteForceForTest.find(features, ROUTER, request));
  }

  @Test
  void alongAWayTheNearestToItComesFirst() {
    LineString way = (LineString) geometry("LINESTRING (105.3 28.8, 105.4 28.801, 105.5 28.8)");

    assertThat(ids(search.along(new AlongRequest(ViewerForTest.NOBODY, way, 2_000, Set.of(), "", 10))))
        .containsExactly("t1", "t2", "h1");
    assertThat(ids(search.along(new AlongRequest(ViewerForTest.NOBODY, way, 500, Set.of(), "", 10))))
        .containsExactly("t1", "t2");
    assertThat(ids(search.along(new AlongRequest(ViewerForTest.NOBODY, way, 2_000, Set.of("hospital"), "", 10))))
        .containsExactly("h1");
    assertRefused(() -> new AlongRequest(ViewerForTest.NOBODY, way, 50_000, Set.of(), "", 10), "20 km");
  }

  @Property(tries = 60)
  void alongAWayTheAnswerIsThatOfLookingAtEverything(@ForAll long seed) {
    Random random = new Random(seed);
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < 200; i++) features.add(point("even", "f" + i, 105 + random.nextDouble(), 28.3
        + random.nextDouble()));
    Coordinate[] bends = new Coordinate[3_000];
    for (int i = 0; i < bends.length; i++) bends[i] = new Coordinate(105 + i / 3e3 + random.nextGaussian() * 1e-3,
        28.8 + 0.2 * Math.sin(i / 300.0) + random.nextGaussian() * 1e-3);
    LineString way = features.get(0).geometry().getFactory().createLineString(bends);
    double metres = 100 + random.nextDouble() * 8_000;

    assertThat(ids(new SurroundingSearch(List.of(MemoryLayer.of(points("even"), features)), null)
        .along(new AlongRequest(ANYBODY, way, metres, Set.of(), "", 1_000))))
        .containsExactlyInAnyOrderElementsOf(features.stream()
            .filter(one -> Sphere.metres(one.geometry(), way) <= metres).map(Feature::id).toList());
  }

  private static Feature randomFeature(Random random, int i) {
    String kind = i % 2 == 0 ? "even" : "odd";
    double x = 105 + random.nextDouble() * 0.8;
    double y = 28.4 + random.nextDouble() * 0.8;
    double size = random.nextDouble() * 0.05;
    return random.nextInt(4) > 0 ? point(kind, "f" + i, x, y) : feature(kind, "f" + i, "f" + i,
        "POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %2$s))".formatted(x, y, x + size, y + size));
  }

  private static SearchRequest visible(SearchRequest request) {
    return request.withLayers(Set.of("team", "hospital"));
  }

  private static List<String> ids(List<Found> found) {
    return found.stream().map(one -> one.feature().id()).toList();
  }

  private static void assertRefused(ThrowingCallable question, String reason) {
    assertThatThrownBy(question).isInstanceOf(Refusal.class).hasMessageContaining(reason);
  }
}
