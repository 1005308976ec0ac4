package org.yitu.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.text.Refusal;

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
  private static final Pattern HOSTS = Pattern.compile("(https://[a-zA-Z0-9.-]+(:\\d{1,5})?)?");

  private final String strict;
  private final String withEval;

  /** @param hosts of the operator's video, parted by commas, such as {@code https://video.example:8443}; a page plays no other's */
  PageController(@Value("${yitu.video.hosts:}") String hosts) {
    List<String> named = Arrays.stream(hosts.split(",")).map(String::strip).toList();
    if (!named.stream().allMatch(host -> HOSTS.matcher(host).matches())) {
      throw Refusal.invalid("YITU_VIDEO_HOSTS", "YITU_VIDEO_HOSTS 应为逗号分隔的 https://主机[:端口]，而不是“" + hosts + "”。",
          "YITU_VIDEO_HOSTS must be https://host[:port], parted by commas, not '" + hosts + "'.");
    }
    String more = " " + String.join(" ", named);
    strict = playing(STRICT, more);
    withEval = playing(WITH_EVAL, more);
  }

  private static String playing(String policy, String hosts) {
    return policy.replace("connect-src 'self'", "media-src 'self' blob:" + hosts + "; connect-src 'self'" + hosts).replaceAll(" +;", ";");
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<Resource> entry() {
    return page("entry");
  }

  @GetMapping(path = "/{page:map|query|desk|incident|register|m|scene|screen|library|guide|screen3d}", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<Resource> page(@PathVariable String page) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", WITH_CESIUM.contains(page) ? withEval : strict)
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(new ClassPathResource("static/pages/" + page + ".html"));
  }
}
