package org.yitu.business.emergency;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yitu.business.access.Actor;
import org.yitu.business.access.RowRule;
import org.yitu.business.record.Enterprises;
import org.yitu.business.record.RecordWritten;

/**
 * Keeps simulation assessments. One belongs to the institution or the enterprise of who made it; it is found by whoever may see
 * rows of that owner, and by its maker.
 */
@Service
public class Assessments {
  /** @param digest of scenario and result, so that a reader can tell that neither was changed */
  public record Assessment(UUID id, OffsetDateTime createdAt, String createdBy, String title, String scenario, String result,
      String digest) {}

  /** A line of the list: without the two long texts. */
  public record Summary(UUID id, OffsetDateTime createdAt, String createdBy, String title, String digest) {}

  public record Page(List<Summary> items, long total) {}

  record Whose(long ownerCode, Long enterpriseId, String sector) {}

  private static final RowRule.Rows ROWS = new RowRule.Rows("a", "enterprise_id", false);

  private final EntityManager entities;
  private final Enterprises enterprises;
  private final Clock clock;

  Assessments(EntityManager entities, Enterprises enterprises, Clock clock) {
    this.entities = entities;
    this.enterprises = enterprises;
    this.clock = clock;
  }

  @Transactional
  public Assessment save(Actor maker, UUID id, String title, String scenario, String result, String digest) {
    Assessment made = new Assessment(id, OffsetDateTime.now(clock), maker.username(), title, scenario, result, digest);
    entities.persist(new AssessmentRecord(made, whose(maker)));
    return made;
  }

  @Transactional(readOnly = true)
  public Optional<Assessment> find(Actor viewer, UUID id) {
    List<?> found = query("select a.* from assessment a", viewer, " and a.id = ?", AssessmentRecord.class, id).getResultList();
    return found.stream().findFirst().map(row -> ((AssessmentRecord) row).content());
  }

  /** Newest first; {@code page} from 0. */
  @Transactional(readOnly = true)
  public Page list(Actor viewer, int page, int size) {
    Query rows = query("select a.id, a.created_at, a.created_by, a.title, a.digest from assessment a", viewer,
        " order by a.created_at desc, a.id", Tuple.class);
    // Said here, because each database's driver has types of its own for the two.
    rows.unwrap(NativeQuery.class).addScalar("id", UUID.class).addScalar("created_at", OffsetDateTime.class)
        .addScalar("created_by", String.class).addScalar("title", String.class).addScalar("digest", String.class);
    rows.setFirstResult(Math.multiplyExact(page, size));
    rows.setMaxResults(size);
    List<Summary> items = new ArrayList<>();
    for (Object row : rows.getResultList()) items.add(summary((Tuple) row));
    long total = (Long) query("select count(*) from assessment a", viewer, "", Long.class).getSingleResult();
    return new Page(items, total);
  }

  /** An enterprise's assessments follow it, as all its records do, or its new regulator would never see them. */
  @EventListener
  void onWritten(RecordWritten event) {
    if (!event.type().isEnterprise()) return;
    entities.createNativeQuery("update assessment set owner_code = :owner, sector = :sector where enterprise_id = :enterprise "
            + "and (owner_code <> :owner or sector is distinct from :sector)")
        .setParameter("owner", event.target().ownerCode()).setParameter("sector", event.target().sector())
        .setParameter("enterprise", event.target().id()).setFlushMode(FlushModeType.COMMIT).executeUpdate();
  }

  private static Summary summary(Tuple row) {
    return new Summary(row.get(0, UUID.class), row.get(1, OffsetDateTime.class), row.get(2, String.class),
        row.get(3, String.class), row.get(4, String.class));
  }

  private Query query(String select, Actor viewer, String tail, Class<?> answer, Object... more) {
    RowRule.Condition mine = RowRule.condition(viewer, ROWS);
    Query query = entities.createNativeQuery(select + " where (" + mine.sql() + " or a.created_by = ?)" + tail, answer);
    int at = 1;
    for (Object parameter : mine.parameters()) query.setParameter(at++, parameter);
    query.setParameter(at++, viewer.username());
    for (Object parameter : more) query.setParameter(at++, parameter);
    return query;
  }

  private Whose whose(Actor maker) {
    if (!maker.isEnterprise()) return new Whose(maker.range().code(), null, null);
    return enterprises.find(maker.enterpriseId()).map(e -> new Whose(e.ownerCode(), e.id(), e.sector()))
        .orElseThrow(() -> new IllegalStateException("no enterprise " + maker.enterpriseId()));
  }
}
