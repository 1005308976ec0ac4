package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.feature.FeatureMoved;

/** Who is told that a feature moved finds it where it is now, on a connection of his own. */
@DatabaseTest
@Tag("C11")
class FeatureMovedTest {
  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final ConfigurableApplicationContext context;
  private final Plants plants;

  FeatureMovedTest(@Autowired RecordService records, @Autowired JdbcTemplate jdbc, @Autowired ConfigurableApplicationContext context,
      @Autowired Plants plants) {
    this.records = records;
    this.jdbc = jdbc;
    this.context = context;
    this.plants = plants;
  }

  @Test
  void itIsToldOnceTheChangeIsCommitted() {
    Actor plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    List<Integer> seen = new ArrayList<>();
    ApplicationListener<ApplicationEvent> listener = event -> {
      if (!(event instanceof PayloadApplicationEvent<?> said) || !(said.getPayload() instanceof FeatureMoved moved)) return;
      seen.add(CompletableFuture.supplyAsync(() -> jdbc.queryForObject("select count(*) from alarm where id = ?", Integer.class,
          Long.valueOf(moved.id()))).join());
    };
    context.addApplicationListener(listener);
    try {
      records.create(Actor.SYSTEM, records.types().get("alarm"), Map.of("name", "示例预警", "rule", "MANUAL", "enterprise", plant.enterpriseId()));
    } finally {
      context.removeApplicationListener(listener);
    }
    assertThat(seen).containsExactly(1);
  }
}
