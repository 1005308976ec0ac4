package org.yitu.map.ogc.wfs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yitu.map.ogc.ows.Kvp;
import org.yitu.map.ogc.ows.ServiceFault;
import org.yitu.map.ogc.ows.XmlNode;

/**
 * The queries of one request, each a request of its own. As parameters several are written as lists in parentheses that run beside one
 * another, {@code typeNames=(a)(b)&filter=(…)(…)}; what is written once holds for all. As a document each is a {@code wfs:Query}. They
 * share one page: where it begins and how much it holds is counted through all of them, in their order.
 */
final class WfsQueries {
  static final int MOST = 10;
  private static final Set<String> BESIDE = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    BESIDE.addAll(List.of("typeNames", "typeName", "filter", "cql_filter", "propertyName", "sortBy", "srsName", "bbox"));
  }

  private WfsQueries() {}

  static List<WfsRequest> of(Map<String, String[]> parameters) {
    Kvp kvp = new Kvp(parameters);
    String names = kvp.text("typeNames").isEmpty() ? kvp.text("typeName") : kvp.text("typeNames");
    int count = parts("typeNames", names).size();
    if (count == 1) return List.of(WfsRequest.of(kvp));
    bound(count);
    List<Map<String, String[]>> each = new ArrayList<>();
    for (int i = 0; i < count; i++) each.add(new HashMap<>());
    parameters.forEach((name, values) -> {
      List<String> parts = BESIDE.contains(name) ? parts(name, values[0].strip()) : List.of(values[0]);
      if (parts.size() != 1 && parts.size() != count) throw Kvp.wrong(name);
      for (int i = 0; i < count; i++) each.get(i).put(name, new String[] {parts.get(parts.size() == 1 ? 0 : i)});
    });
    return each.stream().map(one -> WfsRequest.of(new Kvp(one))).toList();
  }

  static List<WfsRequest> of(XmlNode document) {
    List<XmlNode> queries = document.all("Query").toList();
    long stored = document.all("StoredQuery").count();
    if (stored > 1 || stored == 1 && !queries.isEmpty()) {
      throw new ServiceFault("OptionNotSupported", "StoredQuery", "一次请求只支持一个存储查询。", "A request takes one stored query.");
    }
    if (queries.size() < 2) return List.of(WfsRequest.of(document));
    bound(queries.size());
    return queries.stream().map(query -> WfsRequest.of(new XmlNode(document.name(), document.attributes(), List.of(query), document.text()))).toList();
  }

  private static void bound(int count) {
    if (count > MOST) {
      throw new ServiceFault("OperationParsingFailed", "query", "一次请求最多 " + MOST + " 个查询。", "A request takes " + MOST + " queries at most.");
    }
  }

  /** The parts in parentheses; what is in none is one part. A filter may hold parentheses between its tags, so its parts begin and end with one. */
  private static List<String> parts(String name, String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) return List.of(text);
    String border = name.equalsIgnoreCase("filter") ? "(?<=[>(])\\)\\((?=[<)])" : "\\)\\(";
    List<String> parts = new ArrayList<>(Arrays.asList(text.split(border, -1)));
    if (parts.size() == 1 && name.equalsIgnoreCase("cql_filter")) return List.of(text);
    parts.set(0, parts.get(0).substring(1));
    int last = parts.size() - 1;
    parts.set(last, parts.get(last).substring(0, parts.get(last).length() - 1));
    return parts;
  }
}
