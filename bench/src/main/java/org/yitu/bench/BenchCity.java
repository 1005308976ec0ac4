package org.yitu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.access.RowRule;
import org.yitu.business.record.RecordField;
import org.yitu.business.record.RecordLayers;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.RecordTypes;
import org.yitu.business.record.SeedLoader;
import org.yitu.data.DemoCity;
import org.yitu.geo.feature.FeatureLayer;

/**
 * The product's own record layers over a demo city of many times its usual size, on a PostgreSQL of the benchmark's own: what
 * is measured is what a regulator waits for, with his row rule in every statement. The peer is the same question written by
 * hand, with the same rule and the same attributes.
 */
final class BenchCity implements AutoCloseable {
  /** A county's regulator. */
  static final Actor REGULATOR = new Actor(1, "county", "county", Party.COUNTY, CodeRange.ofCounty(510_502_000), Set.of(), null,
      Permissions.ALL, Locale.SIMPLIFIED_CHINESE);
  private static final int FACTOR = Integer.getInteger("yitu.bench.factor", 10);

  /** One layer and the hand-written way to its rows. */
  record Table(FeatureLayer layer, RecordType<?> type, long rows) {
    String geometry() {
      return "r." + type.geometryField().orElseThrow().column();
    }

    /** What a feature of the layer carries. */
    String attributes() {
      Set<String> names = layer.info().fields().stream().map(field -> field.name()).collect(Collectors.toSet());
      String more = type.fields().stream().filter(field -> names.contains(field.name())).map(field -> ", r." + field.column())
          .collect(Collectors.joining());
      return "r.id" + more;
    }

    RowRule.Condition rule() {
      return RowRule.condition(REGULATOR, new RowRule.Rows("r", "enterprise_id", type.sharesGovernmentRows()));
    }
  }

  @Configuration
  @EnableAutoConfiguration
  @ComponentScan(basePackages = "org.yitu.business",
      excludeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = {RestController.class, Controller.class}))
  static class Business {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }

  private final ConfigurableApplicationContext context;

  private BenchCity(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts on an empty or an already loaded database. */
  static BenchCity open(String url, String user, String password) throws Exception {
    SpringApplication application = new SpringApplication(Business.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(Map.of("spring.datasource.url", url, "spring.datasource.username", user,
        "spring.datasource.password", password, "spring.datasource.hikari.data-source-properties.options", "-c plan_cache_mode=force_custom_plan -c jit=off",
        "spring.flyway.locations", "classpath:db/vendor/{vendor},classpath:db/migration",
        "spring.jpa.hibernate.ddl-auto", "validate", "spring.data.jpa.repositories.enabled", "false",
        "spring.jpa.properties.hibernate.jdbc.time_zone", "UTC",
        "yitu.files.folder", Files.createTempDirectory("bench-files").toString(), "logging.level.root", "warn"));
    BenchCity city = new BenchCity(application.run());
    city.load();
    return city;
  }

  /** Those whose records stand at points of their own, the largest first. */
  List<Table> largest(int count) {
    List<Table> tables = new ArrayList<>();
    JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
    for (FeatureLayer layer : context.getBean(RecordLayers.class).layers()) {
      RecordType<?> type = context.getBean(RecordTypes.class).get(layer.info().id());
      boolean own = type.geometryField().filter(f -> f.limits().required() && f.kind() == RecordField.Kind.POINT).isPresent();
      if (!own) continue;
      Long rows = jdbc.queryForObject("select count(*) from " + type.table(), Long.class);
      tables.add(new Table(layer, type, rows == null ? 0 : rows));
    }
    tables.sort(Comparator.comparingLong(Table::rows).reversed());
    return tables.subList(0, Math.min(count, tables.size()));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  private void load() throws Exception {
    JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
    Long there = jdbc.queryForObject("select count(*) from enterprise", Long.class);
    if (there != null && there > 0) return;
    Path folder = Files.createTempDirectory("bench-city");
    try {
      DemoCity.generate(folder, FACTOR, Instant.parse("2026-01-01T00:00:00Z"));
      context.getBean(SeedLoader.class).load(folder.resolve("records"));
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
    jdbc.execute("analyze");
  }
}
