package org.yitu.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.telemetry.Points;
import org.yitu.business.telemetry.TelemetryService;
import org.yitu.business.telemetry.mqtt.MqttReadings;
import org.yitu.web.app.RunningApp;
import tools.jackson.databind.json.JsonMapper;

/** Made-up sensors, a real broker, the real client, the real store. */
@Tag("db")
@Tag("A8.2")
class MqttTest {
  private static final long PATIENCE_SECONDS = 30;
  private final RunningApp app = RunningApp.get();
  private final JdbcTemplate jdbc = new JdbcTemplate(app.bean(DataSource.class));

  @Test
  void whatSensorsPublishIsStoredOnceAlthoughThePlatformWasAwayMeanwhile() throws Exception {
    Points points = app.bean(Points.class);
    List<Points.Point> few = points.all().stream().filter(Points.Point::inService).limit(20).toList();
    Instant now = app.bean(Clock.class).instant();
    try (DemoBroker broker = new DemoBroker();
        Sensors sensors = new Sensors(broker.settings("sensors"), app.bean(JsonMapper.class), new Random(1))) {
      int before = stored(few);
      int published;
      try (MqttReadings readings = readings(broker)) {
        published = publishAll(sensors, few, now.minusSeconds(200));
        await(few, before + published);
      }
      published += publishAll(sensors, few, now.minusSeconds(100));
      try (MqttReadings readings = readings(broker)) {
        await(few, before + published);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        assertThat(stored(few)).isEqualTo(before + published);
      }
      assertThat(published).isGreaterThan(20);
    }
  }

  @Test
  void aMessageWithEverySensorOfTheCityGoesThrough() throws Exception {
    Points points = app.bean(Points.class);
    List<Points.Point> all = points.all().stream().filter(Points.Point::inService).toList();
    Instant now = app.bean(Clock.class).instant();
    try (DemoBroker broker = new DemoBroker();
        Sensors sensors = new Sensors(broker.settings("every-sensor"), app.bean(JsonMapper.class), new Random(2));
        MqttReadings readings = readings(broker)) {
      int before = stored(all);
      int published = publishAll(sensors, all, now.minusSeconds(400));
      assertThat(published).isGreaterThan(1_000);
      await(all, before + published);
    }
  }

  private MqttReadings readings(DemoBroker broker) throws Exception {
    MqttReadings readings = new MqttReadings(app.bean(TelemetryService.class), broker.settings("platform"));
    readings.start().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    return readings;
  }

  /** A minute of ticks: every sensor reports at least once. */
  private static int publishAll(Sensors sensors, List<Points.Point> points, Instant from) {
    int published = 0;
    for (int tick = 0; tick < 12; tick++) published += sensors.publish(points, from.plusSeconds(5L * tick));
    return published;
  }

  private void await(List<Points.Point> points, int expected) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (stored(points) < expected && System.nanoTime() < end) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    assertThat(stored(points)).isEqualTo(expected);
  }

  private int stored(List<Points.Point> points) {
    String ids = String.join(",", points.stream().map(each -> String.valueOf(each.id())).toList());
    return jdbc.queryForObject("select count(*) from reading where point_id in (" + ids + ")", Integer.class);
  }
}
