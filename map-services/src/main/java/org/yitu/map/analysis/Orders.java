package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment.Exposed;
import org.yitu.map.analysis.Assessment.LevelPeople;
import org.yitu.map.analysis.Assessment.Resource;

/**
 * What to order now, from what an assessment found: proposals that a commander takes over, changes or leaves, each with
 * the names and numbers it rests on. The wording follows from the assessment alone, so it is the same whenever it is read.
 */
public final class Orders {
  private static final int NAMED = 5;
  private static final int SENT = 3;
  /** Below 4 kW/m² an exposed person feels no pain within 20 seconds: the models' own word for the circle beyond it is "no discomfort". */
  private static final double HURTS_KILOWATT = 4;
  private static final List<Text> DIRECTIONS = List.of(Text.of("以北", "north"), Text.of("东北", "north-east"), Text.of("以东", "east"),
      Text.of("东南", "south-east"), Text.of("以南", "south"), Text.of("西南", "south-west"), Text.of("以西", "west"), Text.of("西北", "north-west"));
  private static final Set<String> HELPLESS = Set.of(ExposureGroup.SCHOOLS.id(), ExposureGroup.HOSPITALS.id());

  /** @param id stable, kebab-case: which order it is, whatever its numbers */
  public record Order(String id, Text text) {}

  private final Assessment assessment;
  private final List<Order> orders = new ArrayList<>();

  private Orders(Assessment assessment) {
    this.assessment = assessment;
  }

  /** In the order in which they are given; at most one of each id. */
  public static List<Order> of(Assessment assessment) {
    Orders orders = new Orders(assessment);
    orders.protect();
    orders.send();
    orders.keepWatching();
    return List.copyOf(orders.orders);
  }

  private void protect() {
    List<Map<?, ?>> zones = zones();
    if (zones.isEmpty()) return;
    boolean toxic = "concentration".equals(zones.get(0).get("quantity"));
    add("close-roads", Text.of("封锁影响范围内的道路，除救援车辆外一律禁止进入。",
        "Close the roads in the zones to everybody but the rescue."));
    if (toxic) leaveTheCloud(zones);
    else leaveTheCircle(zones);
    List<Exposed> helpless = exposed(feature -> HELPLESS.contains(feature.group()));
    if (!helpless.isEmpty()) {
      add("warn-helpless", Text.of("电话通知学校、医院和养老机构：%s。", "Telephone the schools, hospitals and nursing homes: %s.")
          .with(names(helpless)));
    }
    List<Exposed> water = exposed(feature -> feature.group().equals(ExposureGroup.WATER.id()));
    if (!water.isEmpty()) {
      add("stop-water", Text.of("通知取水口和水源地停止取水：%s。", "Stop taking water at: %s.").with(names(water)));
    }
  }

  /** In the worst level everybody leaves; farther out whoever cannot be gone before the cloud comes stays indoors. */
  private void leaveTheCloud(List<Map<?, ?>> zones) {
    LevelPeople worst = people(1);
    add("evacuate", Text.of("立即撤离 %s 区（最远 %s 米，白天 %s 人，夜间 %s 人）：向侧风向或上风向离开，湿毛巾掩住口鼻。",
        "Clear the %s zone (as far as %s m; %s people by day, %s by night): leave across or against the wind.")
        .with(zones.get(0).get("name"), metres(zones.get(0)), worst.day(), worst.night()));
    if (zones.size() > 1) {
      add("shelter", Text.of("%s 区内暂时来不及撤离的人员就地避险：关闭门窗、通风和空调，转移到背风一侧的高层房间。",
          "In the %s zone those who cannot leave in time stay indoors: windows, doors and ventilation shut, upwind rooms left.")
          .with(zones.get(1).get("name")));
    }
  }

  /** Out of a fire's reach is whoever is not hurt by its heat: its outermost circle only says where nobody feels anything. */
  private void leaveTheCircle(List<Map<?, ?>> zones) {
    boolean heat = "heat-flux".equals(zones.get(0).get("quantity"));
    List<Map<?, ?>> harmful = zones.stream().filter(zone -> !heat || number(zone, "threshold") >= HURTS_KILOWATT).toList();
    List<Map<?, ?>> left = harmful.isEmpty() ? zones : harmful;
    List<LevelPeople> people = left.stream().map(zone -> people(((Number) zone.get("level")).intValue())).toList();
    Text text = heat
        ? Text.of("立即撤离距事故点 %s 米以内的人员（白天 %s 人，夜间 %s 人）：背向火源、借墙体遮挡离开。",
            "Move everybody within %s m away (%s by day, %s by night): backs to the fire, behind walls.")
        : Text.of("立即撤离距事故点 %s 米以内的人员（白天 %s 人，夜间 %s 人），远离玻璃和承重不明的建筑。",
            "Move everybody within %s m away (%s by day, %s by night), clear of glass and damaged buildings.");
    add("evacuate", text.with(metres(left.get(left.size() - 1)), people.stream().mapToLong(LevelPeople::day).sum(),
        people.stream().mapToLong(LevelPeople::night).sum()));
  }

