package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Condition.Relation;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.text.Refusal;

/**
 * 20,000 specimens on a square of some 100 km. Every spatial query that narrows to a part of it must be answered from the index
 * of places, on H2GIS as on PostGIS; what the planner says it will do is read.
 */
@DatabaseTest
@Tag("C11")
class ConditionPlanTest {
  private static final long OWNER = 510_599_001;
  private static final long FIRST_ID = 8_000_000_000L;
  private static final int SIDE = 141;
  private static final int CONNECTIONS = 20;
  private static final Coordinate MIDDLE = new Coordinate(101.5, 35.5);
  private static final Filter RARE = new Filter.Compare("quantity", Filter.Operator.EQUAL, 7);

  private final RecordLayer layer;
  private final JdbcTemplate jdbc;

  ConditionPlanTest(@Autowired RecordLayers layers, @Autowired JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    layer = (RecordLayer) layers.layers().stream().filter(each -> each.info().id().equals("specimen")).findFirst().orElseThrow();
  }

  @BeforeEach
  void strew() {
    String series = isPostgres() ? "generate_series(0, ?) n" : "system_range(0, ?) s(n)";
    jdbc.update("insert into specimen (id, version, owner_code, created_at, created_by, entered_by, updated_at, updated_by, name, level, state, "
        + "quantity, location) select " + FIRST_ID + " + n, 0, " + OWNER + ", current_timestamp, 'test', 'CITY', current_timestamp, 'test', '示例', "
        + "'MINOR', 'OPEN', case when mod(n, 2000) = 0 then 7 else 1 end, ST_SetSRID(ST_MakePoint(101 + mod(n, " + SIDE + ") / " + SIDE
        + ".0, 35 + floor(n / " + SIDE + ".0) / " + SIDE + ".0), 4490) from " + series, SIDE * SIDE - 1);
    jdbc.execute(isPostgres() ? "analyze specimen" : "analyze table specimen");
  }

  @AfterEach
  void sweep() {
    jdbc.update("delete from specimen where id >= ? and owner_code = ?", FIRST_ID, OWNER);
  }

  private boolean isPostgres() {
    return "PostgreSQL".equals(jdbc.execute((ConnectionCallback<String>) database -> database.getMetaData().getDatabaseProductName()));
  }

  private static FeatureQuery as() {
    return FeatureQuery.as(new Actor(1, "own", "own", Party.TOWN, CodeRange.ofTown(OWNER), Set.of(), null, Permissions.ALL, Locale.CHINESE));
  }

  private static Geometry square() {
    return Cgcs2000.factory().toGeometry(new Envelope(101.5, 101.52, 35.5, 35.52));
  }

  @Test
  void boxCircleAndAreaAreAnsweredFromTheIndexOfPlaces() {
    assertUsesTheIndex(as().withBox(new Envelope(101.5, 101.52, 35.5, 35.52)));
    assertUsesTheIndex(as().withinMetres(MIDDLE, 1_000));
    assertUsesTheIndex(as().withArea(square()));
    assertUsesTheIndex(as().withCondition(new Condition.Inside(square(), Relation.INTERSECTS)));
    assertUsesTheIndex(as().withCondition(new Condition.Inside(square(), Relation.WITHIN)));
  }

  @Test
  void aPlaceInsideAFilterIsAnsweredFromTheIndexOfPlaces() {
    Filter where = new Filter.Where(new Condition.Related(square(), Condition.Topology.INTERSECTS));
    assertUsesTheIndex(as().withFilter(where));
    assertUsesTheIndex(as().withFilter(new Filter.And(List.of(new Filter.Compare("level", Filter.Operator.EQUAL, "MINOR"), where))));
    assertUsesTheIndex(as().withFilter(new Filter.Where(new Condition.Near(Cgcs2000.factory().createPoint(MIDDLE), 500, false))));
  }

  @Test
  void theNearestAreFoundInTheIndexOfPlaces() {
    assertUsesTheIndex(layer.reading(as().withinMetres(MIDDLE, 1_000).nearestFirst().withLimit(10)));
    assertUsesTheIndex(layer.reading(as().withinMetres(MIDDLE, 1_000).nearestFirst().withoutProperties().withLimit(10)));
  }

  @Test
  void aTilesBareFeaturesAndAPageOfABoxComeFromTheIndexOfPlaces() {
    Envelope box = new Envelope(101.5, 101.52, 35.5, 35.52);
    assertUsesTheIndex(layer.reading(as().withBox(box).withoutProperties()));
    assertUsesTheIndex(layer.reading(as().withBox(box).pagedAfter("").withLimit(1_000)));
  }

