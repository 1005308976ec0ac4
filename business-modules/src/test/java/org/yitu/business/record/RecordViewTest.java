package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.emergency.EmergencyPlan;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.QueryPlan;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.LayerView;
import org.yitu.geo.feature.StoredLayer;
import org.yitu.geo.text.Refusal;

/**
 * What another program reads by a layer's view is what the layer itself answers: for every layer and for viewers on each side of
 * the table. Two counties have a plant each; one record lies at a place of its own, one at its plant, one is deleted.
 */
@DatabaseTest
@Tag("C11")
class RecordViewTest {
  private static final Actor SECTOR_OF_COUNTY = new Actor(3, "mines", "mines", Party.COUNTY, CodeRange.ofCounty(510_502_000),
      Set.of("COAL_MINE", "QUARRY"), null, Permissions.ALL, Locale.CHINESE);

  private final List<FeatureLayer> layers;
  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final Actor ours;
  private final Actor theirs;

  RecordViewTest(@Autowired RecordLayers layers, @Autowired RecordService records, @Autowired Plants plants, @Autowired JdbcTemplate jdbc) {
    this.layers = layers.layers();
    this.records = records;
    this.jdbc = jdbc;
    ours = plants.under(510_502_103, "COAL_MINE", 105.61, 28.86);
    theirs = plants.under(510_503_101, "COAL_MINE", 105.32, 28.77);
    for (Actor plant : List.of(ours, theirs)) {
      create(plant, Map.of("location", Map.of("type", "Point", "coordinates", List.of(105.6, 28.9))));
      create(plant, Map.of());
      long gone = create(plant, Map.of());
      jdbc.update("update specimen set deleted_at = current_timestamp where id = ?", gone);
    }
  }

  @Test
  @Tag("A0.8")
  void whatAnotherCountySharesIsNotToDo(@Autowired WorkController work) {
    Map<String, Object> plan = Map.of("name", "示例预案", "kind", "COMPREHENSIVE", "level", "LEVEL_4", "incidentKinds", "有毒气体泄漏", "riskAssessment", "示例",
        "resourceSurvey", "示例");
    long before = plansToDo(work, Actors.COUNTY);
    records.create(Actors.OTHER_COUNTY, EmergencyPlan.TYPE, plan);
    assertThat(plansToDo(work, Actors.COUNTY)).isEqualTo(before);
    records.create(Actors.COUNTY, EmergencyPlan.TYPE, plan);
    assertThat(plansToDo(work, Actors.COUNTY)).isEqualTo(before + 1);
  }

  private static long plansToDo(WorkController work, Actor actor) {
    return work.waiting(actor).get("items").stream().filter(item -> item.type().equals("emergency-plan")).mapToLong(WorkController.Waiting::total).sum();
  }

  private long create(Actor plant, Map<String, Object> more) {
    Map<String, Object> input = new HashMap<>(Map.of("name", "示例", "level", "MAJOR"));
    input.putAll(more);
    return ((Number) records.create(plant, Specimen.TYPE, input).get("id")).longValue();
  }

  @Test
  void aCountysViewHoldsExactlyTheRowsOfItsRegulator() {
    StoredLayer specimens = stored("specimen");
    List<Long> county = rows(specimens.view(Actors.COUNTY).orElseThrow());
    assertThat(county).containsExactlyInAnyOrderElementsOf(answers(specimens, Actors.COUNTY)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(rows(specimens.view(Actors.OTHER_COUNTY).orElseThrow())).isNotEmpty().doesNotContainAnyElementsOf(county);
    assertThat(rows(specimens.view(Actors.CITY).orElseThrow())).containsAll(county);
  }

  @Test
  void everyLayersViewHoldsWhatTheLayerAnswersWhoeverAsks() {
    for (FeatureLayer layer : layers) {
      for (Actor viewer : List.of(Actors.CITY, Actors.COUNTY, Actors.OTHER_COUNTY, Actors.TOWN, SECTOR_OF_COUNTY, ours, theirs)) {
        LayerView view = ((StoredLayer) layer).view(viewer).orElseThrow();
        assertThat(rows(view)).as(layer.info().id() + " as " + viewer.username())
            .containsExactlyInAnyOrderElementsOf(answers(layer, viewer));
      }
    }
  }

  @Test
  void aViewTellsNameStateSeverityAndPlaceAndNeedsNothingBound() {
    LayerView view = stored("specimen").view(ours).orElseThrow();
    assertThat(view.sql()).doesNotContain("?").doesNotContain("%").contains("r.enterprise_id = cast(" + ours.enterpriseId() + " as bigint)");
    assertThat(view.shape()).isEqualTo("Point");
    assertThat(jdbc.queryForList("select id, name, state, severity, enterprise, level, ST_X(geom) as x from (" + view.sql() + ") v order by x"))
        .hasSize(2).first().satisfies(row -> assertThat(row.toString()).contains("示例", "OPEN"));
  }

  @Test
  void whoMayNotReadALayerHasNoViewOfIt() {
    Actor blind = new Actor(4, "blind", "blind", Party.COUNTY, CodeRange.ofCounty(510_502_000), Set.of(), null,
        Permissions.of("hidden-danger:read"), Locale.CHINESE);
    assertThat(stored("specimen").view(blind)).isEmpty();
  }

  @Test
  void onlyPlainWordsAndWholeNumbersAreWrittenIntoAView() {
    assertThat(RecordView.literal(510_502_000L)).isEqualTo("cast(510502000 as bigint)");
    assertThat(RecordView.literal("COAL_MINE")).isEqualTo("'COAL_MINE'");
    for (Object value : List.of("x' or 1=1 --", "a\\", "%p%", "", 1.5, "a b", "x\n")) {
      assertThatThrownBy(() -> RecordView.literal(value)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void aBoxAroundAViewIsAnsweredFromTheIndexOfPlaces() {
    if (!isPostgres()) return;
    String view = stored("specimen").view(Actors.COUNTY).orElseThrow().sql();
    String plan = QueryPlan.of(jdbc, "select geom from (" + view + ") v where geom && ST_MakeEnvelope(101.5, 35.5, 101.52, 35.52, 4490)");
    assertThat(plan).contains("location &&");
  }

  private StoredLayer stored(String id) {
    return (StoredLayer) layers.stream().filter(layer -> layer.info().id().equals(id)).findFirst().orElseThrow();
  }

  private List<Long> rows(LayerView view) {
    return jdbc.queryForList("select " + view.key() + " from (" + view.sql() + ") v where " + view.geometry() + " is not null", Long.class);
  }

  private static List<Long> answers(FeatureLayer layer, Actor viewer) {
    List<Long> ids = new ArrayList<>();
    layer.read(FeatureQuery.as(viewer).withLimit(FeatureQuery.MAX_LIMIT), feature -> ids.add(Long.parseLong(feature.id())));
    return ids;
  }

  private boolean isPostgres() {
    return "PostgreSQL".equals(jdbc.execute((ConnectionCallback<String>) database -> database.getMetaData().getDatabaseProductName()));
  }
}
