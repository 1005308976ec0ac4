package org.yitu.web.app;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.MapSettings;

/** What the map side needs to know of this installation. */
@Configuration
class MapWiring {
  /** Luzhou and its surroundings. */
  private static final Envelope EXTENT = new Envelope(105.0, 106.5, 27.6, 29.4);
  private static final Coordinate CENTRE = new Coordinate(105.443, 28.881);
  private static final Text DEMO = Text.of("演示数据（示意，非测绘成果）", "Demo data (schematic, not surveyed)");

  @Bean
  MapSettings mapSettings(Settings settings) {
    return new MapSettings(settings.home().resolve("map"), settings.demo() ? DEMO : null, EXTENT, CENTRE);
  }
}
