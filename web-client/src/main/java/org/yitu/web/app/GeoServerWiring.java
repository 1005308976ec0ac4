package org.yitu.web.app;

import java.net.URI;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.yitu.geo.text.Refusal;
import org.yitu.map.geoserver.GeoServerSettings;
import org.yitu.map.geoserver.GeoServerSettings.Database;

/** Reads the environment's {@code YITU_GEOSERVER_…}; passwords come from nowhere else. */
@Configuration
class GeoServerWiring {
  private static final String PREFIX = "YITU_GEOSERVER_";
  private static final int POSTGRES = 5432;

  @Bean
  GeoServerSettings geoServerSettings(Settings settings, Environment environment) {
    return read(settings, name -> environment.getProperty(name, ""));
  }

  /** The codes of those institutions that are published for; empty for the city and its counties. */
  static Set<Long> codes(UnaryOperator<String> environment) {
    String text = environment.apply(PREFIX + "CODES").strip();
    if (!text.matches("([0-9]{1,9}([\\s,]+|$))*")) {
      throw Refusal.invalid(PREFIX + "CODES", PREFIX + "CODES 应为以逗号分隔的机构编码。", PREFIX + "CODES is a list of institutions' codes, parted by commas.");
    }
    return Stream.of(text.split("[\\s,]+")).filter(code -> !code.isEmpty()).map(Long::valueOf).collect(Collectors.toSet());
  }

  static GeoServerSettings read(Settings settings, UnaryOperator<String> environment) {
    UnaryOperator<String> value = name -> environment.apply(PREFIX + name).strip();
    String url = value.apply("URL").replaceFirst("/+$", "");
    return new GeoServerSettings(url, otherwise(value.apply("USER"), "admin"), value.apply("PASSWORD"),
        otherwise(value.apply("WORKSPACE"), "yitu"), settings.embedded() ? null : database(settings, value),
        isOn(value.apply("TILES")), isOn(value.apply("PICTURES")), settings.home().resolve("geoserver"));
  }

  /** As the platform itself is connected, unless GeoServer reaches it elsewhere or as another. */
  private static Database database(Settings settings, UnaryOperator<String> value) {
    // What follows "jdbc:" is an address like any other; without a host it is this machine.
    URI address = URI.create(settings.dbUrl().substring("jdbc:".length()));
    String path = address.getPath() == null ? address.getSchemeSpecificPart() : address.getPath();
    String host = otherwise(value.apply("DB_HOST"), address.getHost() == null ? "localhost" : address.getHost());
    String port = otherwise(value.apply("DB_PORT"), String.valueOf(address.getPort() < 0 ? POSTGRES : address.getPort()));
    if (!port.matches("[0-9]{1,5}")) throw Refusal.invalid(PREFIX + "DB_PORT", PREFIX + "DB_PORT 应为整数。", PREFIX + "DB_PORT is a whole number.");
    String user = value.apply("DB_USER");
    return new Database(host, Integer.parseInt(port), path.replaceFirst("^/", "").replaceFirst("\\?.*$", ""), otherwise(value.apply("DB_SCHEMA"), "public"),
        user.isEmpty() ? settings.dbUser() : user, user.isEmpty() ? settings.dbPassword() : value.apply("DB_PASSWORD"));
  }

  private static boolean isOn(String value) {
    return Set.of("on", "true").contains(value);
  }

  private static String otherwise(String value, String other) {
    return value.isEmpty() ? other : value;
  }
}
