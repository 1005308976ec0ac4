package org.yitu.business.telemetry.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.yitu.business.access.Actor;
import org.yitu.business.telemetry.SetAside;
import org.yitu.business.telemetry.Tally;
import org.yitu.business.telemetry.TelemetryService;
import org.yitu.geo.text.Refusal;

/**
 * One member of the group that reads the topic. An offset is committed after the readings before it are stored: what was not, Kafka
 * hands out again, to this node or another. While the store is away no more is read, but the group hears that this node is there. A
 * message that is no reading at all is set aside for an operator. Who may write to the topic is Kafka's business: what comes from it is
 * taken as the platform's own.
 */
@Component
class KafkaReadings implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaReadings.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration AGAIN = Duration.ofSeconds(1);
  private static final long LONGEST_WRITE_MILLIS = 5_000;

  private final TelemetryService telemetry;
  private final SetAside aside;
  private final KafkaSettings settings;
  private final Thread reader = new Thread(this::read, "kafka-readings");
  private volatile KafkaConsumer<byte[], byte[]> consumer;
  private volatile boolean stopping;

  KafkaReadings(TelemetryService telemetry, SetAside aside, KafkaSettings settings) {
    this.telemetry = telemetry;
    this.aside = aside;
    this.settings = settings;
    reader.setDaemon(true);
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (!settings.servers().isEmpty()) reader.start();
  }

  private void read() {
    while (!stopping) {
      try (KafkaConsumer<byte[], byte[]> mine = new KafkaConsumer<>(settings.consumer())) {
        consumer = mine;
        mine.subscribe(List.of(settings.topic()));
        LOG.info("Readings are taken from the topic {} of {}", settings.topic(), settings.servers());
        while (!stopping) take(mine, mine.poll(LOOK));
      } catch (WakeupException ending) {
        LOG.debug("No more is read");
      } catch (KafkaException failed) {
        // Before the client gives up it has tried for minutes; what is not committed comes again.
        LOG.error("Nothing is taken from Kafka for now: {}", failed.toString());
        LockSupport.parkNanos(AGAIN.toNanos());
      }
    }
  }

  private void take(KafkaConsumer<byte[], byte[]> from, ConsumerRecords<byte[], byte[]> messages) {
    if (messages.isEmpty()) return;
    List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(messages.count());
    messages.forEach(batch::add);
    while (!store(batch)) {
      if (stopping) return;
      waitFor(from);
    }
    from.resume(from.paused());
    commit(from, batch);
  }

  /** Says to the group that this node is there, and reads nothing. */
  private static void waitFor(KafkaConsumer<byte[], byte[]> from) {
    from.pause(from.assignment());
    ConsumerRecords<byte[], byte[]> fresh = from.poll(AGAIN);
    // A partition that came just now is not paused yet: what it gave is read again.
    fresh.partitions().forEach(each -> from.seek(each, fresh.records(each).get(0).offset()));
  }

  private boolean store(List<ConsumerRecord<byte[], byte[]>> batch) {
    try {
      List<SetAside.Message> unreadable = new ArrayList<>();
      Tally.Answer answer = telemetry.takeMessages(Actor.SYSTEM, batch.stream().map(ConsumerRecord::value).toList(),
          (index, why) -> unreadable.add(message(batch.get(index), why)));
      aside.put(unreadable);
      if (answer.accepted() < answer.received()) LOG.debug("Refused readings: {}", answer.refused());
      return true;
    } catch (DataAccessException | TransactionException | Refusal failed) {
      LOG.warn("Readings of {} messages are not stored yet: {}", batch.size(), failed.toString());
      return false;
    }
  }

  private static SetAside.Message message(ConsumerRecord<byte[], byte[]> from, String why) {
    return new SetAside.Message("kafka " + from.topic() + "/" + from.partition() + "/" + from.offset(), why, from.value());
  }

  private static void commit(KafkaConsumer<byte[], byte[]> from, List<ConsumerRecord<byte[], byte[]>> stored) {
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> each : stored) {
      TopicPartition partition = new TopicPartition(each.topic(), each.partition());
      if (from.assignment().contains(partition)) next.put(partition, new OffsetAndMetadata(each.offset() + 1));
    }
    try {
      if (!next.isEmpty()) from.commitSync(next);
    } catch (CommitFailedException | RebalanceInProgressException others) {
      LOG.info("The partitions are others' now; what they read again is stored already: {}", others.toString());
    }
  }

  /** The reader is waited for and not interrupted: a thread that is interrupted while it writes closes the embedded database. */
  @Override
  public void destroy() throws InterruptedException {
    stopping = true;
    KafkaConsumer<byte[], byte[]> mine = consumer;
    if (mine != null) mine.wakeup();
    reader.join(LONGEST_WRITE_MILLIS);
  }
}
