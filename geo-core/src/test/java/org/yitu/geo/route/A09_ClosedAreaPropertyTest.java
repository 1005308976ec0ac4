package org.yitu.geo.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yitu.geo.route.GridCityForTest.at;
import static org.yitu.geo.route.GridCityForTest.disc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Whatever disc is closed and wherever one drives: no way meets it, and the ways agree with the travel times. */
@Tag("A19.6")
class A09_ClosedAreaPropertyTest {
  private static Path folder;
  private static RoadNetwork network;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("yitu-grid");
    network = GridCityForTest.of(12, 12).oneWayRow(3).oneWayColumn(5).open(folder);
  }

  @AfterContainer
  static void close() throws IOException {
    network.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  @Property(tries = 300)
  void noWayMeetsAClosedArea(@ForAll @DoubleRange(min = 0, max = 11) double fromColumn,
      @ForAll @DoubleRange(min = 0, max = 11) double fromRow, @ForAll @DoubleRange(min = 0, max = 11) double toColumn,
      @ForAll @DoubleRange(min = 0, max = 11) double toRow, @ForAll @IntRange(min = 1, max = 10) int column,
      @ForAll @IntRange(min = 1, max = 10) int row, @ForAll @DoubleRange(min = 0.05, max = 4) double radius) {
    Geometry zone = disc(column + 0.13, row + 0.07, radius);
    Closures closures = Closures.of(zone);
    Coordinate from = at(fromColumn, fromRow);
    Coordinate to = at(toColumn, toRow);
    List<Route> routes = network.route(new RouteRequest(from, to, closures, 1, Locale.CHINESE));
    assertThat(routes).allSatisfy(route -> assertThat(route.geometry().intersects(zone)).isFalse());
    double tree = network.matrix(List.of(from), List.of(to), closures)[0][0];
    if (routes.isEmpty()) assertThat(tree).isNaN();
    else assertThat(tree).isCloseTo(routes.get(0).seconds(), within(0.05));
  }
}
