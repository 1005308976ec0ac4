package org.yitu.map.ground;

import jakarta.annotation.PreDestroy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yitu.geo.text.Refusal;
import org.yitu.map.tile.TileAddress;

/**
 * Fetches pictures of basemaps, bounded in time, size and number, and keeps them a while. The address is the operator's with three whole
 * numbers in it: nobody else can name a host. Redirects are not followed, nothing of the reader's request is passed on.
 */
@Component
public class GroundTiles {
  /** @param contentType one of the kinds of pictures that are handed on */
  public record Picture(byte[] bytes, String contentType) {}

  private record Key(String ground, int layer, TileAddress tile) {}

  private record Kept(Picture picture, Instant until) {}

  static final int LARGEST = 2 << 20;
  private static final long MOST_KEPT_BYTES = 64L << 20;
  private static final int AT_ONCE = 16;
  private static final int CONNECT_SECONDS = 3;
  private static final int ANSWER_SECONDS = 8;
  private static final long KEPT_SECONDS = 7 * 24 * 3_600L;
  private static final Logger LOG = LoggerFactory.getLogger(GroundTiles.class);

  private final Grounds grounds;
  private final Clock clock;
  private final Semaphore open = new Semaphore(AT_ONCE);
  private final CloseableHttpClient publicly;
  private final CloseableHttpClient privately;
  private final Map<Key, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;

  GroundTiles(Grounds grounds, Clock clock) {
    this.grounds = grounds;
    this.clock = clock;
    publicly = client(new PublicHosts());
    privately = client(SystemDefaultDnsResolver.INSTANCE);
  }

  private static CloseableHttpClient client(DnsResolver resolver) {
    ConnectionConfig connecting = ConnectionConfig.custom().setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS)).setSocketTimeout(Timeout.ofSeconds(ANSWER_SECONDS)).build();
    var connections = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(resolver).setDefaultConnectionConfig(connecting)
        .setMaxConnTotal(AT_ONCE).setMaxConnPerRoute(AT_ONCE).build();
    RequestConfig request = RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(ANSWER_SECONDS)).setConnectionRequestTimeout(Timeout.ofSeconds(CONNECT_SECONDS)).build();
    return HttpClients.custom().setConnectionManager(connections).setDefaultRequestConfig(request).disableRedirectHandling().disableCookieManagement()
        .disableAuthCaching().disableAutomaticRetries().setUserAgent("Yitu").build();
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
    if (!open.tryAcquire()) throw Refusal.of(Refusal.Kind.TOO_MANY, "底图请求太多，请稍后。", "Too many basemap tiles at once; wait a moment.");
    try {
      Picture picture = (ground.privateNetwork() ? privately : publicly).execute(new HttpGet(ground.address(layer, tile)), GroundTiles::picture);
      keep(key, picture);
      return picture;
    } catch (IOException e) {
      URI host = ground.address(layer, tile);
      LOG.warn("basemap {} from {} failed: {}", id, host.getHost(), e.getClass().getSimpleName());
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "外部底图暂时不可用。", "The basemap from elsewhere is unavailable for now.");
    } finally {
      open.release();
    }
  }

  private static Picture picture(ClassicHttpResponse response) throws IOException {
    HttpEntity body = response.getEntity();
    String type = body == null || body.getContentType() == null ? "" : body.getContentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
    if (response.getCode() != 200 || !type.matches("image/(png|jpeg|webp)")) throw new IOException("answered " + response.getCode() + " " + type);
    long until = System.nanoTime() + ANSWER_SECONDS * 1_000_000_000L;
    var bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[16_384];
    try (InputStream in = body.getContent()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
        if (bytes.size() > LARGEST) throw new IOException("more than " + LARGEST + " bytes");
        // A socket's timeout begins anew with each byte: who sends one a second would never end.
        if (System.nanoTime() - until > 0) throw new IOException("took too long");
      }
    }
    return new Picture(bytes.toByteArray(), type);
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
