package org.yitu.geo.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

@Tag("C16")
class SunTest {
  private static final Coordinate ON_GREENWICH = new Coordinate(0, 28.87);

  @Test void atNoonOfASolsticeAndAnEquinoxItStandsWhereTheLatitudeSays() {
    assertThat(Sun.heightDegrees(ON_GREENWICH, Instant.parse("2026-06-21T12:02:00Z"))).isCloseTo(90 - 28.87 + 23.44, offset(0.1));
    assertThat(Sun.heightDegrees(ON_GREENWICH, Instant.parse("2026-12-21T11:58:00Z"))).isCloseTo(90 - 28.87 - 23.44, offset(0.1));
    assertThat(Sun.heightDegrees(ON_GREENWICH, Instant.parse("2026-03-20T12:07:00Z"))).isCloseTo(90 - 28.87, offset(0.2));
  }

  @Test void atMidnightItIsBelowTheHorizonAndTheEarthTurnsEastward() {
    assertThat(Sun.heightDegrees(ON_GREENWICH, Instant.parse("2026-06-21T00:02:00Z"))).isNegative();
    double east = Sun.heightDegrees(new Coordinate(105.44, 28.87), Instant.parse("2026-06-21T05:00:00Z"));
    assertThat(east).as("noon in the east comes seven hours earlier").isGreaterThan(80);
  }
}
