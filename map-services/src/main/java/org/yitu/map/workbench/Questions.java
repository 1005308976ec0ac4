package org.yitu.map.workbench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.route.Router;
import org.yitu.geo.text.Text;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.query.Input;
import tools.jackson.databind.json.JsonMapper;

/** Reads, says and asks questions that are kept as JSON. */
@Component
public final class Questions {
  /** @param place a point of it, longitude and latitude */
  public record Item(String id, String name, Coordinate place) {}

  /** @param items by id, as many as were asked for at most */
  public record Answer(long count, List<Item> items) {}

  /** What a question's JSON may hold. */
  public static final String[] MEMBERS = QuestionReader.MEMBERS;

  /** A question ready to be asked of its layer. */
  public record Compiled(FeatureLayer layer, FeatureQuery query, Text sentence) {}

  private final Catalogue catalogue;
  private final ObjectProvider<Router> router;
  private final JsonMapper json;
  private final Clock clock;

  Questions(Catalogue catalogue, ObjectProvider<Router> router, JsonMapper json, Clock clock) {
    this.catalogue = catalogue;
    this.router = router;
    this.json = json;
    this.clock = clock;
  }

  /** @throws org.yitu.geo.text.Refusal if it is not a question, or not one that this viewer can ask */
  public Text say(Viewer viewer, String question) {
    return QuestionSentence.text(read(viewer, question));
  }

  /** @throws org.yitu.geo.text.Refusal as {@link #say} does, or if the answer takes too long */
  public Answer ask(Viewer viewer, String question, int most) {
    Question asked = read(viewer, question);
    FeatureQuery query = compiler(viewer).compile(asked);
    List<Item> items = new ArrayList<>();
    asked.layer().read(query.withoutProperties().pagedAfter("").withLimit(most), feature -> items.add(item(feature)));
    return new Answer(asked.layer().count(query), List.copyOf(items));
  }

  /** @throws org.yitu.geo.text.Refusal as {@link #say} does */
  public Compiled compile(Viewer viewer, Input question) {
    Question asked = read(viewer, question);
    return new Compiled(asked.layer(), compiler(viewer).compile(asked), QuestionSentence.text(asked));
  }

  Question read(Viewer viewer, Input question) {
    return new QuestionReader(catalogue, viewer).read(question);
  }

  QuestionCompiler compiler(Viewer viewer) {
    return new QuestionCompiler(viewer, router.getIfAvailable(), clock);
  }

  private Question read(Viewer viewer, String question) {
    return read(viewer, Input.of(question, json, QuestionReader.MEMBERS));
  }

  private static Item item(Feature feature) {
    return new Item(feature.id(), feature.name(), feature.geometry().getInteriorPoint().getCoordinate());
  }
}
