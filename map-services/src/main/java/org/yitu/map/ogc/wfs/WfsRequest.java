package org.yitu.map.ogc.wfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yitu.geo.feature.FeatureQuery.Sort;
import org.yitu.map.ogc.ows.Kvp;
import org.yitu.map.ogc.ows.XmlInput;
import org.yitu.map.ogc.ows.XmlNode;

/**
 * One request to the WFS with one query, as parameters or as a document: both say the same. Texts are as they were written.
 *
 * @param operation in lower case
 * @param typeNames local names of the feature types
 * @param format empty for GML
 * @param properties names to be written, empty for all
 * @param bbox as parameters write it, empty for none
 * @param filter a {@code fes:Filter}, null for none
 * @param ecql the same as ECQL, empty for none
 * @param ids of {@code resourceId}
 * @param storedQuery its identifier, empty for an ad hoc query
 * @param arguments of the stored query, by lower-case name
 */
record WfsRequest(String operation, String version, List<String> typeNames, String format, String srsName, boolean hits, int startIndex,
    int count, List<String> properties, String bbox, XmlNode filter, String ecql, List<Sort> sorts, List<String> ids, String storedQuery,
    Map<String, String> arguments, Optional<String> valueReference) {
  static final int MAX_COUNT = 100_000;
  static final int DEFAULT_COUNT = 10_000;
  private static final int MAX_START = 10_000_000;
  private static final int MAX_FILTER = 64_000;
  private static final int MAX_NAMES = 200;
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");

  static WfsRequest of(Kvp kvp) {
    String filter = kvp.text("filter", MAX_FILTER);
    Map<String, String> arguments = new LinkedHashMap<>();
    if (kvp.has("id")) arguments.put("id", kvp.text("id"));
    String names = kvp.text("typeNames").isEmpty() ? kvp.text("typeName") : kvp.text("typeNames");
    return new WfsRequest(kvp.required("request").toLowerCase(Locale.ROOT), versions(kvp), locals(names), kvp.text("outputFormat"),
        kvp.text("srsName"), hits(kvp.text("resultType")), whole(kvp.text("startIndex"), "startIndex", 0, MAX_START),
        whole(kvp.text("count").isEmpty() ? kvp.text("maxFeatures") : kvp.text("count"), "count", DEFAULT_COUNT, Integer.MAX_VALUE),
        locals(kvp.text("propertyName", MAX_FILTER)), kvp.text("bbox"), filter.isEmpty() ? null : XmlInput.read(filter),
        kvp.text("cql_filter", MAX_FILTER), sorts(kvp.text("sortBy")), list(kvp.text("resourceId", MAX_FILTER)), storedQuery(kvp), arguments,
        kvp.has("valueReference") ? Optional.of(kvp.text("valueReference")) : Optional.empty());
  }

  private static String storedQuery(Kvp kvp) {
    return kvp.text("storedQuery_Id").isEmpty() ? kvp.text("storedQueryId") : kvp.text("storedQuery_Id");
  }

  private static String versions(Kvp kvp) {
    return kvp.text("version").isEmpty() ? kvp.text("acceptVersions") : kvp.text("version");
  }

  static WfsRequest of(XmlNode document) {
    String operation = document.name().toLowerCase(Locale.ROOT);
    String versions = document.attribute("version");
    if (operation.equals("getcapabilities")) {
      versions = document.child("AcceptVersions").map(accepted -> String.join(",", accepted.all("Version").map(XmlNode::text).toList()))
          .orElse("");
    }
    List<XmlNode> queries = document.all("Query").toList();
    List<XmlNode> stored = document.all("StoredQuery").toList();
    XmlNode query = queries.isEmpty() ? document : queries.get(0);
    Map<String, String> arguments = new LinkedHashMap<>();
    stored.forEach(one -> one.all("Parameter").forEach(each -> arguments.put(each.attribute("name").toLowerCase(Locale.ROOT), each.text())));
    List<String> named = new ArrayList<>(locals(query.attribute("typeNames").strip().replaceAll("\\s+", ",")));
    document.all("TypeName").forEach(each -> named.addAll(locals(each.text())));
    String storedQuery = stored.isEmpty() ? document.child("StoredQueryId").map(XmlNode::text).orElse("") : stored.get(0).attribute("id");
    return new WfsRequest(operation, versions, named, document.attribute("outputFormat"), query.attribute("srsName"),
        hits(document.attribute("resultType")), whole(document.attribute("startIndex"), "startIndex", 0, MAX_START),
        whole(document.attribute("count"), "count", DEFAULT_COUNT, Integer.MAX_VALUE),
        query.all("PropertyName").flatMap(each -> locals(each.text()).stream()).toList(), "", query.child("Filter").orElse(null), "",
        sorts(query), List.of(), storedQuery, arguments, Optional.ofNullable(document.attributes().get("valueReference")));
  }

  int limit() {
    return Math.min(count, MAX_COUNT);
  }

  private static boolean hits(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "results" -> false;
      case "hits" -> true;
      default -> throw Kvp.wrong("resultType");
    };
  }

  private static int whole(String text, String name, int otherwise, int most) {
    if (text.isEmpty()) return otherwise;
    if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) > most) throw Kvp.wrong(name);
    return Integer.parseInt(text);
  }

  private static List<String> list(String text) {
    List<String> parts = text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    if (parts.size() > MAX_NAMES) throw Kvp.wrong("resourceId");
    return parts;
  }

  /** Names without their prefixes: there is one namespace. */
  private static List<String> locals(String text) {
    return list(text.replaceAll("^\\(|\\)$", "")).stream().map(WfsRequest::local).toList();
  }

  static String local(String name) {
    String last = name.strip().substring(name.strip().lastIndexOf('/') + 1);
    return last.substring(last.indexOf(':') + 1);
  }

  private static List<Sort> sorts(String text) {
    return list(text).stream().map(each -> {
      String[] words = each.split("[\\s+]+");
      if (words.length > 2) throw Kvp.wrong("sortBy");
      return sort(local(words[0]), words.length == 1 ? "" : words[1]);
    }).toList();
  }

  private static List<Sort> sorts(XmlNode query) {
    return query.child("SortBy").map(by -> by.all("SortProperty").map(each -> sort(local(each.child("ValueReference").map(XmlNode::text)
        .orElseThrow(() -> Kvp.wrong("sortBy"))), each.child("SortOrder").map(XmlNode::text).orElse(""))).toList()).orElse(List.of());
  }

  private static Sort sort(String field, String order) {
    return switch (order.toUpperCase(Locale.ROOT)) {
      case "", "A", "ASC" -> new Sort(field, false);
      case "D", "DESC" -> new Sort(field, true);
      default -> throw Kvp.wrong("sortBy");
    };
  }
}
