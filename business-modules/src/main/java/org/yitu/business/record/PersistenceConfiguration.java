package org.yitu.business.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.yitu.business.audit.AuditEntry;
import org.yitu.business.file.StoredFile;
import org.yitu.business.job.JobEntry;

/** What JPA maps: the records that the modules list and the engine's own tables. No class path is scanned. */
@Configuration
public class PersistenceConfiguration {
  @Bean
  @Primary
  PersistenceManagedTypes managedTypes(RecordTypes types) {
    return PersistenceManagedTypes.of(tables(types).stream().map(Class::getName).toArray(String[]::new));
  }

  /** All mapped classes, in the order of the menu. */
  static List<Class<?>> tables(RecordTypes types) {
    List<Class<?>> classes = new ArrayList<>(List.of(BusinessRecord.class, HistoryEntry.class, FormDraft.class, StoredFile.class,
        AuditEntry.class, JobEntry.class));
    types.all().forEach(type -> classes.add(type.recordClass()));
    types.modules().forEach(module -> classes.addAll(module.entities()));
    return classes;
  }

  /** One that finds the transaction's own, for constructors; there are no repositories that would bring it. */
  @Bean
  EntityManager sharedEntityManager(EntityManagerFactory factory) {
    return SharedEntityManagerCreator.createSharedEntityManager(factory);
  }

  /** A page of records fetches what they refer to in a few queries, not one for each. */
  @Bean
  HibernatePropertiesCustomizer batchedReferences() {
    return properties -> properties.put("hibernate.default_batch_fetch_size", 100);
  }
}
