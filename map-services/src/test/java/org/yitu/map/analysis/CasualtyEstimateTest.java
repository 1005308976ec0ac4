package org.yitu.map.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.scenario.Harm;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment.Count;

@Tag("A19.6")
class CasualtyEstimateTest {
  private static final Harm HALF_OUTDOORS_A_TENTH_INDOORS = new Harm() {
    @Override public double outdoors(Coordinate lonLat) {
      return 0.5;
    }

    @Override public double indoors(Coordinate lonLat) {
      return 0.1;
    }

    @Override public Text basis() {
      return Text.of("测试", "test");
    }
  };

  @Test void theBandRunsFromAllIndoorsToAllOutdoorsAndTheEstimateLiesBetween() {
    CasualtyEstimate estimate = new CasualtyEstimate(HALF_OUTDOORS_A_TENTH_INDOORS);
    estimate.add(new Coordinate(105.4, 28.8), new Count(1000, 200));

    Assessment.Casualties total = estimate.total();

    assertThat(total.day()).isEqualTo(new Assessment.Band(100, 128, 500));
    assertThat(total.night()).isEqualTo(new Assessment.Band(20, 20.8, 100));
    assertThat(total.basis()).hasSize(2);
  }
}
