package org.yitu.map.geoserver;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.LayerView;
import org.yitu.geo.feature.StoredLayer;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.geoserver.Jurisdictions.Jurisdiction;
import org.yitu.map.picture.Picture;
import org.yitu.map.picture.PictureClient;
import org.yitu.map.tile.TileAddress;

/**
 * What the GeoServer draws, for the map. A picture is a read: it is handed on only if the statement that the GeoServer holds for the
 * layer is the viewer's own, word for word, so that it shows what he would see and nothing else; the GeoServer itself is asked for that
 * statement once a minute. The address is the operator's, with the name of a published layer and three whole numbers in it. Who is
 * not answered by it is drawn for by the platform itself.
 */
@Service
public class GeoServerPictures {
  static final Duration BELIEVED = Duration.ofSeconds(60);
  /** For so long a GeoServer that did not answer is not asked again. */
  static final Duration LEFT_ALONE = Duration.ofSeconds(20);
  private static final Duration REST_ANSWER = Duration.ofSeconds(5);
  private static final int AT_ONCE = 16;
  private static final long PATIENCE_MILLIS = 4_000;
  private static final Logger LOG = LoggerFactory.getLogger(GeoServerPictures.class);

  /** What decides about which rows a layer shows, as the GeoServer holds it. */
  private record Held(boolean shown, String sql, Instant until) {}

  private record Readers(List<Jurisdiction> all, Instant until) {}

  private final Catalogue catalogue;
  private final Jurisdictions jurisdictions;
  private final GeoServerSettings settings;
  private final Clock clock;
  private final GeoServerRest rest;
  private final PictureClient pictures = new PictureClient(SystemDefaultDnsResolver.INSTANCE, AT_ONCE, PATIENCE_MILLIS);
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private volatile Readers readers = new Readers(List.of(), Instant.MIN);
  private volatile Instant leftAloneUntil = Instant.MIN;

  GeoServerPictures(Catalogue catalogue, Jurisdictions jurisdictions, GeoServerSettings settings, Clock clock) {
    this.catalogue = catalogue;
    this.jurisdictions = jurisdictions;
    this.settings = settings;
    this.clock = clock;
    rest = new GeoServerRest(settings, REST_ANSWER);
  }

  /** The layers for whose pictures {@code viewer} may ask; none where no GeoServer draws for the map. It is not asked for this. */
  List<String> offered(Viewer viewer) {
    if (!settings.drawsForTheMap()) return List.of();
    return catalogue.visibleTo(viewer).stream().filter(layer -> published(layer, viewer).isPresent()).map(layer -> layer.info().id()).toList();
  }

  /** @throws Refusal if he may not, or the GeoServer does not hold the layer as he may see it, or does not answer */
  Picture tile(Viewer viewer, String id, TileAddress tile) {
    FeatureLayer layer = catalogue.layer(viewer, id);
    if (!settings.drawsForTheMap()) throw Refusal.notFound();
    String name = published(layer, viewer).orElseThrow(Refusal::notFound);
    String sql = ((StoredLayer) layer).view(viewer).map(LayerView::sql).orElseThrow(Refusal::notFound);
    if (clock.instant().isBefore(leftAloneUntil)) throw away();
    Held found = held(name);
    if (!found.shown() || !found.sql().equals(sql)) {
      throw Refusal.of(Refusal.Kind.CONFLICT, "GeoServer 上的图层与平台不一致，需要重新发布。",
          "GeoServer holds this layer otherwise than the platform; it has to be published again.");
    }
    return fetch(name, tile);
  }

  /** What the layer is called that was published for whoever sees the same rows of it as {@code viewer}. */
  private Optional<String> published(FeatureLayer layer, Viewer viewer) {
    if (!(layer instanceof StoredLayer stored)) return Optional.empty();
    return stored.view(viewer).flatMap(view -> readers().stream()
        .filter(each -> stored.visibleTo(each.viewer()) && stored.view(each.viewer()).filter(view::equals).isPresent())
        .findFirst().map(each -> Publication.layerName(layer.info().id(), each)));
  }

  private List<Jurisdiction> readers() {
    Readers known = readers;
    if (clock.instant().isBefore(known.until())) return known.all();
    Readers fresh = new Readers(jurisdictions.all(), clock.instant().plus(BELIEVED));
    readers = fresh;
    return fresh.all();
  }

  private Held held(String name) {
    return held.compute(name, (key, known) -> {
      if (known != null && clock.instant().isBefore(known.until())) return known;
      try {
        Instant until = clock.instant().plus(BELIEVED);
        return new LayerSection(rest, settings.workspace(), Publication.STORE, null).find(key).map(document -> new Held(
            document.path("enabled").asString("").equals("true") && document.path("filter").asString("").isEmpty()
                && document.path("parameters").asString("").equals("0"), document.path("sql").asString(""), until))
            .orElseGet(() -> new Held(false, "", until));
      } catch (Refusal failed) {
        leaveAlone("REST", failed);
        throw away();
      }
    });
  }

  private Picture fetch(String name, TileAddress tile) {
    String path = settings.tiles() ? OwsAddress.wmts(settings.workspace(), name, tile) : OwsAddress.wms(settings.workspace(), name, tile);
    try {
      return pictures.fetch(URI.create(settings.url() + path), Map.of("Authorization", GeoServerRest.login(settings)))
          .orElseThrow(() -> Refusal.of(Refusal.Kind.TOO_MANY, "图片请求太多，请稍后。", "Too many pictures at once; wait a moment."));
    } catch (IOException failed) {
      leaveAlone(settings.tiles() ? "WMTS" : "WMS", failed);
      throw away();
    }
  }

  private void leaveAlone(String what, Exception why) {
    leftAloneUntil = clock.instant().plus(LEFT_ALONE);
    LOG.warn("GeoServer at {} does not answer by {}: {}", settings.url(), what, why.getMessage());
  }

  private static Refusal away() {
    return GeoServerRest.unavailable(Text.of("GeoServer 暂时不可用。", "GeoServer is unavailable for now."));
  }

  @PreDestroy
  void close() throws IOException {
    pictures.close();
  }
}
