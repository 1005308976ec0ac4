package org.yitu.map.picture;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;

/** Fetches pictures, so many at once, bounded in time and size. Redirects are not followed, cookies are neither kept nor sent. */
public final class PictureClient implements Closeable {
  public static final int LARGEST = 2 << 20;
  private static final int CONNECT_SECONDS = 3;
  private static final int ANSWER_SECONDS = 8;

  private final Semaphore open;
  private final long patienceMillis;
  private final CloseableHttpClient http;

  /** @param patienceMillis how long a picture waits for its turn */
  public PictureClient(DnsResolver resolver, int atOnce, long patienceMillis) {
    open = new Semaphore(atOnce);
    this.patienceMillis = patienceMillis;
    ConnectionConfig connecting = ConnectionConfig.custom().setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS)).setSocketTimeout(Timeout.ofSeconds(ANSWER_SECONDS)).build();
    var connections = PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(resolver).setDefaultConnectionConfig(connecting)
        .setMaxConnTotal(atOnce).setMaxConnPerRoute(atOnce).build();
    RequestConfig request = RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(ANSWER_SECONDS)).setConnectionRequestTimeout(Timeout.ofSeconds(CONNECT_SECONDS)).build();
    http = HttpClients.custom().setConnectionManager(connections).setDefaultRequestConfig(request).disableRedirectHandling().disableCookieManagement()
        .disableAuthCaching().disableAutomaticRetries().setUserAgent("Yitu").build();
  }

  /**
   * @param headers nothing of a reader's request
   * @return empty if too many are being fetched already
   * @throws IOException if the other side does not answer with a picture, or not within the bounds
   */
  public Optional<Picture> fetch(URI address, Map<String, String> headers) throws IOException {
    if (!mayBegin()) return Optional.empty();
    try {
      HttpGet get = new HttpGet(address);
      headers.forEach(get::setHeader);
      return Optional.of(http.execute(get, PictureClient::picture));
    } finally {
      open.release();
    }
  }

  private boolean mayBegin() {
    try {
      return open.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
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

  @Override
  public void close() throws IOException {
    http.close();
  }
}
