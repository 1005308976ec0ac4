package org.yitu.web.node;

import java.net.ConnectException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.yitu.web.app.Client;
import tools.jackson.databind.JsonNode;

/**
 * Gateways that report readings through a balancer: each batch goes to the next node, and to another one if the first does not answer,
 * until it is acknowledged. Some points go beyond their limits, one after the other, and stay there.
 */
final class Load implements AutoCloseable {
  static final int THREADS = 3;
  static final int NOBODY_THERE = 0;
  static final int BROKEN_OFF = -1;
  private static final Set<Integer> BUSY_OR_AWAY = Set.of(503, 429);
  private static final long PAUSE_MICROS = 1_000;

  /** A point and its limits of alarm. */
  record Sensor(long id, double calm, double beyond) {}

  private record Key(long point, Instant at) {}

  private final List<Client> nodes;
  private final List<Sensor> sensors;
  private final Set<Key> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<Key> sent = ConcurrentHashMap.newKeySet();
  private final Map<Integer, AtomicInteger> refusals = new ConcurrentHashMap<>();
  private final Set<String> odd = ConcurrentHashMap.newKeySet();
  private final AtomicInteger beyond = new AtomicInteger();
  private final AtomicLong latestSuccess = new AtomicLong();
  private final AtomicBoolean running = new AtomicBoolean(true);
  private final Thread[] threads = new Thread[THREADS];

  Load(List<Client> nodes, List<Sensor> sensors) {
    this.nodes = nodes;
    this.sensors = sensors;
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      threads[i] = new Thread(() -> report(number));
      threads[i].start();
    }
  }

  private void report(int gateway) {
    for (int turn = gateway; running.get(); turn++) {
      StringBuilder body = new StringBuilder("[");
      Set<Key> keys = new HashSet<>();
      Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(gateway * PAUSE_MICROS / 10, ChronoUnit.MICROS);
      for (int i = 0; i < sensors.size(); i++) {
        Sensor sensor = sensors.get(i);
        double value = i < beyond.get() ? sensor.beyond() : sensor.calm() + turn % 10 * 1e-4;
        if (body.length() > 1) body.append(',');
        body.append("{\"point\":").append(sensor.id()).append(",\"time\":\"").append(now).append("\",\"value\":").append(value).append('}');
        keys.add(new Key(sensor.id(), now));
      }
      sent.addAll(keys);
      deliver(turn, body.append(']').toString(), keys);
    }
  }

  /** Again and again until a node has said that every reading is stored, now or before. */
  private void deliver(int turn, String body, Set<Key> keys) {
    for (int attempt = turn; running.get(); attempt++) {
      try {
        Client.Answer answer = nodes.get(attempt % nodes.size()).post("/api/telemetry", body);
        if (answer.status() == 200) {
          JsonNode said = answer.json();
          int stored = said.get("accepted").asInt() + said.get("refused").path("DUPLICATE").asInt();
          if (stored != keys.size()) throw new AssertionError(answer.body());
          acknowledged.addAll(keys);
          latestSuccess.set(System.nanoTime());
          return;
        }
        refusals.computeIfAbsent(answer.status(), key -> new AtomicInteger()).incrementAndGet();
        if (!BUSY_OR_AWAY.contains(answer.status())) odd.add(answer.status() + " " + answer.body());
        else if (answer.response().headers().firstValue("Retry-After").isEmpty()) odd.add(answer.status() + " without Retry-After");
      } catch (IllegalStateException gone) {
        odd.add(String.valueOf(gone.getCause()));
        int status = gone.getCause() instanceof ConnectException ? NOBODY_THERE : BROKEN_OFF;
        refusals.computeIfAbsent(status, key -> new AtomicInteger()).incrementAndGet();
      }
    }
  }

  /** One more point goes beyond its limit from now on. */
  void raiseOneMore() {
    beyond.incrementAndGet();
  }

  int raised() {
    return beyond.get();
  }

  int acknowledged() {
    return acknowledged.size();
  }

  long latestSuccess() {
    return latestSuccess.get();
  }

  int sent() {
    return sent.size();
  }

  /** Answers other than 200, by status. */
  Map<Integer, AtomicInteger> refusals() {
    return refusals;
  }

  /** What was answered besides "stored", "busy" and "away, come again in so many seconds". */
  Set<String> odd() {
    return odd;
  }

  boolean isAcknowledged(long point, Instant at) {
    return acknowledged.contains(new Key(point, at));
  }

  boolean isSent(long point, Instant at) {
    return sent.contains(new Key(point, at));
  }

  @Override
  public void close() throws InterruptedException {
    running.set(false);
    for (Thread each : threads) each.join(30_000);
  }
}
