package org.yitu.geo.effect;

import java.util.List;
import org.yitu.geo.text.Text;

/**
 * A published set of thresholds of overpressure or heat flux, the worst first. None was compared with its original.
 *
 * @param quantity {@code overpressure} or {@code heat-flux}
 */
public record LevelSet(String id, String quantity, String unit, List<Level> levels, Constant source) {
  public static final String OVERPRESSURE = "overpressure";
  public static final String HEAT_FLUX = "heat-flux";

  /** A threshold and what happens above it. */
  public record Level(double threshold, Text meaning) {}

  private static final List<LevelSet> ALL = List.of(
      set("injury", OVERPRESSURE, "kPa", "Chinese safety assessment practice, injuries of persons by overpressure",
          level(100, "大部分人员死亡", "most persons die"),
          level(50, "内脏严重损伤或死亡", "severe injury of inner organs, or death"),
          level(30, "听觉器官损伤或骨折", "injury of the ear, broken bones"),
          level(20, "轻微损伤", "slight injury")),
      set("aloha", OVERPRESSURE, "kPa", "ALOHA 5.4 technical documentation, 8.0 / 3.5 / 1.0 psi",
          level(55.158, "建筑物毁坏", "destruction of buildings"),
          level(24.132, "可能造成重伤", "serious injury likely"),
          level(6.895, "玻璃破碎", "glass shatters")),
      set("gb6722", OVERPRESSURE, "kPa", "GB 6722-2014, persons in the open",
          level(2, "超过露天人员的安全允许超压", "more than persons in the open may be exposed to")),
      set("world-bank", HEAT_FLUX, "kW/m²", "World Bank 1985; Chinese safety assessment practice",
          level(37.5, "设备损坏；1 分钟内死亡率很高", "damage to equipment; most die within a minute"),
          level(25, "无明火木材可被引燃；人员重伤", "wood is lit without a flame; severe burns"),
          level(12.5, "木材有明火时被引燃；1 分钟内可致死", "wood is lit by a flame; may kill within a minute"),
          level(4, "20 秒以上感到疼痛，可起水疱", "pain after 20 s, blisters possible"),
          level(1.6, "长时间暴露无不适", "no discomfort on long exposure")),
      set("aloha", HEAT_FLUX, "kW/m²", "ALOHA 5.4 technical documentation, 60 s",
          level(10, "60 秒内可能致死", "may kill within 60 s"),
          level(5, "60 秒内二度烧伤", "second-degree burns within 60 s"),
          level(2, "60 秒内疼痛", "pain within 60 s")));

  public LevelSet {
    levels = List.copyOf(levels);
  }

  /** Those of a quantity, by id. */
  public static List<String> ids(String quantity) {
    return ALL.stream().filter(set -> set.quantity.equals(quantity)).map(LevelSet::id).toList();
  }

  /** @param id one of {@link #ids} of the quantity */
  public static LevelSet of(String quantity, String id) {
    return ALL.stream().filter(set -> set.quantity.equals(quantity) && set.id.equals(id)).findFirst().orElseThrow();
  }

  private static LevelSet set(String id, String quantity, String unit, String source, Level... levels) {
    List<Level> list = List.of(levels);
    String values = String.join(" / ", list.stream().map(level -> Inputs.show(level.threshold)).toList()) + " " + unit;
    return new LevelSet(id, quantity, unit, list, Constant.unverified("levels", values, source));
  }

  private static Level level(double threshold, String zh, String en) {
    return new Level(threshold, Text.of(zh, en));
  }
}
