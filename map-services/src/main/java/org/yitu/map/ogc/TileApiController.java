package org.yitu.map.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.EntityTag;
import org.yitu.map.feature.Parameters;
import org.yitu.map.tile.LayerTiles;
import org.yitu.map.tile.TileAddress;
import tools.jackson.databind.json.JsonMapper;

/**
 * OGC API – Tiles part 1 (20-057): every layer as vector tiles in WebMercatorQuad, one by one or chosen together, and TileJSON
 * for clients that speak no OGC. The tiles are those of {@code /tiles}; only the order of row and column differs.
 */
@RestController
@RequestMapping("/ogc/tiles")
class TileApiController {
  private static final Set<String> PLAIN = Set.of("f");
  private static final Set<String> CHOICE = Set.of("f", "collections");

  private final Catalogue catalogue;
  private final LayerTiles layerTiles;
  private final TileDescriptions descriptions;
  private final HtmlPage html;
  private final JsonMapper json;

  TileApiController(Catalogue catalogue, LayerTiles layerTiles, TileDescriptions descriptions, HtmlPage html, JsonMapper json) {
    this.catalogue = catalogue;
    this.layerTiles = layerTiles;
    this.descriptions = descriptions;
    this.html = html;
    this.json = json;
  }

  @GetMapping
  ResponseEntity<?> landing(HttpServletRequest request, Viewer viewer) {
    return answer(request, viewer, descriptions.landing(viewer));
  }

  @GetMapping("/conformance")
  ResponseEntity<?> conformance(HttpServletRequest request, Viewer viewer) {
    return answer(request, viewer, descriptions.conformance());
  }

  @GetMapping("/api")
  ResponseEntity<?> api(HttpServletRequest request, Viewer viewer) {
    new Parameters(request.getParameterMap(), PLAIN);
    return ResponseEntity.ok().header("Content-Type", "application/vnd.oai.openapi+json;version=3.0")
        .body(json.writeValueAsBytes(descriptions.api(catalogue.visibleTo(viewer))));
  }

  @GetMapping("/tileMatrixSets")
  ResponseEntity<?> schemes(HttpServletRequest request, Viewer viewer) {
    return answer(request, viewer, descriptions.schemes());
  }

  @GetMapping("/tileMatrixSets/{set}")
  ResponseEntity<?> scheme(@PathVariable String set, HttpServletRequest request, Viewer viewer) {
    checkSet(set);
    return answer(request, viewer, TileMatrixSet.describe());
  }

  @GetMapping("/collections")
  ResponseEntity<?> collections(HttpServletRequest request, Viewer viewer) {
    return answer(request, viewer, descriptions.collections(viewer, catalogue.visibleTo(viewer)));
  }

  @GetMapping("/collections/{collection}")
  ResponseEntity<?> collection(@PathVariable String collection, HttpServletRequest request, Viewer viewer) {
    return answer(request, viewer, descriptions.collection(viewer, catalogue.layer(viewer, collection)));
  }

  @GetMapping("/collections/{collection}/tiles")
  ResponseEntity<?> sets(@PathVariable String collection, HttpServletRequest request, Viewer viewer) {
    FeatureLayer layer = catalogue.layer(viewer, collection);
    return answer(request, viewer, descriptions.list(viewer, TileDescriptions.path(collection), layer.info().title()));
  }

  @GetMapping("/collections/{collection}/tiles/{set}")
  ResponseEntity<?> set(@PathVariable String collection, @PathVariable String set, HttpServletRequest request, Viewer viewer) {
    checkSet(set);
    FeatureLayer layer = catalogue.layer(viewer, collection);
    return answer(request, viewer,
        descriptions.tileset(viewer, TileDescriptions.path(collection), layer.info().title(), List.of(layer)));
  }

  @GetMapping("/collections/{collection}/tiles/{set}/tilejson")
  ResponseEntity<?> tileJson(@PathVariable String collection, @PathVariable String set, HttpServletRequest request, Viewer viewer) {
    checkSet(set);
    FeatureLayer layer = catalogue.layer(viewer, collection);
    return answer(request, viewer,
        descriptions.tileJson(viewer, TileDescriptions.path(collection), layer.info().title(), List.of(layer)));
  }

  @GetMapping("/collections/{collection}/tiles/{set}/{matrix}/{row}/{column}")
  ResponseEntity<byte[]> tile(@PathVariable String collection, @PathVariable String set, @PathVariable String matrix,
      @PathVariable String row, @PathVariable String column, HttpServletRequest request, WebRequest web, Viewer viewer) {
    checkSet(set);
    new Parameters(request.getParameterMap(), PLAIN);
    return tile(List.of(catalogue.layer(viewer, collection)), viewer, TileAddress.of(matrix, column, row), web);
  }

  /** All layers together, or those that {@code collections} names. */
  @GetMapping("/tiles")
  ResponseEntity<?> allSets(HttpServletRequest request, Viewer viewer) {
    return answer(request, viewer, descriptions.list(viewer, "", TileDescriptions.title()));
  }

  @GetMapping("/tiles/{set}")
  ResponseEntity<?> allSet(@PathVariable String set, HttpServletRequest request, Viewer viewer) {
    checkSet(set);
    return answer(request, viewer, descriptions.tileset(viewer, "", TileDescriptions.title(), catalogue.visibleTo(viewer)));
  }

  @GetMapping("/tiles/{set}/tilejson")
  ResponseEntity<?> allTileJson(@PathVariable String set, HttpServletRequest request, Viewer viewer) {
    checkSet(set);
    return answer(request, viewer, descriptions.tileJson(viewer, "", TileDescriptions.title(), catalogue.visibleTo(viewer)));
  }

  @GetMapping("/tiles/{set}/{matrix}/{row}/{column}")
  ResponseEntity<byte[]> allTile(@PathVariable String set, @PathVariable String matrix, @PathVariable String row,
      @PathVariable String column, HttpServletRequest request, WebRequest web, Viewer viewer) {
    checkSet(set);
    String chosen = new Parameters(request.getParameterMap(), CHOICE).text("collections", 2_000);
    List<String> ids = chosen.isEmpty() ? List.of() : Arrays.asList(chosen.split(","));
    return tile(catalogue.layers(viewer, ids), viewer, TileAddress.of(matrix, column, row), web);
  }

  private ResponseEntity<byte[]> tile(List<FeatureLayer> layers, Viewer viewer, TileAddress address, WebRequest web) {
    byte[] tile = layerTiles.tile(layers, viewer, address);
    String tag = EntityTag.of(tile);
    if (web.checkNotModified(tag)) return null;
    return ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache().cachePrivate()).contentType(LayerTiles.MEDIA_TYPE)
        .body(tile);
  }

  private static void checkSet(String set) {
    if (!set.equals(TileMatrixSet.ID)) throw Refusal.notFound();
  }

  private ResponseEntity<?> answer(HttpServletRequest request, Viewer viewer, Map<String, Object> body) {
    new Parameters(request.getParameterMap(), PLAIN);
    if (HtmlPage.isWanted(request)) {
      return ResponseEntity.ok().header("Content-Type", "text/html;charset=UTF-8").body(html.description(viewer, body));
    }
    return ResponseEntity.ok().header("Content-Type", "application/json").body(json.writeValueAsBytes(body));
  }
}
