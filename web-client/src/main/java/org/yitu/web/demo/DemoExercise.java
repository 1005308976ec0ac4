package org.yitu.web.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.ActorFactory;
import org.yitu.business.emergency.DrillInject;
import org.yitu.business.emergency.Incident;
import org.yitu.business.emergency.ResponseTask;
import org.yitu.business.record.RecordService;
import org.yitu.business.screen.SavedScene;
import org.yitu.business.warning.SavedQuery;

/** A prepared drill with its injects, orders in an incident that runs, a few questions and scenes: made up, so that their pages live. */
@Component
public class DemoExercise implements DemoAddition {
  private record Told(int minute, String kind, String text, Integer answer) {}

  private record Order(String text, String role, int minutes) {}

  private static final List<Told> INJECTS = List.of(
      new Told(2, "MESSAGE", "示例：门卫报告罐区闻到刺激性气味，两名巡检工尚未撤出", 5),
      new Told(8, "WIND", "示例：气象站报告风向转为东南", null),
      new Told(15, "EVENT", "示例：一名应急人员空气呼吸器报警，请求替换", 5),
      new Told(25, "MESSAGE", "示例：下风向学校询问是否需要转移学生", 10));
  private static final List<Order> ORDERS = List.of(
      new Order("示例：划定警戒区，疏散下风向人员", "治安警戒组", 20),
      new Order("示例：查明并切断泄漏源", "抢险救援组", 40),
      new Order("示例：通知附近医院做好接诊准备", "医疗救护组", 15));

  private final RecordService records;
  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final ActorFactory actors;
  private Actor city;

  DemoExercise(RecordService records, ActorFactory actors, JdbcTemplate jdbc, Clock clock) {
    this.records = records;
    this.actors = actors;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "orders, injects, questions and scenes";
  }

  @Override
  public boolean isThere() {
    return !jdbc.queryForList("select id from drill_inject limit 1").isEmpty();
  }

  /** As the city's account: a question that is watched is asked as whoever wrote it. */
  @Override
  public int add() {
    Optional<Actor> found = actors.find("city", Locale.SIMPLIFIED_CHINESE);
    if (found.isEmpty()) return 0;
    city = found.get();
    return drill() + orders() + questions() + scenes();
  }

  private int drill() {
    Object drill = records.create(city, Incident.TYPE, Map.ofEntries(Map.entry("name", "示例液氯泄漏演练"), Map.entry("drill", true),
        Map.entry("kind", "TOXIC_RELEASE"), Map.entry("occurredAt", OffsetDateTime.now(clock).toString()),
        Map.entry("location", Map.of("type", "Point", "coordinates", List.of(105.442, 28.872))), Map.entry("place", "示例罐区"),
        Map.entry("substance", "氯"), Map.entry("description", "示例：演练假设液氯钢瓶阀门泄漏。尚未开始，可在应急指挥页启动演练时钟。"),
        Map.entry("reporter", "示例导调员"), Map.entry("reporterPhone", "0830-0000000"))).get("id");
    for (Told each : INJECTS) {
      Map<String, Object> inject = new LinkedHashMap<>(Map.of("incident", drill, "atMinute", each.minute(), "kind", each.kind(), "name", each.text()));
      if (each.answer() != null) inject.put("answerMinutes", each.answer());
      if (each.kind().equals("WIND")) inject.putAll(Map.of("windFromDegrees", 135, "windSpeed", 2.5));
      records.create(city, DrillInject.TYPE, inject);
    }
    return INJECTS.size();
  }

  private int orders() {
    List<Map<String, Object>> running = jdbc.queryForList("select id, enterprise_id from incident where deleted_at is null and state = 'RESPONDING' "
        + "and not drill order by id limit 1");
    if (running.isEmpty()) return 0;
    for (Order each : ORDERS) {
      Map<String, Object> order = new LinkedHashMap<>(Map.of("incident", running.get(0).get("id"), "name", each.text(), "role", each.role(),
          "allowedMinutes", each.minutes()));
      if (running.get(0).get("enterprise_id") != null) order.put("enterprise", running.get(0).get("enterprise_id"));
      Object made = records.create(city, ResponseTask.TYPE, order).get("id");
      if (each != ORDERS.get(0)) records.step(city, ResponseTask.TYPE, (Long) made, new ResponseTask.Acknowledge());
      if (each == ORDERS.get(2)) records.step(city, ResponseTask.TYPE, (Long) made, new ResponseTask.Finish("示例：两家医院已备好床位"));
    }
    return ORDERS.size();
  }

  private int questions() {
    question("示例：重大危险源500米内的防护目标", """
        {"layer":"protection-target","where":{"kind":"query","metres":500,"query":{"layer":"major-hazard"}}}""", false);
    question("示例：逾期未整改的重大隐患", """
        {"layer":"hidden-danger","filter":"state = 'OVERDUE' AND level = 'MAJOR'"}""", true);
    question("示例：没有监测点的化工企业", """
        {"layer":"enterprise","filter":"industry = 'CHEMICAL_PRODUCTION'","has":{"query":{"layer":"monitoring-point"},"without":true}}""", false);
    return 3;
  }

  private void question(String name, String json, boolean watched) {
    records.create(city, SavedQuery.TYPE, Map.of("name", name, "question", json, "watched", watched, "everyMinutes", 60));
  }

  private int scenes() {
    List<Long> counties = jdbc.queryForList("select code from institution where level = 'COUNTY' and deleted_at is null and (sectors is null or sectors = '') "
        + "order by code limit 3", Long.class);
    int turn = 0;
    for (long county : counties) {
      records.create(city, SavedScene.TYPE, Map.of("name", "示例场景" + (turn + 1), "turn", ++turn, "seconds", 15, "played", true, "address",
          "within=" + county));
    }
    return counties.size();
  }
}
