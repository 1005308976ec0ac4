package org.yitu.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.yitu.business.access.Actor;
import org.yitu.business.telemetry.Points;
import org.yitu.business.telemetry.Reading;
import org.yitu.business.telemetry.TelemetryService;

/**
 * Sustained readings a second with alarms on, against COPY of the same readings straight into the same table, in turns in one run and
 * with as many threads. Ours checks each reading, stores it once, keeps its hour and watches its limits; COPY does nothing of that. Both
 * encode their readings within the time that counts. Arguments: JDBC address, user, password.
 */
public final class TelemetryBench {
  private static final int POINTS = 1_000;
  private static final int EACH = 10;
  private static final int BATCHES = 60;
  private static final int THREADS = 2;
  private static final int ROUNDS = 7;
  private static final int WARM_UP = 2;
  /** One batch in so many has a point beyond its limit. */
  private static final int ALARM_EVERY = 20;
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};

  /** Sends a batch and answers how many were stored. */
  private interface Sender {
    long send(List<Reading> batch) throws Exception;
  }

  private TelemetryBench() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (BenchCity city = BenchCity.open(arguments[0], arguments[1], arguments[2]);
        Connection looking = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
      List<Points.Point> points = city.bean(Points.class).all().stream()
          .filter(each -> each.inService() && each.limits().high() != null).limit(POINTS).toList();
      TelemetryService telemetry = city.bean(TelemetryService.class);
      ThreadLocal<Connection> connections = ThreadLocal.withInitial(() -> connect(arguments));
      double[] ours = new double[ROUNDS];
      double[] json = new double[ROUNDS];
      double[] copy = new double[ROUNDS];
      for (int round = -WARM_UP; round < ROUNDS; round++) {
        double first = rate(threads, points, 0, batch -> telemetry.take(Actor.SYSTEM, batch).accepted());
        double second = rate(threads, points, 300, batch -> telemetry.takeMessages(Actor.SYSTEM, List.of(json(batch))).accepted());
        double third = rate(threads, points, 600, batch -> copy(connections.get(), batch));
        if (round < 0) continue;
        ours[round] = first;
        json[round] = second;
        copy[round] = third;
      }
      out.printf(Locale.ROOT, "%d points, batches of %d, %d threads, median of %d rounds of %d readings%n", points.size(), points.size() * EACH,
          THREADS, ROUNDS, points.size() * EACH * BATCHES);
      out.println("| way | readings a second | ratio to COPY |");
      out.println("|---|---:|---:|");
      for (Object[] line : new Object[][] {{"ours", ours}, {"ours, from JSON", json}, {"COPY", copy}}) {
        out.printf(Locale.ROOT, "| %s | %.0f | %.2f |%n", line[0], median((double[]) line[1]), median((double[]) line[1]) / median(copy));
      }
      out.printf(Locale.ROOT, "alarms opened meanwhile: %d; stored readings: %d%n", count(looking, "select count(*) from alarm"),
          count(looking, "select count(*) from reading"));
    } finally {
      threads.shutdown();
    }
  }

  /** @param phase microseconds, so that no way meets a reading of another */
  private static double rate(ExecutorService threads, List<Points.Point> points, int phase, Sender sender) throws Exception {
    Instant base = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60).plus(phase, ChronoUnit.MICROS);
    List<Callable<Long>> tasks = new ArrayList<>();
    for (int i = 0; i < BATCHES; i++) {
      List<Reading> batch = batch(points, base.plusMillis((long) i * EACH), i);
      tasks.add(() -> sender.send(batch));
    }
    long before = System.nanoTime();
    long stored = 0;
    for (Future<Long> each : threads.invokeAll(tasks)) stored += each.get();
    double seconds = (System.nanoTime() - before) / 1e9;
    if (stored != (long) points.size() * EACH * BATCHES) throw new IllegalStateException("stored " + stored);
    return stored / seconds;
  }

  private static List<Reading> batch(List<Points.Point> points, Instant at, int number) {
    List<Reading> batch = new ArrayList<>(points.size() * EACH);
    for (int p = 0; p < points.size(); p++) {
      Points.Limits limits = points.get(p).limits();
      double calm = (limits.high() + (limits.low() == null ? limits.rangeFrom() : limits.low())) / 2;
      boolean alarm = number % ALARM_EVERY == 0 && p == number;
      for (int k = 0; k < EACH; k++) {
        batch.add(new Reading(points.get(p).id(), at.plusMillis(k), alarm ? limits.high() : calm + 0.001 * k, Reading.Quality.GOOD));
      }
    }
    return batch;
  }

  private static byte[] json(List<Reading> batch) {
    StringBuilder text = new StringBuilder(70 * batch.size()).append('[');
    for (Reading each : batch) {
      if (text.length() > 1) text.append(',');
      text.append("{\"point\":").append(each.point()).append(",\"time\":\"").append(each.at()).append("\",\"value\":").append(each.value()).append('}');
    }
    return text.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static long copy(Connection connection, List<Reading> batch) throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(60 * batch.size());
    long now = ChronoUnit.MICROS.between(EPOCH, Instant.now());
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(SIGNATURE);
      out.writeLong(0);
      for (Reading each : batch) {
        out.writeShort(5);
        out.writeInt(Long.BYTES);
        out.writeLong(each.point());
        out.writeInt(Long.BYTES);
        out.writeLong(ChronoUnit.MICROS.between(EPOCH, each.at()));
        out.writeInt(Double.BYTES);
        out.writeDouble(each.value());
        out.writeInt(Short.BYTES);
        out.writeShort(each.quality().ordinal());
        out.writeInt(Long.BYTES);
        out.writeLong(now);
      }
      out.writeShort(-1);
    }
    return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy reading from stdin (format binary)",
        new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static Connection connect(String[] arguments) {
    try {
      return DriverManager.getConnection(arguments[0], arguments[1], arguments[2]);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static long count(Connection database, String sql) throws SQLException {
    try (ResultSet row = database.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
