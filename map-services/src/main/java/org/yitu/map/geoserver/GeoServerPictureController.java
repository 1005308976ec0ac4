package org.yitu.map.geoserver;

import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.yitu.geo.feature.Viewer;
import org.yitu.map.catalog.EntityTag;
import org.yitu.map.picture.Picture;
import org.yitu.map.tile.TileAddress;

/** What a GeoServer draws, for the map of who is signed in. No browser talks to the GeoServer itself. */
@RestController
class GeoServerPictureController {
  private final GeoServerPictures pictures;

  GeoServerPictureController(GeoServerPictures pictures) {
    this.pictures = pictures;
  }

  /** The ids of the layers that may be had as pictures; empty where nothing is set. */
  @GetMapping("/api/geoserver/pictures")
  List<String> offered(Viewer viewer) {
    return pictures.offered(viewer);
  }

  @GetMapping("/tiles/geoserver/{layer}/{z}/{x}/{y}")
  ResponseEntity<byte[]> tile(@PathVariable String layer, @PathVariable String z, @PathVariable String x, @PathVariable String y, Viewer viewer,
      WebRequest request) {
    Picture picture = pictures.tile(viewer, layer, TileAddress.of(z, x, y));
    String tag = EntityTag.of(picture.bytes());
    if (request.checkNotModified(tag)) return null;
    return ResponseEntity.ok().eTag(tag).contentType(MediaType.parseMediaType(picture.contentType())).cacheControl(CacheControl.noCache().cachePrivate())
        .header("X-Content-Type-Options", "nosniff").body(picture.bytes());
  }
}
