package org.yitu.business.account;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.OptionalLong;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import org.yitu.business.record.Territory;

/** The townships by their boundaries. */
@Component
public class Towns implements Territory {
  /** A township and its code. */
  public record Town(long code, String name) {}

  private final EntityManager entities;

  Towns(EntityManager entities) {
    this.entities = entities;
  }

  /** @param position in CGCS2000 @return empty where no boundary is known that holds it */
  public Optional<Town> at(Point position) {
    return entities.createQuery("select a.code, a.name from Area a where a.level = :town and a.deletedAt is null"
            + " and st_contains(a.boundary, :position) = true order by a.code", Town.class)
        .setParameter("town", Area.Level.TOWN).setParameter("position", position).setMaxResults(1).getResultList().stream().findFirst();
  }

  @Override
  public OptionalLong townAt(Point place) {
    return at(place).map(town -> OptionalLong.of(town.code())).orElse(OptionalLong.empty());
  }
}
