package org.yitu.map.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.scenario.Harm;
import org.yitu.geo.scenario.Zones;
import org.yitu.geo.text.Text;
import org.yitu.map.analysis.Assessment.Casualties;
import org.yitu.map.analysis.Assessment.Cell;
import org.yitu.map.analysis.Assessment.Count;
import org.yitu.map.analysis.Assessment.Exposed;
import org.yitu.map.analysis.Assessment.Exposure;
import org.yitu.map.analysis.Assessment.Layer;
import org.yitu.map.analysis.Assessment.LevelCount;
import org.yitu.map.analysis.Assessment.LevelPeople;
import org.yitu.map.analysis.Assessment.People;

/**
 * Lays zones over layers. Each layer is asked once, as the viewer, for what meets the outermost zone; a feature counts
 * in the worst level it meets, in the township its point lies in, and with the people it says it holds. So every total
 * is the sum of its parts, whichever way the table is read.
 */
final class ExposureCount {
  /** Layers that are ground and not something on it. */
  private static final List<String> GROUND = List.of(Townships.LAYER);
  private static final Text NIGHT_SHIFT = Text.of("企业夜间在岗人数按从业人员的三分之一估计（平台假定，非标准值）。",
      "A third of an enterprise's employees are taken to be there at night (this platform's assumption, not a standard).");
  private static final long NIGHT_SHARE = 3;

  /** One feature inside, with all that it is counted by. */
  private record Hit(Exposed feature, Count people, Coordinate point, ExposureGroup group) {
    String township() {
      return feature.township();
    }
  }

  private final Viewer viewer;
  private final Optional<Harm> harm;
  private final Geometry outline;
  private final ZoneLevels levels;
  private final List<Integer> levelNumbers;
  private final Townships townships;
  private final List<Text> notes = new ArrayList<>();
  private long silent;
  private boolean nightShiftAssumed;

  /** @param harm what the scenario does to people, if that is known */
  ExposureCount(Viewer viewer, Zones zones, Townships townships, Optional<Harm> harm) {
    this.viewer = viewer;
    this.harm = harm;
    this.outline = zones.outline();
    this.levels = new ZoneLevels(zones);
    this.levelNumbers = ZoneLevels.of(zones);
    this.townships = townships;
  }

  /** Asked once. */
  Exposure of(List<FeatureLayer> layers) {
    List<Layer> counted = new ArrayList<>();
    List<Hit> all = new ArrayList<>();
    for (FeatureLayer layer : layers) {
      if (GROUND.contains(layer.info().id())) continue;
      List<Hit> hits = outline.isEmpty() ? List.of() : read(layer);
      all.addAll(hits);
      counted.add(layer(layer, hits));
    }
    if (nightShiftAssumed) notes.add(NIGHT_SHIFT);
    if (silent > 0) {
      notes.add(Text.of("有 %d 处没有填报人数，未计入。", "%d places do not say how many people are there; they are not counted.")
          .with(silent));
    }
    return new Exposure(counted, townships(all), people(all), List.copyOf(notes), cells(all), casualties(all));
  }

  private List<Hit> read(FeatureLayer layer) {
    List<Hit> hits = new ArrayList<>();
    layer.read(FeatureQuery.as(viewer).withArea(outline).withLimit(FeatureQuery.MAX_LIMIT), feature ->
        hits.add(hit(feature)));
    if (hits.size() == FeatureQuery.MAX_LIMIT) {
      notes.add(Text.of("图层“" + layer.info().title().zh() + "”范围内对象超过十万，只统计了十万个。",
          "More than 100,000 features of \"" + layer.info().title().en() + "\" lie inside; only 100,000 are counted."));
    }
    hits.sort(Comparator.<Hit>comparingInt(hit -> hit.feature.level()).thenComparing(hit -> hit.feature.name())
        .thenComparing(hit -> hit.feature.id()));
    return hits;
  }

