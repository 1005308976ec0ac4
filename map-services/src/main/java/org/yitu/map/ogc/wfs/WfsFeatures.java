package org.yitu.map.ogc.wfs;

import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.Viewer;
import org.yitu.map.feature.Ecql;
import org.yitu.map.feature.FeatureJson;
import org.yitu.map.feature.FilterTarget;
import org.yitu.map.ogc.CrsName;
import org.yitu.map.ogc.ReferenceSystem;
import org.yitu.map.ogc.ows.Kvp;
import org.yitu.map.ogc.ows.ServiceFault;
import org.yitu.map.ogc.ows.Xml;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Answers GetFeature and GetPropertyValue: the request becomes one query, whose features are written as they are read. */
@Component
class WfsFeatures {
  /** What the database may take for one statement. */
  private static final int SECONDS = 120;
  private static final Set<String> PAGING = Set.of("startindex", "count", "maxfeatures", "resulttype");
  private static final String WFS = "http://www.opengis.net/wfs/2.0";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final JsonMapper json;
  private final Clock clock;

  WfsFeatures(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * A request that was understood: everything in it is checked, nothing is read yet.
   *
   * @param written names of what is written of each feature
   */
  record Ask(FeatureLayer layer, WfsRequest request, FeatureQuery query, CrsName crs, List<String> written) {}

  /** @param types names of all layers that the viewer sees */
  Ask understand(WfsRequest request, FeatureLayer layer, Set<String> types, Viewer viewer) {
    CrsName crs = request.srsName().isEmpty() ? CrsName.DEFAULT : crs(request.srsName());
    FilterTarget target = FilterTarget.of(layer.info());
    FesFilter fes = new FesFilter(layer.info().id(), target, types);
    List<Filter> filters = new ArrayList<>();
    if (request.filter() != null) filters.add(fes.compile(request.filter()));
    if (!request.ecql().isEmpty()) filters.add(Ecql.parse(request.ecql(), target));
    if (!request.ids().isEmpty()) filters.add(fes.ids(request.ids()));
    if (filters.size() + (request.bbox().isEmpty() ? 0 : 1) > 1) {
      throw new ServiceFault("OperationParsingFailed", "filter", "filter、bbox、resourceId 只能用一个。", "Only one of filter, bbox and resourceId is taken.");
    }
    FeatureQuery query = FeatureQuery.as(viewer).withTimeLimit(SECONDS);
    if (!filters.isEmpty()) query = query.withFilter(filters.get(0));
    if (!request.bbox().isEmpty()) query = query.withCondition(new Condition.Related(box(request.bbox(), target), Condition.Topology.INTERSECTS));
    for (FeatureQuery.Sort sort : request.sorts()) {
      if (target.find(sort.field()).isEmpty()) throw unknown("sortBy");
    }
    return new Ask(layer, request, query.sortedBy(request.sorts()), crs, written(request, layer));
  }

  /** Four numbers and, if it is not that of the features, the name of a reference system. */
  private static Geometry box(String text, FilterTarget target) {
    String[] parts = text.split(",", -1);
    if (parts.length < 4) throw Kvp.wrong("bbox");
    double[] edges = Kvp.numbers("bbox", parts[0], parts[1], parts[2], parts[3]);
    if (!(edges[0] <= edges[2] && edges[1] <= edges[3])) throw Kvp.wrong("bbox");
    CrsName crs = parts.length == 4 ? CrsName.DEFAULT : crs(String.join(",", List.of(parts).subList(4, parts.length)));
    return target.in(crs::toLonLat).box(edges[0], edges[1], edges[2], edges[3]);
  }

  private static CrsName crs(String name) {
    return CrsName.find(name).orElseThrow(() -> Kvp.wrong("srsName"));
  }

  private static List<String> written(WfsRequest request, FeatureLayer layer) {
    List<String> all = WfsSchema.names(layer.info());
    if (request.properties().isEmpty() || request.properties().contains("*")) return all;
    if (!all.containsAll(request.properties())) throw unknown("propertyName");
    return all.stream().filter(request.properties()::contains).toList();
  }

  private static ServiceFault unknown(String parameter) {
    return new ServiceFault("InvalidParameterValue", parameter, "图层没有此字段。", "The layer has no such field.");
  }

  /** How many features of all that match stand on this page. */
  private static long returned(Ask ask, long matched) {
    if (ask.request().hits()) return 0;
    return Math.max(0, Math.min(ask.request().limit(), matched - ask.request().startIndex()));
  }

  private static FeatureQuery page(Ask ask) {
    return ask.query().withOffset(ask.request().startIndex()).withLimit(Math.max(1, ask.request().limit()));
  }

  /** @param query the request's own, for the addresses of the pages; empty if it came as a document */
  void gml(Ask ask, String query, OutputStream out) {
    long matched = ask.layer().count(ask.query());
    long returned = returned(ask, matched);
    Xml xml = new Xml(out);
    xml.open("wfs:FeatureCollection", collection(ask, query, matched, returned));
    GmlWriter writer = new GmlWriter(xml, ask.crs());
    if (returned > 0) {
      ask.layer().read(page(ask), feature -> {
        xml.open("wfs:member");
        writer.feature(feature, ask.written());
        xml.close();
      });
    }
    xml.close().end();
  }

  private String[] collection(Ask ask, String query, long matched, long returned) {
    List<String> attributes = new ArrayList<>(List.of("xmlns:wfs", WFS, "xmlns:gml", GmlWriter.GML, "xmlns:" + GmlWriter.PREFIX,
        GmlWriter.NAMESPACE, "xmlns:xsi", XSI, "xsi:schemaLocation", WfsSchema.location(WfsCapabilities.LINKS, ask.layer().info().id()),
        "timeStamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(), "numberMatched", String.valueOf(matched), "numberReturned",
        String.valueOf(returned)));
    links(ask, query, matched).forEach((relation, address) -> attributes.addAll(List.of(relation, address)));
    return attributes.toArray(String[]::new);
  }

  /**
   * To the page before and the page after; who asked for the number alone is led to the first page. A request that came as a
   * document is not an address, and has none.
   */
  private static Map<String, String> links(Ask ask, String query, long matched) {
    Map<String, String> links = new LinkedHashMap<>();
    WfsRequest request = ask.request();
    if (query.isEmpty() || request.limit() == 0) return links;
    long next = (long) request.startIndex() + (request.hits() ? 0 : request.limit());
    if (next < matched) links.put("next", page(query, next, request.limit()));
    if (request.startIndex() > 0 && !request.hits()) links.put("previous", page(query, Math.max(0, request.startIndex() - request.limit()), request.limit()));
    return links;
  }

  private static String page(String query, long start, int count) {
    UriComponentsBuilder address = UriComponentsBuilder.fromUriString(WfsCapabilities.LINKS.address("")).query(query);
    UriComponentsBuilder plain = UriComponentsBuilder.fromUriString(WfsCapabilities.LINKS.address(""));
    address.build().getQueryParams().forEach((name, values) -> {
      if (!PAGING.contains(name.toLowerCase(Locale.ROOT))) plain.queryParam(name, values.toArray());
    });
    return plain.queryParam("startIndex", start).queryParam("count", count).build().toUriString();
  }

  void geoJson(Ask ask, String query, OutputStream out) {
    long matched = ask.layer().count(ask.query());
    long returned = returned(ask, matched);
    try (JsonGenerator generator = json.createGenerator(out)) {
      generator.writeStartObject();
      generator.writeStringProperty("type", "FeatureCollection");
      generator.writeNumberProperty("numberMatched", matched);
      generator.writeNumberProperty("numberReturned", returned);
      ReferenceSystem system = ask.crs().system();
      if (!system.inDegrees()) {
        generator.writePOJOProperty("crs", Map.of("type", "name", "properties", Map.of("name", CrsName.urn(system))));
      }
      generator.writePOJOProperty("links", links(ask, query, matched).entrySet().stream()
          .map(link -> Map.of("rel", link.getKey(), "href", link.getValue(), "type", WfsController.JSON_TYPE)).toList());
      generator.writeArrayPropertyStart("features");
      if (returned > 0) ask.layer().read(page(ask), feature -> FeatureJson.write(generator, shown(ask, feature)));
      generator.writeEndArray();
      generator.writeEndObject();
    }
  }

  /** GeoJSON has east first, whatever the name of the system says. */
  private static Feature shown(Ask ask, Feature feature) {
    Map<String, Object> properties = new LinkedHashMap<>();
    feature.properties().forEach((name, value) -> {
      if (ask.written().contains(name)) properties.put(name, value);
    });
    boolean placed = ask.written().contains(FilterTarget.GEOMETRY);
    CrsName eastFirst = new CrsName("", ask.crs().system(), false);
    return new Feature(feature.layer(), feature.id(), feature.name(), feature.state(), feature.severity(),
        placed ? eastFirst.write(feature.geometry()) : null, properties);
  }

  /** The feature alone, as GetFeatureById answers it. */
  void single(Feature feature, FeatureLayer layer, OutputStream out) {
    Xml xml = new Xml(out);
    new GmlWriter(xml, CrsName.DEFAULT).feature(feature, WfsSchema.names(layer.info()), "xmlns:gml", GmlWriter.GML,
        "xmlns:" + GmlWriter.PREFIX, GmlWriter.NAMESPACE, "xmlns:xsi", XSI, "xsi:schemaLocation",
        WfsSchema.location(WfsCapabilities.LINKS, layer.info().id()));
    xml.end();
  }

  void values(Ask ask, String query, OutputStream out) {
    String reference = ask.request().valueReference().orElseThrow(() -> new ServiceFault("MissingParameterValue", "valueReference",
        "缺少参数 valueReference。", "The parameter valueReference is missing."));
    boolean id = reference.equals("@gml:id") || reference.equals("@id");
    String name = WfsRequest.local(reference);
    if (!id && !WfsSchema.names(ask.layer().info()).contains(name)) throw unknown("valueReference");
    boolean geometry = name.equals(FilterTarget.GEOMETRY);
    FeatureQuery having = id || geometry ? ask.query() : ask.query().withFilter(present(ask, name));
    Ask there = new Ask(ask.layer(), ask.request(), having, ask.crs(), ask.written());
    long matched = ask.layer().count(having);
    long returned = returned(there, matched);
    Xml xml = new Xml(out);
    xml.open("wfs:ValueCollection", collection(there, query, matched, returned));
    GmlWriter writer = new GmlWriter(xml, ask.crs());
    if (returned > 0) {
      ask.layer().read(page(there), feature -> {
        if (geometry) {
          xml.open("wfs:member");
          writer.geometry(feature);
          xml.close();
        } else {
          xml.leaf("wfs:member", id ? feature.layer() + "." + feature.id() : GmlWriter.text(feature.value(name)));
        }
      });
    }
    xml.close().end();
  }

  private static Filter present(Ask ask, String name) {
    Filter present = new Filter.Not(new Filter.IsNull(name));
    return ask.query().filter().<Filter>map(filter -> new Filter.And(List.of(filter, present))).orElse(present);
  }
}
