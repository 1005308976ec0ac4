package org.yitu.business.telemetry;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The store that fits the database. */
@Configuration(proxyBeanMethods = false)
class ReadingStores {
  @Bean
  ReadingStore readingStore(DataSource database, PlatformTransactionManager transactions) throws MetaDataAccessException {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    return isPostgres(database) ? new PostgresReadings(jdbc, new TransactionTemplate(transactions)) : new H2Readings(jdbc);
  }

  static boolean isPostgres(DataSource database) throws MetaDataAccessException {
    return "PostgreSQL".equals(JdbcUtils.extractDatabaseMetaData(database, each -> each.getDatabaseProductName()));
  }
}
