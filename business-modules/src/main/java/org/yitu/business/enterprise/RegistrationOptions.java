package org.yitu.business.enterprise;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.account.Area;
import org.yitu.business.account.Institution;
import org.yitu.business.record.Labels;
import org.yitu.geo.crs.Datum;
import org.yitu.geo.reference.ReferenceTables;
import org.yitu.geo.text.Text;

/** What the public registration form offers to choose from. */
@Component
class RegistrationOptions {
  /** @param parent id of the area above, null for the city */
  record AreaOption(long id, long code, String name, String level, Long parent) {}

  record InstitutionOption(long id, long code, String name, String level) {}

  record IndustryOption(String value, Text label, String group, Text groupLabel) {}

  /** A table of codes and the names of its levels. */
  record CodeOption(String id, List<Text> levels) {}

  /** @param defaultOwner id of the institution that owns what names no owner, null if there is none yet */
  record Options(List<AreaOption> areas, List<InstitutionOption> institutions, Long defaultOwner, List<IndustryOption> industries,
      List<String> datums, CodeOption economicTable) {}

  private final EntityManager entities;

  RegistrationOptions(EntityManager entities) {
    this.entities = entities;
  }

  @Transactional(readOnly = true)
  Options list() {
    List<AreaOption> areas = entities.createQuery("select a.id, a.code, a.name, a.level, p.id from Area a left join a.parent p"
            + " where a.deletedAt is null order by a.code", Tuple.class).getResultList().stream()
        .map(row -> new AreaOption(row.get(0, Long.class), row.get(1, Long.class), row.get(2, String.class),
            row.get(3, Area.Level.class).name(), row.get(4, Long.class))).toList();
    List<InstitutionOption> institutions = entities.createQuery("select i from Institution i where i.deletedAt is null"
            + " and i.level <> :support and (i.sectors is null or i.sectors = '') order by i.code", Institution.class)
        .setParameter("support", Institution.Level.PLATFORM).getResultList().stream()
        .map(i -> new InstitutionOption(i.id(), i.code(), i.name(), i.level().name())).toList();
    List<IndustryOption> industries = Arrays.stream(Industry.values())
        .map(i -> new IndustryOption(i.name(), Labels.of(i), i.group().name(), Labels.of(i.group()))).toList();
    Long city = defaultOwner().map(Institution::id).orElse(null);
    CodeOption economic = new CodeOption(ReferenceTables.ECONOMIC_INDUSTRIES,
        ReferenceTables.get(ReferenceTables.ECONOMIC_INDUSTRIES).heading().levels());
    return new Options(areas, institutions, city, industries, Arrays.stream(Datum.values()).map(Datum::title).toList(), economic);
  }

  /** The bureau of the city (R-DEFAULT-OWNER). */
  Optional<Institution> defaultOwner() {
    return entities.createQuery("select i from Institution i where i.code = :code and i.deletedAt is null", Institution.class)
        .setParameter("code", Enterprise.CITY_BUREAU).getResultList().stream().findFirst();
  }
}
