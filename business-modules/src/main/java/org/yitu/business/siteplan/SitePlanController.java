package org.yitu.business.siteplan;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/** Site plans over HTTP, beyond the records themselves. */
@RestController
@RequestMapping("/api/site-plans")
class SitePlanController {
  private static final String ONE = "/{id:[0-9]{1,18}}";

  /** Control points as the record holds them. */
  record Trial(String controlPoints) {}

  /** A pixel, and the version of the record that is put there. */
  record Placing(Double x, Double y, Long version) {}

  private final SitePlans plans;
  private final CadDrawings drawings;

  SitePlanController(SitePlans plans, CadDrawings drawings) {
    this.plans = plans;
    this.drawings = drawings;
  }

  /** The plans in a box (west, south, east, north in degrees) as pictures on the map. */
  @GetMapping
  List<SitePlans.Overlay> overlays(Actor actor, @RequestParam String bbox) {
    return plans.overlays(actor, bbox);
  }

  /** Takes a DXF and makes the picture of a plan of it; both files wait for the record. */
  @PostMapping("/drawings")
  CadDrawings.Converted convert(Actor actor, @RequestParam("file") MultipartFile file) throws IOException {
    return drawings.convert(actor, file.getOriginalFilename() == null ? "" : file.getOriginalFilename(), file.getBytes());
  }

  @GetMapping(path = ONE + "/source.png", produces = MediaType.IMAGE_PNG_VALUE)
  ResponseEntity<byte[]> source(Actor actor, @PathVariable long id) {
    return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).cacheControl(CacheControl.noCache().cachePrivate())
        .header("X-Content-Type-Options", "nosniff").body(drawings.source(actor, id));
  }

  @GetMapping(ONE)
  SitePlans.Sheet sheet(Actor actor, @PathVariable long id) {
    return plans.sheet(actor, id);
  }

  @PostMapping(ONE + "/fit")
  SitePlans.Fit fit(Actor actor, @PathVariable long id, @RequestBody Trial trial) {
    return plans.fit(actor, id, trial.controlPoints());
  }

  /** Of {@code x} and {@code y} the place, of {@code lon} and {@code lat} the pixel. */
  @GetMapping(ONE + "/position")
  Map<String, Object> position(Actor actor, @PathVariable long id, @RequestParam(required = false) Double x,
      @RequestParam(required = false) Double y, @RequestParam(required = false) Double lon, @RequestParam(required = false) Double lat) {
    if (x != null && y != null) return Map.of("lonLat", plans.ground(actor, id, x, y));
    if (lon != null && lat != null) return Map.of("pixel", plans.pixel(actor, id, lon, lat));
    throw Refusal.invalid("x", "请给出 x 与 y，或者 lon 与 lat。", "Give x and y, or lon and lat.");
  }

  @PutMapping(ONE + "/places/{type}/{target:[0-9]{1,18}}")
  Map<String, Object> place(Actor actor, @PathVariable long id, @PathVariable String type, @PathVariable long target,
      @RequestBody Placing placing) {
    if (placing.x() == null || placing.y() == null || placing.version() == null) {
      throw Refusal.invalid("x", "请给出 x、y 和 version。", "Give x, y and version.");
    }
    return plans.place(actor, id, type, target, placing.x(), placing.y(), placing.version());
  }
}
