package org.yitu.bench;

import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a scenario to its printed page over HTTP, as a commander waits for it, on a running Yitu: every time another place, wind
 * and rate, so that nothing is answered from a cache. Arguments: address, password of the demo accounts.
 */
public final class SimulateBench {
  private static final int WARM_UP = 10;
  private static final int ROUNDS = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI base;
  private String csrf = "";

  private SimulateBench(URI base) {
    this.base = base;
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    SimulateBench bench = new SimulateBench(URI.create(arguments[0]));
    bench.csrf = bench.post("/api/session", "{\"username\": \"commander\", \"password\": \"" + arguments[1] + "\"}").path("csrf")
        .asString();
    Random random = new Random(1);
    double[] simulate = new double[ROUNDS];
    double[] report = new double[ROUNDS];
    for (int i = -WARM_UP; i < ROUNDS; i++) {
      long start = System.nanoTime();
      String id = bench.post("/api/simulations", scenario(random)).path("id").asString();
      long simulated = System.nanoTime();
      bench.send(bench.request("/api/simulations/" + id + "/report").GET().build());
      if (i < 0) continue;
      simulate[i] = (simulated - start) / 1e6;
      report[i] = (System.nanoTime() - start) / 1e6;
    }
    tell(out, "simulate", simulate);
    tell(out, "simulate and report", report);
  }

  private static String scenario(Random random) {
    return String.format(Locale.ROOT, "{\"kind\": \"toxic-plume\", \"point\": [%.5f, %.5f], \"substance\": \"chlorine\", "
        + "\"source\": {\"kgPerSecond\": %.3f, \"seconds\": 1800, \"heightMetres\": 1}, \"weather\": {\"windFromDegrees\": %d, "
        + "\"windSpeed\": 2.0, \"stability\": \"E\", \"terrain\": \"rural\"}}", 105.40 + random.nextDouble() * 0.1,
        28.84 + random.nextDouble() * 0.08, 0.5 + random.nextDouble() * 3, random.nextInt(360));
  }

  private static void tell(PrintStream out, String what, double[] milliseconds) {
    Arrays.sort(milliseconds);
    out.printf(Locale.ROOT, "%-22s median %7.0f ms   p95 %7.0f ms   worst %7.0f ms%n", what, milliseconds[ROUNDS / 2],
        milliseconds[ROUNDS * 95 / 100], milliseconds[ROUNDS - 1]);
  }

  private JsonNode post(String path, String body) throws Exception {
    return JSON.readTree(send(request(path).header("Content-Type", "application/json").header("X-CSRF-TOKEN", csrf)
        .POST(HttpRequest.BodyPublishers.ofString(body)).build()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path));
  }

  private String send(HttpRequest request) throws Exception {
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
    return answer.body();
  }
}
