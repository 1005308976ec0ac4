package org.yitu.map.ogc.wfs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.feature.Spool;
import org.yitu.map.ogc.ows.ExceptionReport;
import org.yitu.map.ogc.ows.Kvp;
import org.yitu.map.ogc.ows.ServiceFault;
import org.yitu.map.ogc.ows.XmlInput;
import org.yitu.map.ogc.ows.XmlNode;

/** WFS 2.0.0, "Basic WFS": parameters by GET, documents by POST. A refusal is an ows:ExceptionReport with a status of HTTP. */
@RestController
class WfsController {
  static final String GML_TYPE = "application/gml+xml; version=3.2";
  static final String JSON_TYPE = "application/json";
  private static final String XML_TYPE = "text/xml;charset=UTF-8";
  private static final Set<String> GML_NAMES = Set.of("", GML_TYPE, "application/gml+xml;version=3.2", "text/xml;subtype=gml/3.2",
      "text/xml; subtype=gml/3.2", "text/xml;subtype=gml/3.2.1", "text/xml; subtype=gml/3.2.1", "text/xml", "gml32", "gml3.2");
  private static final Set<String> JSON_NAMES = Set.of(JSON_TYPE, "json", "geojson", "application/geo+json", "application/vnd.geo+json");

  private final Catalogue catalogue;
  private final WfsCapabilities capabilities;
  private final WfsFeatures features;

  WfsController(Catalogue catalogue, WfsCapabilities capabilities, WfsFeatures features) {
    this.catalogue = catalogue;
    this.capabilities = capabilities;
    this.features = features;
  }

  @GetMapping("/ogc/wfs")
  void get(HttpServletRequest request, HttpServletResponse response, Viewer viewer) throws IOException {
    Kvp kvp = new Kvp(request.getParameterMap());
    String service = kvp.text("service");
    if (service.isEmpty() && kvp.text("request").equalsIgnoreCase("GetCapabilities")) {
      throw new ServiceFault("MissingParameterValue", "service", "缺少参数 service。", "The parameter service is missing.");
    }
    if (!service.isEmpty() && !service.equalsIgnoreCase("WFS")) throw Kvp.wrong("service");
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    answer(WfsQueries.of(request.getParameterMap()), query, response, viewer);
  }

  @PostMapping("/ogc/wfs")
  void post(HttpServletRequest request, HttpServletResponse response, Viewer viewer) throws IOException {
    XmlNode document = XmlInput.read(request.getInputStream());
    if (!document.attribute("service").equals("WFS")) throw Kvp.wrong("service");
    answer(WfsQueries.of(document), "", response, viewer);
  }

  private void answer(List<WfsRequest> queries, String query, HttpServletResponse response, Viewer viewer) throws IOException {
    WfsRequest request = queries.get(0);
    checkVersion(request);
    if (queries.size() > 1 && !request.operation().equals("getfeature")) {
      throw new ServiceFault("OptionNotSupported", "query", "此操作只支持一个查询。", "This operation takes one query.");
    }
    switch (request.operation()) {
      case "getcapabilities" -> send(response, capabilities.describe(viewer, catalogue.visibleTo(viewer)));
      case "describefeaturetype" -> {
        if (!GML_NAMES.contains(request.format().toLowerCase(Locale.ROOT))) throw Kvp.wrong("outputFormat");
        response.setContentType(GML_TYPE);
        send(response, WfsSchema.describe(layers(request, viewer)));
      }
      case "liststoredqueries" -> send(response, StoredQueries.list(viewer, catalogue.visibleTo(viewer)));
      case "describestoredqueries" -> send(response, StoredQueries.describe(viewer, catalogue.visibleTo(viewer), request.storedQuery()));
      case "getfeature" -> feature(queries, query, response, viewer);
      case "getpropertyvalue" -> {
        WfsFeatures.Ask ask = understand(request, viewer);
        if (request.valueReference().filter(String::isEmpty).isPresent()) throw Kvp.wrong("valueReference");
        spooled(response, XML_TYPE, out -> features.values(ask, query, out));
      }
      default -> throw new ServiceFault("OperationNotSupported", request.operation().matches("[a-z]{1,40}") ? request.operation() : "request",
          "没有这个操作。", "There is no such operation.");
    }
  }

  private static void checkVersion(WfsRequest request) {
    List<String> accepted = Arrays.asList(request.version().split(","));
    if (request.version().isEmpty() || accepted.contains("2.0.0") || accepted.contains("2.0.2")) return;
    if (request.operation().equals("getcapabilities")) {
      throw new ServiceFault("VersionNegotiationFailed", "acceptVersions", "只支持 WFS 2.0.0。", "Only WFS 2.0.0 is spoken here.");
    }
    throw Kvp.wrong("version");
  }

