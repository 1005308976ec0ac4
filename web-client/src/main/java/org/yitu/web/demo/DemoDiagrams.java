package org.yitu.web.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.file.FileService;
import org.yitu.business.file.StoredFile;
import org.yitu.business.monitoring.DiagramMark;
import org.yitu.business.monitoring.ProcessDiagram;
import org.yitu.business.record.RecordService;

/** Draws a made-up process diagram for the enterprises of the demo city that have most sensors, the demo account's first. */
@Component
public class DemoDiagrams implements DemoAddition {
  private static final int ENTERPRISES = 8;
  private static final double[][] PLACES = {{0.16, 0.3}, {0.4, 0.3}, {0.64, 0.3}, {0.28, 0.78}, {0.52, 0.78}, {0.86, 0.3}, {0.86, 0.6}, {0.16, 0.55}};
  private static final double[] CAMERA_PLACE = {0.94, 0.1};
  private static final String PICTURE = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 520" font-family="sans-serif">
      <rect width="1000" height="520" fill="#f4f8fb"/>
      <g fill="#dbe7f1" stroke="#3d5a78" stroke-width="3">
      <rect x="90" y="90" width="140" height="220" rx="12"/><rect x="330" y="90" width="140" height="220" rx="12"/>
      <rect x="570" y="90" width="140" height="220" rx="12"/><circle cx="280" cy="420" r="34"/><circle cx="520" cy="420" r="34"/>
      <rect x="800" y="110" width="120" height="260" rx="60"/></g>
      <g fill="none" stroke="#5b8bb8" stroke-width="7"><path d="M160 310v110h86"/><path d="M400 310v110h86"/><path d="M314 420h172"/>
      <path d="M554 420h306v-50"/><path d="M640 310v110"/></g>
      <g fill="#27476b" font-size="22" text-anchor="middle"><text x="160" y="76">V-101</text><text x="400" y="76">V-102</text>
      <text x="640" y="76">V-103</text><text x="860" y="96">T-201</text><text x="280" y="490">P-101</text><text x="520" y="490">P-102</text></g>
      <text x="20" y="505" font-size="18" fill="#8a99a8">示例工艺流程图（虚构）</text></svg>""";

  private final RecordService records;
  private final FileService files;
  private final JdbcTemplate jdbc;

  DemoDiagrams(RecordService records, FileService files, JdbcTemplate jdbc) {
    this.records = records;
    this.files = files;
    this.jdbc = jdbc;
  }

  @Override
  public String title() {
    return "process diagrams";
  }

  @Override
  public boolean isThere() {
    return !jdbc.queryForList("select id from process_diagram limit 1").isEmpty();
  }

  @Override
  public int add() {
    List<Long> enterprises = jdbc.queryForList("select enterprise_id from monitoring_point where deleted_at is null group by enterprise_id "
        + "order by case when enterprise_id in (select enterprise_id from app_user where enterprise_id is not null) then 0 else 1 end, "
        + "count(*) desc, enterprise_id limit " + ENTERPRISES, Long.class);
    enterprises.forEach(this::draw);
    return enterprises.size();
  }

  private void draw(long enterprise) {
    StoredFile picture = files.store(Actor.SYSTEM, "示例工艺流程.svg", PICTURE.getBytes(StandardCharsets.UTF_8));
    Map<String, Object> diagram = records.create(Actor.SYSTEM, ProcessDiagram.TYPE, Map.of("enterprise", enterprise,
        "name", "示例罐区工艺流程", "picture", List.of(picture.id().toString()), "remarks", "虚构的示例图"));
    List<Long> points = jdbc.queryForList("select id from monitoring_point where deleted_at is null and enterprise_id = ? order by id",
        Long.class, enterprise);
    for (int i = 0; i < Math.min(points.size(), PLACES.length); i++) mark(enterprise, diagram.get("id"), "point", points.get(i), PLACES[i]);
    jdbc.queryForList("select id from camera where deleted_at is null and enterprise_id = ? order by id limit 1", Long.class, enterprise)
        .forEach(camera -> mark(enterprise, diagram.get("id"), "camera", camera, CAMERA_PLACE));
  }

  private void mark(long enterprise, Object diagram, String kind, long what, double[] place) {
    records.create(Actor.SYSTEM, DiagramMark.TYPE, Map.of("enterprise", enterprise, "diagram", diagram, kind, what, "x", place[0], "y", place[1]));
  }
}
