package org.yitu.business.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the context at the database under test. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String url = System.getProperty("yitu.test.db.url", "jdbc:h2:mem:yitu;DB_CLOSE_DELAY=-1");
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", Map.ofEntries(
        Map.entry("spring.datasource.url", url),
        Map.entry("spring.datasource.username", System.getProperty("yitu.test.db.user", "sa")),
        Map.entry("spring.datasource.password", System.getProperty("yitu.test.db.password", "")),
        Map.entry("spring.flyway.locations", "classpath:db/vendor/{vendor},classpath:db/migration,classpath:db/testing"),
        Map.entry("spring.flyway.clean-disabled", "false"),
        Map.entry("spring.jpa.hibernate.ddl-auto", "validate"),
        Map.entry("spring.jpa.open-in-view", "false"),
        Map.entry("spring.jpa.properties.hibernate.jdbc.time_zone", "UTC"),
        Map.entry("spring.main.banner-mode", "off"),
        Map.entry("yitu.password.strength", "4"),
        Map.entry("yitu.telemetry.readings-days", "400"),
        Map.entry("yitu.files.folder", System.getProperty("java.io.tmpdir") + "/yitu-test-files"),
        Map.entry("yitu.uploads.folder", System.getProperty("java.io.tmpdir") + "/yitu-test-uploads-" + ProcessHandle.current().pid()),
        Map.entry("yitu.jobs.folder", System.getProperty("java.io.tmpdir") + "/yitu-test-jobs-" + ProcessHandle.current().pid()),
        Map.entry("logging.level.root", "WARN"))));
  }
}
