package org.yitu.map.ogc;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.LayerInfo;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import org.yitu.map.feature.Parameters;

/** The same answers for a person with a browser: titles, links, a table. */
@Component
class HtmlPage {
  private static final Template TEMPLATE = template();
  private static final int COLUMNS = 8;

  /** By {@code f=html}, or because the browser asks for HTML before JSON. */
  static boolean isWanted(HttpServletRequest request) {
    String format = request.getParameter("f");
    if (format != null) return format.equals("html");
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html") && !accept.startsWith("application/");
  }

  /** @throws org.yitu.geo.text.Refusal if {@code f} names a format that nothing is offered in */
  static void checkFormat(Parameters parameters) {
    if (!Set.of("", "json", "html", "geojson").contains(parameters.text("f", 20))) {
      throw Refusal.invalid("f", "格式为 json 或 html。", "The format is json or html.");
    }
  }

  String description(Viewer viewer, Map<String, Object> body) {
    Map<String, Object> page = page(viewer, String.valueOf(body.getOrDefault("title", "OGC API – Features")));
    page.put("description", body.getOrDefault("description", ""));
    List<Object> links = new ArrayList<>();
    if (body.get("collections") instanceof List<?> collections) {
      for (Object each : collections) {
        Map<?, ?> one = (Map<?, ?>) each;
        links.add(Map.of("href", ((Map<?, ?>) ((List<?>) one.get("links")).get(1)).get("href"), "rel", one.get("title")));
      }
    } else if (body.get("links") instanceof List<?> more) {
      links.addAll(more);
    }
    if (body.get("conformsTo") instanceof List<?> classes) classes.forEach(each -> links.add(Map.of("href", each, "rel", each)));
    page.put("links", links);
    return TEMPLATE.execute(page);
  }

  String features(Viewer viewer, LayerInfo layer, List<Feature> features, List<Map<String, Object>> links) {
    Map<String, Object> page = page(viewer, layer.title().in(viewer.locale()));
    page.put("description", "");
    page.put("links", links);
    List<String> names = layer.fields().stream().limit(COLUMNS).map(field -> field.name()).toList();
    page.put("columns", layer.fields().stream().limit(COLUMNS).map(field -> field.title().in(viewer.locale())).toList());
    page.put("rows", features.stream().map(feature -> Map.of("id", feature.id(), "name", feature.name(), "href",
        FeatureApiController.base().path("/collections/" + layer.id() + "/items/" + feature.id()).queryParam("f", "html").build()
        .toUriString(), "cells", names.stream().map(name -> String.valueOf(feature.properties().getOrDefault(name, ""))).toList())).toList());
    page.put("table", true);
    return TEMPLATE.execute(page);
  }

  void write(HttpServletResponse response, String page) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "private, no-cache");
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> page(Viewer viewer, String title) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("title", title);
    page.put("lang", Text.of("zh-CN", "en").in(viewer.locale()));
    page.put("table", false);
    page.put("columns", List.of());
    page.put("rows", List.of());
    return page;
  }

  private static Template template() {
    try (InputStreamReader reader = new InputStreamReader(HtmlPage.class.getResourceAsStream("page.mustache"), StandardCharsets.UTF_8)) {
      return Mustache.compiler().compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
