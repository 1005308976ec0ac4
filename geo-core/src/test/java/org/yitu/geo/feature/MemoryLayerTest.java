package org.yitu.geo.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yitu.geo.feature.FeaturesForTest.feature;
import static org.yitu.geo.feature.FeaturesForTest.geometry;
import static org.yitu.geo.feature.FeaturesForTest.ids;
import static org.yitu.geo.feature.FeaturesForTest.inState;
import static org.yitu.geo.feature.FeaturesForTest.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.measure.Sphere;
import org.yitu.geo.text.Refusal;

/**
 * <pre>
 *   28.9   c       d
 *   28.8       x
 *   28.7   a       b
 *         105.3   105.5
 * </pre>
 */
class MemoryLayerTest {
  private static final Coordinate X = new Coordinate(105.4, 28.8);
  private static final FeatureQuery ALL = FeatureQuery.as(ViewerForTest.ANYBODY);

  private final MemoryLayer layer = FeaturesForTest.memoryLayer(FeaturesForTest.points("team"),
      point("team", "d", 105.5, 28.9), point("team", "a", 105.3, 28.7),
      inState(feature("team", "b", "示例 Rescue B", "POINT (105.5 28.7)"), "OPEN", 2), point("team", "c", 105.3, 28.9),
      inState(point("team", "x", 105.4, 28.8), "OPEN", 3));

  @Test
  void everythingIsFoundWithoutConditions() {
    assertThat(ids(layer, ALL)).containsExactlyInAnyOrder("a", "b", "c", "d", "x");
    assertThat(layer.count(ALL.withLimit(2))).isEqualTo(5);
    assertThat(ids(layer, ALL.withLimit(2))).hasSize(2);
  }

  @Test
  void aBoxAnAreaAndACircleHoldTogether() {
    FeatureQuery lower = ALL.withBox(new Envelope(105, 106, 28, 28.85));

    assertThat(ids(layer, lower)).containsExactlyInAnyOrder("a", "b", "x");
    assertThat(ids(layer, lower.withArea(geometry("POLYGON ((105.35 28.6, 105.6 28.6, 105.6 29, 105.35 29, 105.35 28.6))"))))
        .containsExactlyInAnyOrder("b", "x");
    assertThat(ids(layer, lower.withinMetres(X, 1_000))).containsExactly("x");
    assertThat(ids(layer, lower.withinMetres(new Coordinate(110, 40), 1_000))).isEmpty();
  }

  @Test
  void theNearestComeFirst() {
    assertThat(ids(layer, ALL.withinMetres(new Coordinate(105.39, 28.79), 50_000).nearestFirst().withLimit(3)))
        .containsExactly("x", "a", "b");
  }

  @Test
  void pagesFollowEachOtherById() {
    assertThat(ids(layer, ALL.withLimit(2).pagedAfter(""))).containsExactly("a", "b");
    assertThat(ids(layer, ALL.withLimit(2).pagedAfter("b"))).containsExactly("c", "d");
    assertThat(ids(layer, ALL.withLimit(2).pagedAfter("d"))).containsExactly("x");
  }

  @Test
  void textIsLookedForInTheNameWithoutRegardToCase() {
    assertThat(ids(layer, ALL.withText(" rescue "))).containsExactly("b");
    assertThat(ids(layer, ALL.withText("示例"))).containsExactly("b");
    assertThat(ids(layer, ALL.withText("%"))).isEmpty();
  }

  @Test
  void clustersCountMeanAndWorst() {
    List<Cluster> clusters = layer.clusters(ALL.withBox(new Envelope(105, 106, 28, 28.85)), 1);

    assertThat(clusters).hasSize(1);
    assertThat(clusters.get(0).count()).isEqualTo(3);
    assertThat(clusters.get(0).severity()).isEqualTo(3);
    assertThat(clusters.get(0).centre().distance(new Coordinate(105.4, 28.7333333))).isLessThan(1e-6);
    assertThat(layer.clusters(ALL, 0.1)).hasSize(5);
    assertThat(layer.clusters(ALL.withLimit(2), 0.1)).hasSize(2);
  }

  @Test
  void whoMayNotSeeTheLayerFindsItEmpty() {
    MemoryLayer secret = MemoryLayer.of(FeaturesForTest.points("secret"), List.of(point("secret", "a", 105.3, 28.7)),
        viewer -> viewer.may("secret:read"));
    FeatureQuery nobody = FeatureQuery.as(ViewerForTest.NOBODY);

    assertThat(secret.visibleTo(ViewerForTest.NOBODY)).isFalse();
    assertThat(ids(secret, nobody)).isEmpty();
    assertThat(secret.count(nobody)).isZero();
    assertThat(secret.clusters(nobody, 1)).isEmpty();
    assertThat(secret.find(ViewerForTest.NOBODY, "a")).isEmpty();
    assertThat(secret.find(ViewerForTest.permitted("secret:read"), "a")).isPresent();
  }

  @Test
  void linesAndPolygonsAreAsNearAsTheirNearestPoint() {
    MemoryLayer areas = FeaturesForTest.memoryLayer(FeaturesForTest.layer("area", GeometryKind.POLYGON),
        feature("area", "around", "around", "POLYGON ((105 28, 106 28, 106 29, 105 29, 105 28))"),
        feature("area", "east", "east", "POLYGON ((105.41 28.7, 105.6 28.7, 105.6 28.9, 105.41 28.9, 105.41 28.7))"));

    assertThat(ids(areas, ALL.withinMetres(X, 900))).containsExactly("around");
    assertThat(ids(areas, ALL.withinMetres(X, 1_000).nearestFirst())).containsExactly("around", "east");
  }

  @Test
  void aFilterOnAFieldThatIsNotThereIsRefused() {
    Filter unknown = new Filter.Not(new Filter.IsNull("colour"));

    assertThatThrownBy(() -> layer.count(ALL.withFilter(unknown))).isInstanceOf(Refusal.class)
        .hasMessageContaining("colour");
  }

  @Property(tries = 100)
  void theIndexFindsWhatLookingAtEachFeatureFinds(@ForAll long seed) {
    Random random = new Random(seed);
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      features.add(point("team", "t" + i, 105 + random.nextDouble(), 28 + random.nextDouble()));
    }
    MemoryLayer many = MemoryLayer.of(FeaturesForTest.points("team"), features);
    Coordinate centre = new Coordinate(105 + random.nextDouble(), 28 + random.nextDouble());
    double metres = 1 + random.nextDouble() * 60_000;
    Envelope box = new Envelope(105.2, 105.2 + random.nextDouble(), 28.2, 28.2 + random.nextDouble());

    assertThat(ids(many, ALL.withinMetres(centre, metres).withBox(box)))
        .containsExactlyInAnyOrderElementsOf(features.stream()
        .filter(feature -> Sphere.metres(centre, feature.geometry().getCoordinate()) <= metres)
        .filter(feature -> box.contains(feature.geometry().getCoordinate())).map(Feature::id).toList());
  }

  @Test
  void theSameIdTwiceIsAProgrammersMistake() {
    Geometry place = geometry("POINT (105 28)");
    Feature one = FeaturesForTest.feature("team", "a", "a", place, Map.of());

    assertThatThrownBy(() -> FeaturesForTest.memoryLayer(FeaturesForTest.points("team"), one, one))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("team twice: a");
  }
}
