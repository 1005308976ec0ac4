package org.yitu.business.telemetry.mqtt;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the readings come from: the variables {@code YITU_MQTT_BROKER}, {@code …_VERSION}, {@code …_TOPIC}, {@code …_CLIENT},
 * {@code …_USER} and {@code …_PASSWORD}.
 *
 * @param broker {@code mqtt://host:port}, or {@code mqtts:} over TLS; empty for none
 * @param version 5, or 3 for MQTT 3.1.1
 * @param topic filter of the messages; several nodes share the work with {@code $share/yitu/…}
 * @param client identifies this node's session at the broker
 */
@Component
public record MqttSettings(@Value("${yitu.mqtt.broker:}") String broker, @Value("${yitu.mqtt.version:5}") int version,
    @Value("${yitu.mqtt.topic:yitu/telemetry/#}") String topic, @Value("${yitu.mqtt.client:yitu}") String client,
    @Value("${yitu.mqtt.user:}") String user, @Value("${yitu.mqtt.password:}") String password) {
  private static final int PLAIN_PORT = 1883;
  private static final int TLS_PORT = 8883;

  public MqttSettings {
    if (version != 3 && version != 5) throw new IllegalArgumentException("YITU_MQTT_VERSION must be 3 or 5, not " + version);
    if (!broker.isEmpty() && !Set.of("mqtt", "mqtts").contains(String.valueOf(URI.create(broker).getScheme()))) {
      throw new IllegalArgumentException("YITU_MQTT_BROKER must start with mqtt: or mqtts:, not " + broker);
    }
  }

  boolean tls() {
    return broker.startsWith("mqtts:");
  }

  String host() {
    return URI.create(broker).getHost();
  }

  int port() {
    int port = URI.create(broker).getPort();
    return port > 0 ? port : tls() ? TLS_PORT : PLAIN_PORT;
  }
}
