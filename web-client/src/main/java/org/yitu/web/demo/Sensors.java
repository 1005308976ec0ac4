package org.yitu.web.demo;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt3.Mqtt3AsyncClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yitu.business.telemetry.Points;
import org.yitu.business.telemetry.mqtt.MqttSettings;
import tools.jackson.databind.json.JsonMapper;

/**
 * Made-up sensors: each swings slowly between its inner limits, with noise, and reports at its interval; now and then one is in trouble
 * ({@link Troubles}), so that there is something to see. They publish to a broker like real ones.
 */
public final class Sensors implements AutoCloseable {
  private static final int TICK_SECONDS = 5;
  private static final int MOST_A_MESSAGE = 500;
  private static final double SWING_SECONDS = 900;
  private static final double MIDDLE = 0.5;
  private static final double SWING = 0.25;
  private static final double NOISE = 0.02;
  private final Mqtt3AsyncClient client;
  private final JsonMapper json;
  private final Random random;
  private final Troubles troubles;

  public Sensors(MqttSettings broker, JsonMapper json, Random random) {
    this.json = json;
    this.random = random;
    this.troubles = new Troubles(random);
    String address = broker.broker().substring(broker.broker().lastIndexOf(':') + 1);
    client = MqttClient.builder().useMqttVersion3().identifier(broker.client()).serverHost("127.0.0.1").serverPort(Integer.parseInt(address))
        .automaticReconnectWithDefaultConfig().buildAsync();
    client.connectWith().simpleAuth().username(broker.user()).password(broker.password().getBytes(StandardCharsets.UTF_8)).applySimpleAuth()
        .send();
  }

  /** Publishes what is due in the tick that begins now, every {@value #TICK_SECONDS} seconds. */
  public int publish(List<Points.Point> points, Instant now) {
    long tick = now.getEpochSecond() / TICK_SECONDS;
    troubles.begin(points, now);
    List<Map<String, Object>> due = new ArrayList<>();
    for (Points.Point point : points) {
      long every = Math.max(1, point.intervalSeconds() / TICK_SECONDS);
      if (!point.inService() || (tick + point.id()) % every != 0 || troubles.silences(point.id())) continue;
      due.add(Map.of("point", point.id(), "time", now.toString(), "value", value(point, now)));
    }
    for (int from = 0; from < due.size(); from += MOST_A_MESSAGE) {
      byte[] message = json.writeValueAsBytes(due.subList(from, Math.min(due.size(), from + MOST_A_MESSAGE)));
      client.publishWith().topic("yitu/telemetry/demo").qos(MqttQos.AT_LEAST_ONCE).payload(message).send();
    }
    return due.size();
  }

  private double value(Points.Point point, Instant now) {
    Points.Limits limits = point.limits();
    double from = limits.low() == null ? limits.rangeFrom() : limits.low();
    double to = limits.high() == null ? limits.rangeTo() : limits.high();
    Double beyond = troubles.value(point);
    if (beyond != null) return rounded(beyond);
    double phase = 2 * Math.PI * (now.getEpochSecond() / SWING_SECONDS + point.id() % 97 / 97.0);
    return rounded(from + (to - from) * (MIDDLE + SWING * Math.sin(phase) + NOISE * random.nextGaussian()));
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }

  @Override
  public void close() {
    client.disconnect();
  }
}
