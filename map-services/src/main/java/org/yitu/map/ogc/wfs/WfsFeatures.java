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
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

/** Answers GetFeature and GetPropertyValue: the request becomes a query, or several, whose features are written as they are read. */
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

  /** What of one query stands on the page that all of a request share. */
  private record Part(Ask ask, long matched, int from, int returned) {
    void read(Consumer<Feature> each) {
      if (returned > 0) ask.layer().read(ask.query().withOffset(from).withLimit(returned), each);
    }
  }

  private static List<Part> parts(List<Ask> asks) {
    WfsRequest request = asks.get(0).request();
    long skip = request.startIndex();
    long room = request.hits() ? 0 : request.limit();
    List<Part> parts = new ArrayList<>();
    for (Ask ask : asks) {
      long matched = ask.layer().count(ask.query());
      long from = Math.min(skip, matched);
      long returned = Math.min(room, matched - from);
      parts.add(new Part(ask, matched, (int) from, (int) returned));
      skip -= from;
      room -= returned;
    }
    return parts;
  }

  private static long matched(List<Part> parts) {
    return parts.stream().mapToLong(Part::matched).sum();
  }

  private static long returned(List<Part> parts) {
    return parts.stream().mapToLong(Part::returned).sum();
  }

  /**
   * The answer to one query is a collection of features; to several a collection of such collections.
   *
   * @param query the request's own, for the addresses of the pages; empty if it came as a document
   */
  void gml(List<Ask> asks, String query, OutputStream out) {
    List<Part> parts = parts(asks);
    Xml xml = new Xml(out);
    xml.open("wfs:FeatureCollection", collection(asks, query, matched(parts), returned(parts)));
    for (Part part : parts) {
      if (asks.size() > 1) {
        xml.open("wfs:member").open("wfs:FeatureCollection", "timeStamp", now(), "numberMatched", String.valueOf(part.matched()), "numberReturned",
            String.valueOf(part.returned()));
      }
      GmlWriter writer = new GmlWriter(xml, part.ask().crs());
      part.read(feature -> {
        xml.open("wfs:member");
        writer.feature(feature, part.ask().written());
        xml.close();
      });
      if (asks.size() > 1) xml.close().close();
    }
    xml.close().end();
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private String[] collection(List<Ask> asks, String query, long matched, long returned) {
    String types = asks.stream().map(ask -> ask.layer().info().id()).distinct().collect(Collectors.joining(","));
    List<String> attributes = new ArrayList<>(List.of("xmlns:wfs", WFS, "xmlns:gml", GmlWriter.GML, "xmlns:" + GmlWriter.PREFIX,
        GmlWriter.NAMESPACE, "xmlns:xsi", XSI, "xsi:schemaLocation", WfsSchema.location(WfsCapabilities.LINKS, types),
        "timeStamp", now(), "numberMatched", String.valueOf(matched), "numberReturned",
        String.valueOf(returned)));
    links(asks.get(0), query, matched).forEach((relation, address) -> attributes.addAll(List.of(relation, address)));
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

  /** Whatever the number of queries, one list of features: GeoJSON knows no collection of collections. */
  void geoJson(List<Ask> asks, String query, OutputStream out) {
    List<Part> parts = parts(asks);
    Ask first = asks.get(0);
    if (asks.stream().anyMatch(ask -> ask.crs().system() != first.crs().system())) throw Kvp.wrong("srsName");
    try (JsonGenerator generator = json.createGenerator(out)) {
      generator.writeStartObject();
      generator.writeStringProperty("type", "FeatureCollection");
      generator.writeNumberProperty("numberMatched", matched(parts));
      generator.writeNumberProperty("numberReturned", returned(parts));
      ReferenceSystem system = first.crs().system();
      if (!system.inDegrees()) {
        generator.writePOJOProperty("crs", Map.of("type", "name", "properties", Map.of("name", CrsName.urn(system))));
      }
      generator.writePOJOProperty("links", links(first, query, matched(parts)).entrySet().stream()
          .map(link -> Map.of("rel", link.getKey(), "href", link.getValue(), "type", WfsController.JSON_TYPE)).toList());
      generator.writeArrayPropertyStart("features");
      for (Part part : parts) part.read(feature -> FeatureJson.write(generator, shown(part.ask(), feature)));
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
    Part part = parts(List.of(there)).get(0);
    Xml xml = new Xml(out);
    xml.open("wfs:ValueCollection", collection(List.of(there), query, part.matched(), part.returned()));
    GmlWriter writer = new GmlWriter(xml, ask.crs());
    part.read(feature -> {
      if (geometry) {
        xml.open("wfs:member");
        writer.geometry(feature);
        xml.close();
      } else {
        xml.leaf("wfs:member", id ? feature.layer() + "." + feature.id() : GmlWriter.text(feature.value(name)));
      }
    });
    xml.close().end();
  }

  private static Filter present(Ask ask, String name) {
    Filter present = new Filter.Not(new Filter.IsNull(name));
    return ask.query().filter().<Filter>map(filter -> new Filter.And(List.of(filter, present))).orElse(present);
  }
}
