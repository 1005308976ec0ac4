package org.yitu.web.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.yitu.geo.text.Refusal;

/**
 * Looks, before anything is started, at what most often stops a start, so that the operator reads one sentence instead of a
 * stack trace.
 */
final class Preflight {
  private static final String CONNECT_SECONDS = "5";
  private static final int H2_LOCKED = 90020;

  private Preflight() {}

  /** @throws Refusal if this start cannot succeed */
  static void check(Settings settings) {
    checkHome(settings.home());
    if (!settings.files().startsWith(settings.home())) checkHome(settings.files());
    checkPort(settings.port());
    checkDatabase(settings);
  }

  private static void checkHome(Path home) {
    try {
      Files.createDirectories(home);
      Files.delete(Files.createTempFile(home, "start", ".check"));
    } catch (IOException wrong) {
      throw unavailable("数据目录 " + home + " 无法写入，请用 --home 换一个或改权限。",
          "Cannot write to the home folder " + home + "; choose another with --home or change its permissions.");
    }
  }

  private static void checkPort(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      socket.setReuseAddress(true);
    } catch (IOException taken) {
      throw unavailable("端口 " + port + " 已被占用或不允许使用，请用 --port 换一个。",
          "Port " + port + " is taken or not allowed; choose another with --port.");
    }
  }

  private static void checkDatabase(Settings settings) {
    Properties login = new Properties();
    login.setProperty("user", settings.jdbcUser());
    login.setProperty("password", settings.jdbcPassword());
    if (!settings.embedded()) {
      login.setProperty("connectTimeout", CONNECT_SECONDS);
      login.setProperty("loginTimeout", CONNECT_SECONDS);
    }
    try (Connection connection = DriverManager.getConnection(settings.jdbcUrl(), login)) {
      if (!settings.embedded()) checkPostgis(connection);
    } catch (SQLException wrong) {
      throw settings.embedded() ? embeddedFailed(settings, wrong)
          : unavailable("连接不上数据库 " + settings.dbUrl() + "：" + firstLine(wrong),
              "Cannot connect to the database " + settings.dbUrl() + ": " + firstLine(wrong));
    }
  }

  private static void checkPostgis(Connection connection) throws SQLException {
    String available = "select 1 from pg_available_extensions where name = 'postgis'";
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(available)) {
      if (!row.next()) {
        throw unavailable("该 PostgreSQL 没有安装 PostGIS 扩展。", "PostGIS is not installed in this PostgreSQL server.");
      }
    }
  }

  private static Refusal embeddedFailed(Settings settings, SQLException wrong) {
    Path folder = settings.home().resolve("db");
    if (wrong.getErrorCode() == H2_LOCKED) {
      return unavailable("数据目录 " + folder + " 正被另一个一图使用。", "The data folder " + folder + " is in use by another Yitu.");
    }
    return unavailable("数据目录 " + folder + " 已损坏，请从备份恢复或用 --home 换一个：" + firstLine(wrong),
        "The data folder " + folder + " is corrupt; restore it from a backup or choose another with --home: " + firstLine(wrong));
  }

  private static String firstLine(SQLException wrong) {
    return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
  }

  private static Refusal unavailable(String zh, String en) {
    return Refusal.of(Refusal.Kind.UNAVAILABLE, zh, en);
  }
}
