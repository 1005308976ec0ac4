package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.business.testing.QueryPlan;
import org.yitu.geo.feature.Cluster;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Refusal;

/**
 * Three specimens: two with a place of their own, ~490 m apart, and one that stands at its enterprise, 5 km to the south.
 * <pre>
 *   A(105.600, 28.900)  B(105.605, 28.900)
 *
 *   C at its plant (105.600, 28.855)
 * </pre>
 */
@DatabaseTest
class RecordLayerTest {
  private final FeatureLayer layer;
  private final JdbcTemplate jdbc;
  private final Actor plant;
  private final Actor other;

  RecordLayerTest(@Autowired RecordLayers layers, @Autowired RecordService records, @Autowired Plants plants, @Autowired JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    layer = layers.layers().stream().filter(each -> each.info().id().equals("specimen")).findFirst().orElseThrow();
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.600, 28.855);
    other = plants.under(510_502_103, "COAL_MINE", 105.600, 28.855);
    place(records, "甲A", 105.600, "MAJOR");
    place(records, "乙B", 105.605, "MINOR");
    records.create(plant, Specimen.TYPE, Map.of("name", "丙C", "level", "MINOR"));
  }

  private void place(RecordService records, String name, double longitude, String level) {
    Map<String, Object> input = new HashMap<>(Map.of("name", name, "level", level));
    input.put("location", Map.of("type", "Point", "coordinates", List.of(longitude, 28.900)));
    records.create(plant, Specimen.TYPE, input);
  }

  @Test
  void aRecordWithoutAPlaceStandsAtItsEnterprise() {
    assertThat(names(all())).containsExactlyInAnyOrder("甲A", "乙B", "丙C");
    assertThat(read(all().withText("丙"))).singleElement().satisfies(feature -> {
      assertThat(feature.geometry().getCoordinate()).isEqualTo(new Coordinate(105.600, 28.855));
      assertThat(feature.geometry().getSRID()).isEqualTo(4490);
      assertThat(feature.state()).isEqualTo("OPEN");
      assertThat(feature.severity()).isEqualTo(2);
      assertThat(feature.properties()).containsEntry("level", "MINOR").containsKey("enterprise");
    });
  }

  @Test
  void boxCircleAreaAndFilterNarrowAlike() {
    assertThat(names(all().withBox(new Envelope(105.59, 105.601, 28.8, 29)))).containsExactlyInAnyOrder("甲A", "丙C");
    assertThat(names(all().withinMetres(new Coordinate(105.600, 28.900), 480))).containsExactly("甲A");
    assertThat(names(all().withinMetres(new Coordinate(105.600, 28.900), 495).nearestFirst())).containsExactly("甲A", "乙B");
    assertThat(names(all().withinMetres(new Coordinate(105.601, 28.860), 20_000).nearestFirst())).startsWith("丙C");
    assertThat(names(all().withArea(new GeometryFactory(new PrecisionModel(), 4490).toGeometry(new Envelope(105.604, 105.7, 28, 29)))))
        .containsExactly("乙B");
    assertThat(names(all().withFilter(new Filter.And(List.of(new Filter.Compare("level", Filter.Operator.EQUAL, "MAJOR"),
        new Filter.Like("name", "甲%")))))).containsExactly("甲A");
    assertThat(layer.count(all())).isEqualTo(3);
  }

  @Test
  void theNearestAreReadWithAllThatIsTrueOfThemAndATileWithoutWhatItDoesNotDraw() {
    FeatureQuery near = all().withinMetres(new Coordinate(105.601, 28.860), 20_000).nearestFirst();
    assertThat(names(near.withLimit(2))).hasSize(2).startsWith("丙C");
    assertThat(read(near.withLimit(1)).get(0).properties()).containsEntry("level", "MINOR").containsKey("enterprise");
    assertThat(read(all().withText("丙").withoutProperties())).singleElement().satisfies(feature -> {
      assertThat(feature.properties()).isEmpty();
      assertThat(feature.state()).isEqualTo("OPEN");
      assertThat(feature.severity()).isEqualTo(2);
    });
  }

  @Test
  void pagesByIdReachEveryFeatureOnce() {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    for (List<Feature> page = read(all().pagedAfter(cursor).withLimit(2)); !page.isEmpty(); page = read(all().pagedAfter(cursor).withLimit(2))) {
      page.forEach(feature -> seen.add(feature.name()));
      cursor = page.get(page.size() - 1).id();
    }
    assertThat(seen).containsExactly("甲A", "乙B", "丙C");
  }

  @Test
  void rowsAreSortedByFieldsAndThenById() {
    FeatureQuery byLevel = all().sortedBy(List.of(new FeatureQuery.Sort("level", false), new FeatureQuery.Sort("name", true)));
    assertThat(names(byLevel)).containsExactly("甲A", "乙B", "丙C");
    assertThat(names(all().sortedBy(List.of(new FeatureQuery.Sort("level", true))))).containsExactly("乙B", "丙C", "甲A");
    assertThat(names(byLevel.withOffset(1).withLimit(1))).containsExactly("乙B");
    assertThat(names(all().pagedAfter("").withOffset(2))).containsExactly("丙C");
    assertThat(names(all().sortedBy(List.of(new FeatureQuery.Sort("enterprise", false), new FeatureQuery.Sort("id", true)))))
        .containsExactly("丙C", "乙B", "甲A");
    assertThatThrownBy(() -> read(all().sortedBy(List.of(new FeatureQuery.Sort("location", false))))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> read(all().sortedBy(List.of(new FeatureQuery.Sort("name; drop table specimen", false)))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void theEnterpriseIsFilteredByTheNameThatTheLayerShows() {
    String name = (String) read(all()).get(0).properties().get("enterprise");
    assertThat(layer.count(all().withFilter(new Filter.Compare("enterprise", Filter.Operator.EQUAL, name)))).isEqualTo(3);
    assertThat(layer.count(all().withFilter(new Filter.Like("enterprise", name.substring(0, 2) + "%")))).isEqualTo(3);
    assertThat(layer.count(all().withFilter(new Filter.Compare("enterprise", Filter.Operator.EQUAL, "no such")))).isZero();
    assertThat(layer.count(all().withFilter(new Filter.In("enterpriseId", List.of(plant.enterpriseId()))))).isEqualTo(3);
  }

  @Test
  void theExtentIsTheBoxOfWhatOneMaySee() {
    assertThat(layer.extent(plant)).isEqualTo(new Envelope(105.600, 105.605, 28.855, 28.900));
    assertThat(layer.extent(other).isNull()).isTrue();
  }

  @Test
  void clustersCountWhatLiesTogether() {
    List<Cluster> clusters = layer.clusters(all(), 0.03);
    assertThat(clusters).extracting(Cluster::count).containsExactlyInAnyOrder(2L, 1L);
    assertThat(clusters).allSatisfy(cluster -> assertThat(cluster.severity()).isEqualTo(2));
  }

  @Test
  void anothersFeaturesAreNotThere() {
    FeatureQuery asOther = FeatureQuery.as(other);
    assertThat(layer.count(asOther)).isZero();
    assertThat(layer.clusters(asOther, 1)).isEmpty();
    assertThat(layer.find(other, read(all()).get(0).id())).isEmpty();
    assertThat(layer.find(plant, read(all()).get(0).id())).isPresent();
    assertThat(names(FeatureQuery.as(Actors.TOWN).withBox(new Envelope(105.59, 105.61, 28.84, 28.91)))).contains("甲A", "乙B", "丙C");
    assertThat(names(FeatureQuery.as(Actors.OTHER_COUNTY).withBox(new Envelope(105.59, 105.61, 28.84, 28.91)))).isEmpty();
  }

  @Test
  void aFieldThatTheLayerDoesNotHaveIsRefused() {
    for (String field : List.of("password_hash", "r.id", "name or 1=1", "exec(java.lang.Runtime.getRuntime(),'id')")) {
      assertThatThrownBy(() -> layer.count(all().withFilter(new Filter.IsNull(field)))).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(() -> layer.count(all().withFilter(new Filter.Compare("quantity", Filter.Operator.EQUAL, "many"))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void theIndexOfPlacesAnswersABox() {
    Sql sql = new RecordQuery(Specimen.TYPE, Actors.CITY, new Columns(Specimen.TYPE, null)).inBox(new Envelope(105.59, 105.6, 28.8, 29)).count();
    assertThat(QueryPlan.of(jdbc, sql.text(), sql.parameters()).toLowerCase(Locale.ROOT)).contains("ix_specimen_");
  }

  private FeatureQuery all() {
    return FeatureQuery.as(plant);
  }

  private List<Feature> read(FeatureQuery query) {
    List<Feature> features = new ArrayList<>();
    layer.read(query, features::add);
    return features;
  }

  private List<String> names(FeatureQuery query) {
    return read(query).stream().map(Feature::name).toList();
  }
}
