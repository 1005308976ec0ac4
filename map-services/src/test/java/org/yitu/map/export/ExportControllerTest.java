package org.yitu.map.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.job.JobEngine;
import org.yitu.geo.job.JobLedger;
import org.yitu.geo.job.JobReport;
import org.yitu.geo.job.JobState;
import org.yitu.geo.text.Text;
import org.yitu.map.HttpForTest;
import org.yitu.map.LayerForTest;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.catalog.MapSettings;
import org.yitu.map.workbench.QuestionsForTest;
import tools.jackson.databind.json.JsonMapper;

@Tag("C11")
class ExportControllerTest {
  @TempDir private Path folder;
  private JobEngine jobs;
  private MockMvc http;

  @BeforeEach void open() {
    jobs = new JobEngine(folder, JobLedger.NONE, Clock.systemUTC(), 1);
    LayerForTest layer = LayerForTest.of("danger", GeometryKind.POINT, "a", "b").with("a", "1", "POINT (105.4 28.9)")
        .with("b", "2", "POINT (105.5 28.9)").with("a", "3", "POINT (105.6 28.9)", 3, Map.of("level", "高"));
    Catalogue catalogue = new Catalogue(List.of(() -> List.of(layer)));
    MapSettings settings = new MapSettings(folder, Text.of("演示数据（示意，非测绘成果）", "Demo data"), new Envelope(105, 106, 28, 29), new Coordinate(105.5, 28.5));
    http = HttpForTest.of(new ExportController(new Exports(jobs, settings), catalogue, QuestionsForTest.of(catalogue), JsonMapper.shared()));
  }

  @AfterEach void close() {
    jobs.close();
  }

  @Test void aViewerGetsHisOwnRowsAndEachSaysThatItIsDemoData() throws Exception {
    JobReport done = ended(started("{\"layer\":\"danger\",\"format\":\"csv\"}"));
    assertThat(done.state()).isEqualTo(JobState.DONE);
    assertThat(done.file().name()).isEqualTo("示例图层（演示数据）.csv");
    List<String> lines = Files.readAllLines(jobs.file(done.id()));
    assertThat(lines.get(0)).startsWith("\uFEFF编号,名称,").endsWith("数据说明,经度,纬度,坐标系");
    assertThat(lines.subList(1, lines.size())).hasSize(2).allSatisfy(line -> assertThat(line).contains("演示数据（示意，非测绘成果）").endsWith("CGCS2000"));
    assertThat(lines.get(2)).startsWith("3,").contains("105.60000000,28.90000000");
    assertThat(done.done()).isEqualTo(2);
  }

  @Test void positionsAreWrittenInTheDatumThatWasAskedFor() throws Exception {
    JobReport shifted = ended(started("{\"layer\":\"danger\",\"format\":\"csv\",\"datum\":\"GCJ-02\",\"charset\":\"GBK\"}"));
    String line = Files.readAllLines(jobs.file(shifted.id()), Charset.forName("GBK")).get(1);
    assertThat(line).doesNotContain("105.40000000").endsWith("GCJ-02");
    JobReport plane = ended(started("{\"layer\":\"danger\",\"format\":\"csv\",\"datum\":\"EPSG:4523\"}"));
    assertThat(Files.readString(jobs.file(plane.id()))).contains("东坐标,北坐标").contains(",35539").endsWith("EPSG:4523\r\n");
  }

  @Test void aFormatThatCannotSayTheDatumRefusesIt() throws Exception {
    for (String wrong : List.of("{\"layer\":\"danger\",\"format\":\"shapefile\",\"datum\":\"BD-09\"}", "{\"layer\":\"danger\",\"format\":\"kml\",\"datum\":\"EPSG:4544\"}",
        "{\"layer\":\"danger\",\"format\":\"csv\",\"datum\":\"EPSG:2154\"}", "{\"layer\":\"danger\",\"format\":\"dwg\"}",
        "{\"layer\":\"danger\",\"format\":\"csv\",\"charset\":\"UTF-7\"}", "{\"layer\":\"danger\",\"format\":\"csv\",\"filter\":\"secret = 1\"}")) {
      asked(wrong).andExpect(status().isBadRequest());
    }
    asked("{\"layer\":\"unknown\",\"format\":\"csv\"}").andExpect(status().isNotFound());
  }

  @Test void theAnswerToAQuestionLeavesAsWell() throws Exception {
    JobReport done = ended(started("{\"format\":\"geojson\",\"query\":{\"layer\":\"danger\",\"text\":\"示例3\"}}"));
    assertThat(Files.readString(jobs.file(done.id()))).contains("\"notice\":\"演示数据").contains("[105.6,28.9]").doesNotContain("[105.4,28.9]");
    assertThat(done.order().title().zh()).contains("名称含“示例3”");
  }

  @Test void everyFormatIsWritten() throws Exception {
    for (String format : List.of("xlsx", "shapefile", "geopackage", "kml", "flatgeobuf")) {
      JobReport done = ended(started("{\"layer\":\"danger\",\"format\":\"" + format + "\"}"));
      assertThat(done.state()).as(format).isEqualTo(JobState.DONE);
      assertThat(done.bytes()).as(format).isGreaterThan(500);
    }
    assertThat(folder).isDirectoryNotContaining("glob:**shp*");
  }

  private ResultActions asked(String body) throws Exception {
    return http.perform(post("/api/exports").contentType("application/json").content(body));
  }

  private UUID started(String body) throws Exception {
    String answer = asked(body).andExpect(status().isAccepted()).andExpect(jsonPath("$.id").exists()).andReturn().getResponse().getContentAsString();
    return UUID.fromString(JsonMapper.shared().readTree(answer).get("id").asString());
  }

  private JobReport ended(UUID id) {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (jobs.find(id).orElseThrow().isOpen() && System.nanoTime() < giveUp) LockSupport.parkNanos(1_000_000);
    return jobs.find(id).orElseThrow().report();
  }
}
