package org.yitu.business.telemetry;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.TestApplication;
import org.yitu.business.testing.TestClock;

/**
 * A process to be killed: stores batches of readings and says so, one line a batch, as soon as it is answered. Started a second time on
 * the same database it sends the same batches again. Arguments: JDBC address, user, password, how many batches.
 */
final class AcknowledgingWriter {
  static final int BATCH = 50;
  static final String SAID = "acknowledged ";

  private AcknowledgingWriter() {}

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(TestApplication.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setDefaultProperties(Map.of("spring.datasource.url", arguments[0], "spring.datasource.username", arguments[1],
        "spring.datasource.password", arguments[2], "spring.main.banner-mode", "off", "server.port", "0",
        "spring.flyway.locations", "classpath:db/vendor/{vendor},classpath:db/migration,classpath:db/testing",
        "spring.jpa.properties.hibernate.jdbc.time_zone", "UTC", "yitu.files.folder", System.getProperty("java.io.tmpdir") + "/yitu-kill-files",
        "logging.level.root", "warn"));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (ConfigurableApplicationContext context = application.run()) {
      List<Long> there = context.getBean(JdbcTemplate.class).queryForList("select id from monitoring_point order by id", Long.class);
      long point = there.isEmpty() ? newPoint(context) : there.get(0);
      TelemetryService telemetry = context.getBean(TelemetryService.class);
      Instant now = context.getBean(TestClock.class).instant();
      for (int number = 0; number < Integer.parseInt(arguments[3]); number++) {
        Tally.Answer answer = telemetry.take(Actor.SYSTEM, batch(point, now, number));
        out.println(SAID + number + " " + answer.accepted());
      }
    }
  }

  private static long newPoint(ConfigurableApplicationContext context) {
    Actor plant = context.getBean(Plants.class).under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    return TelemetryTest.point(context.getBean(RecordService.class), Actors.ofEnterprise(plant.enterpriseId()));
  }

  private static List<Reading> batch(long point, Instant now, int number) {
    List<Reading> batch = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) batch.add(new Reading(point, now.minusMillis((long) number * BATCH + i), 5, Reading.Quality.GOOD));
    return batch;
  }
}
