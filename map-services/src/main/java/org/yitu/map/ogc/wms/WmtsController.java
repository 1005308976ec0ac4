package org.yitu.map.ogc.wms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.EntityTag;
import org.yitu.map.ogc.ows.ExceptionReport;
import org.yitu.map.ogc.ows.Kvp;
import org.yitu.map.ogc.ows.ServiceFault;

/** WMTS 1.0.0: the layers as tiles of pictures, by parameters and by address, with what lies under a pixel. */
@RestController
class WmtsController {
  static final List<String> INFO_FORMATS = List.of("application/json", "text/plain", "text/html");
  private static final int MAX_FOUND = 50;

  private final Catalogue catalogue;
  private final WmtsCapabilities capabilities;
  private final PictureTiles tiles;
  private final FeatureInfo info;

  WmtsController(Catalogue catalogue, WmtsCapabilities capabilities, PictureTiles tiles, FeatureInfo info) {
    this.catalogue = catalogue;
    this.capabilities = capabilities;
    this.tiles = tiles;
    this.info = info;
  }

  /** A tile that is in its grid. */
  private record Tile(FeatureLayer layer, TileGrid grid, int matrix, int column, int row) {}

  @GetMapping("/ogc/wmts")
  ResponseEntity<byte[]> ask(HttpServletRequest request, WebRequest web, Viewer viewer) {
    Kvp kvp = new Kvp(request.getParameterMap());
    String service = kvp.text("service");
    if (!service.isEmpty() && !service.equalsIgnoreCase("WMTS")) throw Kvp.wrong("service");
    String version = kvp.text("version");
    if (!version.isEmpty() && !version.equals("1.0.0")) throw Kvp.wrong("version");
    return switch (kvp.required("request").toLowerCase(Locale.ROOT)) {
      case "getcapabilities" -> describe(kvp, viewer);
      case "gettile" -> {
        if (!kvp.required("format").equals("image/png")) throw Kvp.wrong("format");
        yield answer(tile(kvp, viewer), viewer, web);
      }
      case "getfeatureinfo" -> {
        String format = kvp.required("infoFormat");
        if (!INFO_FORMATS.contains(format)) throw Kvp.wrong("infoFormat");
        yield found(tile(kvp, viewer), kvp.required("i"), kvp.required("j"), format, viewer);
      }
      default -> throw new ServiceFault("OperationNotSupported", "request", "没有这个操作。", "There is no such operation.");
    };
  }

  private ResponseEntity<byte[]> describe(Kvp kvp, Viewer viewer) {
    String accepted = kvp.text("acceptVersions");
    if (!accepted.isEmpty() && !List.of(accepted.split(",")).contains("1.0.0")) {
      throw new ServiceFault("VersionNegotiationFailed", "acceptVersions", "只支持 WMTS 1.0.0。", "Only WMTS 1.0.0 is spoken here.");
    }
    return WmsController.answer("application/xml;charset=UTF-8", capabilities.describe(viewer, catalogue.visibleTo(viewer)));
  }

  @GetMapping("/ogc/wmts/1.0.0/WMTSCapabilities.xml")
  ResponseEntity<byte[]> describe(Viewer viewer) {
    return WmsController.answer("application/xml;charset=UTF-8", capabilities.describe(viewer, catalogue.visibleTo(viewer)));
  }

  @GetMapping("/ogc/wmts/{layer}/{style}/{set}/{matrix}/{row}/{column}.png")
  ResponseEntity<byte[]> tile(@PathVariable String layer, @PathVariable String style, @PathVariable String set, @PathVariable String matrix,
      @PathVariable String row, @PathVariable String column, WebRequest web, Viewer viewer) {
    return answer(tile(layer, style, set, matrix, row, column, viewer), viewer, web);
  }

  @GetMapping("/ogc/wmts/{layer}/{style}/{set}/{matrix}/{row}/{column}/{j}/{i}.json")
  ResponseEntity<byte[]> found(@PathVariable String layer, @PathVariable String style, @PathVariable String set, @PathVariable String matrix,
      @PathVariable String row, @PathVariable String column, @PathVariable String j, @PathVariable String i, Viewer viewer) {
    return found(tile(layer, style, set, matrix, row, column, viewer), i, j, "application/json", viewer);
  }

  private Tile tile(Kvp kvp, Viewer viewer) {
    return tile(kvp.required("layer"), kvp.text("style"), kvp.required("tileMatrixSet"), kvp.required("tileMatrix"), kvp.required("tileRow"),
        kvp.required("tileCol"), viewer);
  }

  private Tile tile(String id, String style, String set, String matrix, String row, String column, Viewer viewer) {
    FeatureLayer layer = catalogue.visibleTo(viewer).stream().filter(each -> each.info().id().equals(id)).findFirst()
        .orElseThrow(() -> Kvp.wrong("layer"));
    if (!style.isEmpty() && !style.equals("default")) throw Kvp.wrong("style");
    TileGrid grid = TileGrid.find(set).orElseThrow(() -> Kvp.wrong("tileMatrixSet"));
    int level = whole(matrix, "tileMatrix", grid.first(), grid.last(), "InvalidParameterValue");
    return new Tile(layer, grid, level, whole(column, "tileCol", 0, grid.columns(level) - 1, "TileOutOfRange"),
        whole(row, "tileRow", 0, grid.rows(level) - 1, "TileOutOfRange"));
  }

  private static int whole(String text, String name, int min, int max, String code) {
    if (!text.matches("-?[0-9]{1,9}")) throw Kvp.wrong(name);
    int number = Integer.parseInt(text);
    if (number >= min && number <= max) return number;
    throw new ServiceFault(code, name, name + " 应为 " + min + " 到 " + max + "。", name + " is from " + min + " to " + max + ".");
  }

  private ResponseEntity<byte[]> answer(Tile tile, Viewer viewer, WebRequest web) {
    byte[] png = tiles.png(tile.layer(), viewer, tile.grid(), tile.matrix(), tile.column(), tile.row());
    String tag = EntityTag.of(png);
    if (web.checkNotModified(tag)) return null;
    return ResponseEntity.ok().eTag(tag).cacheControl(CacheControl.noCache().cachePrivate()).header("Content-Type", "image/png").body(png);
  }

  private ResponseEntity<byte[]> found(Tile tile, String i, String j, String format, Viewer viewer) {
    int column = whole(i, "i", 0, TileGrid.TILE - 1, "PointIJOutOfRange");
    int row = whole(j, "j", 0, TileGrid.TILE - 1, "PointIJOutOfRange");
    MapView view = tile.grid().view(tile.matrix(), tile.column(), tile.row());
    return WmsController.answer(format + ";charset=UTF-8", info.write(format, List.of(tile.layer()), viewer, view, column, row, MAX_FOUND));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(ServiceFault fault, Viewer viewer) {
    return report(400, fault.code(), fault.locator(), fault.text().in(viewer.locale()));
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refusal refusal, Viewer viewer) {
    return report(ExceptionReport.status(refusal), ExceptionReport.code(refusal), refusal.complaints().get(0).field(),
        refusal.text().in(viewer.locale()));
  }

  private static ResponseEntity<byte[]> report(int status, String code, String locator, String sentence) {
    return ResponseEntity.status(status).header("Content-Type", "text/xml;charset=UTF-8").header("Cache-Control", "private, no-cache")
        .body(ExceptionReport.of("1.0.0", code, locator, sentence));
  }
}
