package org.yitu.map.catalog;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.yitu.geo.feature.Viewer;
import tools.jackson.databind.ObjectMapper;

/** The layer tree over HTTP. */
@RestController
class CatalogueController {
  private final Catalogue catalogue;
  private final MapSettings settings;
  private final ObjectMapper json;

  CatalogueController(Catalogue catalogue, MapSettings settings, ObjectMapper json) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.json = json;
  }

  /** The layers this viewer may see, with titles, fields, states and style; with {@code counts=true} also how many features. */
  @GetMapping("/api/layers")
  ResponseEntity<byte[]> layers(@RequestParam(defaultValue = "false") boolean counts, Viewer viewer, WebRequest request) {
    return answer(LayerTree.of(catalogue, viewer, settings, counts), CacheControl.noCache().cachePrivate(), request);
  }

  /** The basemap's layers, extent and notice without any layer of records; public, for the page of registration. */
  @GetMapping("/api/basemap")
  ResponseEntity<byte[]> basemap(WebRequest request) {
    return answer(LayerTree.ofBasemap(settings), CacheControl.noCache().cachePublic(), request);
  }

  private ResponseEntity<byte[]> answer(LayerTree tree, CacheControl caching, WebRequest request) {
    byte[] body = json.writeValueAsBytes(tree);
    String tag = EntityTag.of(body);
    if (request.checkNotModified(tag)) return null;
    return ResponseEntity.ok().eTag(tag).cacheControl(caching)
        .contentType(MediaType.APPLICATION_JSON).body(body);
  }
}
