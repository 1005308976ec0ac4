package org.yitu.map.workbench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Condition.Relation;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.text.Refusal;
import org.yitu.map.catalog.Catalogue;
import org.yitu.map.feature.Cql2;
import org.yitu.map.feature.Cql2Json;
import org.yitu.map.feature.Ecql;
import org.yitu.map.feature.FilterTarget;
import org.yitu.map.query.Input;
import org.yitu.map.workbench.Question.Area;
import org.yitu.map.workbench.Question.Has;
import org.yitu.map.workbench.Question.Period;
import org.yitu.map.workbench.Question.Where;

/**
 * Reads a question from JSON as somebody, whose layers are all that he can name. The shape is that of the interface's
 * documentation; depth, number, sizes and distances are bounded here.
 */
final class QuestionReader {
  static final String[] MEMBERS = {"layer", "filter", "filterLang", "text", "time", "has", "where"};
  static final int MAX_DEPTH = 3;
  static final int MAX_QUESTIONS = 6;
  static final int MAX_METRES = 100_000;
  static final int MAX_VERTICES = 5_000;
  static final int MAX_DAYS = 3_660;
  static final int MAX_MINUTES = 120;
  private static final String AREAS = "area";
  private static final double LARGEST_CODE = 999_999_999_999d;
  private static final int MAX_NAME = 60;
  private static final int MAX_TEXT = 100;

  private final Catalogue catalogue;
  private final Viewer viewer;
  private int questions;

  QuestionReader(Catalogue catalogue, Viewer viewer) {
    this.catalogue = catalogue;
    this.viewer = viewer;
  }

  /** @throws Refusal if it is not a question, too large, or names what is not there for this viewer */
  Question read(Input input) {
    return read(input, 1);
  }

  private Question read(Input input, int depth) {
    if (depth > MAX_DEPTH) {
      throw Refusal.invalid(input.named("layer"), "查询最多嵌套 3 层。", "Questions may be nested 3 levels deep at most.");
    }
    if (++questions > MAX_QUESTIONS) {
      throw Refusal.invalid(input.named("layer"), "一次查询最多包含 6 个图层条件。", "A question may hold 6 questions at most.");
    }
    FeatureLayer layer = layer(input);
    Optional<Has> has = input.object("has", "query", "without")
        .map(one -> new Has(read(question(one), depth + 1), one.flag("without")));
    Optional<Where> where = input.object("where", "relation", "kind", "box", "center", "metres", "geometry", "code", "query", "minutes",
        "direction", "from", "to").map(one -> new Where(relation(one), area(one, depth)));
    return new Question(layer, filter(input, layer), input.text("text", MAX_TEXT), period(input, layer), has, where);
  }

  private FeatureLayer layer(Input input) {
    String id = input.text("layer", MAX_NAME);
    return catalogue.visibleTo(viewer).stream().filter(layer -> layer.info().id().equals(id)).findFirst()
        .orElseThrow(() -> Refusal.invalid(input.named("layer"), "没有这个图层，或者您无权查看。", "There is no such layer, or it is not yours to see."));
  }

  private static Input question(Input input) {
    return input.object("query", MEMBERS)
        .orElseThrow(() -> Refusal.invalid(input.named("query"), "缺少要参照的查询。", "The other question is missing."));
  }

  private static Optional<Filter> filter(Input input, FeatureLayer layer) {
    if (!input.has("filter")) return Optional.empty();
    if (!(input.value("filter") instanceof String text)) return Optional.of(Cql2Json.parse(input.value("filter"), layer.info()));
    if (text.isBlank()) return Optional.empty();
    return Optional.of(switch (input.text("filterLang", 20)) {
      case "", "cql2-text" -> Cql2.parse(text, layer.info());
      case "ecql" -> Ecql.parse(text, FilterTarget.of(layer.info()));
      default -> throw Refusal.invalid(input.named("filterLang"), "过滤语言为 cql2-text 或 ecql。", "The language of a filter is cql2-text or ecql.");
    });
  }

  private static Optional<Period> period(Input input, FeatureLayer layer) {
    return input.object("time", "field", "from", "to", "lastDays", "nextDays").map(time -> {
      String name = time.text("field", MAX_NAME);
      LayerField field = layer.info().fields().stream().filter(one -> one.name().equals(name))
          .filter(one -> one.type() == LayerField.Type.DATE || one.type() == LayerField.Type.TIME).findFirst()
          .orElseThrow(() -> Refusal.invalid(time.named("field"), "图层没有这个日期或时间字段。", "The layer has no such field of dates or times."));
      Period period = new Period(field, day(time, "from"), day(time, "to"), time.whole("lastDays", 1, MAX_DAYS, 0),
          time.whole("nextDays", 1, MAX_DAYS, 0));
      if (period.from() == null && period.to() == null && period.lastDays() == 0 && period.nextDays() == 0) {
        throw Refusal.invalid(time.named("from"), "请给出起止日期或天数。", "Give a first or last day, or a number of days.");
      }
      return period;
    });
  }

