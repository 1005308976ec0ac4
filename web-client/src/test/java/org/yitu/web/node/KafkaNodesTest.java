package org.yitu.web.node;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Two nodes share the readings of a topic of a real Kafka, and one of them is killed (SIGKILL) meanwhile. */
@Tag("db")
@Tag("A8.2")
@EnabledIfSystemProperty(named = "yitu.test.db.url", matches = "jdbc:postgresql:.+")
class KafkaNodesTest {
  private static final String TOPIC = "yitu-telemetry";
  private static final int PARTITIONS = 6;
  private static final int POINTS = 60;
  private static final int SHARE = 600;
  private static final int MANY = 30_000;
  private static final int POISON_EVERY = 4_000;
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger poison = new AtomicInteger();
  private Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);

  @BeforeAll
  static void quiet() {
    ((Logger) LoggerFactory.getLogger("org.apache.kafka")).setLevel(Level.ERROR);
  }

  @Test
  void whatIsInTheTopicIsStoredOnceAlthoughANodeIsKilledAndWhatIsNoReadingIsSetAside() throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/homes").toAbsolutePath()), "kafka");
    TestBase base = TestBase.fresh("yitu_kafka");
    try (KafkaBroker broker = KafkaBroker.start(folder);
        Node first = Node.start("first", folder, base.database(), Map.of("YITU_KAFKA_SERVERS", broker.servers()));
        Node second = Node.start("second", folder, base.database(), Map.of("YITU_KAFKA_SERVERS", broker.servers()))) {
      broker.createTopic(TOPIC, PARTITIONS);
      first.awaitReady();
      second.awaitReady();
      List<Long> points = base.ask("select id from monitoring_point where deleted_at is null and in_service order by id limit " + POINTS, Long.class);
      String stored = "select count(*) from reading where point_id in (" + String.join(",", points.stream().map(String::valueOf).toList()) + ")";
      try (KafkaProducer<byte[], byte[]> producer = producer(broker)) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (Math.min(accepted(first), accepted(second)) < SHARE && System.nanoTime() < deadline) send(producer, points, SHARE);
        assertThat(Math.min(accepted(first), accepted(second))).as("both have a share of the work").isGreaterThanOrEqualTo(SHARE);
        send(producer, points, MANY);
        first.kill();
        long killed = System.nanoTime();
        long storedThen = base.count(stored);
        assertThat(storedThen).as("it was killed in the middle of it").isLessThan(sent.get());
        send(producer, points, MANY);
        await(base, stored, sent.get());
        System.out.println("all " + sent + " stored " + (System.nanoTime() - killed) / 1_000_000 + " ms after the kill");
      }
      assertThat(base.count(stored)).isEqualTo(sent.get());
      assertThat(base.count(stored.replace("count(*) from reading", "sum(readings) from reading_hour"))).as("the hours count each once")
          .isEqualTo(sent.get());
      await(base, "select count(*) from reading_set_aside", poison.get());
      assertThat(base.count("select count(*) from reading_set_aside where source like 'kafka yitu-telemetry/%'")).isEqualTo(poison.get());
      JsonNode intake = second.as("admin").get("/api/telemetry/intake").json();
      assertThat(intake.get("setAside").get(0).get("content").asString()).contains("no reading");
    }
  }

  private static long accepted(Node node) {
    return node.as("admin").get("/api/telemetry/counts").json().path("accepted").asLong();
  }

  private static KafkaProducer<byte[], byte[]> producer(KafkaBroker broker) {
    Properties properties = new Properties();
    properties.putAll(Map.of("bootstrap.servers", broker.servers(), "key.serializer", ByteArraySerializer.class, "value.serializer",
        ByteArraySerializer.class, "linger.ms", 5));
    return new KafkaProducer<>(properties);
  }

  /** One message a reading, with its point as the key. */
  private void send(KafkaProducer<byte[], byte[]> producer, List<Long> points, int many) {
    for (int i = 0; i < many; i++) {
      int number = sent.getAndIncrement();
      long point = points.get(number % points.size());
      if (number % points.size() == 0) at = at.plusMillis(1);
      send(producer, point, "{\"point\":" + point + ",\"time\":\"" + at + "\",\"value\":1.5}");
      if (number % POISON_EVERY == 0) send(producer, poison.incrementAndGet(), "{{{ this is no reading");
    }
    producer.flush();
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, long key, String text) {
    producer.send(new ProducerRecord<>(TOPIC, String.valueOf(key).getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void await(TestBase base, String sql, long atLeast) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (base.count(sql) < atLeast && System.nanoTime() < deadline) LockSupport.parkNanos(200_000_000L);
    assertThat(base.count(sql)).isGreaterThanOrEqualTo(atLeast);
  }
}
