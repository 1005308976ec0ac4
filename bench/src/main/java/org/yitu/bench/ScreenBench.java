package org.yitu.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Wall screens on one running Yitu: as many as asked for listen to its events, some more are connected and read nothing, and alarms
 * are raised one after another. Told is how long after the alarm was sent, the write included, each screen had it. Arguments:
 * address, password of the demo accounts, number of screens (1,000 unless said).
 */
public final class ScreenBench {
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 20;
  private static final int DEAF = 20;
  private static final long PAUSE_NANOS = 1_500_000_000L;
  private static final long PATIENCE_NANOS = 10_000_000_000L;
  /** All of them see the alarms of the first one's enterprise. */
  private static final List<String> USERS = List.of("enterprise", "city", "admin");
  private static final String RAISER = "admin";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** When each screen had an alarm of a name. */
  private final Map<String, List<Long>> heard = new ConcurrentHashMap<>();
  private final AtomicInteger greeted = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final URI base;
  private final String password;

  private ScreenBench(URI base, String password) {
    this.base = base;
    this.password = password;
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    int screens = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000;
    new ScreenBench(URI.create(arguments[0]), arguments[1]).run(out, screens);
    System.exit(0);
  }

  private void run(PrintStream out, int screens) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    List<String> cookies = new ArrayList<>();
    for (String user : USERS) cookies.add(cookie(user));
    for (int i = 0; i < screens; i++) listen(http, cookies.get(i % cookies.size()));
    List<Socket> deaf = new ArrayList<>();
    for (int i = 0; i < DEAF; i++) deaf.add(deaf(cookies.get(i % cookies.size())));
    await(() -> greeted.get() >= screens);
    out.printf(Locale.ROOT, "%d of %d screens connected, and %d that read nothing%n", greeted.get(), screens, DEAF);
    long enterprise = JSON.readTree(http.send(HttpRequest.newBuilder(base.resolve("/api/records/enterprise?size=1"))
        .header("Cookie", cookies.get(0)).build(), HttpResponse.BodyHandlers.ofString()).body()).path("items").path(0).path("id").asLong();
    HttpClient raiser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    String csrf = signIn(raiser, RAISER).path("csrf").asString();
    List<Long> all = new ArrayList<>();
    int reached = 0;
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      String name = "示例演示预警" + System.nanoTime();
      List<Long> times = heard.computeIfAbsent(name, key -> Collections.synchronizedList(new ArrayList<>()));
      long sent = System.nanoTime();
      raise(raiser, csrf, name, enterprise);
      await(() -> times.size() >= screens);
      if (i >= 0) {
        reached += times.size();
        synchronized (times) {
          times.forEach(at -> all.add(at - sent));
        }
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
    out.printf(Locale.ROOT, "%d alarms to %d screens: %d of %d arrived, %d connections ended%n", ROUNDS, screens, reached, ROUNDS * screens,
        ended.get());
    out.printf(Locale.ROOT, "after the alarm was sent: median %.0f ms   p99 %.0f ms   worst %.0f ms   mean %.0f ms%n", at(sorted, 0.5),
        at(sorted, 0.99), sorted[sorted.length - 1] / 1e6, LongStream.of(sorted).average().orElse(0) / 1e6);
    for (Socket each : deaf) each.close();
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
  }

  private void listen(HttpClient http, String cookie) {
    HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/events")).header("Cookie", cookie).GET().build();
    http.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Ear())).whenComplete((answer, failure) -> ended.incrementAndGet());
  }

  /** A screen: notes when an alarm came. */
  private final class Ear implements Flow.Subscriber<String> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      long now = System.nanoTime();
      if (line.equals("event: hello")) greeted.incrementAndGet();
      int name = line.indexOf("\"name\":\"示例演示预警");
      if (name < 0) return;
      int from = name + "\"name\":\"".length();
      List<Long> times = heard.get(line.substring(from, line.indexOf('"', from)));
      if (times != null) times.add(now);
    }

    @Override
    public void onError(Throwable gone) {}

    @Override
    public void onComplete() {}
  }

  /** Connected, asks for the events and never reads one. */
  private Socket deaf(String cookie) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(1024);
    socket.connect(new InetSocketAddress(base.getHost(), base.getPort()));
    OutputStream out = socket.getOutputStream();
    out.write(("GET /api/events HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nCookie: " + cookie + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  private void raise(HttpClient client, String csrf, String name, long enterprise) throws Exception {
    String body = JSON.writeValueAsString(Map.of("name", name, "rule", "MANUAL", "level", "RED", "enterprise", enterprise));
    HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/records/alarm")).header("Content-Type", "application/json")
        .header("X-CSRF-Token", csrf).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 201) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
  }

  private String cookie(String username) throws Exception {
    CookieManager cookies = new CookieManager();
    signIn(HttpClient.newBuilder().cookieHandler(cookies).build(), username);
    return cookies.getCookieStore().getCookies().stream().map(each -> each.getName() + "=" + each.getValue()).reduce("", (a, b) -> a + b);
  }

  private JsonNode signIn(HttpClient client, String username) throws Exception {
    String body = JSON.writeValueAsString(Map.of("username", username, "password", password));
    HttpRequest request = HttpRequest.newBuilder(base.resolve("/api/session")).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body)).build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) throw new IllegalStateException(username + ": " + answer.statusCode());
    return JSON.readTree(answer.body());
  }

  private interface Condition {
    boolean holds();
  }

  private static void await(Condition condition) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.holds() && System.nanoTime() < deadline) LockSupport.parkNanos(1_000_000);
  }
}