  private void feature(List<WfsRequest> queries, String query, HttpServletResponse response, Viewer viewer) throws IOException {
    WfsRequest request = queries.get(0);
    if (!request.storedQuery().isEmpty()) {
      byId(request, response, viewer);
      return;
    }
    List<WfsFeatures.Ask> asks = queries.stream().map(one -> understand(one, viewer)).toList();
    String format = request.format().toLowerCase(Locale.ROOT);
    if (JSON_NAMES.contains(format)) {
      spooled(response, JSON_TYPE, out -> features.geoJson(asks, query, out));
    } else if (GML_NAMES.contains(format)) {
      spooled(response, GML_TYPE, out -> features.gml(asks, query, out));
    } else {
      throw Kvp.wrong("outputFormat");
    }
  }

  private WfsFeatures.Ask understand(WfsRequest request, Viewer viewer) {
    Set<String> types = catalogue.visibleTo(viewer).stream().map(layer -> layer.info().id()).collect(Collectors.toSet());
    return features.understand(request, layer(request, viewer), types, viewer);
  }

  private void byId(WfsRequest request, HttpServletResponse response, Viewer viewer) throws IOException {
    StoredQueries.check(request.storedQuery());
    String id = request.arguments().getOrDefault("id", "");
    if (id.isEmpty()) throw new ServiceFault("MissingParameterValue", "id", "缺少参数 id。", "The parameter id is missing.");
    int dot = id.indexOf('.');
    FeatureLayer layer = dot < 0 ? null : find(id.substring(0, dot), viewer);
    Feature feature = layer == null ? null : layer.find(viewer, id.substring(dot + 1)).orElse(null);
    if (feature == null) throw new ServiceFault("NotFound", "id", "没有找到，或者您无权查看", "Not found, or not yours to see");
    start(response, GML_TYPE);
    features.single(feature, layer, response.getOutputStream());
  }

  private FeatureLayer layer(WfsRequest request, Viewer viewer) {
    List<String> names = request.typeNames();
    if (names.isEmpty() && !request.ids().isEmpty()) names = List.of(request.ids().get(0).split("\\.")[0]);
    if (names.isEmpty()) throw new ServiceFault("MissingParameterValue", "typeNames", "缺少参数 typeNames。", "The parameter typeNames is missing.");
    if (names.size() > 1) throw new ServiceFault("OptionNotSupported", "typeNames", "不支持联接查询。", "Joins are not offered.");
    return known(names.get(0), viewer);
  }

  private List<FeatureLayer> layers(WfsRequest request, Viewer viewer) {
    if (request.typeNames().isEmpty()) return catalogue.visibleTo(viewer);
    return request.typeNames().stream().distinct().map(name -> known(name, viewer)).toList();
  }

  private FeatureLayer known(String name, Viewer viewer) {
    FeatureLayer layer = find(name, viewer);
    if (layer == null) throw new ServiceFault("InvalidParameterValue", "typeNames", "没有这个要素类型。", "There is no such feature type.");
    return layer;
  }

  private FeatureLayer find(String name, Viewer viewer) {
    return catalogue.visibleTo(viewer).stream().filter(layer -> layer.info().id().equals(name)).findFirst().orElse(null);
  }

  private static void start(HttpServletResponse response, String type) {
    response.setContentType(type);
    response.setHeader("Cache-Control", "private, no-cache");
  }

  private static void spooled(HttpServletResponse response, String type, Spool.Answer answer) throws IOException {
    Spool.send(answer, () -> {
      start(response, type);
      return response.getOutputStream();
    });
  }

  private static void send(HttpServletResponse response, byte[] body) throws IOException {
    start(response, response.getContentType() == null ? XML_TYPE : response.getContentType());
    response.getOutputStream().write(body);
  }

  @ExceptionHandler
  void refused(ServiceFault fault, HttpServletResponse response, Viewer viewer) throws IOException {
    report(response, fault.code().equals("NotFound") ? 404 : 400, fault.code(), fault.locator(), fault.text().in(viewer.locale()));
  }

  @ExceptionHandler
  void refused(Refusal refusal, HttpServletResponse response, Viewer viewer) throws IOException {
    report(response, ExceptionReport.status(refusal), ExceptionReport.code(refusal), refusal.complaints().get(0).field(),
        refusal.text().in(viewer.locale()));
  }

  /** Programs hang up when they have seen enough: nobody is left to be told. */
  @ExceptionHandler
  void gone(UncheckedIOException broken, HttpServletResponse response) {
    if (!response.isCommitted()) throw broken;
  }

  private static void report(HttpServletResponse response, int status, String code, String locator, String sentence) throws IOException {
    // Too late to say anything: the features were already on their way.
    if (response.isCommitted()) return;
    response.reset();
    response.setStatus(status);
    start(response, XML_TYPE);
    response.getOutputStream().write(ExceptionReport.of("2.0.0", code, locator, sentence));
  }
}
