package org.yitu.business.telemetry.kafka;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the readings come from: the variables {@code YITU_KAFKA_SERVERS}, {@code …_TOPIC}, {@code …_GROUP}, {@code …_USER} and
 * {@code …_PASSWORD}.
 *
 * @param servers {@code host:port,host:port}; empty for none
 * @param group nodes with the same one share the work
 * @param user for SASL/PLAIN over TLS; empty for neither
 */
@Component
public record KafkaSettings(@Value("${yitu.kafka.servers:}") String servers, @Value("${yitu.kafka.topic:yitu-telemetry}") String topic,
    @Value("${yitu.kafka.group:yitu}") String group, @Value("${yitu.kafka.user:}") String user,
    @Value("${yitu.kafka.password:}") String password) {
  private static final int MOST_MESSAGES = 2_000;
  private static final int MOST_BYTES = 4 << 20;
  /** A node that was killed is missed after so long; then the others take its partitions. */
  private static final int SESSION_MILLIS = 10_000;

  Properties consumer() {
    Properties all = new Properties();
    all.putAll(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers, ConsumerConfig.GROUP_ID_CONFIG, group,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed", ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_MESSAGES,
        ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS,
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class));
    if (!user.isEmpty()) {
      String login = "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";";
      all.putAll(Map.of("security.protocol", "SASL_SSL", "sasl.mechanism", "PLAIN", "sasl.jaas.config",
          login.formatted(escaped(user), escaped(password))));
    }
    return all;
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
