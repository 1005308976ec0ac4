package org.yitu.business.enterprise;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yitu.business.record.Enterprises;

/** Tells the engine of enterprises. */
@Component
class Companies implements Enterprises {
  private final EntityManager entities;

  Companies(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<Enterprise> find(long id) {
    return Optional.ofNullable(entities.find(org.yitu.business.enterprise.Enterprise.class, id)).filter(e -> !e.isDeleted())
        .map(e -> new Enterprise(e.id(), e.name(), e.ownerCode(), e.sector(), e.position()));
  }

  @Override
  public Map<Long, String> names(Collection<Long> ids) {
    if (ids.isEmpty()) return Map.of();
    return entities.createQuery("select e.id, e.name from Enterprise e where e.id in :ids", Tuple.class)
        .setParameter("ids", ids).getResultList().stream()
        .collect(Collectors.toMap(row -> row.get(0, Long.class), row -> row.get(1, String.class)));
  }
}
