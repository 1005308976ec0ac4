package org.yitu.geo.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

@Tag("C16")
class EnsembleTest {
  private static final Ensemble.Watcher PATIENT = new Ensemble.Watcher() {
    @Override public void done(int members, int of) {}

    @Override public boolean cancelled() {
      return false;
    }
  };

  private static Scenario plume(double kgPerSecond, double windFrom, double windSpeed, String stability) {
    return Scenario.of(Map.of("kind", "toxic-plume", "point", List.of(105.40, 28.80), "substance", "chlorine",
        "source", Map.of("kgPerSecond", kgPerSecond, "seconds", 1800, "heightMetres", 0),
        "weather", Map.of("windFromDegrees", windFrom, "windSpeed", windSpeed, "stability", stability), "levels", "aegl"));
  }

  @Test void theSameSeedGivesTheSameAnswerAndAnotherSeedAnother() {
    Scenario scenario = plume(2, 200, 3, "D");
    Ensemble first = Ensemble.of(scenario, 60, 7, PATIENT);
    Ensemble again = Ensemble.of(scenario, 60, 7, PATIENT);
    Ensemble other = Ensemble.of(scenario, 60, 8, PATIENT);
    for (int i = 0; i < first.levels().size(); i++) {
      assertThat(first.levels().get(i).contours().get(0).area().equalsExact(again.levels().get(i).contours().get(0).area()))
          .isTrue();
    }
    assertThat(first.levels().get(0).contours().get(0).area().equalsExact(other.levels().get(0).contours().get(0).area()))
        .isFalse();
  }

  @Test void whatIsLikelierLiesInsideWhatIsLessLikely() {
    for (Ensemble.LevelChance level : Ensemble.of(plume(2, 200, 3, "D"), 200, 1, PATIENT).levels()) {
      List<Ensemble.Contour> contours = level.contours();
      assertThat(contours).extracting(Ensemble.Contour::probability).isSorted();
      assertThat(contours.get(0).area().getArea()).isGreaterThan(contours.get(1).area().getArea());
      assertThat(contours.get(0).area().buffer(1e-7).covers(contours.get(1).area())).isTrue();
      assertThat(contours.get(1).area().buffer(1e-7).covers(contours.get(2).area())).isTrue();
    }
  }

  @Test void theTruthLiesInsideTheNinetyPerCentOutlineInNinetyPerCentOfAThousandCases() {
    Random random = new Random(20_260_101);
    int inside = 0;
    int cases = 0;
    for (int site = 0; site < 10; site++) {
      String stability = List.of("A", "B", "C", "D", "E", "F").get(site % 6);
      Scenario scenario = plume(0.2 + random.nextDouble() * 2, random.nextInt(360), 1.5 + random.nextDouble() * 1.5, stability);
      Geometry outline = Ensemble.of(scenario, 200, site, PATIENT).levels().get(0).confidence();
      Variation truths = new Variation(scenario, scenario.resolve().canonical(), 1_000_000 + site);
      for (int i = 0; i < 100; i++) {
        List<Zone> zones = truths.member(i).resolve().zones().zones();
        if (zones.stream().filter(zone -> zone.level() == 1).allMatch(zone -> outline.covers(zone.polygon()))) inside++;
        cases++;
      }
    }
    assertThat(cases).isEqualTo(1000);
    assertThat(inside / 1000.0).isCloseTo(0.9, offset(0.03));
  }

  @Test void anExplosionHasNoWindAndGrowsAlikeInEveryDirection() {
    Scenario blast = Scenario.of(Map.of("kind", "explosion", "point", List.of(105.40, 28.80), "source",
        Map.of("kg", 1000, "tntEquivalence", 1)));
    for (Ensemble.LevelChance level : Ensemble.of(blast, 200, 1, PATIENT).levels()) {
      Envelope box = level.confidence().getEnvelopeInternal();
      assertThat(box.getMaxX() - 105.40).isCloseTo(105.40 - box.getMinX(), offset(1e-6));
      assertThat(level.contours().get(0).area().getArea()).isGreaterThan(level.contours().get(2).area().getArea());
    }
  }

  @Test void whoWaitsNoLongerIsNotWaitedFor() {
    AtomicInteger done = new AtomicInteger();
    Ensemble.Watcher impatient = new Ensemble.Watcher() {
      @Override public void done(int members, int of) {
        done.set(members);
      }

      @Override public boolean cancelled() {
        return done.get() >= 10;
      }
    };
    assertThatThrownBy(() -> Ensemble.of(plume(2, 200, 3, "D"), 500, 1, impatient)).isInstanceOf(Ensemble.Cancelled.class);
    assertThat(done.get()).isLessThan(50);
  }

  @Test void theRasterCountsHowManyAreasCoverANode() {
    Raster raster = new Raster(new Envelope(0, 10, 0, 10), 11);
    GeometryFactory factory = new GeometryFactory();
    List<Geometry> areas = new ArrayList<>(List.of(factory.toGeometry(new Envelope(0.5, 5.5, 0.5, 5.5)),
        factory.toGeometry(new Envelope(3.5, 9.5, 3.5, 9.5))));
    areas.forEach(raster::add);
    var share = raster.share(2);
    assertThat(share.value(4, 4)).isEqualTo(1);
    assertThat(share.value(2, 2)).isEqualTo(0.5);
    assertThat(share.value(2, 8)).isZero();
    assertThat(areas.get(0).contains(factory.createPoint(new Coordinate(4, 4)))).isTrue();
  }
}
