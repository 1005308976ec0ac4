package org.yitu.business.record;

import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.audit.AuditLog;
import org.yitu.business.node.NodeNews;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.text.Refusal;

/** The frame of every call: the transaction, the log, and who is told that something changed. */
@Component
class RecordEvents {
  private final ApplicationEventPublisher publisher;
  private final NodeNews news;
  private final AuditLog audit;
  private final Enterprises enterprises;
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;
  private final ThreadLocal<Envelope> touched = ThreadLocal.withInitial(Envelope::new);

  RecordEvents(ApplicationEventPublisher publisher, NodeNews news, AuditLog audit, Enterprises enterprises, PlatformTransactionManager transactions) {
    this.publisher = publisher;
    this.news = news;
    this.audit = audit;
    this.enterprises = enterprises;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.writing = new TransactionTemplate(transactions);
  }

  /** Reads in a transaction; what is refused is noted. */
  <T> T reading(Actor actor, String action, String target, Supplier<T> work) {
    return audit.watching(actor, action, target, () -> reading.execute(status -> work.get()));
  }

  /** Writes in a transaction; of two who change one row at once the second is refused. */
  <T> T writing(Actor actor, String action, String target, Supplier<T> work) {
    return attempt(actor, action, target, false, work);
  }

  /** The same; where {@code dry} is true everything is taken back at the end. */
  <T> T attempt(Actor actor, String action, String target, boolean dry, Supplier<T> work) {
    return audit.watching(actor, action, target, () -> {
      try {
        return writing.execute(status -> {
          if (dry) status.setRollbackOnly();
          return work.get();
        });
      } catch (OptimisticLockException | ConcurrencyFailureException lost) {
        throw stale();
      } catch (ConstraintViolationException | DataIntegrityViolationException clash) {
        throw Refusal.of(Refusal.Kind.CONFLICT, "与已有数据冲突（例如编号重复）。", "It clashes with what is there, such as a number that is taken.");
      } finally {
        touched.remove();
      }
    });
  }

  static Refusal stale() {
    return Refusal.of(Refusal.Kind.CONFLICT, "该记录已被他人修改，请刷新后再试。", "Somebody else changed this record; reload it and try again.");
  }

  /** Remembers where the record stood before it is changed. */
  void before(RecordType<?> type, BusinessRecord target) {
    touched.set(place(type, target));
  }

  void noted(Actor actor, String action, String target) {
    audit.done(actor, action, target);
  }

  void publish(RecordWritten event) {
    publisher.publishEvent(event);
  }

  void done(RecordWritten event) {
    BusinessRecord target = event.target();
    String action = event.step().isEmpty() ? event.action().name().toLowerCase(Locale.ROOT) : event.step();
    audit.done(event.actor(), action, event.type().id() + "/" + target.id());
    if (event.type().isLayer()) {
      Envelope box = touched.get();
      box.expandToInclude(place(event.type(), target));
      afterCommit(new FeatureMoved(event.type().id(), Long.toString(target.id()), new Envelope(box)));
    }
    touched.remove();
  }

  /** Whoever hears of it looks at the database: before the commit he would see what was there before. */
  private void afterCommit(FeatureMoved moved) {
    for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
      if (each instanceof Moving moving) {
        moving.moves.add(moved);
        return;
      }
    }
    Moving first = new Moving();
    first.moves.add(moved);
    TransactionSynchronizationManager.registerSynchronization(first);
  }

  /** What one transaction moves: the other nodes are told with its commit, this one after it. */
  private final class Moving implements TransactionSynchronization {
    private final List<FeatureMoved> moves = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      news.tell(moves);
    }

    @Override
    public void afterCommit() {
      moves.forEach(publisher::publishEvent);
    }
  }

  private Envelope place(RecordType<?> type, BusinessRecord target) {
    if (!type.isLayer()) return new Envelope();
    Object own = type.geometryField().map(field -> field.read(target)).orElse(null);
    if (own instanceof Geometry geometry) return new Envelope(geometry.getEnvelopeInternal());
    if (target.enterpriseId() == null || !type.hasEnterprise()) return new Envelope();
    return enterprises.find(target.enterpriseId()).filter(each -> each.location() != null)
        .map(each -> new Envelope(each.location().getEnvelopeInternal())).orElseGet(Envelope::new);
  }
}
