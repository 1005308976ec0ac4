package org.yitu.geo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.effect.Coefficients;
import org.yitu.geo.effect.GaussianPlume;
import org.yitu.geo.effect.Stability;
import org.yitu.geo.effect.Terrain;
import org.yitu.geo.effect.Validity;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Refusal.Complaint;

@Tag("C16")
class ToxicPlumeTest {
  private static final List<Object> LUZHOU = List.of(105.40, 28.80);

  /** Two kilograms of chlorine a second for half an hour on a still night: as the API's example. */
  private static Map<String, Object> chlorine() {
    Map<String, Object> given = new HashMap<>();
    given.put("kind", "toxic-plume");
    given.put("point", LUZHOU);
    given.put("substance", "chlorine");
    given.put("source", new HashMap<>(Map.of("kgPerSecond", 2.0, "seconds", 1800, "heightMetres", 1.0)));
    given.put("weather", new HashMap<>(Map.of("windFromDegrees", 225, "windSpeed", 2.0, "stability", "F", "terrain",
        "rural")));
    given.put("coefficients", "briggs-1973");
    return given;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> chlorine(String part, String name, Object value) {
    Map<String, Object> given = chlorine();
    ((Map<String, Object>) given.get(part)).put(name, value);
    return given;
  }

  private static List<Complaint> complaints(Map<String, Object> given) {
    List<Complaint> complaints = new ArrayList<>();
    assertThatThrownBy(() -> Scenario.of(given).resolve()).isInstanceOfSatisfying(Refusal.class,
        refusal -> complaints.addAll(refusal.complaints()));
    return complaints;
  }

  @Test void threeLevelsLieInsideEachOtherDownwind() {
    Zones zones = Scenario.of(chlorine()).resolve().zones();
    assertThat(zones.zones()).extracting(Zone::name).containsExactly("AEGL-3", "AEGL-2", "AEGL-1");
    assertThat(zones.zones()).extracting(Zone::threshold).containsExactly(28.0, 2.8, 0.5);
    assertThat(zones.zones()).extracting(Zone::severity).containsExactly(4, 3, 2);
    Geometry previous = null;
    for (Zone zone : zones.zones()) {
      assertThat(zone.polygon().isValid()).isTrue();
      assertThat(zone.polygon().getSRID()).isEqualTo(4490);
      if (previous != null) assertThat(previous.difference(zone.polygon()).getArea())
          .isLessThan(1e-5 * previous.getArea());
      previous = zone.polygon();
    }
    // Wind from the south-west: the cloud lies to the north-east, but for the ten metres around the source.
    Coordinate middle = zones.outline().getCentroid().getCoordinate();
    assertThat(middle.x).isGreaterThan(105.40);
    assertThat(middle.y).isGreaterThan(28.80);
  }

  @Test void whatGoesOnBehindTenKilometresIsCutAndSaid() {
    Zones zones = Scenario.of(chlorine()).resolve().zones();
    Zone mild = zones.zones().get(2);
    assertThat(mild.truncated()).isTrue();
    assertThat(mild.maxMetres()).isEqualTo(10_000);
    assertThat(zones.warnings()).anyMatch(text -> text.en().contains("beyond 10 km"));
    assertThat(zones.model().validity().state()).isEqualTo(Validity.State.EXTRAPOLATED);
  }

  @Test void theZoneReachesAsFarAsTheFormulaSays() {
    // D, 5 m/s, 0.5 kg/s: C(x) = Q/(π u σy σz) falls to 28 ppm of chlorine, 81.1 mg/m³, near 430 m.
    Map<String, Object> given = chlorine("weather", "stability", "D");
    ((Map<String, Object>) cast(given.get("weather"))).put("windSpeed", 5);
    ((Map<String, Object>) cast(given.get("source"))).putAll(Map.of("kgPerSecond", 0.5, "heightMetres", 0));
    Zone worst = Scenario.of(given).resolve().zones().zones().get(0);
    double x = worst.maxMetres();
    double sigmaY = .08 * x / Math.sqrt(1 + 1e-4 * x);
    double sigmaZ = .06 * x / Math.sqrt(1 + 1.5e-3 * x);
    assertThat(0.5 / (Math.PI * 5 * sigmaY * sigmaZ)).isCloseTo(28 * 70.90 / 24.4654 * 1e-6, withPercentage(0.1));
    assertThat(worst.truncated()).isFalse();
    double farthest = 0;
    LocalMetres frame = LocalMetres.at(new Coordinate(105.40, 28.80));
    for (Coordinate corner : worst.polygon().getCoordinates()) {
      Coordinate metres = frame.toMetres(corner);
      farthest = Math.max(farthest, Math.hypot(metres.x, metres.y));
      assertThat(metres.x + metres.y).isGreaterThan(-2 * GaussianPlume.MIN_METRES);
    }
    assertThat(farthest).isCloseTo(x, offset(1.0));
  }

  @Property(tries = 40) void theAreaIsTheIntegralOfTheWidth(@ForAll @DoubleRange(min = 0.05,
      max = 20) double kgPerSecond,
      @ForAll @DoubleRange(min = 0, max = 360) double windFrom, @ForAll Stability stability) {
    Map<String, Object> given = chlorine("source", "kgPerSecond", kgPerSecond);
    ((Map<String, Object>) cast(given.get("source"))).put("heightMetres", 0);
    ((Map<String, Object>) cast(given.get("weather"))).putAll(Map.of("windFromDegrees", windFrom, "stability",
        stability.name()));
    GaussianPlume plume =
        new GaussianPlume(kgPerSecond, 0, 2, stability, Terrain.RURAL, Coefficients.BRIGGS_1973);
    for (Zone zone : Scenario.of(given).resolve().zones().zones()) {
      if (zone.maxMetres() < 100) continue;
      double threshold = zone.threshold() * 70.90 / 24.4654 * 1e-6;
      double area = 0;
      double ratio = Math.pow(zone.maxMetres() / 10, 1 / 20_000.0);
      for (double x = 10; x < zone.maxMetres(); x *= ratio) {
        area += 2 * plume.halfWidth(x * Math.sqrt(ratio), threshold) * x * (ratio - 1);
      }
      assertThat(zone.areaSquareMetres()).isBetween(area * 0.99, area * 1.01 + 20 * plume.halfWidth(10, threshold)
          + 400);
    }
  }

  @ParameterizedTest
  @CsvSource({"source, kgPerSecond, 0", "source, kgPerSecond, -1", "source, kgPerSecond, 1e12",
      "source, kgPerSecond, NaN",
      "source, heightMetres, -1", "source, seconds, 0", "source, seconds, 1e9", "weather, windSpeed, 0",
      "weather, windSpeed, 0.99", "weather, windSpeed, 500", "weather, windFromDegrees, 361",
      "weather, windFromDegrees, Infinity"})
  @Tag("B59")
  void aNumberOutOfRangeIsRefused(String part, String name, double value) {
    assertThat(complaints(chlorine(part, name, value))).singleElement()
        .satisfies(complaint -> assertThat(complaint.field()).isEqualTo(part + "." + name));
  }

  @Test @Tag("B59") void everyComplaintComesAtOnce() {
    Map<String, Object> given = chlorine("weather", "stability", "Z");
    ((Map<String, Object>) cast(given.get("source"))).put("kgPerSecond", "much");
    ((Map<String, Object>) cast(given.get("weather"))).put("colour", 3);
    given.put("point", List.of(Double.NaN, 28.8));
    given.put("substance", "unobtainium");
    given.put("coefficients", "mine");
    given.put("cells", 1e9);
    assertThat(complaints(given)).extracting(Complaint::field).containsExactlyInAnyOrder("weather.stability",
        "source.kgPerSecond", "weather.colour", "point", "substance", "coefficients", "cells");
  }

  @Test void aSubstanceWithoutToxicDataSaysWhatIsMissing() {
    Map<String, Object> given = chlorine();
    given.put("substance", "benzene");
    assertThat(complaints(given)).singleElement().satisfies(complaint -> {
      assertThat(complaint.text().zh()).contains("苯").contains("AEGL").contains("ERPG");
      assertThat(complaint.text().en()).contains("Benzene has no AEGL-1, AEGL-2, AEGL-3 value");
    });
    given.put("levels", "erpg");
    assertThat(Scenario.of(given).resolve().zones().zones()).extracting(Zone::name).containsExactly("ERPG-3", "ERPG-2",
        "ERPG-1");
  }

  @Test void anUnknownKindNamesTheKnownOnes() {
    Map<String, Object> given = chlorine();
    given.put("kind", "alien-invasion");
    assertThat(complaints(given)).singleElement()
        .satisfies(complaint -> assertThat(complaint.text().zh()).contains("toxic-plume"));
    assertThat(complaints(new HashMap<>())).extracting(Complaint::field).containsExactlyInAnyOrder("kind", "point");
  }

  @Test void tooMuchInAllIsRefusedThoughEachNumberIsAllowed() {
    assertThat(complaints(chlorine("source", "kgPerSecond", 9_999))).extracting(Complaint::field)
        .containsExactly("source.seconds");
  }

  @Test void theSameScenarioIsWrittenTheSameWay() {
    Map<String, Object> typed = chlorine();
    typed.remove("coefficients");
    typed.put("substance", "7782-50-5");
    assertThat(Scenario.of(typed).resolve().canonical().toString())
        .isEqualTo(Scenario.of(chlorine()).resolve().canonical().toString());
  }

  @Test void whatMakesAnAnswerDoubtfulIsSaid() {
    Map<String, Object> given = chlorine("source", "seconds", 120);
    ((Map<String, Object>) cast(given.get("weather"))).put("windSpeed", 8);
    Zones zones = Scenario.of(given).resolve().zones();
    assertThat(zones.model().validity().notes()).extracting(text -> text.en().replaceAll("\\d+(\\.\\d+)?", "#"))
        .anyMatch(text -> text.contains("#-minute AEGL"))
        .anyMatch(text -> text.startsWith("The release ends before"))
        .anyMatch(text -> text.contains("times as heavy as air"))
        .anyMatch(text -> text.contains("class F does not occur"));
    assertThat(zones.model().constants()).anyMatch(constant -> !constant.verified());
  }

  @Test void aWhiffReachesNobodyAndSaysSo() {
    Zones zones = Scenario.of(chlorine("source", "kgPerSecond", 1e-6)).resolve().zones();
    assertThat(zones.zones()).isEmpty();
    assertThat(zones.outline().isEmpty()).isTrue();
    assertThat(zones.warnings()).anyMatch(text -> text.zh().contains("未达到 AEGL-3"));
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object value) {
    return (T) value;
  }
}
