package org.yitu.geo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.text.Refusal;

@Tag("C16")
@Tag("A19.6")
class ExplosionTest {
  private static final Coordinate PLACE = new Coordinate(105.44, 28.87);

  private static Map<String, Object> given(String kind, Map<String, ?> source) {
    return new HashMap<>(Map.of("kind", kind, "point", List.of(PLACE.x, PLACE.y), "source", source));
  }

  @Test void tenTonnesOfTntReachFiveKilopascalAtFiveHundredMetres() {
    Resolved resolved = Scenario.of(given("explosion", Map.of("kg", 10_000))).resolve();
    Coordinate east = LocalMetres.at(PLACE).toDegrees(new Coordinate(500, 0));
    assertThat(resolved.intensity().orElseThrow().quantity()).isEqualTo("overpressure");
    assertThat(resolved.intensity().orElseThrow().at(east)).isCloseTo(5.0550, withPercentage(0.1));
    assertThat(resolved.canonical()).containsEntry("coefficients", "kingery-bulmash").containsEntry("levels", "injury");
    Zones zones = resolved.zones();
    assertThat(zones.windFromDegrees()).isEmpty();
    assertThat(zones.zones()).extracting(Zone::threshold).containsExactly(100.0, 50.0, 30.0, 20.0);
    assertThat(zones.zones()).allSatisfy(zone -> {
      assertThat(zone.quantity()).isEqualTo("overpressure");
      assertThat(zone.unit()).isEqualTo("kPa");
      assertThat(LocalMetres.at(PLACE).toMetres(zone.polygon()).getArea())
          .isCloseTo(zone.areaSquareMetres(), withPercentage(0.1));
    });
    for (int i = 1; i < 4; i++) {
      assertThat(zones.zones().get(i).polygon().contains(zones.zones().get(i - 1).polygon())).isTrue();
    }
    assertThat(zones.model().constants()).anyMatch(constant -> !constant.verified());
  }

  @Test void theFormOfTheChineseCodeReachesFartherForPersonsInTheOpen() {
    Map<String, Object> chinese = given("explosion", Map.of("kg", 1000));
    chinese.put("levels", "gb6722");
    double kingery = Scenario.of(chinese).resolve().zones().zones().get(0).maxMetres();
    chinese.put("coefficients", "gb6722");
    Zones zones = Scenario.of(chinese).resolve().zones();
    assertThat(zones.model().id()).isEqualTo("blast-gb6722");
    assertThat(zones.zones().get(0).maxMetres()).isGreaterThan(kingery);
  }

  @Test void harmFallsWithDistanceAndIsTheSameIndoors() {
    Harm harm = Scenario.of(given("explosion", Map.of("kg", 10_000))).resolve().harm().orElseThrow();
    double before = 1.1;
    for (double metres = 1; metres < 2000; metres *= 1.3) {
      Coordinate there = LocalMetres.at(PLACE).toDegrees(new Coordinate(0, metres));
      assertThat(harm.outdoors(there)).isBetween(0.0, 1.0).isLessThanOrEqualTo(before);
      assertThat(harm.indoors(there)).isEqualTo(harm.outdoors(there));
      before = harm.outdoors(there);
    }
    assertThat(before).isLessThan(1e-6);
    assertThat(harm.outdoors(PLACE)).isGreaterThan(0.99);
    assertThat(harm.basis().zh()).contains("室内");
    assertThat(harm.basis().en()).contains("indoors");
  }

  @Test void anExplosiveWithoutKnownEquivalenceIsRefusedUntilItIsGiven() {
    Map<String, Object> given = given("explosion", Map.of("kg", 1000));
    given.put("substance", "ammonium-nitrate");
    assertThatThrownBy(() -> Scenario.of(given).resolve()).isInstanceOfSatisfying(Refusal.class, refusal ->
        assertThat(refusal.complaints()).singleElement().satisfies(complaint -> {
          assertThat(complaint.field()).isEqualTo("source.tntEquivalence");
          assertThat(complaint.text().zh()).contains("硝酸铵").contains("TNT");
          assertThat(complaint.text().en()).contains("TNT equivalence");
        }));
    given.put("source", Map.of("kg", 1000, "tntEquivalence", 0.3));
    assertThat(Scenario.of(given).resolve().zones().model().inputs()).containsEntry("kgTnt", 300.0);
  }

  @Test void aCloudIsItsMassOfTntAtTheStatedYield() {
    Map<String, Object> cloud = given("vapour-cloud-explosion", Map.of("kg", 10_000, "yieldFactor", 0.04));
    cloud.put("substance", "液化石油气");
    Zones zones = Scenario.of(cloud).resolve().zones();
    double kgTnt = 0.04 * 10_000 * 46_000 / 4680;
    Zones tnt = Scenario.of(given("explosion", Map.of("kg", kgTnt))).resolve().zones();
    assertThat(zones.zones()).extracting(Zone::maxMetres)
        .containsExactlyElementsOf(tnt.zones().stream().map(Zone::maxMetres).toList());
    assertThat(zones.warnings()).anyMatch(text -> text.en().contains("1 psi"));
  }

  @Test void aCloudOfAnUnknownFuelIsRefusedAndSaysWhatIsMissing() {
    Map<String, Object> cloud = given("vapour-cloud-explosion", Map.of("kg", 10_000));
    cloud.put("substance", "氯");
    assertThatThrownBy(() -> Scenario.of(cloud).resolve()).isInstanceOfSatisfying(Refusal.class, refusal ->
        assertThat(refusal.complaints()).singleElement().satisfies(complaint -> {
          assertThat(complaint.field()).isEqualTo("substance");
          assertThat(complaint.text().zh()).contains("燃烧热");
          assertThat(complaint.text().en()).contains("heat of combustion");
        }));
  }

  @Test void everythingWrongIsSaidAtOnce() {
    Map<String, Object> wrong = given("vapour-cloud-explosion", Map.of("kg", -1, "colour", 2));
    wrong.put("levels", "nope");
    wrong.put("weather", Map.of("windSpeed", 3));
    assertThatThrownBy(() -> Scenario.of(wrong).resolve()).isInstanceOfSatisfying(Refusal.class, refusal ->
        assertThat(refusal.complaints()).extracting(Refusal.Complaint::field).containsExactlyInAnyOrder("source.kg",
            "source.colour", "levels", "weather.windSpeed", "substance"));
  }
}
