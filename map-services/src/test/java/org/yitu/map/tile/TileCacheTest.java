package org.yitu.map.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class TileCacheTest {
  private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);

  private static TileCache.Key key(String scope, int x) {
    return TileCache.Key.of("danger", scope, new TileAddress(10, x, 0), 1);
  }

  @Test void theLeastUsedTileGoesWhenThereIsNoRoom() {
    TileCache cache = new TileCache(2_600, Duration.ofMinutes(1), NOON);
    cache.get(key("a", 1), () -> new byte[1_000]);
    cache.get(key("a", 2), () -> new byte[1_000]);
    cache.get(key("a", 1), () -> new byte[7]);
    cache.get(key("a", 3), () -> new byte[1_000]);
    assertThat(cache.size()).isEqualTo(2);
    assertThat(cache.weight()).isEqualTo(2_400);
    assertThat(cache.get(key("a", 1), () -> new byte[7])).hasSize(1_000);
    assertThat(cache.get(key("a", 2), () -> new byte[7])).hasSize(7);
  }

  @Test void aTileThatIsMadeWhileItsLayerChangesIsNotKept() {
    TileCache cache = new TileCache(10_000, Duration.ofMinutes(1), NOON);
    cache.get(key("a", 1), () -> {
      cache.forget("danger", new Envelope(0, 1, 0, 1));
      return new byte[1];
    });
    assertThat(cache.size()).isZero();
    assertThat(cache.get(key("a", 1), () -> new byte[2])).hasSize(2);
  }

  @Test void aTileIsMadeAnewWhenItHasReachedItsAge() {
    ClockForTest clock = new ClockForTest();
    TileCache cache = new TileCache(10_000, Duration.ofMinutes(1), clock);
    cache.get(key("a", 1), () -> new byte[1]);
    clock.now = clock.now.plusSeconds(59);
    assertThat(cache.get(key("a", 1), () -> new byte[2])).hasSize(1);
    clock.now = clock.now.plusSeconds(1);
    assertThat(cache.get(key("a", 1), () -> new byte[2])).hasSize(2);
    assertThat(cache.weight()).isEqualTo(202);
  }

  private static final class ClockForTest extends Clock {
    private Instant now = NOON.instant();

    @Override public Instant instant() {
      return now;
    }

    @Override public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}
