package org.yitu.map.report;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Viewer;
import org.yitu.map.analysis.Simulations;
import org.yitu.map.analysis.StoredAssessment;

/** The decision report of a stored assessment, in the viewer's language. */
@RestController
class ReportController {
  /** The page runs no script and fetches nothing. */
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final Simulations simulations;
  private final Reports reports;

  ReportController(Simulations simulations, Reports reports) {
    this.simulations = simulations;
    this.reports = reports;
  }

  @GetMapping("/api/simulations/{id}/report")
  ResponseEntity<byte[]> page(@PathVariable String id, Viewer viewer) {
    StoredAssessment stored = simulations.find(viewer, id);
    return ResponseEntity.ok().contentType(HTML).header("Content-Security-Policy", POLICY)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(reports.html(stored, viewer.locale()).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/api/simulations/{id}/report.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String id, Viewer viewer) {
    StoredAssessment stored = simulations.find(viewer, id);
    ContentDisposition name = ContentDisposition.inline().filename(stored.content().title()
        .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")
        + ".pdf", StandardCharsets.UTF_8).build();
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION,
        name.toString())
        .cacheControl(CacheControl.noCache().cachePrivate()).body(reports.pdf(stored, viewer.locale()));
  }
}
