package org.yitu.web.demo;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.node.OnDuty;
import org.yitu.business.telemetry.Points;
import org.yitu.business.telemetry.TelemetryService;
import org.yitu.business.telemetry.mqtt.MqttReadings;
import tools.jackson.databind.json.JsonMapper;

/** Runs the demo city's broker and sensors, unless {@code YITU_TELEMETRY_SIMULATOR} is false or there is no demo. */
@Component
class LiveDemo implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(LiveDemo.class);

  private final boolean wanted;
  private final TelemetryService telemetry;
  private final Points points;
  private final JsonMapper json;
  private final Clock clock;
  private DemoBroker broker;
  private MqttReadings readings;
  private volatile Sensors sensors;

  LiveDemo(@Value("${yitu.demo:false}") boolean demo, @Value("${yitu.telemetry.simulator:true}") boolean simulator,
      TelemetryService telemetry, Points points, JsonMapper json, Clock clock) {
    this.wanted = demo && simulator;
    this.telemetry = telemetry;
    this.points = points;
    this.json = json;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    if (!wanted) return;
    broker = new DemoBroker();
    readings = new MqttReadings(telemetry, broker.settings("yitu"));
    readings.start();
    sensors = new Sensors(broker.settings("yitu-sensors"), json, new Random(1));
    LOG.info("The sensors of the demo city report (made up)");
  }

  @Scheduled(fixedRate = 5_000, initialDelay = 5_000)
  @OnDuty("demo-sensors")
  void tick() {
    if (sensors != null) sensors.publish(List.copyOf(points.all()), clock.instant());
  }

  @Override
  public void destroy() {
    if (broker == null) return;
    sensors.close();
    readings.close();
    broker.close();
  }
}
