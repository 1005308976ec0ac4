package org.yitu.map.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yitu.geo.crs.Datum;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.MapSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The basemaps that the operator has set: Tianditu by its key ({@code YITU_TIANDITU_KEY}), others in {@code basemaps.json} beside the map's
 * own files. What is written wrongly stops the start.
 */
@Component
public class Grounds {
  static final String FILE = "basemaps.json";
  private static final String TIANDITU = "https://t0.tianditu.gov.cn/%1$s_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=%1$s&STYLE=default"
      + "&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=%2$s";
  private static final int TIANDITU_ZOOM = 18;

  private final List<Ground> all;

  Grounds(MapSettings settings, @Value("${YITU_TIANDITU_KEY:}") String tiandituKey, JsonMapper json) throws IOException {
    List<Ground> found = new ArrayList<>();
    if (!tiandituKey.isBlank()) found.addAll(tianditu(tiandituKey.strip()));
    Path file = settings.mapFolder().resolve(FILE);
    if (Files.exists(file)) found.addAll(read(Files.readString(file), json));
    if (found.stream().map(Ground::id).distinct().count() < found.size()) throw new IllegalStateException("two basemaps have the same id");
    all = List.copyOf(found);
  }

  private static List<Ground> tianditu(String key) {
    if (!key.matches("[A-Za-z0-9]{8,64}")) throw new IllegalStateException("YITU_TIANDITU_KEY is not written like a key");
    return List.of(
        new Ground("tianditu-map", Text.of("天地图 地图", "Tianditu map"), List.of(tianditu("vec", key), tianditu("cva", key)), Datum.CGCS2000, TIANDITU_ZOOM, "天地图", false),
        new Ground("tianditu-imagery", Text.of("天地图 影像", "Tianditu imagery"), List.of(tianditu("img", key), tianditu("cia", key)), Datum.CGCS2000, TIANDITU_ZOOM, "天地图", false));
  }

  private static String tianditu(String layer, String key) {
    return String.format(Locale.ROOT, TIANDITU, layer, key);
  }

  static List<Ground> read(String text, JsonMapper json) {
    try {
      List<Ground> grounds = new ArrayList<>();
      for (JsonNode one : json.readTree(text)) {
        JsonNode title = one.path("title");
        List<String> layers = new ArrayList<>();
        one.path("layers").forEach(layer -> layers.add(layer.asString()));
        grounds.add(new Ground(one.path("id").asString(""), Text.of(title.path("zh").asString(""), title.path("en").asString("")), layers,
            Datum.of(one.path("datum").asString("CGCS2000")), one.path("maxZoom").asInt(TIANDITU_ZOOM), one.path("attribution").asString(""),
            one.path("privateNetwork").asBoolean(false)));
      }
      return grounds;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IllegalStateException(FILE + " is not written as it should be: " + e.getMessage(), e);
    }
  }

  public List<Ground> all() {
    return all;
  }

  Optional<Ground> find(String id) {
    return all.stream().filter(ground -> ground.id().equals(id)).findFirst();
  }
}
