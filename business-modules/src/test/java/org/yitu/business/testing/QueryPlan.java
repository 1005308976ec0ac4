package org.yitu.business.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the database would answer if it had to use an index: a few rows are read faster without any, whatever the query. */
public final class QueryPlan {
  private QueryPlan() {}

  public static String of(JdbcTemplate jdbc, String sql, Object... parameters) {
    return jdbc.execute((ConnectionCallback<String>) database -> {
      database.setAutoCommit(false);
      try {
        if ("PostgreSQL".equals(database.getMetaData().getDatabaseProductName())) {
          try (Statement statement = database.createStatement()) {
            statement.execute("set local enable_seqscan = off");
          }
        }
        return explain(database, sql, parameters);
      } finally {
        database.rollback();
        database.setAutoCommit(true);
      }
    });
  }

  private static String explain(Connection database, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement("explain " + sql)) {
      for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
      List<String> lines = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) lines.add(rows.getString(1));
      }
      return String.join("\n", lines);
    }
  }
}
