package org.yitu.map.tile;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.EntityTag;

/** Vector tiles over HTTP. A browser keeps a tile and asks each time whether it still holds. */
@RestController
class TileController {
  static final int MAX_LAYERS = 30;

  private final Catalogue catalogue;
  private final LayerTiles layerTiles;
  private final BasemapTiles basemapTiles;

  TileController(Catalogue catalogue, LayerTiles layerTiles, BasemapTiles basemapTiles) {
    this.catalogue = catalogue;
    this.layerTiles = layerTiles;
    this.basemapTiles = basemapTiles;
  }

  /** The tile of one layer, or of several whose ids are separated by commas. */
  @GetMapping("/tiles/{layers}/{z}/{x}/{y}.mvt")
  ResponseEntity<byte[]> tile(@PathVariable String layers, @PathVariable String z, @PathVariable String x,
      @PathVariable String y, Viewer viewer, WebRequest request) {
    TileAddress address = TileAddress.of(z, x, y);
    List<String> ids = Arrays.stream(layers.split(",")).distinct().toList();
    if (ids.size() > MAX_LAYERS) {
      throw Refusal.invalid("layers", "一次最多取 30 个图层。", "A tile has at most 30 layers.");
    }
    byte[] tile = layerTiles.tile(ids.stream().map(id -> catalogue.layer(viewer, id)).toList(), viewer, address);
    return answer(tile, CacheControl.noCache().cachePrivate(), request);
  }

  /** The tile of the basemap; it needs no login, since the public registration page shows it, too. */
  @GetMapping("/tiles/basemap/{z}/{x}/{y}.mvt")
  ResponseEntity<byte[]> basemap(@PathVariable String z, @PathVariable String x, @PathVariable String y,
      WebRequest request) {
    byte[] tile = basemapTiles.tile(TileAddress.of(z, x, y));
    return answer(tile, CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic(), request);
  }

  private static ResponseEntity<byte[]> answer(byte[] tile, CacheControl caching, WebRequest request) {
    String tag = EntityTag.of(tile);
    if (request.checkNotModified(tag)) return null;
    return ResponseEntity.ok().eTag(tag).cacheControl(caching).contentType(LayerTiles.MEDIA_TYPE).body(tile);
  }
}
