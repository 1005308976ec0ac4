package org.yitu.geo.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yitu.geo.route.GridCityForTest.area;
import static org.yitu.geo.route.GridCityForTest.at;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.route.Router.Direction;

/** Many places at once give the same seconds as one by one, with one-way streets, a river and closed zones. */
@Tag("A3.29")
class A06_TravelTimesTest {
  private static final Closures CLOSED = new Closures(List.of(area(3.3, 2.7, 5.2, 4.4)),
      List.of(area(7.5, 5.5, 8.5, 6.5)),
      Set.of(GridCityForTest.ROW + 7));
  @TempDir
  static Path folder;
  private static RoadNetwork network;

  @BeforeAll
  static void open() {
    network = GridCityForTest.of(10, 10).river(5).bridge(2, 5).bridge(8, 5).oneWayRow(2).oneWayRow(8).oneWayColumn(4)
        .tag(GridCityForTest.COLUMN + 6, "maxspeed", "60").open(folder);
  }

  @AfterAll
  static void close() {
    network.close();
  }

  @Test
  void aMatrixOfSecondsEqualsTheSingleRoutes() {
    compareWithSingleRoutes(places(6, 1), places(9, 2), Closures.NONE);
    compareWithSingleRoutes(places(9, 3), places(5, 4), Closures.NONE);
  }

  @Test
  void soItDoesAroundClosedZones() {
    compareWithSingleRoutes(places(6, 5), places(9, 6), CLOSED);
    compareWithSingleRoutes(places(9, 7), places(5, 8), CLOSED);
  }

  @Test
  void secondsToACentreAreTheColumnAndFromItTheRowOfTheMatrix() {
    List<Coordinate> places = places(20, 9);
    Coordinate centre = at(5.3, 3);
    double[][] coming = network.matrix(places, List.of(centre), CLOSED);
    double[] leaving = network.matrix(List.of(centre), places, CLOSED)[0];
    assertThat(network.seconds(centre, places, Direction.TO_CENTRE, 1e6, CLOSED))
        .containsExactly(IntStream.range(0, 20).mapToDouble(i -> coming[i][0]).toArray(), within(1e-6));
    assertThat(network.seconds(centre, places, Direction.FROM_CENTRE, 1e6, CLOSED))
        .containsExactly(leaving, within(1e-6));
  }

  @Test
  void whatIsFartherThanTheLimitIsNotANumber() {
    double[] seconds = network.seconds(at(0, 0), List.of(at(2, 0), at(3, 0), at(3.1, 0)), Direction.FROM_CENTRE, 30.01,
        Closures.NONE);
    assertThat(seconds[0]).isCloseTo(20, within(0.1));
    assertThat(seconds[1]).isCloseTo(30, within(0.1));
    assertThat(seconds[2]).isNaN();
  }

  @Test
  void emptyListsGiveEmptyAnswers() {
    assertThat(network.seconds(at(0, 0), List.of(), Direction.TO_CENTRE, 1e6, Closures.NONE)).isEmpty();
    assertThat(network.matrix(List.of(), List.of(at(0, 0)), Closures.NONE)).isEmpty();
    assertThat(network.matrix(List.of(at(0, 0)), List.of(), Closures.NONE)).hasDimensions(1, 0);
  }

  @Test
  void manyThreadsGetTheSameAnswers() {
    List<Coordinate> places = places(12, 10);
    double[][] expected = network.matrix(places, places, CLOSED);
    List<double[][]> answers = IntStream.range(0, 16).parallel().mapToObj(i -> {
      network.route(new RouteRequest(places.get(i % 12), places.get((i + 5) % 12), i % 2 == 0 ? CLOSED : Closures.NONE,
          i % 3,
          Locale.ENGLISH));
      return network.matrix(places, places, CLOSED);
    }).toList();
    assertThat(answers).allSatisfy(answer -> assertThat(answer).isDeepEqualTo(expected));
  }

  private static void compareWithSingleRoutes(List<Coordinate> from, List<Coordinate> to, Closures closures) {
    double[][] matrix = network.matrix(from, to, closures);
    for (int i = 0; i < from.size(); i++)
      for (int j = 0; j < to.size(); j++) {
        List<Route> routes = network.route(new RouteRequest(from.get(i), to.get(j), closures, 0, Locale.CHINESE));
        String pair = from.get(i) + " → " + to.get(j);
        if (routes.isEmpty()) assertThat(matrix[i][j]).as(pair).isNaN();
        else assertThat(matrix[i][j]).as(pair).isCloseTo(routes.get(0).seconds(), within(0.02));
      }
  }

  private static List<Coordinate> places(int count, long seed) {
    Random random = new Random(seed);
    List<Coordinate> places = new ArrayList<>();
    for (int i = 0; i < count; i++) places.add(at(9 * random.nextDouble(), 9 * random.nextDouble()));
    return places;
  }
}
