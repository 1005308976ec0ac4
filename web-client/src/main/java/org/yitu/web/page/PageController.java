package org.yitu.web.page;

import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages: each is one static file that holds no data and asks the interface for it. */
@RestController
class PageController {
  /** Nothing is loaded from elsewhere, and no script runs that is not a file of ours. */
  private static final String STRICT = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
      + "worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
  /** Cesium's bundle compiles its bindings from text and decodes in WebAssembly: only its own page may. */
  private static final String WITH_EVAL = STRICT.replace("default-src 'self';",
      "default-src 'self'; script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval' blob:;").replace("connect-src 'self'", "connect-src 'self' blob: data:");
  private static final Set<String> WITH_CESIUM = Set.of("scene", "screen3d");

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<Resource> entry() {
    return page("entry");
  }

  @GetMapping(path = "/{page:map|query|desk|incident|register|m|scene|screen|library|guide|screen3d}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<Resource> page(@PathVariable String page) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", WITH_CESIUM.contains(page) ? WITH_EVAL : STRICT)
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(new ClassPathResource("static/pages/" + page + ".html"));
  }
}