  private Hit hit(Feature feature) {
    Coordinate point = Places.point(feature);
    int met = levels.of(feature.geometry());
    // The layer's arithmetic may differ by the last digit from ours: what it calls inside lies at least in the mildest level.
    int level = met > 0 ? met : levelNumbers.get(levelNumbers.size() - 1);
    Count people = people(feature);
    ExposureGroup group = ExposureGroup.of(feature);
    Exposed exposed = new Exposed(feature.id(), feature.name(), level, feature.severity(), Places.of(point), people,
        townships.codeAt(point), group.id());
    return new Hit(exposed, people == null ? new Count(0, 0) : people, point, group);
  }

  /** Null if the layer does not count people. */
  private Count people(Feature feature) {
    if (feature.layer().equals("protection-target")) {
      Object day = feature.properties().get("populationDay");
      Object night = feature.properties().get("populationNight");
      if (day instanceof Number d && night instanceof Number n) return new Count(d.longValue(), n.longValue());
      silent++;
    } else if (feature.layer().equals("enterprise")) {
      Object employees = feature.properties().get("employees");
      if (employees instanceof Number e) {
        nightShiftAssumed = true;
        return new Count(e.longValue(), (e.longValue() + NIGHT_SHARE - 1) / NIGHT_SHARE);
      }
      silent++;
    }
    return null;
  }

  private Layer layer(FeatureLayer layer, List<Hit> hits) {
    List<Exposed> listed = hits.stream().limit(Simulations.MAX_LISTED).map(Hit::feature).toList();
    return new Layer(layer.info().id(), layer.info().title(), byLevel(hits), hits.size(), listed,
        hits.size() > listed.size());
  }

  private List<Assessment.Township> townships(List<Hit> hits) {
    Map<String, List<Hit>> byCode = new TreeMap<>();
    townships.codes().forEach(code -> byCode.put(code, new ArrayList<>()));
    hits.forEach(hit -> byCode.computeIfAbsent(hit.township(), code -> new ArrayList<>()).add(hit));
    List<Assessment.Township> rows = new ArrayList<>();
    byCode.forEach((code, inside) -> rows.add(new Assessment.Township(code, townships.name(code),
        townships.squareMetres(code),
        byLevel(inside), inside.size(), new Count(sum(inside, hit -> hit.people.day()), sum(inside, hit ->
        hit.people.night())))));
    return rows;
  }

  private People people(List<Hit> hits) {
    List<LevelPeople> byLevel = levelNumbers.stream().map(level -> {
      List<Hit> inside = hits.stream().filter(hit -> hit.feature.level() == level).toList();
      return new LevelPeople(level, sum(inside, hit -> hit.people.day()), sum(inside, hit -> hit.people.night()));
    }).toList();
    return new People(sum(hits, hit -> hit.people.day()), sum(hits, hit -> hit.people.night()), byLevel);
  }

  private static List<Cell> cells(List<Hit> hits) {
    record Key(int level, String township, ExposureGroup group) {}
    Map<Key, List<Hit>> byKey = new TreeMap<>(Comparator.comparingInt(Key::level).thenComparing(Key::township)
        .thenComparing(Key::group));
    hits.forEach(hit -> byKey.computeIfAbsent(new Key(hit.feature.level(), hit.township(), hit.group),
        key -> new ArrayList<>()).add(hit));
    return byKey.entrySet().stream().map(cell -> new Cell(cell.getKey().level, cell.getKey().township,
        cell.getKey().group.id(), cell.getKey().group.title(), cell.getValue().size(),
        sum(cell.getValue(), hit -> hit.people.day()), sum(cell.getValue(), hit -> hit.people.night()))).toList();
  }

  /** Null if the harm is not known. */
  private Casualties casualties(List<Hit> hits) {
    if (harm.isEmpty()) return null;
    CasualtyEstimate estimate = new CasualtyEstimate(harm.get());
    hits.stream().filter(hit -> hit.people.day() + hit.people.night() > 0)
        .forEach(hit -> estimate.add(hit.point, hit.people));
    return estimate.total();
  }

  private List<LevelCount> byLevel(List<Hit> hits) {
    return levelNumbers.stream()
        .map(level -> new LevelCount(level, hits.stream().filter(hit -> hit.feature.level() == level).count()))
        .toList();
  }

  private static long sum(List<Hit> hits, ToLongFunction<Hit> people) {
    return hits.stream().mapToLong(people).sum();
  }
}
