package org.yitu.map.ogc.wms;

import jakarta.servlet.http.HttpServletRequest;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.ogc.ReferenceSystem;
import org.yitu.map.ogc.ows.Kvp;
import org.yitu.map.ogc.ows.ServiceFault;
import org.yitu.map.ogc.ows.Xml;

/**
 * WMS 1.3.0 and 1.1.1: GetCapabilities, GetMap, GetFeatureInfo, GetLegendGraphic. In 1.3.0 a box has the axes in the order of
 * the reference system's authority, in 1.1.1 east is always first. A refusal is a ServiceExceptionReport with status 200, or a picture
 * if that is asked for.
 */
@RestController
class WmsController {
  static final int MAX_SIDE = 4_096;
  static final int MAX_LAYERS = 30;
  /** 32 MB of memory a picture. */
  private static final int MAX_PIXELS = 8_388_608;

  private final Catalogue catalogue;
  private final WmsCapabilities capabilities;
  private final LayerPicture picture;
  private final LegendPicture legend;
  private final FeatureInfo info;
  private final ExceptionPicture exceptions;

  WmsController(Catalogue catalogue, WmsCapabilities capabilities, LayerPicture picture, LegendPicture legend, FeatureInfo info,
      ExceptionPicture exceptions) {
    this.catalogue = catalogue;
    this.capabilities = capabilities;
    this.picture = picture;
    this.legend = legend;
    this.info = info;
    this.exceptions = exceptions;
  }

  @GetMapping("/ogc/wms")
  ResponseEntity<byte[]> ask(HttpServletRequest request, Viewer viewer) {
    Kvp kvp = new Kvp(request.getParameterMap());
    boolean old = isOld(kvp);
    String service = kvp.text("service");
    if (!service.isEmpty() && !service.equalsIgnoreCase("WMS")) throw Kvp.wrong("service");
    return switch (kvp.required("request").toLowerCase(Locale.ROOT)) {
      case "getcapabilities", "capabilities" -> answer(old ? "application/vnd.ogc.wms_xml" : "text/xml;charset=UTF-8",
          capabilities.describe(old, viewer, catalogue.visibleTo(viewer)));
      case "getmap", "map" -> map(kvp, old, viewer);
      case "getfeatureinfo" -> featureInfo(kvp, old, viewer);
      case "getlegendgraphic" -> {
        format(kvp.text("format").isEmpty() ? "image/png" : kvp.text("format"), "image/png");
        yield answer("image/png", legend.png(layers(kvp, "layer", viewer).get(0).info(), viewer.locale()));
      }
      default -> throw new ServiceFault("OperationNotSupported", "request", "没有这个操作。", "There is no such operation.");
    };
  }

  private ResponseEntity<byte[]> map(Kvp kvp, boolean old, Viewer viewer) {
    List<FeatureLayer> layers = layers(kvp, "layers", viewer);
    MapView view = view(kvp, old);
    String format = format(kvp.required("format").split(";")[0].strip(), "image/png", "image/jpeg");
    boolean clear = kvp.text("transparent").equalsIgnoreCase("true") && format.equals("image/png");
    Color background = clear ? null : background(kvp.text("bgcolor"));
    for (String style : kvp.text("styles").split(",")) {
      if (!style.isEmpty() && !style.equals("default")) {
        throw new ServiceFault("StyleNotDefined", "styles", "没有这个样式。", "There is no such style.");
      }
    }
    return answer(format, picture.draw(layers, viewer, view, background, format.substring(6)));
  }

  private ResponseEntity<byte[]> featureInfo(Kvp kvp, boolean old, Viewer viewer) {
    MapView view = view(kvp, old);
    List<FeatureLayer> layers = layers(kvp, "query_layers", viewer);
    int column = pixel(kvp, old ? "x" : "i", view.width());
    int row = pixel(kvp, old ? "y" : "j", view.height());
    int count = kvp.text("feature_count").isEmpty() ? 1 : kvp.number("feature_count", 1, FeatureInfo.MAX_FEATURES);
    String asked = kvp.text("info_format");
    String format = format(asked.isEmpty() ? "text/plain" : asked, "application/json", "text/plain", "text/html");
    return answer(format + ";charset=UTF-8", info.write(format, layers, viewer, view, column, row, count));
  }

