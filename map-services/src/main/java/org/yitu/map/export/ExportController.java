package org.yitu.map.export;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.exchange.ExchangeFormat;
import org.yitu.geo.exchange.Ground;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.feature.Cql2;
import org.yitu.map.query.Input;
import org.yitu.map.workbench.Questions;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts exports. The body names a {@code layer} (narrowed by {@code filter} in CQL2 and {@code text}) or holds a {@code query} of the
 * workbench; {@code format}, {@code datum} and {@code charset} say what the file is to be like.
 */
@RestController
class ExportController {
  private static final int MAX_NAME = 60;

  private final Exports exports;
  private final Catalogue catalogue;
  private final Questions questions;
  private final JsonMapper json;

  ExportController(Exports exports, Catalogue catalogue, Questions questions, JsonMapper json) {
    this.exports = exports;
    this.catalogue = catalogue;
    this.questions = questions;
    this.json = json;
  }

  @PostMapping("/api/exports")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, UUID> start(HttpServletRequest request, Viewer viewer) throws IOException {
    Input input = Input.of(request, json, "layer", "filter", "text", "query", "format", "datum", "charset");
    ExchangeFormat format = ExchangeFormat.of(input.text("format", MAX_NAME));
    Ground ground = input.has("datum") ? Ground.of(input.text("datum", MAX_NAME)) : Ground.CGCS2000;
    format.demand(ground);
    Exports.Shape shape = new Exports.Shape(format, ground, charset(input.text("charset", MAX_NAME)));
    return Map.of("id", exports.start(viewer, what(input, viewer), shape).id());
  }

  private Exports.What what(Input input, Viewer viewer) {
    if (input.has("query")) {
      Questions.Compiled compiled = questions.compile(viewer, input.object("query", Questions.MEMBERS).orElseThrow());
      return new Exports.What(compiled.layer(), compiled.query(), compiled.sentence());
    }
    FeatureLayer layer = catalogue.layer(viewer, input.text("layer", MAX_NAME));
    FeatureQuery query = FeatureQuery.as(viewer).withText(input.text("text", MAX_NAME));
    String filter = input.text("filter", Cql2.MAX_BYTES);
    return new Exports.What(layer, filter.isEmpty() ? query : query.withFilter(Cql2.parse(filter, layer.info())), layer.info().title());
  }

  private static Charset charset(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "", "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
      case "GBK", "GB18030" -> Charset.forName("GBK");
      default -> throw Refusal.invalid("charset", "字符集只能是 UTF-8 或 GBK。", "The charset is UTF-8 or GBK.");
    };
  }
}
