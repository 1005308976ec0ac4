package org.yitu.business.enterprise;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.springframework.stereotype.Component;
import org.yitu.business.account.Area;
import org.yitu.business.account.Towns;
import org.yitu.geo.io.GeometryGate;
import org.yitu.geo.measure.Measure;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/** Whether a position lies in the area that was chosen with it. It may not (a boundary is a drawing): then it is said. */
@Component
class PositionCheck {
  private static final double METRES_PER_KILOMETRE = 1_000;

  private final EntityManager entities;
  private final Towns towns;

  PositionCheck(EntityManager entities, Towns towns) {
    this.entities = entities;
    this.towns = towns;
  }

  /** @param oddity null if nothing is odd */
  record Answer(Text oddity) {}

  /** @throws Refusal if it is no position in the country, or there is no such area */
  Answer answer(double longitude, double latitude, long area) {
    Point position = (Point) GeometryGate.china().fromGeoJson(Map.of("type", "Point", "coordinates", List.of(longitude, latitude)));
    Area chosen = entities.find(Area.class, area);
    if (chosen == null) throw Refusal.notFound();
    return new Answer(oddity(position, chosen).orElse(null));
  }

  /** What is odd about the position, empty if nothing is, or if the boundary of the area is not known. */
  Optional<Text> oddity(Point position, Area chosen) {
    Polygon boundary = entities.createQuery("select a.boundary from Area a where a.id = :id", Polygon.class)
        .setParameter("id", chosen.id()).getSingleResultOrNull();
    if (boundary == null || boundary.covers(position)) return Optional.empty();
    Coordinate[] nearest = DistanceOp.nearestPoints(boundary, position);
    double kilometres = Measure.metres(nearest[0], nearest[1]) / METRES_PER_KILOMETRE;
    return Optional.of(towns.at(position)
        .map(town -> Text.of("地图位置在%s，不在所选的%s，相距约%.1f公里，请核对。",
            "The position lies in %s and not in %s, which is about %.1f km away: please check.").with(town.name(), chosen.name(), kilometres))
        .orElseGet(() -> Text.of("地图位置不在所选的%s，相距约%.1f公里，请核对。",
            "The position does not lie in %s, which is about %.1f km away: please check.").with(chosen.name(), kilometres)));
  }
}