  private static LocalDate day(Input time, String name) {
    String text = time.text(name, 10);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.invalid(time.named(name), "日期应写作 2026-01-31。", "A day is written 2026-01-31.");
    }
  }

  private static Relation relation(Input where) {
    return switch (where.text("relation", 20)) {
      case "", "intersects" -> Relation.INTERSECTS;
      case "within" -> Relation.WITHIN;
      case "beyond" -> Relation.BEYOND;
      default -> throw Refusal.invalid(where.named("relation"), "关系为 within、intersects 或 beyond。",
          "The relation is within, intersects or beyond.");
    };
  }

  private Area area(Input where, int depth) {
    return switch (where.text("kind", 20)) {
      case "box" -> new Area.Box(box(where));
      case "circle" -> new Area.Circle(where.point("center"), metres(where));
      case "polygon" -> new Area.Drawn(shape(where, Polygonal.class));
      case "corridor" -> new Area.Corridor(shape(where, Lineal.class), metres(where));
      case "route" -> new Area.Route(where.point("from"), where.point("to"), metres(where));
      case "district" -> new Area.District(district(where));
      case "query" -> new Area.Around(read(question(where), depth + 1), metres(where));
      case "reach" -> new Area.Reach(where.point("center"), where.whole("minutes", 1, MAX_MINUTES, 15), isToCentre(where));
      default -> throw Refusal.invalid(where.named("kind"),
          "范围种类为 box、circle、polygon、corridor、route、district、query 或 reach。",
          "The kind of area is box, circle, polygon, corridor, route, district, query or reach.");
    };
  }

  private static double metres(Input where) {
    return where.number("metres", 1, MAX_METRES)
        .orElseThrow(() -> Refusal.invalid(where.named("metres"), "请给出距离（米）。", "A distance in metres is needed."));
  }

  private static boolean isToCentre(Input where) {
    return switch (where.text("direction", 10)) {
      case "", "from" -> false;
      case "to" -> true;
      default -> throw Refusal.invalid(where.named("direction"), "方向为 from 或 to。", "The direction is from or to.");
    };
  }

  private static Envelope box(Input where) {
    if (where.value("box") instanceof List<?> edges && edges.size() == 4 && edges.stream().allMatch(Number.class::isInstance)) {
      double[] degrees = edges.stream().mapToDouble(edge -> ((Number) edge).doubleValue()).toArray();
      boolean ordered = degrees[0] < degrees[2] && degrees[1] < degrees[3];
      if (ordered && degrees[0] >= -180 && degrees[2] <= 180 && degrees[1] >= -90 && degrees[3] <= 90) {
        return new Envelope(degrees[0], degrees[2], degrees[1], degrees[3]);
      }
    }
    throw Refusal.invalid(where.named("box"), "范围应为 [西, 南, 东, 北]，单位为度。", "A box is [west, south, east, north] in degrees.");
  }

  private static Geometry shape(Input where, Class<?> wanted) {
    Geometry shape = where.geometry("geometry");
    if (!wanted.isInstance(shape)) {
      throw Refusal.invalid(where.named("geometry"), wanted == Polygonal.class ? "这里需要面。" : "这里需要线。",
          wanted == Polygonal.class ? "A polygon is expected here." : "A line is expected here.");
    }
    if (shape.getNumPoints() > MAX_VERTICES) {
      throw Refusal.invalid(where.named("geometry"), "图形最多 5000 个顶点，请先简化。",
          "A shape may have 5000 vertices at most. Simplify it first.");
    }
    return Cgcs2000.flat(shape);
  }

  private Feature district(Input where) {
    long code = (long) where.number("code", 1, LARGEST_CODE).orElse(0);
    Filter coded = new Filter.Compare("code", Filter.Operator.EQUAL, code);
    Feature[] found = new Feature[1];
    catalogue.visibleTo(viewer).stream().filter(layer -> layer.info().id().equals(AREAS))
        .forEach(areas -> areas.read(FeatureQuery.as(viewer).withFilter(coded).withLimit(1), feature -> found[0] = feature));
    if (found[0] != null) return found[0];
    throw Refusal.invalid(where.named("code"), String.format(Locale.ROOT, "没有代码为 %d、带边界的行政区划。", code),
        String.format(Locale.ROOT, "There is no area of the code %d with a boundary.", code));
  }
}
