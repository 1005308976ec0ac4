package org.yitu.web.demo;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.account.AppUser;
import org.yitu.business.enterprise.Enterprise;
import org.yitu.business.file.FileService;
import org.yitu.business.record.RecordService;
import org.yitu.business.siteplan.Panorama;
import org.yitu.business.siteplan.SiteModel;
import org.yitu.business.siteplan.SitePlan;
import org.yitu.data.site.PlanPicture;
import org.yitu.data.site.SiteGlb;
import org.yitu.data.site.SiteLayout;
import org.yitu.data.site.SitePanorama;
import org.yitu.geo.crs.LocalMetres;
import org.yitu.geo.picture.ControlPoint;

/** Gives a few enterprises of the demo city made-up plans, a panorama and a model (A3.15, A3.27, A3.28). */
@Component
public class DemoSites implements DemoAddition {
  private static final int ENTERPRISES = 5;
  private static final double EYE_X = -4;
  private static final double EYE_Y = -4;
  private static final double EYE_HEIGHT = 12;

  private final RecordService records;
  private final FileService files;
  private final JdbcTemplate jdbc;

  DemoSites(RecordService records, FileService files, JdbcTemplate jdbc) {
    this.records = records;
    this.files = files;
    this.jdbc = jdbc;
  }

  @Override
  public String title() {
    return "sites";
  }

  @Override
  public boolean isThere() {
    return !jdbc.queryForList("select id from site_plan limit 1").isEmpty();
  }

  @Override
  public int add() {
    int number = 0;
    for (long enterprise : enterprises()) draw(enterprise, number++);
    return number;
  }

  /** That of the demo's account and those with most sensors. */
  private Set<Long> enterprises() {
    Set<Long> found = new LinkedHashSet<>();
    for (Object user : (List<?>) records.list(Actor.SYSTEM, AppUser.TYPE, Map.of("username", "enterprise", "size", "1")).get("items")) {
      found.add(((Number) ((Map<?, ?>) ((Map<?, ?>) user).get("enterprise")).get("id")).longValue());
    }
    found.addAll(jdbc.queryForList("select enterprise_id from monitoring_point where deleted_at is null group by enterprise_id "
        + "order by count(*) desc, enterprise_id limit " + ENTERPRISES, Long.class));
    return found;
  }

  private void draw(long enterprise, int number) {
    List<?> home = (List<?>) ((Map<?, ?>) records.get(Actor.SYSTEM, Enterprise.TYPE, enterprise).get("position")).get("coordinates");
    LocalMetres metres = LocalMetres.at(new Coordinate(((Number) home.get(0)).doubleValue(), ((Number) home.get(1)).doubleValue()));
    double turn = number * 17 % 50;
    SiteLayout layout = SiteLayout.number(number);
    Object plan = plan(enterprise, "示例总平面图", "GENERAL", 1, null, metres, turn, PlanPicture.draw(layout));
    plan(enterprise, "示例消防疏散图", "FIRE", 2, plan, metres, turn, PlanPicture.drawEscape(layout));
    records.create(Actor.SYSTEM, Panorama.TYPE, Map.of("enterprise", enterprise, "name", "示例厂区全景", "location", point(metres, turn, EYE_X, EYE_Y),
        "bearing", turn, "height", EYE_HEIGHT, "remarks", "虚构的示例",
        "picture", file("示例全景.png", SitePanorama.draw(layout, EYE_X, EYE_Y, EYE_HEIGHT))));
    records.create(Actor.SYSTEM, SiteModel.TYPE, Map.of("enterprise", enterprise, "name", "示例三维厂区", "location", point(metres, turn, 0, 0),
        "heading", turn, "height", 0, "scale", 1, "remarks", "虚构的示例", "model", file("示例厂区.glb", SiteGlb.write(layout))));
  }

  private Object plan(long enterprise, String name, String kind, int position, Object parent, LocalMetres metres, double turn, byte[] picture) {
    List<ControlPoint> controls = Stream.of(-1, 1).flatMap(side -> Stream.of(1, -1).map(end -> {
      double x = side * SiteLayout.HALF_WIDTH;
      double y = end * SiteLayout.HALF_DEPTH;
      Coordinate there = ground(metres, turn, x, y);
      return new ControlPoint(PlanPicture.x(x), PlanPicture.y(y), there.x, there.y);
    })).toList();
    Map<String, Object> input = new LinkedHashMap<>(Map.of("enterprise", enterprise, "name", name, "kind", kind, "position", position, "edition",
        "示例1版", "controlPoints", ControlPoint.format(controls), "remarks", "虚构的示例图", "picture", file(name + ".png", picture)));
    if (parent != null) input.put("parent", parent);
    return records.create(Actor.SYSTEM, SitePlan.TYPE, input).get("id");
  }

  private List<String> file(String name, byte[] content) {
    return List.of(files.store(Actor.SYSTEM, name, content).id().toString());
  }

  private static Map<String, Object> point(LocalMetres metres, double turn, double x, double y) {
    Coordinate there = ground(metres, turn, x, y);
    return Map.of("type", "Point", "coordinates", List.of(there.x, there.y));
  }

  /** The plan's upper edge looks so many degrees clockwise from north. */
  private static Coordinate ground(LocalMetres metres, double turn, double x, double y) {
    double angle = Math.toRadians(turn);
    return metres.toDegrees(new Coordinate(x * Math.cos(angle) + y * Math.sin(angle), y * Math.cos(angle) - x * Math.sin(angle)));
  }
}