  /** Two indexes joined would mean reading the owner's for every row of a county. */
  @Test
  void onPostgresABoxAndWhoseTheRowsAreAreOneIndexsAnswer() {
    assumeTrue(isPostgres());
    FeatureQuery box = as().withBox(new Envelope(101.5, 101.52, 35.5, 35.52));
    for (Sql sql : List.of(layer.counting(box), layer.reading(box), layer.reading(box.withoutProperties()), layer.clustering(box, 0.01))) {
      assertThat(plan(sql)).containsPattern("index cond: [^\n]*location &&[^\n]*owner_code >=").doesNotContain("ix_specimen_owner_code");
    }
  }

  /** Those without a place of their own stand at their enterprise: that half of the union looks there, by its own index. */
  @Test
  void whatStandsAtItsEnterpriseIsFoundByTheEnterprisesPlace() {
    String plan = plan(layer.reading(as().withBox(new Envelope(101.5, 101.52, 35.5, 35.52))));
    assertThat(plan).contains("ix_specimen_location").contains("enterprise").containsPattern("position[^\n]*&&");
  }

  @Test
  void aCorridorIsAnsweredFromTheIndexOfPlaces() {
    Geometry way = Cgcs2000.factory().createLineString(new Coordinate[] {MIDDLE, new Coordinate(101.52, 35.51), new Coordinate(101.53, 35.5)});
    assertUsesTheIndex(as().withCondition(new Condition.Near(way, 500, false)));
  }

  @Test
  void whatLiesNearAFewOthersIsAnsweredFromTheIndexOfPlaces() {
    FeatureQuery few = as().withFilter(RARE);
    assertUsesTheIndex(as().withCondition(new Condition.NearOthers(layer, few, 1_500, false)));
    FeatureQuery nearFew = as().withFilter(RARE).withCondition(new Condition.NearOthers(layer, few, 1_500, false));
    assertUsesTheIndex(as().withCondition(new Condition.NearOthers(layer, nearFew, 1_500, false)));
    assertThat(layer.count(as().withCondition(new Condition.NearOthers(layer, few, 1_500, false)))).isBetween(40L, 120L);
  }

  /** On PostgreSQL each row looks for one; the answer is the same as with others that are few, asked for piece by piece. */
  @Test
  void whatLiesNearOneOfManyIsAnsweredFromTheIndexOfPlaces() {
    Condition many = new Condition.NearOthers(layer, as(), 900, false);
    FeatureQuery query = as().withBox(new Envelope(101.5, 101.55, 35.5, 35.55)).withCondition(many);
    assertUsesTheIndex(query);
    if (isPostgres()) assertThat(plan(layer.counting(query))).containsPattern("index cond: [^\n]*location && st_expand\\(r.location").doesNotContain("hash");
    assertThat(layer.count(query)).isEqualTo(layer.count(as().withBox(new Envelope(101.5, 101.55, 35.5, 35.55))));
    assertThat(layer.count(as().withBox(new Envelope(101.5, 101.55, 35.5, 35.55)).withCondition(new Condition.NearOthers(layer, as(), 900, true)))).isZero();
  }

  @Test
  void whatTakesTooLongIsStoppedAndRefused() {
    FeatureQuery everyPair = as().withTimeLimit(1).withCondition(new Condition.NearOthers(layer, as(), 90_000, false));
    assertThatThrownBy(() -> layer.count(everyPair)).isInstanceOf(Refusal.class)
        .satisfies(refusal -> assertThat(((Refusal) refusal).kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    // The bound was the question's own: whoever gets its connection next has none.
    for (int i = 0; i < CONNECTIONS; i++) {
      assertThat(jdbc.execute((StatementCallback<Integer>) Statement::getQueryTimeout)).isZero();
    }
  }

  private void assertUsesTheIndex(FeatureQuery query) {
    assertUsesTheIndex(layer.counting(query));
    assertUsesTheIndex(layer.reading(query));
    assertUsesTheIndex(layer.clustering(query, 0.01));
  }

  private void assertUsesTheIndex(Sql sql) {
    assertThat(plan(sql)).contains("ix_specimen_location").contains("&&");
  }

  private String plan(Sql sql) {
    return String.join("\n", jdbc.queryForList("explain " + sql.text(), String.class, sql.parameters())).toLowerCase(Locale.ROOT);
  }
}
