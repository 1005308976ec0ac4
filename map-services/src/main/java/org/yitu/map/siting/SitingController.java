package org.yitu.map.siting;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.io.GeometryGate;
import org.yitu.map.catalog.Basemap;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.query.Input;
import tools.jackson.databind.json.JsonMapper;

/** Checks a place where somebody means to build a plant. */
@RestController
class SitingController {
  record Siting(List<Double> point, List<Line> checks) {}

  /** @param metres what the rule demands, null if it gives no number */
  record Line(String id, String title, String verdict, Long metres, long lookMetres, String rule, String source, boolean verified,
      List<Place> near) {}

  record Place(String layer, String id, String name, List<Double> point, long metres) {}

  private final Catalogue catalogue;
  private final Basemap basemap;
  private final SitingReport report;
  private final JsonMapper json;

  SitingController(Catalogue catalogue, Basemap basemap, SitingReport report, JsonMapper json) {
    this.catalogue = catalogue;
    this.basemap = basemap;
    this.report = report;
    this.json = json;
  }

  /** Every rule with its verdict (conflict, note, clear, unknown) and what was found near {@code point}. */
  @PostMapping("/api/siting")
  Siting check(HttpServletRequest request, Viewer viewer) throws IOException {
    Coordinate place = Input.of(request, json, "point").point("point");
    Locale locale = viewer.locale();
    List<Line> lines = new SitingCheck(catalogue, basemap, viewer, place).findings().stream().map(found -> line(found, locale)).toList();
    return new Siting(List.of(place.x, place.y), lines);
  }

  /** The same on paper. @param lon longitude; @param lat latitude */
  @GetMapping("/api/siting/report.pdf")
  ResponseEntity<byte[]> report(@RequestParam double lon, @RequestParam double lat, Viewer viewer) {
    Coordinate place = GeometryGate.china().forField("lon").point(List.of(lon, lat));
    byte[] pdf = report.pdf(place, new SitingCheck(catalogue, basemap, viewer, place).findings(), viewer.locale());
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"siting.pdf\"").body(pdf);
  }

  private static Line line(SitingCheck.Finding found, Locale locale) {
    SitingRule rule = found.rule();
    return new Line(rule.id(), rule.title().in(locale), found.verdict().name().toLowerCase(Locale.ROOT),
        rule.metres() > 0 ? Math.round(rule.metres()) : null, Math.round(rule.lookMetres()), rule.text().in(locale), rule.source().in(locale),
        rule.verified(), found.near().stream().map(one -> new Place(one.layer(), one.id(), one.name(),
            List.of(one.point().x, one.point().y), Math.round(one.metres()))).toList());
  }
}