  private void send() {
    Assessment.Response response = assessment.response();
    if (response.staging() != null) {
      add("stage", Text.of("救援力量在集结点%s报到，从上风向接近事故点。", "Help reports %s and approaches from upwind.").with(gathering()));
    }
    List<Resource> teams = near(response.teams());
    if (!teams.isEmpty()) add("send-teams", Text.of("调派：%s。", "Send: %s.").with(listed(teams)));
    List<Resource> supplies = near(response.supplies());
    if (!supplies.isEmpty()) add("send-supplies", Text.of("调运物资：%s。", "Bring supplies from: %s.").with(listed(supplies)));
    List<Resource> hospitals = near(response.hospitals());
    if (!hospitals.isEmpty()) {
      add("prepare-hospitals", Text.of("通知医院准备接收伤员：%s。", "Warn the hospitals: %s.").with(listed(hospitals)));
    }
    List<Resource> shelters = near(response.shelters());
    if (assessment.exposure().people().day() > 0 && !shelters.isEmpty()) {
      add("open-shelters", Text.of("开放避难场所：%s。", "Open the shelters: %s.").with(listed(shelters)));
    }
    List<Resource> experts = near(response.experts());
    if (!experts.isEmpty()) add("call-experts", Text.of("请专家到场或连线：%s。", "Call the experts: %s.").with(listed(experts)));
    List<Text> gaps = response.gaps() == null ? List.of() : response.gaps();
    if (!gaps.isEmpty()) {
      add("ask-for-more", Text.of("向上级请求支援。%s", "Ask for support from above. %s").with(
          Text.of(String.join("", gaps.stream().map(Text::zh).toList()), String.join(" ", gaps.stream().map(Text::en).toList()))));
    }
  }

  private void keepWatching() {
    add("protect-yourselves", Text.of("进入人员按物质特性佩戴防护装备，两人以上同行，设安全员。",
        "Whoever goes in wears protection for this substance, is not alone and is watched by a safety officer."));
    add("simulate-again", Text.of("持续监测现场；风向、风速或泄漏情况变化时立即重新模拟。",
        "Keep measuring; simulate again as soon as wind or release change."));
  }

  /** What can be said over a radio, and then what is typed into a satellite navigator. */
  private Text gathering() {
    Coordinate point = at(assessment.response().staging());
    Coordinate scene = at(assessment.place().point());
    Text direction = DIRECTIONS.get(Math.floorMod(Math.round(Measure.azimuthDegrees(scene, point) / 45), DIRECTIONS.size()));
    return Text.of("（事故点%s %s 米，坐标 %s, %s）", "%2$s m to the %1$s of the scene (%3$s, %4$s)")
        .with(direction, Math.round(Measure.metres(scene, point)), point.x, point.y);
  }

  private static Coordinate at(List<Double> place) {
    return new Coordinate(place.get(0), place.get(1));
  }

  private List<Map<?, ?>> zones() {
    List<Map<?, ?>> zones = new ArrayList<>();
    for (Object feature : (List<?>) assessment.zones().get("features")) {
      zones.add((Map<?, ?>) ((Map<?, ?>) feature).get("properties"));
    }
    zones.sort(Comparator.comparingInt(zone -> ((Number) zone.get("level")).intValue()));
    return zones;
  }

  private LevelPeople people(int level) {
    return assessment.exposure().people().byLevel().stream().filter(people -> people.level() == level).findFirst()
        .orElse(new LevelPeople(level, 0, 0));
  }

  /** The worst off first, no name twice. */
  private List<Exposed> exposed(Predicate<Exposed> wanted) {
    return assessment.exposure().layers().stream().flatMap(layer -> layer.features().stream()).filter(wanted)
        .sorted(Comparator.comparingInt(Exposed::level).thenComparing(Exposed::name)).toList();
  }

  private static List<Resource> near(List<Resource> resources) {
    return resources.stream().filter(one -> one.minutes() != null && one.inZone() == 0).limit(SENT).toList();
  }

  private static Text names(List<Exposed> features) {
    Set<String> names = new LinkedHashSet<>(features.stream().map(Exposed::name).toList());
    String some = String.join("、", names.stream().limit(NAMED).toList());
    return names.size() <= NAMED ? Text.of(some, some) : Text.of(some + " 等 " + names.size() + " 处", some + " and others, "
        + names.size() + " in all");
  }

  private static Text listed(List<Resource> resources) {
    return Text.of(String.join("、", resources.stream().map(one -> one.name() + "（" + minutes(one) + " 分钟）").toList()),
        String.join(", ", resources.stream().map(one -> one.name() + " (" + minutes(one) + " min)").toList()));
  }

  private static String minutes(Resource resource) {
    return String.valueOf(Math.round(resource.minutes()));
  }

  private static long metres(Map<?, ?> zone) {
    return Math.round(number(zone, "maxMetres"));
  }

  private static double number(Map<?, ?> zone, String name) {
    return ((Number) zone.get(name)).doubleValue();
  }

  private void add(String id, Text text) {
    orders.add(new Order(id, text));
  }
}
