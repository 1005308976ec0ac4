package org.yitu.business.node;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Which node this is, and whether there can be others. The name is the variable {@code YITU_NODE} and a part that differs at each start. */
@Component
public class ThisNode {
  private static final int SUFFIX = 8;

  private final String name;
  private final boolean alone;

  ThisNode(DataSource database, @Value("${yitu.node:node}") String given) throws MetaDataAccessException {
    this.name = given + "-" + UUID.randomUUID().toString().substring(0, SUFFIX);
    this.alone = !"PostgreSQL".equals(JdbcUtils.extractDatabaseMetaData(database, each -> each.getDatabaseProductName()));
  }

  public String name() {
    return name;
  }

  /** Whether no other node can be there: the embedded database belongs to one process. */
  public boolean isAlone() {
    return alone;
  }
}
