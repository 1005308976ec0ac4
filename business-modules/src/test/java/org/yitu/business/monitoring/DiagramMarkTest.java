package org.yitu.business.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yitu.business.access.Actor;
import org.yitu.business.file.FileService;
import org.yitu.business.record.RecordService;
import org.yitu.business.sample.Plants;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.text.Refusal;

/** Marks stand on the enterprise's own diagrams and show its own points. */
@DatabaseTest
@Tag("A8.1")
@Tag("A17.7")
class DiagramMarkTest {
  private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>";
  private final RecordService records;
  private final FileService files;
  private final Actor plant;
  private final Actor other;

  DiagramMarkTest(@Autowired RecordService records, @Autowired FileService files, @Autowired Plants plants) {
    this.records = records;
    this.files = files;
    plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
    other = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.45, 28.87);
  }

  private Object diagram(Actor owner) {
    String picture = files.store(owner, "flow.svg", SVG.getBytes(StandardCharsets.UTF_8)).id().toString();
    return records.create(owner, ProcessDiagram.TYPE, Map.of("name", "示例流程", "picture", List.of(picture))).get("id");
  }

  private Object point(Actor owner) {
    return records.create(owner, MonitoringPoint.TYPE, Map.ofEntries(Map.entry("name", "示例液位"), Map.entry("tag", "LT_3261C"),
        Map.entry("kind", "LEVEL"), Map.entry("unit", "METRE"), Map.entry("place", "罐顶"), Map.entry("rangeFrom", 0),
        Map.entry("rangeTo", 10), Map.entry("intervalSeconds", 10), Map.entry("inService", true),
        Map.entry("location", Map.of("type", "Point", "coordinates", List.of(105.44, 28.87))))).get("id");
  }

  private Map<String, Object> mark(Object diagram, Object point, double x) {
    Map<String, Object> mark = new HashMap<>(Map.of("diagram", diagram, "x", x, "y", 0.5));
    if (point != null) mark.put("point", point);
    return mark;
  }

  @Test
  void aMarkStandsOnTheDiagramAndIsFoundByIt() {
    Object diagram = diagram(plant);
    records.create(plant, DiagramMark.TYPE, mark(diagram, point(plant), 0.25));
    List<?> found = (List<?>) records.list(plant, DiagramMark.TYPE, Map.of("diagram", diagram.toString())).get("items");
    assertThat(found).hasSize(1);
    assertThat(((List<?>) records.list(other, DiagramMark.TYPE, Map.of()).get("items"))).isEmpty();
  }

  @Test
  void aMarkNeedsOneSubjectAndAPlaceOnThePicture() {
    Object diagram = diagram(plant);
    assertThatThrownBy(() -> records.create(plant, DiagramMark.TYPE, mark(diagram, null, 0.5))).isInstanceOf(Refusal.class);
    Object point = point(plant);
    assertThatThrownBy(() -> records.create(plant, DiagramMark.TYPE, mark(diagram, point, 1.01))).isInstanceOf(Refusal.class);
  }

  @Test
  void anothersPointOrDiagramIsNotMarked() {
    Object mine = diagram(plant);
    Object theirs = diagram(other);
    Object point = point(other);
    assertThatThrownBy(() -> records.create(plant, DiagramMark.TYPE, mark(mine, point, 0.5))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> records.create(plant, DiagramMark.TYPE, mark(theirs, point(plant), 0.5))).isInstanceOf(Refusal.class);
  }

  @Test
  void aDiagramHasOnePicture() {
    assertThatThrownBy(() -> records.create(plant, ProcessDiagram.TYPE, Map.of("name", "示例流程", "picture", List.of())))
        .isInstanceOf(Refusal.class);
  }
}
