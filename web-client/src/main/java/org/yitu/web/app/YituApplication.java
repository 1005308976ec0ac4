package org.yitu.web.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.yitu.geo.text.Refusal;

/** Starts the platform. */
@SpringBootApplication(scanBasePackages = "org.yitu")
public class YituApplication {
  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals(GeoServerCommand.NAME)) {
      System.exit(GeoServerCommand.run(List.of(arguments).subList(1, arguments.length), System.getenv(), System.out));
    }
    try {
      start(prepare(List.of(arguments), System.getenv()));
    } catch (Refusal refusal) {
      refusal.complaints().forEach(c -> System.err.println(c.text().zh() + "\n" + c.text().en()));
      System.exit(1);
    }
  }

  /** @throws Refusal if a start with these settings cannot succeed */
  static Settings prepare(List<String> arguments, Map<String, String> environment) {
    Settings settings = Settings.read(arguments, environment);
    localTime(settings);
    Preflight.check(settings);
    return settings;
  }

  /**
   * What the database driver and the spreadsheet library take for the local time must be the clock's. H2 remembers it with its first
   * connection: set later, every date lost a day where the machine stands west of the city.
   */
  static void localTime(Settings settings) {
    TimeZone.setDefault(TimeZone.getTimeZone(settings.zone()));
  }

  /** Starts with settings that have been checked; port 0 takes any free one. */
  static ConfigurableApplicationContext start(Settings settings) {
    SpringApplication application = new SpringApplication(YituApplication.class);
    application.setDefaultProperties(properties(settings));
    application.addInitializers(context -> context.getBeanFactory().registerSingleton("settings", settings));
    return application.run();
  }

  static Map<String, Object> properties(Settings settings) {
    Map<String, Object> properties = new HashMap<>(Map.of(
        "server.port", settings.port(),
        "spring.datasource.url", settings.jdbcUrl(),
        "spring.datasource.username", settings.jdbcUser(),
        "spring.datasource.password", settings.jdbcPassword(),
        "yitu.demo", settings.demo(),
        "yitu.drain", settings.embedded() ? "PT0S" : "PT5S",
        "yitu.live.overlap", settings.embedded() ? "PT0S" : "PT5S",
        "yitu.files.folder", settings.files().toString(),
        "yitu.uploads.folder", settings.home().resolve("uploads").toString(),
        "yitu.jobs.folder", settings.home().resolve("jobs").toString()));
    if (settings.embedded()) {
      // H2 2.4.240 refuses every row of a table with "check (… in (…))" once the connection that made the table is closed; a pool that
      // retires its connections did that half an hour after the first start. So the pool retires none, and should it lose one all the
      // same: tables are made over a connection of its own, the last one before the database is opened anew.
      properties.put("spring.flyway.url", settings.jdbcUrl());
      properties.put("spring.flyway.user", settings.jdbcUser());
      properties.put("spring.flyway.password", settings.jdbcPassword());
      properties.put("spring.datasource.hikari.max-lifetime", 0);
    } else {
      // A plan made for any values takes a county for a two-hundredth of the rows and reads the index of all of them, for every tile.
      properties.put("spring.datasource.hikari.data-source-properties.options", "-c plan_cache_mode=force_custom_plan -c jit=off");
    }
    return properties;
  }
}
