package org.yitu.web.app;

import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;

/** A program of its own: what becomes of a day on its way into the embedded database, after the preparations of a start. */
final class DayProbe {
  private DayProbe() {}

  /** @param arguments the day, then those of a start */
  public static void main(String[] arguments) throws Exception {
    Settings settings = YituApplication.prepare(List.of(arguments).subList(1, arguments.length), Map.of());
    try (Connection database = DriverManager.getConnection(settings.jdbcUrl(), settings.jdbcUser(), settings.jdbcPassword());
        PreparedStatement sql = database.prepareStatement("select cast(cast(? as date) as varchar)")) {
      sql.setDate(1, Date.valueOf(arguments[0]));
      try (ResultSet row = sql.executeQuery()) {
        row.next();
        System.out.println(row.getString(1));
      }
    }
  }
}
