package org.yitu.geo.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * Concentrations above which people are harmed, by scheme, substance and exposure time.
 *
 * <p>Between two printed exposure times an AEGL is interpolated on the line through both points in log–log paper, which
 * is ten Berge's Cⁿt = k with the n that the two points imply. Below 10 minutes the 10-minute value holds, as it is not
 * to be raised; above 8 hours nothing is printed and the scheme refuses. ERPG and IDLH are printed for one exposure
 * time and taken as they are.
 */
public final class ToxicLevels implements EffectModel {
  /** A published family of levels. */
  public enum Scheme {
    AEGL("aegl", "AEGL-%d", Constant.unverified("AEGL", "ppm",
        "US EPA / National Research Council, Acute Exposure Guideline Levels, 10 min to 8 h")),
    ERPG("erpg", "ERPG-%d", Constant.unverified("ERPG", "ppm, 60 min", "AIHA, Emergency Response Planning Guidelines")),
    IDLH("idlh", "IDLH", Constant.unverified("IDLH", "ppm, 30 min", "NIOSH, Immediately Dangerous to Life or Health"));

    private final String id;
    private final String name;
    private final Constant source;

    Scheme(String id, String name, Constant source) {
      this.id = id;
      this.name = name;
      this.source = source;
    }

    public String id() {
      return id;
    }

    public Constant source() {
      return source;
    }

    public static List<String> ids() {
      return Arrays.stream(values()).map(Scheme::id).toList();
    }

    public static Scheme of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * One level of a scheme.
   *
   * @param rank 1 for the worst
   * @param name as it is printed: {@code AEGL-3}
   * @param minutes the exposure time it was taken for
   */
  public record Level(int rank, String name, double ppm, double minutes) {}

  public static final double MAX_MINUTES = 480;

  private record Key(Scheme scheme, String substance) {}

  /** Scheme and substance → number of the level in the scheme → minutes → ppm. */
  private static final Map<Key, SortedMap<Integer, NavigableMap<Double, Double>>> TABLE = load();

  private static final ModelInfo INFO = new ModelInfo("toxic-levels", Text.of("毒性分级浓度", "Toxic levels"),
      "AEGL, ERPG, IDLH",
      List.of(
          Input.choice("substance", "物质", "Substance",
              TABLE.keySet().stream().map(Key::substance).distinct().sorted().toList()),
          Input.choice("levels", "分级标准", "Scheme", Scheme.ids()).or("aegl"),
          Input.number("minutes", "接触时间", "Exposure time", "min", 1.0 / 60, MAX_MINUTES).or(60.0)),
      List.of(new Output("level1Ppm", Text.of("最严重一级", "Worst level"), "ppm"),
          new Output("level2Ppm", Text.of("第二级", "Second level"), "ppm"),
          new Output("level3Ppm", Text.of("第三级", "Third level"), "ppm"),
          new Output("level1MgPerCubicMetre", Text.of("最严重一级", "Worst level"), "mg/m³"),
          new Output("level2MgPerCubicMetre", Text.of("第二级", "Second level"), "mg/m³"),
          new Output("level3MgPerCubicMetre", Text.of("第三级", "Third level"), "mg/m³")),
      Arrays.stream(Scheme.values()).map(Scheme::source).toList(),
      List.of(Text.of("两个公布时间之间按双对数直线内插；不足 10 分钟取 10 分钟值；超过 8 小时不计算。",
          "Between printed times: a line in log–log paper; below 10 minutes the 10-minute value; nothing above 8 hours.")));

  @Override public ModelInfo info() {
    return INFO;
  }

  @Override public EffectResult evaluate(Map<String, ?> given) {
    Inputs in = Inputs.read(INFO.inputs(), given);
    Substance substance = Substances.find(in.choice("substance")).orElseThrow();
    Scheme scheme = Scheme.of(in.choice("levels"));
    Map<String, Double> outputs = new LinkedHashMap<>();
    for (Level level : levels(substance, scheme, in.number("minutes"))) {
      outputs.put("level" + level.rank() + "Ppm", level.ppm());
      substance.molarMass().ifPresent(mass -> outputs.put("level" + level.rank() + "MgPerCubicMetre",
          Concentrations.mgPerCubicMetre(level.ppm(), mass)));
    }
    return EffectResult.of(INFO, in, outputs, notes(scheme, in.number("minutes")), List.of(scheme.source()));
  }

