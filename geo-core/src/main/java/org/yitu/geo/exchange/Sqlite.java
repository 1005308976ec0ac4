package org.yitu.geo.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** Opens SQLite files, the containers of GeoPackages. */
final class Sqlite {
  private Sqlite() {}

  static Connection create(Path file) throws IOException {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.OFF);
    config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
    return open(config, file);
  }

  /** For somebody else's file: nothing in it is run, nothing of it is written, no extension is loaded. */
  static Connection read(Path file) throws IOException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    Connection database = open(config, file);
    try (Statement statement = database.createStatement()) {
      statement.execute("pragma trusted_schema = off");
      statement.execute("pragma cell_size_check = on");
      return database;
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static Connection open(SQLiteConfig config, Path file) throws IOException {
    try {
      return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    } catch (SQLException e) {
      throw new IOException("cannot open " + file, e);
    }
  }
}
