package org.yitu.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.record.RecordModule;
import org.yitu.business.record.RecordType;
import org.yitu.web.app.Client;
import org.yitu.web.app.RunningApp;
import tools.jackson.databind.JsonNode;

/**
 * Who sees which rows, through every door: lists, single reads, history, steps, exports, features and tiles. What should be seen
 * is worked out here, row by row, from the tables, in a way that has nothing to do with the rule under test.
 */
@Tag("db")
@Tag("A0.2")
class RowAccessTest {
  private static final List<String> USERS = List.of("enterprise", "town", "county", "city");
  private static List<RecordType<?>> types;
  private static JdbcTemplate database;

  private record Row(long id, Long enterprise, long owner) {}

  @BeforeAll
  static void start() {
    types = RunningApp.get().beans(RecordModule.class).values().stream().flatMap(m -> m.types().stream())
        .sorted(Comparator.comparing(RecordType::id)).<RecordType<?>>map(t -> t).toList();
    database = new JdbcTemplate(RunningApp.get().bean(DataSource.class));
  }

  @Test
  void everyListHoldsExactlyTheRowsOfItsReader() {
    assertSoftly(softly -> forEachReadable((user, client, type, expected) -> {
      JsonNode page = client.get("/api/records/" + type.id() + "?size=1").json();
      softly.assertThat(page.get("total").asLong()).as(user + " " + type.id()).isEqualTo(expected.size());
    }));
  }

  @Test
  void aRowOfSomebodyElseIsNotFoundThroughAnyDoor() {
    assertSoftly(softly -> forEachReadable((user, client, type, expected) -> {
      for (Row row : rows(type).stream().filter(r -> !expected.contains(r.id())).limit(2).toList()) {
        String path = "/api/records/" + type.id() + "/" + row.id();
        String what = user + " " + path;
        softly.assertThat(client.get(path).status()).as(what).isEqualTo(404);
        softly.assertThat(client.get(path + "/history").status()).as(what + " history").isEqualTo(404);
        softly.assertThat(client.put(path, "{\"version\":0}").status()).as(what + " put").isIn(403, 404);
        softly.assertThat(client.delete(path).status()).as(what + " delete").isIn(403, 404);
        softly.assertThat(client.post(path + "/steps/Any", "{}").status()).as(what + " step").isIn(403, 404);
        if (type.isLayer()) {
          softly.assertThat(client.get("/api/layers/" + type.id() + "/features/" + row.id()).status()).as(what + " feature").isEqualTo(404);
        }
      }
    }));
  }

  @Test
  void layersHoldExactlyTheRowsOfTheirReader() {
    assertSoftly(softly -> forEachReadable((user, client, type, expected) -> {
      if (!type.isLayer() || expected.size() > 3_000) return;
      Set<Long> seen = new TreeSet<>();
      JsonNode page = client.get("/api/layers/" + type.id() + "/features?limit=10000").json();
      page.get("features").forEach(f -> seen.add(Long.parseLong(f.get("id").asString())));
      softly.assertThat(expected).as(user + " " + type.id()).containsAll(seen);
      softly.assertThat(seen.size()).as(user + " " + type.id() + " features").isEqualTo(located(type, expected));
    }));
  }

  /** The whole city lies in one tile of zoom 6, where points are clustered: the clusters' counts are the rows. */
  @Test
  void tilesCountExactlyTheRowsOfTheirReader() {
    assertSoftly(softly -> forEachReadable((user, client, type, expected) -> {
      boolean polygons = type.geometryField().map(f -> !f.column().isEmpty() && f.javaType() != Point.class).orElse(false);
      if (!type.isLayer() || polygons) return;
      byte[] tile = client.get("/tiles/" + type.id() + "/6/50/26.mvt").response().body();
      softly.assertThat(counted(tile)).as(user + " " + type.id() + " tile").isEqualTo(located(type, expected));
    }));
  }

  private static long counted(byte[] tile) {
    try {
      JtsMvt read = MvtReader.loadMvt(new ByteArrayInputStream(tile), new GeometryFactory(), new TagKeyValueMapConverter(),
          MvtReader.RING_CLASSIFIER_V2_1);
      return read.getLayers().stream().flatMap(layer -> layer.getGeometries().stream())
          .mapToLong(shape -> ((Number) ((Map<?, ?>) shape.getUserData()).get("count")).longValue()).sum();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Test
  void anExportHoldsNoMoreThanItsReadersRows() throws Exception {
    Client client = Client.as("enterprise");
    byte[] sheet = client.get("/api/records/hidden-danger/export.xlsx").response().body();
    long expected = rows(type("hidden-danger")).stream().filter(sees("enterprise", type("hidden-danger"))).count();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
      assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo((int) expected);
    }
  }

  private interface Check {
    void of(String user, Client client, RecordType<?> type, Set<Long> expected);
  }

  private static void forEachReadable(Check check) {
    for (String user : USERS) {
      Client client = Client.as(user);
      for (RecordType<?> type : types) {
        if (client.get("/api/records/" + type.id() + "?size=1").status() == 403) continue;
        Set<Long> expected = new TreeSet<>();
        rows(type).stream().filter(sees(user, type)).forEach(r -> expected.add(r.id()));
        check.of(user, client, type, expected);
      }
    }
  }

  private static List<Row> rows(RecordType<?> type) {
    return database.query("select id, enterprise_id, owner_code from " + type.table() + " where deleted_at is null order by id",
        (row, n) -> new Row(row.getLong(1), (Long) row.getObject(2), row.getLong(3)));
  }

  /** A row without a place of its own stands at its enterprise. */
  private static long located(RecordType<?> type, Set<Long> ids) {
    String column = type.geometryField().map(f -> f.column()).orElse(null);
    if (column == null) return ids.size();
    String elsewhere = type.hasEnterprise() ? " or enterprise_id in (select id from enterprise where position is not null)" : "";
    return database.queryForList("select id from " + type.table() + " where " + column + " is not null" + elsewhere, Long.class).stream()
        .filter(ids::contains).count();
  }

  /** The rule in words: an enterprise its own, an institution what its code's leading digits cover; shared rows everybody. */
  private static Predicate<Row> sees(String user, RecordType<?> type) {
    Map<String, Object> account = database.queryForMap("select * from app_user where username = ?", user);
    return row -> {
      if (type.sharesGovernmentRows() && row.enterprise() == null) return true;
      if (account.get("enterprise_id") != null) {
        Object own = account.get("enterprise_id");
        return type.isEnterprise() ? own.equals(row.id()) : own.equals(row.enterprise());
      }
      String code = String.valueOf(account.get("owner_code"));
      String prefix = code.endsWith("00000") ? code.substring(0, 4) : code.endsWith("000") ? code.substring(0, 6) : code;
      return String.valueOf(row.owner()).startsWith(prefix);
    };
  }

  private static RecordType<?> type(String id) {
    return types.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
  }
}
