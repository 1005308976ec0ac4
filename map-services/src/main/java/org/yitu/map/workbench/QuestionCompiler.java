package org.yitu.map.workbench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.feature.Condition;
import org.yitu.geo.feature.Condition.Relation;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.Filter;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.LayerField;
import org.yitu.geo.feature.Viewer;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.route.Closures;
import org.yitu.geo.route.Route;
import org.yitu.geo.route.RouteRequest;
import org.yitu.geo.route.Router;
import org.yitu.geo.text.Refusal;
import org.yitu.map.workbench.Question.Area;
import org.yitu.map.workbench.Question.Period;
import org.yitu.map.workbench.Question.Where;

/** Turns a question into a query to its layer; the layer writes the SQL. Distances are exact for layers of points. */
final class QuestionCompiler {
  /** What one statement may take. */
  static final int SECONDS = 10;
  /** So many circles can still be told apart on a map. */
  private static final int MOST_DRAWN = 500;

  private static final double METRE_DEGREES = 1e-5;

  private final Viewer viewer;
  private final Router router;
  private final Clock clock;
  /** A drive time takes long to compute, and is asked for twice: to answer and to draw. */
  private final Map<Area, Geometry> reached = new HashMap<>();

  /** @param router may be null: then nobody can ask for a drive time */
  QuestionCompiler(Viewer viewer, Router router, Clock clock) {
    this.viewer = viewer;
    this.router = router;
    this.clock = clock;
  }

  FeatureQuery compile(Question question) {
    FeatureQuery query = FeatureQuery.as(viewer).withText(question.text()).withTimeLimit(SECONDS);
    List<Filter> filters = new ArrayList<>();
    question.filter().ifPresent(filters::add);
    question.period().ifPresent(period -> filters.addAll(during(period)));
    if (!filters.isEmpty()) query = query.withFilter(filters.size() == 1 ? filters.get(0) : new Filter.And(List.copyOf(filters)));
    if (question.has().isPresent()) {
      Question.Has has = question.has().get();
      query = query.withCondition(new Condition.OfSameEnterprise(has.others().layer(), compile(has.others()), has.without()));
    }
    if (question.where().isPresent()) query = query.withCondition(condition(question, question.where().get()));
    return query;
  }

  /** The area of the question as it is drawn on the map; empty if it has none, or too many others make it. */
  Optional<Geometry> drawn(Question question) {
    return question.where().map(Where::area).flatMap(area -> {
      if (area instanceof Area.Circle circle) return Optional.of(Measure.buffer(point(circle), circle.metres()));
      if (area instanceof Area.Corridor corridor) return Optional.of(Measure.buffer(corridor.way(), corridor.metres()));
      if (area instanceof Area.Route route) return Optional.of(Measure.buffer(way(route), route.metres()));
      return area instanceof Area.Around around ? around(around) : Optional.of(polygon(area));
    });
  }

  private Optional<Geometry> around(Area.Around around) {
    List<Geometry> others = new ArrayList<>();
    int[] vertices = new int[1];
    around.others().layer().read(compile(around.others()).withoutProperties().withLimit(MOST_DRAWN + 1), other -> {
      others.add(other.geometry());
      vertices[0] += other.geometry().getNumPoints();
    });
    if (others.size() > MOST_DRAWN || vertices[0] > Measure.MAX_BUFFER_VERTICES) return Optional.empty();
    return Optional.of(Measure.buffer(Cgcs2000.factory().buildGeometry(others), around.metres()));
  }

  private Condition condition(Question question, Where where) {
    boolean beyond = where.relation() == Relation.BEYOND;
    // A point that is near is also wholly near; for a shape that takes an area to lie in.
    boolean whole = where.relation() == Relation.WITHIN && question.layer().info().kind() != GeometryKind.POINT;
    if (where.area() instanceof Area.Circle circle) return near(point(circle), circle.metres(), whole, beyond);
    if (where.area() instanceof Area.Corridor corridor) return near(corridor.way(), corridor.metres(), whole, beyond);
    if (where.area() instanceof Area.Route route) return near(way(route), route.metres(), whole, beyond);
    if (where.area() instanceof Area.Around around) {
      if (whole) {
        throw Refusal.invalid("where.relation", "线、面图层与其他查询的距离请用“相交”。",
            "Lines and polygons are asked to intersect what lies around another question's features.");
      }
      return new Condition.NearOthers(around.others().layer(), compile(around.others()), around.metres(), beyond);
    }
    return new Condition.Inside(polygon(where.area()), where.relation());
  }

  private static Condition near(Geometry from, double metres, boolean whole, boolean beyond) {
    return whole ? new Condition.Inside(Measure.buffer(from, metres), Relation.WITHIN) : new Condition.Near(from, metres, beyond);
  }

  private Geometry polygon(Area area) {
    if (area instanceof Area.Box box) return Cgcs2000.factory().toGeometry(box.box());
    if (area instanceof Area.Drawn drawn) return drawn.shape();
    if (area instanceof Area.District district) return district.place().geometry();
    return reached.computeIfAbsent(area, key -> reach((Area.Reach) key));
  }

  /** The fastest way, thinned to a metre, or as far as it takes to be buffered. */
  private Geometry way(Area.Route asked) {
    return reached.computeIfAbsent(asked, key -> {
      demandRoads();
      List<Route> ways = router.route(RouteRequest.of(asked.from(), asked.to()));
      if (ways.isEmpty()) throw Refusal.invalid("where.to", "两点之间没有可通行的道路。", "No road leads from one place to the other.");
      Geometry way = ways.get(0).geometry();
      for (double degrees = METRE_DEGREES; way.getNumPoints() > Measure.MAX_BUFFER_VERTICES || degrees == METRE_DEGREES; degrees *= 2) {
        way = DouglasPeuckerSimplifier.simplify(way, degrees);
      }
      return way;
    });
  }

  private void demandRoads() {
    if (router == null) {
      throw Refusal.of(Refusal.Kind.UNAVAILABLE, "没有路网，无法按行车时间查询。", "There is no road network to ask for a drive time.");
    }
  }

  private Geometry reach(Area.Reach reach) {
    demandRoads();
    Router.Direction direction = reach.toCentre() ? Router.Direction.TO_CENTRE : Router.Direction.FROM_CENTRE;
    return router.reach(reach.centre(), List.of(reach.minutes()), direction, Closures.NONE).get(reach.minutes());
  }

  private static Point point(Area.Circle circle) {
    return Cgcs2000.factory().createPoint(circle.centre());
  }

  private List<Filter> during(Period period) {
    LocalDate today = LocalDate.now(clock);
    List<Filter> filters = new ArrayList<>();
    LocalDate from = period.lastDays() > 0 ? today.minusDays(period.lastDays()) : period.nextDays() > 0 ? today : period.from();
    LocalDate to = period.nextDays() > 0 ? today.plusDays(period.nextDays()) : period.lastDays() > 0 ? today : period.to();
    if (from != null) filters.add(compare(period.field(), Filter.Operator.GREATER_OR_EQUAL, from));
    if (to != null) filters.add(compare(period.field(), Filter.Operator.LESS, to.plusDays(1)));
    return filters;
  }

  private Filter compare(LayerField field, Filter.Operator operator, LocalDate day) {
    ZoneId zone = clock.getZone();
    OffsetDateTime begin = day.atStartOfDay(zone).toOffsetDateTime();
    return new Filter.Compare(field.name(), operator, field.type() == LayerField.Type.DATE ? day : begin);
  }
}
