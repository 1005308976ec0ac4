package org.yitu.business.telemetry.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientBuilder;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.MqttGlobalPublishFilter;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5AsyncClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.yitu.business.access.Actor;
import org.yitu.business.telemetry.Tally;
import org.yitu.business.telemetry.TelemetryService;
import org.yitu.geo.text.Refusal;

/**
 * One connection to a broker. Messages are taken with QoS 1 and acknowledged after their readings are stored: what the platform has
 * not stored the broker sends again, also after a restart, for the session is kept. While the store is away nothing is acknowledged;
 * with MQTT 5 the broker then holds back after {@value #MOST_WAITING} messages, with 3.1.1 after as many as it is set to. The broker
 * decides who may publish for which point: what comes from it is taken as the platform's own.
 */
public final class MqttReadings implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MqttReadings.class);
  private static final int MOST_WAITING = 1_000;
  private static final int MOST_TOGETHER = 500;
  private static final long SESSION_SECONDS = 7 * 24 * 3_600;
  private static final long LOOK_MILLIS = 200;
  private static final long LONGEST_WRITE_MILLIS = 5_000;

  private record Message(byte[] payload, Runnable acknowledgement) {}

  private final TelemetryService telemetry;
  private final MqttSettings settings;
  private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread writer = new Thread(this::write, "mqtt-readings");
  private Runnable disconnection = () -> { };

  public MqttReadings(TelemetryService telemetry, MqttSettings settings) {
    this.telemetry = telemetry;
    this.settings = settings;
    writer.setDaemon(true);
  }

  /**
   * Begins to listen; it connects in the background, again and again until the broker is there. Messages are taken from before the
   * connection on: the broker sends what it has kept for us at once, and a client that nobody listens to throws it away.
   */
  public CompletableFuture<?> start() {
    writer.start();
    CompletableFuture<?> subscribed = settings.version() == 3 ? listen3() : listen5();
    return subscribed.whenComplete((done, failed) -> {
      if (failed == null) LOG.info("Readings are taken from {} ({})", settings.broker(), settings.topic());
      else LOG.error("No readings are taken from {}: {}", settings.broker(), failed.toString());
    });
  }

  private CompletableFuture<?> listen5() {
    Mqtt5AsyncClient client = builder().useMqttVersion5().buildAsync();
    client.publishes(MqttGlobalPublishFilter.ALL, message -> arrived(new Message(message.getPayloadAsBytes(), message::acknowledge)), true);
    disconnection = () -> client.disconnect().orTimeout(2, TimeUnit.SECONDS).exceptionally(gone -> null).join();
    var connect = client.connectWith().cleanStart(false).sessionExpiryInterval(SESSION_SECONDS)
        .restrictions().receiveMaximum(MOST_WAITING).applyRestrictions();
    if (!settings.user().isEmpty()) connect = connect.simpleAuth().username(settings.user()).password(password()).applySimpleAuth();
    return connect.send().thenCompose(connected -> client.subscribeWith().topicFilter(settings.topic()).qos(MqttQos.AT_LEAST_ONCE).send());
  }

  private CompletableFuture<?> listen3() {
    Mqtt3AsyncClient client = builder().useMqttVersion3().buildAsync();
    client.publishes(MqttGlobalPublishFilter.ALL, message -> arrived(new Message(message.getPayloadAsBytes(), message::acknowledge)), true);
    disconnection = () -> client.disconnect().orTimeout(2, TimeUnit.SECONDS).exceptionally(gone -> null).join();
    var connect = client.connectWith().cleanSession(false);
    if (!settings.user().isEmpty()) connect = connect.simpleAuth().username(settings.user()).password(password()).applySimpleAuth();
    return connect.send().thenCompose(connected -> client.subscribeWith().topicFilter(settings.topic()).qos(MqttQos.AT_LEAST_ONCE).send());
  }

  private MqttClientBuilder builder() {
    MqttClientBuilder builder = MqttClient.builder().identifier(settings.client()).serverHost(settings.host()).serverPort(settings.port())
        .automaticReconnectWithDefaultConfig();
    return settings.tls() ? builder.sslWithDefaultConfig() : builder;
  }

  private byte[] password() {
    return settings.password().getBytes(StandardCharsets.UTF_8);
  }

  /** Waits while the queue is full: then the client reads no further. */
  private void arrived(Message message) {
    try {
      waiting.put(message);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    List<Message> batch = new ArrayList<>();
    try {
      while (stopping.getCount() > 0) {
        Message first = waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) continue;
        batch.add(first);
        waiting.drainTo(batch, MOST_TOGETHER - 1);
        while (!store(batch) && !stopping.await(1, TimeUnit.SECONDS)) LOG.debug("{} messages wait for the store", batch.size());
        batch.clear();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean store(List<Message> batch) {
    try {
      Tally.Answer answer = telemetry.takeMessages(Actor.SYSTEM, batch.stream().map(Message::payload).toList());
      if (answer.accepted() < answer.received()) LOG.debug("Refused readings: {}", answer.refused());
      batch.forEach(message -> message.acknowledgement().run());
      return true;
    } catch (DataAccessException | TransactionException | Refusal failed) {
      LOG.warn("Readings of {} messages are not stored yet: {}", batch.size(), failed.toString());
      return false;
    }
  }

  /** The writer is waited for and not interrupted: a thread that is interrupted while it writes closes the embedded database. */
  @Override
  public void close() {
    stopping.countDown();
    disconnection.run();
    try {
      writer.join(LONGEST_WRITE_MILLIS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