  private static int pixel(Kvp kvp, String name, int side) {
    try {
      return kvp.number(name, 0, side - 1);
    } catch (ServiceFault outside) {
      throw new ServiceFault("InvalidPoint", name, "点不在图片内。", "The point is not in the picture.");
    }
  }

  private static boolean isOld(Kvp kvp) {
    String version = kvp.textOrNone("version").isEmpty() ? kvp.textOrNone("wmtver") : kvp.textOrNone("version");
    return !version.isEmpty() && version.compareTo("1.3.0") < 0;
  }

  private List<FeatureLayer> layers(Kvp kvp, String name, Viewer viewer) {
    List<String> ids = Arrays.asList(kvp.required(name).split(","));
    if (ids.size() > MAX_LAYERS) throw Kvp.wrong(name);
    List<FeatureLayer> visible = catalogue.visibleTo(viewer);
    return ids.stream().map(id -> visible.stream().filter(layer -> layer.info().id().equals(id)).findFirst()
        .orElseThrow(() -> new ServiceFault("LayerNotDefined", name, "没有这个图层。", "There is no such layer."))).toList();
  }

  private static MapView view(Kvp kvp, boolean old) {
    String parameter = old ? "srs" : "crs";
    ReferenceSystem system = ReferenceSystem.findCode(kvp.required(parameter))
        .orElseThrow(() -> new ServiceFault(old ? "InvalidSRS" : "InvalidCRS", parameter, "不支持该坐标系。", "This reference system is not offered."));
    double[] edges = kvp.numbers("bbox", 4);
    boolean turned = !old && system.northFirst();
    Envelope box = turned ? new Envelope(edges[1], edges[3], edges[0], edges[2]) : new Envelope(edges[0], edges[2], edges[1], edges[3]);
    if (!(edges[0] < edges[2] && edges[1] < edges[3])) throw Kvp.wrong("bbox");
    int width = kvp.number("width", 1, MAX_SIDE);
    int height = kvp.number("height", 1, MAX_SIDE);
    if ((long) width * height > MAX_PIXELS) {
      throw new ServiceFault("InvalidParameterValue", "width", "图片过大，最多 8 388 608 像素。", "The picture is too large: 8 388 608 pixels at most.");
    }
    return new MapView(system, box, width, height);
  }

  private static Color background(String text) {
    if (text.isEmpty()) return Color.WHITE;
    if (!text.matches("0[xX][0-9A-Fa-f]{6}")) throw Kvp.wrong("bgcolor");
    return new Color(Integer.parseInt(text.substring(2), 16));
  }

  private static String format(String asked, String... offered) {
    if (Arrays.asList(offered).contains(asked)) return asked;
    throw new ServiceFault("InvalidFormat", "format", "不支持该格式。", "This format is not offered.");
  }

  static ResponseEntity<byte[]> answer(String type, byte[] body) {
    return ResponseEntity.ok().header("Content-Type", type).header("Cache-Control", "private, no-cache").body(body);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(ServiceFault fault, HttpServletRequest request, Viewer viewer) {
    return report(new Kvp(request.getParameterMap()), fault.code(), fault.text(), viewer);
  }

  @ExceptionHandler
  ResponseEntity<byte[]> refused(Refusal refusal, HttpServletRequest request, Viewer viewer) {
    return report(new Kvp(request.getParameterMap()), "", refusal.text(), viewer);
  }

  private ResponseEntity<byte[]> report(Kvp kvp, String code, Text text, Viewer viewer) {
    Optional<byte[]> drawn = exceptions.png(kvp, text.in(viewer.locale()));
    if (drawn.isPresent()) return answer("image/png", drawn.get());
    boolean old = isOld(kvp);
    Xml xml = new Xml("");
    if (old) xml.open("ServiceExceptionReport", "version", "1.1.1");
    else xml.open("ServiceExceptionReport", "version", "1.3.0", "xmlns", "http://www.opengis.net/ogc");
    String sentence = text.in(viewer.locale());
    if (code.isEmpty()) xml.leaf("ServiceException", sentence);
    else xml.leafWith("ServiceException", sentence, "code", code);
    byte[] body = xml.close().toBytes();
    return answer(old ? "application/vnd.ogc.se_xml" : "text/xml;charset=UTF-8", body);
  }
}
