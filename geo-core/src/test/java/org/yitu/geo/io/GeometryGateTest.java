package org.yitu.geo.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.yitu.geo.text.Refusal;

class GeometryGateTest {
  private static final GeometryGate GATE = GeometryGate.china();

  @Test
  void whatIsInOrderPassesWithSridAndWithoutHeights() {
    Geometry fromWkt = GATE.fromWkt("SRID=4490;POLYGON Z ((105 28 7, 105.1 28 7, 105.1 28.1 7, 105 28 7))");
    Geometry fromJson = GATE.fromGeoJson("{\"type\":\"Polygon\",\"coordinates\":[[[105,28],[105.1,28,9],[105.1,28.1],[105,28]]]}");

    assertThat(fromWkt.getSRID()).isEqualTo(4490);
    assertThat(fromWkt.getFactory().getSRID()).isEqualTo(4490);
    assertThat(fromWkt.getCoordinate().getZ()).isNaN();
    assertThat(fromJson.equalsExact(fromWkt)).isTrue();
    assertThat(fromJson.getSRID()).isEqualTo(4490);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "POINT (105 28)", "LINESTRING (105 28, 106 29)", "MULTIPOINT ((105 28), (106 29))",
      "POLYGON ((105 28, 106 28, 106 29, 105 28), (105.8 28.3, 105.8 28.4, 105.7 28.3, 105.8 28.3))",
      "MULTILINESTRING ((105 28, 106 29), (107 28, 108 29))",
      "MULTIPOLYGON (((105 28, 106 28, 106 29, 105 28)), ((107 28, 108 28, 108 29, 107 28)))",
      "GEOMETRYCOLLECTION (POINT (105 28), LINESTRING (105 28, 106 29))"})
  void everyKindOfGeometryComesBackAsItWasWritten(String wkt) {
    Geometry geometry = GATE.fromWkt(wkt);
    StringBuilder text = new StringBuilder();
    GeoJson.append(text, geometry);

    assertThat(GATE.fromGeoJson(GeoJson.write(geometry)).equalsExact(geometry)).isTrue();
    assertThat(GATE.fromGeoJson(text.toString()).equalsExact(geometry)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "NaN 28 | finite", "105 NaN | finite", "1e400 28 | finite", "-1e400 28 | finite", "200 95 | (200, 95)",
      "105 91 | out of range", "181 28 | out of range", "-0.0 1e-320 | out of range",
      "542926.88 3194940.4 | out of range"})
  void aNumberThatIsNoPlaceInTheProjectIsRefused(String ordinates, String reason) {
    assertThat(refusal(() -> GATE.fromWkt("POINT (" + ordinates + ")"))).contains(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"105\",\"28\"]", "[null,28]", "[105]", "[]", "[105,28,1,2]", "[105,28,\"a\"]", "105", "{}",
      "null",
      "[[105,28]]", "[true,false]", "[1e400,28]", "[-1e999,28]"})
  void aPositionThatIsNotTwoOrThreeNumbersIsRefused(String position) {
    assertThat(refusal(() -> GATE.fromGeoJson("{\"type\":\"Point\",\"coordinates\":" + position + "}"))).isNotBlank();
  }

  @Test
  void aCentreIsAListOfTwoFiniteNumbersInsideTheExtent() {
    assertThat(GATE.point(List.of(105.4, 28))).isEqualTo(new Coordinate(105.4, 28));
    assertThat(refusal(() -> GATE.point(List.of("105", "28")))).contains("numbers");
    assertThat(refusal(() -> GATE.point(List.of(105.4)))).contains("two numbers");
    assertThat(refusal(() -> GATE.point(null))).contains("two numbers");
    assertThat(refusal(() -> GATE.point(List.of(Double.NaN, 28.0)))).contains("finite");
    assertThat(refusal(() -> GATE.point(List.of(28.0, 105.4)))).contains("out of range");
  }

  @Test
  void theExtentIsTheProjectsOwn() {
    GeometryGate luzhou = GeometryGate.of(new Envelope(105, 107, 27.5, 29.5));

    assertThat(refusal(() -> luzhou.fromWkt("POINT (116.4 39.9)")))
        .contains("(116.4, 39.9)", "longitude must be between 105 and 107", "latitude between 27.5 and 29.5");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "bow-tie | POLYGON ((105 28, 106 29, 106 28, 105 29, 105 28)) | crosses itself, at (105.5, 28.5)",
      "hole outside | POLYGON ((105 28, 106 28, 106 29, 105 28), (107 28, 108 28, 108 29, 107 28)) | outside its shell, at (107, 28)",
      "nested holes | POLYGON ((105 28, 109 28, 109 32, 105 32, 105 28), (106 29, 108 29, 108 31, 106 31, 106 29), "
          + "(106.5 29.5, 107 29.5, 107 30, 106.5 29.5)) | inside another hole",
      "self-touching | POLYGON ((105 28, 107 28, 107 29, 106 28, 105 29, 105 28)) | itself",
      "spike | POLYGON ((105 28, 106 28, 106 29, 106 30, 106 29, 105 28)) | itself, at",
      "no area | POLYGON ((105 28, 106 28, 105 28, 105 28)) | too few different points",
      "no length | LINESTRING (105 28, 105 28) | too few different points",
      "overlapping | MULTIPOLYGON (((105 28, 106 28, 106 29, 105 28)), ((105 28, 106 28, 106 29, 105 28))) | "})
  void anInvalidShapeIsRefusedWithThePlaceOfTheFault(String what, String wkt, String reason) {
    assertThat(refusal(() -> GATE.fromWkt(wkt))).as(what).startsWith("The geometry is not valid")
        .contains(reason == null ? "" : reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[[105,28],[106,28],[106,29]]]", "[[[105,28],[106,28],[106,29],[105,28.5]]]",
      "[[[105,28],[106,28]]]",
      "[[[105,28]]]", "[[]]", "[]"})
  void aRingThatIsOpenOrTooShortIsRefused(String coordinates) {
    assertThat(refusal(() -> GATE.fromGeoJson("{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}")))
        .isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POLYGON ((105 28, 106 28, 106 29, 105 28.5))", "POLYGON ((105 28, 106 28))",
      "LINESTRING (105 28)",
      "POLYGON EMPTY", "GEOMETRYCOLLECTION (POINT EMPTY)", "POINT (105)", "POINT", "POINT (105 28) POINT (106 29)",
      "POINT (105d 28)",
      "POINT (0x69p0 28)", "POINT (１０５ 28)", "POINT (105 28))", "CIRCLE (105 28, 3)", "SRID=3857;POINT (105 28)", "(",
      " ", "\u0000",
      "POLYGON ((105 28, 106 28, 106 29, 105 28)"})
  void textThatIsNoWholeGeometryIsRefused(String wkt) {
    assertThat(refusal(() -> GATE.fromWkt(wkt))).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "", "[]", "3", "\"POINT\"", "{", "{}", "{\"type\":\"Feature\"}",
      "{\"type\":3,\"coordinates\":[105,28]}",
      "{\"type\":\"Point\"}", "{\"type\":\"Point\",\"coordinates\":[105,28]}x",
      "{\"type\":\"Point\",\"coordinates\":[105,28]}{}",
      "{\"type\":\"GeometryCollection\",\"geometries\":[null]}", "{\"type\":\"GeometryCollection\",\"geometries\":[]}",
      "{\"type\":\"Point\",\"coordinates\":[NaN,28]}",
      "{\"type\":\"Point\",\"coordinates\":[105,28],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}}}"})
  void jsonThatIsNoWholeGeometryIsRefused(String json) {
    assertThat(refusal(() -> GATE.fromGeoJson(json))).isNotBlank();
  }

  @Test
  void nothingAtAllIsRefused() {
    assertThat(refusal(() -> GATE.fromGeoJson((String) null))).contains("missing");
    assertThat(refusal(() -> GATE.fromGeoJson((Map<String, ?>) null))).contains("missing");
    assertThat(refusal(() -> GATE.fromWkt(null))).contains("missing");
    assertThat(refusal(() -> GATE.check(null))).contains("missing");
  }

  @Test
  void nestingIsAllowedEightLevelsDeepAndNoDeeper() {
    assertThat(GATE.fromWkt(nestedWkt(7))).isNotNull();
    assertThat(GATE.fromGeoJson(nestedJson(7))).isNotNull();
    assertThat(GATE.fromWkt("GEOMETRYCOLLECTION(".repeat(7) + "MULTIPOLYGON (((105 28, 106 28, 106 29, 105 28)))"
        + ")".repeat(7)))
        .isNotNull();
    assertThat(refusal(() -> GATE.fromWkt(nestedWkt(8)))).contains("nested more than 8");
    assertThat(refusal(() -> GATE.fromGeoJson(nestedJson(8)))).contains("nested more than 8");
  }

  @ParameterizedTest
  @ValueSource(ints = {180, 3_000, 10_000, 50_000, 100_000})
  void deepNestingIsRefusedBeforeTheStackOverflows(int depth) {
    String arrays = "{\"type\":\"Point\",\"coordinates\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

    assertThat(refusal(() -> GATE.fromWkt(nestedWkt(depth)))).contains("nested");
    assertThat(refusal(() -> GATE.fromGeoJson(nestedJson(depth)))).contains("nested");
    assertThat(refusal(() -> GATE.fromGeoJson(arrays))).contains("nested");
    assertThat(refusal(() -> GATE.check(nestedGeometry(depth)))).contains("nested");
  }

  @Test
  void aPolygonOfAMillionVerticesIsRefusedWhicheverWayItComes() {
    Coordinate[] ring = circle(1_000_000);
    String wkt = "POLYGON ((" + IntStream.range(0, ring.length).mapToObj(i -> ring[i].x + " " + ring[i].y)
        .collect(Collectors.joining(",")) + "))";
    String json = "{\"type\":\"Polygon\",\"coordinates\":[[" + IntStream.range(0, ring.length)
        .mapToObj(i -> "[" + ring[i].x + "," + ring[i].y + "]").collect(Collectors.joining(",")) + "]]}";
    List<List<Double>> positions = IntStream.range(0, ring.length).mapToObj(i -> List.of(ring[i].x, ring[i].y))
        .toList();

    assertThat(refusal(() -> GATE.fromWkt(wkt))).contains("more than 20000 vertices");
    assertThat(refusal(() -> GATE.fromGeoJson(json))).contains("more than 20000 vertices");
    assertThat(refusal(() -> GATE.fromGeoJson(Map.of("type", "Polygon", "coordinates", List.of(positions)))))
        .contains("more than 20000 vertices");
    assertThat(refusal(() -> GATE.check(new GeometryFactory().createPolygon(ring))))
        .contains("more than 20000 vertices");
  }

  @Test
  void asManyVerticesAsAllowedPass() {
    Geometry largest = new GeometryFactory().createPolygon(circle(GeometryGate.MAX_VERTICES));

    assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> GATE.check(largest)).getNumPoints())
        .isEqualTo(GeometryGate.MAX_VERTICES);
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 1_001, 19_999})
  void aStarThatCrossesItselfManyTimesIsRefusedAtOnce(int points) {
    Coordinate[] star = new Coordinate[points + 1];
    for (int i = 0; i < points; i++) star[i] = onCircle(2 * Math.PI * i * (points / 2) / points);
    star[points] = star[0].copy();

    assertThat(refusal(() -> GATE.check(new GeometryFactory().createPolygon(star)))).contains("not valid");
  }

  @Test
  void aRandomWalkIsRefusedAtOnce() {
    Random random = new Random(7);
    Coordinate[] walk = new Coordinate[10_001];
    Coordinate here = new Coordinate(105, 29);
    for (int i = 0; i < 10_000; i++) {
      walk[i] = here.copy();
      here = new Coordinate(here.x + random.nextGaussian() * 1e-3, here.y + random.nextGaussian() * 1e-3);
    }
    walk[10_000] = walk[0].copy();

    assertThat(refusal(() -> GATE.check(new GeometryFactory().createPolygon(walk)))).contains("not valid");
  }

  @Test
  void theWholeWorldAndTheAntimeridianAreOutOfRange() {
    assertThat(refusal(() -> GATE.fromWkt("POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))")))
        .contains("out of range");
    assertThat(refusal(() -> GATE.fromWkt("POLYGON ((179 50, -179 50, -179 51, 179 50))"))).contains("out of range");
  }

  @Test
  void whereAnAreaIsAskedForAPointIsRefused() {
    assertThat(refusal(() -> GATE.area(Map.of("type", "Point", "coordinates", List.of(105, 28))))).contains("Polygon");
  }

  @Test
  void theRefusalNamesTheInputInBothLanguages() {
    Refusal refusal = (Refusal) catchThrowable(() -> GATE.forField("location").fromWkt("POINT (1 2)"));

    assertThat(refusal.complaints()).hasSize(1);
    assertThat(refusal.complaints().get(0).field()).isEqualTo("location");
    assertThat(refusal.text().in(Locale.CHINESE)).isEqualTo("位置 (1, 2) 超出范围：经度须在 73 到 136、纬度须在 3 到 54 之间。");
  }

  @Test
  void aLineMayCrossItself() {
    assertThat(GATE.fromWkt("LINESTRING (105 28, 106 29, 106 28, 105 29)")).isInstanceOf(LineString.class);
  }

  private static String refusal(Supplier<?> entry) {
    Throwable thrown = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> catchThrowable(entry::get));
    assertThat(thrown).isInstanceOf(Refusal.class);
    assertThat(((Refusal) thrown).kind()).isEqualTo(Refusal.Kind.INVALID);
    assertThat(((Refusal) thrown).text().zh()).isNotBlank();
    return ((Refusal) thrown).text().en();
  }

  private static String nestedWkt(int collections) {
    return "GEOMETRYCOLLECTION(".repeat(collections) + "POINT (105 28)" + ")".repeat(collections);
  }

  private static String nestedJson(int collections) {
    return "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(collections)
        + "{\"type\":\"Point\",\"coordinates\":[105,28]}" + "]}".repeat(collections);
  }

  private static Geometry nestedGeometry(int collections) {
    GeometryFactory factory = new GeometryFactory();
    Geometry nested = factory.createPoint(new Coordinate(105, 28));
    for (int i = 0; i < collections; i++) nested = factory.createGeometryCollection(new Geometry[] {nested});
    return nested;
  }

  private static Coordinate[] circle(int points) {
    Coordinate[] ring = new Coordinate[points];
    for (int i = 0; i < points - 1; i++) ring[i] = onCircle(2 * Math.PI * i / (points - 1));
    ring[points - 1] = ring[0].copy();
    return ring;
  }

  private static Coordinate onCircle(double angle) {
    return new Coordinate(105 + Math.cos(angle), 29 + Math.sin(angle));
  }
}
