package org.yitu.web.app;

import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.business.access.Permissions;
import org.yitu.business.account.Institution;
import org.yitu.business.account.Institution.Level;
import org.yitu.geo.text.Text;
import org.yitu.map.geoserver.Jurisdictions;

/**
 * Where the two sides meet: each institution of the city and of its counties, or those that the operator names, is published for, as
 * somebody there who may read and nothing else.
 */
@Component
class InstitutionJurisdictions implements Jurisdictions {
  private static final Permissions READING = Permissions.of("*:read");
  private final EntityManager entities;
  private final Set<Long> codes;

  InstitutionJurisdictions(EntityManager entities, Environment environment) {
    this.entities = entities;
    codes = GeoServerWiring.codes(name -> environment.getProperty(name, ""));
  }

  @Override
  public List<Jurisdiction> all() {
    return entities.createQuery("select i from Institution i where i.deletedAt is null order by i.code", Institution.class).getResultList().stream()
        .filter(each -> each.level() != Level.PLATFORM)
        .filter(each -> codes.isEmpty() ? EnumSet.of(Level.CITY, Level.COUNTY).contains(each.level()) : codes.contains(each.code()))
        .map(InstitutionJurisdictions::jurisdiction).toList();
  }

  private static Jurisdiction jurisdiction(Institution institution) {
    Actor reader = new Actor(0, "geoserver", institution.name(), institution.level().party(), institution.range(), institution.sectorSet(), null,
        READING, Locale.SIMPLIFIED_CHINESE);
    return new Jurisdiction(institution.code(), Text.of(institution.name(), institution.name()), reader);
  }
}
