package org.yitu.geo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

@Tag("A8.3")
class ViewSectorTest {
  private static final Coordinate EYE = new Coordinate(105.44, 28.87);

  @Test void aCameraThatLooksNorthSeesWhatLiesBeforeItAndNotWhatLiesBehindOrTooFar() {
    ViewSector north = new ViewSector(EYE, 0, 60, 200);
    assertThat(north.sees(Measure.destination(EYE, 0, 199))).isTrue();
    assertThat(north.sees(Measure.destination(EYE, 0, 201))).isFalse();
    assertThat(north.sees(Measure.destination(EYE, 29.9, 100))).isTrue();
    assertThat(north.sees(Measure.destination(EYE, 330.1, 100))).as("across north").isTrue();
    assertThat(north.sees(Measure.destination(EYE, 31, 100))).isFalse();
    assertThat(north.sees(Measure.destination(EYE, 180, 10))).isFalse();
    assertThat(north.sees(EYE)).isTrue();
    assertThat(new ViewSector(EYE, 90, 360, 50).sees(Measure.destination(EYE, 271, 49))).isTrue();
  }

  @Property(tries = 300)
  void whatIsSeenIsWhatIsNearEnoughAndNotTurnedAwayMoreThanHalfTheWidth(@ForAll @DoubleRange(max = 360) double direction,
      @ForAll @DoubleRange(min = 1, max = 359) double width, @ForAll @DoubleRange(min = 5, max = 5_000) double range,
      @ForAll @DoubleRange(min = -180, max = 180) double off, @ForAll @DoubleRange(min = 0.01, max = 2) double share) {
    ViewSector sector = new ViewSector(EYE, direction, width, range);
    boolean near = share < 1;
    boolean ahead = Math.abs(off) < width / 2;
    boolean onTheEdge = Math.abs(share - 1) < 1e-3 || Math.abs(Math.abs(off) - width / 2) < 0.05;
    Coordinate place = Measure.destination(EYE, (direction + off + 360) % 360, range * share);
    if (!onTheEdge) assertThat(sector.sees(place)).isEqualTo(near && ahead);
  }

  @Test void aSectorWithoutWidthOrRangeIsNone() {
    assertThatThrownBy(() -> new ViewSector(EYE, 0, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ViewSector(EYE, 0, 10, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