  /**
   * The levels of a scheme, the worst first.
   *
   * @throws Refusal if the scheme has no value for the substance, naming what is missing
   */
  public static List<Level> levels(Substance substance, Scheme scheme, double minutes) {
    if (!(minutes > 0) || minutes > MAX_MINUTES) throw new IllegalArgumentException("exposure of " + minutes + " min");
    SortedMap<Integer, NavigableMap<Double, Double>> byLevel = TABLE.get(new Key(scheme, substance.id()));
    if (byLevel == null) throw Refusal.invalid("substance", missing(substance, scheme));
    List<Level> levels = new ArrayList<>();
    int worst = byLevel.lastKey();
    byLevel.forEach((number, values) -> levels.add(0,
        new Level(worst - number + 1, String.format(scheme.name, number), interpolate(values, minutes), minutes(values,
        minutes))));
    return List.copyOf(levels);
  }

  public static boolean known(Substance substance, Scheme scheme) {
    return TABLE.containsKey(new Key(scheme, substance.id())) && substance.molarMass().isPresent();
  }

  /** The sentence for a substance that a scheme does not know. */
  public static Text missing(Substance substance, Scheme scheme) {
    String names = scheme == Scheme.IDLH ? "IDLH" : String.format("%1$s-1、%1$s-2、%1$s-3", scheme.name());
    String others = Arrays.stream(Scheme.values()).filter(other -> TABLE.containsKey(new Key(other, substance.id())))
        .map(Scheme::name).collect(Collectors.joining(", "));
    String zh = substance.name().zh() + "缺少 " + names + " 数值，无法划分毒性影响范围。"
        + (others.isEmpty() ? "" : "可改用：" + others + "。");
    String en = substance.name().en() + " has no " + names.replace("、", ", ")
        + " value here, so no toxic zone can be drawn."
        + (others.isEmpty() ? "" : " Available: " + others + ".");
    return Text.of(zh, en);
  }

  /** What a reader should know about the exposure time. */
  public static Validity notes(Scheme scheme, double minutes) {
    if (scheme != Scheme.AEGL || minutes >= 10) return Validity.inRange();
    return Validity.extrapolated(List.of(Text.of("接触时间不足 10 分钟，采用 10 分钟的 AEGL 值（偏保守）。",
        "The exposure is shorter than 10 minutes: the 10-minute AEGL is used, which is cautious.")));
  }

  private static double minutes(NavigableMap<Double, Double> values, double minutes) {
    return values.size() == 1 ? values.firstKey() : Math.max(minutes, values.firstKey());
  }

  private static double interpolate(NavigableMap<Double, Double> values, double minutes) {
    Map.Entry<Double, Double> below = values.floorEntry(minutes);
    Map.Entry<Double, Double> above = values.ceilingEntry(minutes);
    if (below == null) return above.getValue();
    if (above == null || above.getKey().equals(below.getKey())) return below.getValue();
    double share = Math.log(minutes / below.getKey()) / Math.log(above.getKey() / below.getKey());
    return below.getValue() * Math.pow(above.getValue() / below.getValue(), share);
  }

  private static Map<Key, SortedMap<Integer, NavigableMap<Double, Double>>> load() {
    Map<Key, SortedMap<Integer, NavigableMap<Double, Double>>> table = new LinkedHashMap<>();
    for (String[] row : Table.read("toxic-levels.csv")) {
      table.computeIfAbsent(new Key(Scheme.of(row[0]), row[1]), key -> new TreeMap<>())
          .computeIfAbsent(Integer.parseInt(row[2]), level -> new TreeMap<>())
          .put(Double.parseDouble(row[3]), Double.parseDouble(row[4]));
    }
    return table;
  }
}
