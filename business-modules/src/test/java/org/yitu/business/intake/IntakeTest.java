package org.yitu.business.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.Actors;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.exchange.ExchangeFormat;
import org.yitu.geo.exchange.ExportTable;
import org.yitu.geo.exchange.FeatureWriter;
import org.yitu.geo.exchange.Ground;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.job.Job;
import org.yitu.geo.job.JobReport;
import org.yitu.geo.job.JobState;
import org.yitu.geo.text.Refusal;

@DatabaseTest
@Tag("C11")
class IntakeTest {
  private final Intake intake;
  private final RecordService records;
  private final Actor plant;
  @TempDir private Path folder;

  IntakeTest(@Autowired Intake intake, @Autowired RecordService records, @Autowired Plants plants) {
    this.intake = intake;
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test void columnsAreMatchedByTheirNamesInBothLanguages() throws IOException {
    Map<String, Object> found = upload("a.csv", "名称,Level,数量（个）,经度,Latitude,备用,说 明\n甲,一般,3,105.4,28.9,x,好\n");
    assertThat(found.get("mapping")).isEqualTo(List.of("name", "level", "quantity", "@x", "@y", "", "note"));
    assertThat(found).containsEntry("rows", 1).containsEntry("keys", List.of("name"));
    assertThat(found.get("fields").toString()).doesNotContain("opinion", "state");
  }

  @Test void aTrialSaysWhatIsWrongInWhichRowAndColumnAndWritesNothing() throws IOException {
    UUID id = id(upload("a.csv", "名称,等级,数量,经度,纬度\n甲,一般,3,105.4,28.9\n乙,没有,3,105.4,28.9\n丙,一般,5000,205.4,28.9\n,一般,1,105.4,\n"));
    JobReport report = run(id, List.of("name", "level", "quantity", "@x", "@y"), "", "name", true);
    assertThat(report.state()).isEqualTo(JobState.DONE);
    assertThat(report.details()).containsEntry("failed", true);
    assertThat(report.details().get("errors").toString()).contains("row=3", "column=等级", "row=4", "column=位置", "row=5");
    assertThat(total()).isZero();
    assertThat(run(id, List.of("name", "level", "quantity", "@x", "@y"), "", "name", false).details()).as("nor does the import").containsEntry("created", 0);
    assertThat(total()).isZero();
  }

  @Test void aGoodFileIsTakenInAndASecondTimeAddsNothing() throws IOException {
    UUID id = id(upload("a.csv", "名称;等级;日期;在用;经度;纬度\n甲;一般;2026/3/1;是;105.4;28.9\n乙;MAJOR;2026-3-2;0;105.5;28.9\n"));
    List<String> mapping = List.of("name", "level", "bought", "used", "@x", "@y");
    assertThat(run(id, mapping, "", "name", true).details()).containsEntry("created", 2).containsEntry("failed", false);
    assertThat(total()).as("after the trial").isZero();
    assertThat(run(id, mapping, "", "name", false).details()).containsEntry("created", 2).containsEntry("present", 0);
    assertThat(run(id, mapping, "", "name", false).details()).containsEntry("created", 0).containsEntry("present", 2);
    assertThat(total()).isEqualTo(2);
    assertThat(items().toString()).contains("bought=2026-03-01", "used=false");
  }

  @Test void theSameKeyTwiceInAFileIsAFault() throws IOException {
    UUID id = id(upload("a.csv", "名称,等级\n甲,一般\n甲,一般\n"));
    JobReport report = run(id, List.of("name", "level"), "", "name", false);
    assertThat(report.details().get("errors").toString()).contains("row=3", "与第 2 行重复");
    assertThat(total()).isZero();
  }

  @Test void positionsInGcj02AndInAZoneComeToStandWhereTheyAre() throws IOException {
    Geometry place = GeometryGate.china().fromWkt("POINT (105.44 28.87)");
    for (String datum : List.of("GCJ-02", "BD-09", "EPSG:4544", "EPSG:4523")) {
      Geometry there = Ground.of(datum).fromCgcs2000(place);
      UUID id = id(upload("a.csv", "名称,等级,x,y\n" + datum + ",一般," + there.getCoordinate().x + "," + there.getCoordinate().y + "\n"));
      assertThat(run(id, List.of("name", "level", "@x", "@y"), datum, "", false).details()).as(datum).containsEntry("created", 1);
    }
    assertThat(items()).hasSize(4).allSatisfy(item -> {
      List<?> position = (List<?>) ((Map<?, ?>) item.get("location")).get("coordinates");
      assertThat((Double) position.get(0)).isCloseTo(105.44, Offset.offset(1e-6));
      assertThat((Double) position.get(1)).isCloseTo(28.87, Offset.offset(1e-6));
    });
  }

  @Test void metresThatAreSaidToBeDegreesAreRefused() throws IOException {
    UUID id = id(upload("a.csv", "名称,等级,x,y\n甲,一般,543000,3195000\n"));
    assertThat(run(id, List.of("name", "level", "@x", "@y"), "CGCS2000", "", true).details().get("errors").toString()).contains("row=2", "column=位置");
  }

  @Test void aShapefileInGbkIsTakenInByItsCutNames() throws IOException {
    Path file = folder.resolve("a.zip");
    ExportTable table = new ExportTable("样本", List.of(new ExportTable.Column("name", "名称", LayerField.Type.TEXT), new ExportTable.Column("level", "等级", LayerField.Type.TEXT)),
        GeometryKind.POINT, Ground.of("EPSG:4544"), Charset.forName("GBK"), "");
    try (FeatureWriter writer = FeatureWriter.to(ExchangeFormat.SHAPEFILE, table, file)) {
      writer.write(GeometryGate.china().fromWkt("POINT (105.44 28.87)"), List.of("泸州", "重大"));
    }
    Map<String, Object> found = intake.upload(plant, "specimen", "样本.zip", Files.newInputStream(file));
    assertThat(found).containsEntry("datum", "EPSG:4544").containsEntry("mapping", List.of("name", "level"));
    assertThat(run(id(found), List.of("name", "level"), "", "name", false).details()).containsEntry("created", 1);
    assertThat(items().get(0)).containsEntry("name", "泸州");
  }

  @Test void theGovernmentNamesTheEnterpriseAndSomebodyElsesIsNotFound() throws IOException {
    Map<String, Object> found = intake.upload(Actors.COUNTY, "specimen", "a.csv",
        stream("企业,名称,等级\n示例企业" + plant.enterpriseId() + ",甲,一般\nT" + plant.enterpriseId() + ",乙,一般\n"));
    assertThat(found.get("mapping")).isEqualTo(List.of("enterprise", "name", "level"));
    List<String> mapping = List.of("enterprise", "name", "level");
    assertThat(ended(intake.start(Actors.COUNTY, id(found), new Intake.Order("specimen", mapping, "", "name", false))).details()).containsEntry("created", 2);
    assertThat(total()).isEqualTo(2);
    Map<String, Object> other = intake.upload(Actors.OTHER_COUNTY, "specimen", "a.csv", stream("企业,名称,等级\n示例企业" + plant.enterpriseId() + ",丙,一般\n"));
    JobReport refused = ended(intake.start(Actors.OTHER_COUNTY, id(other), new Intake.Order("specimen", mapping, "", "", false)));
    assertThat(refused.details().get("errors").toString()).contains("没有找到");
    assertThat(total()).isEqualTo(2);
  }

  @Test void whatStandsNowhereOnTheMapIsFoundByItsKeyToo() throws IOException {
    String name = "示例指南" + plant.enterpriseId();
    for (int created : new int[] {1, 0}) {
      Map<String, Object> found = intake.upload(Actors.CITY, "knowledge-article", "a.csv", stream("标题,类别,正文或摘要,来源\n" + name + ",常见问题,示例,示例\n"));
      List<String> mapping = List.of("title", "kind", "content", "source");
      JobReport report = ended(intake.start(Actors.CITY, id(found), new Intake.Order("knowledge-article", mapping, "", "title", false)));
      assertThat(report.details()).containsEntry("created", created).containsEntry("present", 1 - created);
    }
    Map<String, Object> newer = intake.upload(Actors.CITY, "knowledge-article", "a.csv",
        stream("标题,类别,正文或摘要,来源,代替的版本\n" + name + "二,常见问题,示例,示例," + name + "\n"));
    List<String> mapping = List.of("title", "kind", "content", "source", "supersedes");
    assertThat(ended(intake.start(Actors.CITY, id(newer), new Intake.Order("knowledge-article", mapping, "", "title", false))).details())
        .as("named by its title").containsEntry("created", 1);
  }

  @Test void whoMayNotWriteUploadsNothingAndNobodyRunsAnothersFile() throws IOException {
    Actor reader = Actor.ofEnterprise(77, "reader", "只读", plant.enterpriseId(), Permissions.of("*:read"));
    assertThatThrownBy(() -> intake.upload(reader, "specimen", "a.csv", stream("名称\n甲\n"))).isInstanceOf(Refusal.class);
    UUID id = id(upload("a.csv", "名称,等级\n甲,一般\n"));
    assertThatThrownBy(() -> intake.start(Actors.CITY, id, new Intake.Order("specimen", List.of("name", "level"), "", "", true)))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    JobReport wrong = run(id, List.of("name", "ownerCode"), "", "", false);
    assertThat(wrong.state()).isEqualTo(JobState.FAILED);
    assertThat(wrong.message().en()).contains("ownerCode");
  }

  private Map<String, Object> upload(String name, String text) throws IOException {
    return intake.upload(plant, "specimen", name, stream(text));
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static UUID id(Map<String, Object> uploaded) {
    return (UUID) uploaded.get("id");
  }

  private JobReport run(UUID id, List<String> mapping, String datum, String key, boolean dry) {
    return ended(intake.start(plant, id, new Intake.Order("specimen", mapping, datum, key, dry)));
  }

  private static JobReport ended(Job job) {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (job.isOpen() && System.nanoTime() < giveUp) LockSupport.parkNanos(1_000_000);
    return job.report();
  }

  private long total() {
    return ((Number) records.list(plant, Specimen.TYPE, Map.of()).get("total")).longValue();
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> items() {
    return new ArrayList<>((List<Map<String, Object>>) records.list(plant, Specimen.TYPE, Map.of()).get("items"));
  }
}
