package org.yitu.web.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yitu.business.node.OnDuty;

/**
 * Makes up an observation of each of the demo city's weather stations every ten minutes; now and then a gust blows at one. Written past
 * the history, which is for what people do.
 */
@Component
class DemoWeather {
  private static final double DAY_SECONDS = 86_400;
  private static final double MIDDLE_CELSIUS = 13;
  private static final double SWING_CELSIUS = 4;
  private static final double CALM = 1;
  private static final double BREEZE = 2.5;
  private static final double GUST = 11.5;
  private static final double TURN = 20;
  private static final double FULL = 360;
  /** One station in so many observations. */
  private static final int GUST_ODDS = 200;
  private static final int RAIN_ODDS = 40;
  private static final double SHOWER = 6;

  private final boolean wanted;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Random random = new Random(7);

  DemoWeather(@Value("${yitu.demo:false}") boolean demo, @Value("${yitu.telemetry.simulator:true}") boolean simulator, JdbcTemplate jdbc,
      Clock clock) {
    this.wanted = demo && simulator;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 600_000, initialDelay = 20_000)
  @OnDuty("demo-weather")
  void observe() {
    if (!wanted) return;
    Instant now = clock.instant();
    // Warmest at two in the afternoon, whatever zone the clock has.
    double hour = now.atZone(clock.getZone()).toLocalTime().toSecondOfDay() - 14 * 3_600.0;
    double celsius = MIDDLE_CELSIUS + SWING_CELSIUS * Math.cos(2 * Math.PI * hour / DAY_SECONDS);
    List<Long> stations = jdbc.queryForList("select id from weather_station where deleted_at is null and name like '示例%'", Long.class);
    for (long station : stations) {
      double before = jdbc.queryForObject("select wind_from from weather_station where id = ?", Double.class, station);
      double speed = random.nextInt(GUST_ODDS) == 0 ? GUST : CALM + BREEZE * random.nextDouble();
      double rain = random.nextInt(RAIN_ODDS) == 0 ? SHOWER * random.nextDouble() : 0;
      jdbc.update("update weather_station set observed_at = ?, wind_from = ?, wind_speed = ?, temperature = ?, rainfall = ?, version = version + 1 "
          + "where id = ?", Timestamp.from(now), rounded((before + TURN * random.nextGaussian() + FULL) % FULL), rounded(speed),
          rounded(celsius + random.nextGaussian() / 2), rounded(rain), station);
    }
  }

  private static double rounded(double value) {
    return Math.round(Math.abs(value) * 10) / 10.0;
  }
}
