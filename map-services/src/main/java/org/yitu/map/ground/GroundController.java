package org.yitu.map.ground;

import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.crs.Datum;
import org.yitu.geo.text.Text;
import org.yitu.map.picture.Picture;
import org.yitu.map.tile.TileAddress;

/** Basemaps from elsewhere, for who is signed in. Addresses and keys stay with the server. */
@RestController
class GroundController {
  /** @param shifted whether the client has to move its pictures back from GCJ-02 */
  record Shown(String id, Text title, int layers, int maxZoom, String datum, boolean shifted, String attribution) {}

  private final Grounds grounds;
  private final GroundTiles tiles;

  GroundController(Grounds grounds, GroundTiles tiles) {
    this.grounds = grounds;
    this.tiles = tiles;
  }

  @GetMapping("/api/grounds")
  List<Shown> list() {
    return grounds.all().stream().map(ground -> new Shown(ground.id(), ground.title(), ground.layers().size(), ground.maxZoom(), ground.datum().title(),
        ground.datum() == Datum.GCJ02, ground.attribution())).toList();
  }

  @GetMapping("/tiles/grounds/{id}/{layer:[0-3]}/{z}/{x}/{y}")
  ResponseEntity<byte[]> tile(@PathVariable String id, @PathVariable int layer, @PathVariable String z, @PathVariable String x, @PathVariable String y) {
    Picture picture = tiles.tile(id, layer, TileAddress.of(z, x, y));
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(picture.contentType())).cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
        .header("X-Content-Type-Options", "nosniff").body(picture.bytes());
  }
}
