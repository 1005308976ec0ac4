package org.yitu.map.ground;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yitu.geo.text.Refusal;
import org.yitu.map.picture.Picture;
import org.yitu.map.picture.PictureClient;
import org.yitu.map.tile.TileAddress;

/**
 * Fetches pictures of basemaps, bounded in time, size and number, and keeps them a while. The address is the operator's with three whole
 * numbers in it: nobody else can name a host. Redirects are not followed, nothing of the reader's request is passed on.
 */
@Component
public class GroundTiles {
  private record Key(String ground, int layer, TileAddress tile) {}

  private record Kept(Picture picture, Instant until) {}

  private static final long MOST_KEPT_BYTES = 64L << 20;
  private static final int AT_ONCE = 16;
  private static final long KEPT_SECONDS = 7 * 24 * 3_600L;
  private static final Logger LOG = LoggerFactory.getLogger(GroundTiles.class);

  private final Grounds grounds;
  private final Clock clock;
  private final PictureClient publicly = new PictureClient(new PublicHosts(), AT_ONCE, 0);
  private final PictureClient privately = new PictureClient(SystemDefaultDnsResolver.INSTANCE, AT_ONCE, 0);
  private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;

  GroundTiles(Grounds grounds, Clock clock) {
    this.grounds = grounds;
    this.clock = clock;
  }

  /** @throws Refusal if there is no such basemap or tile, or the other side does not answer with a picture */
  public Picture tile(String id, int layer, TileAddress tile) {
    Ground ground = grounds.find(id).filter(found -> layer >= 0 && layer < found.layers().size() && tile.z() <= found.maxZoom())
        .orElseThrow(Refusal::notFound);
    Key key = new Key(id, layer, tile);
    synchronized (kept) {
      Kept known = kept.get(key);
      if (known != null && known.until().isAfter(clock.instant())) return known.picture();
    }
    try {
      Picture picture = (ground.privateNetwork() ? privately : publicly).fetch(ground.address(layer, tile), Map.of())
          .orElseThrow(() -> Refusal.of(Refusal.Kind.TOO_MANY, "底图请求太多，请稍后。", "Too many basemap tiles at once; wait a moment."));
      keep(key, picture);
      return picture;
    } catch (IOException e) {
      URI host = ground.address(layer, tile);
      LOG.warn("basemap {} from {} failed: {}", id, host.getHost(), e.getClass().getSimpleName());
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "外部底图暂时不可用。", "The basemap from elsewhere is unavailable for now.");
    }
  }

  private void keep(Key key, Picture picture) {
    synchronized (kept) {
      Kept before = kept.put(key, new Kept(picture, clock.instant().plusSeconds(KEPT_SECONDS)));
      keptBytes += picture.bytes().length - (before == null ? 0 : before.picture().bytes().length);
      Iterator<Map.Entry<Key, Kept>> oldest = kept.entrySet().iterator();
      while (keptBytes > MOST_KEPT_BYTES && oldest.hasNext()) {
        keptBytes -= oldest.next().getValue().picture().bytes().length;
        oldest.remove();
      }
    }
  }

  @PreDestroy
  void close() throws IOException {
    publicly.close();
    privately.close();
  }
}
