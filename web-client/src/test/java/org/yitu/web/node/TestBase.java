package org.yitu.web.node;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A database of a test's own on the PostgreSQL under test. */
final class TestBase {
  private final Node.Database database;

  private TestBase(Node.Database database) {
    this.database = database;
  }

  static TestBase fresh(String name) throws SQLException {
    String given = System.getProperty("yitu.test.db.url");
    Node.Database database = new Node.Database(given.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"),
        System.getProperty("yitu.test.db.user", "yitu"), System.getProperty("yitu.test.db.password", ""));
    try (Connection connection = DriverManager.getConnection(given, database.user(), database.password())) {
      connection.createStatement().execute("drop database if exists " + name + " with (force)");
      connection.createStatement().execute("create database " + name);
    }
    return new TestBase(database);
  }

  Node.Database database() {
    return database;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }

  <T> List<T> ask(String sql, Class<T> type) {
    try (Connection connection = connect(); ResultSet row = connection.createStatement().executeQuery(sql)) {
      List<T> found = new ArrayList<>();
      while (row.next()) found.add(row.getObject(1, type));
      return found;
    } catch (SQLException wrong) {
      throw new IllegalStateException(sql, wrong);
    }
  }

  long count(String sql) {
    return ask(sql, Long.class).get(0);
  }
}
