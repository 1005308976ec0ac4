package org.yitu.map.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.geo.feature.Cluster;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.io.GeoJson;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.feature.FeatureJson;
import org.yitu.map.query.Input;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Answers questions to the map, and says them as sentences. */
@RestController
class QuestionController {
  /** @param parts of the sentence, in its order */
  record Said(String sentence, List<QuestionSentence.Part> parts) {}

  static final int MAX_FEATURES = 1_000;
  private static final int DEFAULT_FEATURES = 100;
  private static final int MAX_CELLS = 5_000;
  private static final int MAX_CURSOR = 40;
  /** Some 10 m to some 100 km. */
  private static final double SMALLEST_CELL = 0.0001;
  private static final double LARGEST_CELL = 1;
  private static final Set<String> WANTED = Set.of("features", "areas", "cells", "contours");

  private final Questions questions;
  private final Catalogue catalogue;
  private final JsonMapper json;

  QuestionController(Questions questions, Catalogue catalogue, JsonMapper json) {
    this.questions = questions;
    this.catalogue = catalogue;
    this.json = json;
  }

  /** What a question says, without asking it: for the chips while they are edited. */
  @PostMapping("/api/queries/sentence")
  Said sentence(HttpServletRequest request, Viewer viewer) throws IOException {
    Input input = Input.of(request, json, "query");
    Question question = question(input, viewer);
    return new Said(QuestionSentence.text(question).in(viewer.locale()), QuestionSentence.parts(question, viewer.locale()));
  }

  /**
   * The sentence, the number of features, the area as it is drawn, and what of {@code want} is asked for: a page of
   * {@code features}, counts by {@code areas}, counts by {@code cells} of {@code cellDegrees}. Without {@code want} only the
   * first.
   */
  @PostMapping("/api/queries/run")
  void run(HttpServletRequest request, HttpServletResponse response, Viewer viewer) throws IOException {
    Input input = Input.of(request, json, "query", "want", "limit", "cursor", "cellDegrees");
    Question question = question(input, viewer);
    QuestionCompiler compiler = questions.compiler(viewer);
    Answer answer = answer(input, viewer, question, compiler);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "private, no-store");
    try (JsonGenerator out = json.createGenerator(response.getOutputStream())) {
      write(out, answer, question, viewer.locale());
    }
  }

  /** Everything that a database may still refuse is asked before the first byte is sent. */
  private record Answer(long count, Optional<Geometry> drawn, List<Feature> features, String next, List<AreaCounts.Count> areas, List<Cluster> cells,
      List<DensityContours.Contour> contours) {}

  private Answer answer(Input input, Viewer viewer, Question question, QuestionCompiler compiler) {
    Set<String> want = input.has("want") ? input.texts("want", WANTED.size()) : Set.of("features");
    if (!WANTED.containsAll(want)) {
      throw Refusal.invalid("want", "可要 features、areas、cells、contours。", "What can be wanted is features, areas, cells, contours.");
    }
    int limit = input.whole("limit", 1, MAX_FEATURES, DEFAULT_FEATURES);
    String cursor = input.text("cursor", MAX_CURSOR);
    OptionalDouble cell = input.number("cellDegrees", SMALLEST_CELL, LARGEST_CELL);
    FeatureQuery query = compiler.compile(question);
    List<Feature> features = new ArrayList<>();
    // One more than asked for tells whether there is a next page.
    if (want.contains("features")) question.layer().read(query.pagedAfter(cursor).withLimit(limit + 1), features::add);
    boolean more = features.size() > limit;
    if (more) features.remove(limit);
    long count = more || !cursor.isEmpty() || !want.contains("features") ? question.layer().count(query) : features.size();
    List<AreaCounts.Count> areas = want.contains("areas")
        ? AreaCounts.of(question.layer(), query, viewer, AreaCounts.areas(catalogue.visibleTo(viewer))) : List.of();
    double side = cell.orElse(SMALLEST_CELL * 100);
    List<Cluster> cells = want.contains("cells") || want.contains("contours") ? question.layer().clusters(query.withLimit(MAX_CELLS), side) : List.of();
    List<DensityContours.Contour> contours = want.contains("contours") ? DensityContours.of(cells, side) : List.of();
    return new Answer(count, compiler.drawn(question), features, more ? features.get(limit - 1).id() : "", areas, cells, contours);
  }

  private Question question(Input input, Viewer viewer) {
    Input query = input.object("query", QuestionReader.MEMBERS)
        .orElseThrow(() -> Refusal.invalid("query", "缺少查询。", "The query is missing."));
    return questions.read(viewer, query);
  }

  private void write(JsonGenerator out, Answer answer, Question question, Locale locale) {
    out.writeStartObject();
    out.writeStringProperty("sentence", QuestionSentence.text(question).in(locale));
    out.writeName("parts");
    out.writePOJO(QuestionSentence.parts(question, locale));
    out.writeNumberProperty("count", answer.count());
    out.writeName("area");
    answer.drawn().ifPresentOrElse(area -> {
      StringBuilder text = new StringBuilder();
      GeoJson.append(text, area);
      out.writeRawValue(text.toString());
    }, out::writeNull);
    out.writeArrayPropertyStart("features");
    answer.features().forEach(feature -> FeatureJson.write(out, feature));
    out.writeEndArray();
    out.writeStringProperty("next", answer.next());
    out.writeName("areas");
    out.writePOJO(answer.areas());
    out.writeArrayPropertyStart("cells");
    answer.cells().forEach(cell -> out.writePOJO(List.of(cell.centre().x, cell.centre().y, cell.count(), cell.severity())));
    out.writeEndArray();
    out.writeArrayPropertyStart("contours");
    answer.contours().forEach(contour -> contour(out, contour));
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void contour(JsonGenerator out, DensityContours.Contour contour) {
    StringBuilder text = new StringBuilder();
    GeoJson.append(text, contour.area());
    out.writeStartObject();
    out.writeNumberProperty("level", contour.level());
    out.writeNumberProperty("density", contour.density());
    out.writeName("area");
    out.writeRawValue(text.toString());
    out.writeEndObject();
  }
}
