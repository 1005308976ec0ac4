package org.yitu.web.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;

/**
 * What an operator may set: command line before environment before default. Read once, at start, with all complaints at once.
 *
 * @param home folder of database, files, road network and maps
 * @param files folder of uploaded files, which several nodes share; {@code home/files} unless the variable YITU_FILES names another
 * @param dbUrl empty for the embedded database in {@code home}
 * @param demo whether the demo city is loaded at the first start
 * @param demoPassword of the demo accounts; empty to have one made
 * @param zone in which days begin, deadlines are read and reports are dated, whatever the machine's own is
 */
public record Settings(int port, Path home, Path files, String dbUrl, String dbUser, String dbPassword, boolean demo,
    String demoPassword, ZoneId zone) {
  static final int DEFAULT_PORT = 8080;
  static final String DEFAULT_ZONE = "Asia/Shanghai";
  private static final int SHORTEST_PASSWORD = 12;

  public boolean embedded() {
    return dbUrl.isEmpty();
  }

  /** The operator's or that of the embedded database, which writes each transaction before it is answered: what was said to be stored is. */
  public String jdbcUrl() {
    return embedded() ? "jdbc:h2:file:" + home.resolve("db/yitu").toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0" : dbUrl;
  }

  public String jdbcUser() {
    return embedded() ? "yitu" : dbUser;
  }

  public String jdbcPassword() {
    return embedded() ? "" : dbPassword;
  }

  /** @throws Refusal naming every wrong setting */
  static Settings read(List<String> arguments, Map<String, String> environment) {
    Reader reader = new Reader(arguments, environment);
    int port = reader.port(reader.value("--port", "YITU_PORT", String.valueOf(DEFAULT_PORT)));
    Path home = reader.folder(reader.value("--home", "YITU_HOME", "home"));
    Path files = reader.folder(environment.getOrDefault("YITU_FILES", "").isBlank() ? home.resolve("files").toString() : environment.get("YITU_FILES").strip());
    String dbUrl = reader.database(reader.value("--db", "YITU_DB_URL", ""));
    boolean empty = reader.flag("--empty");
    if (reader.flag("--demo") && empty) reader.complain("--demo", "--demo 与 --empty 只能选一个。", "Choose either --demo or --empty.");
    String password = environment.getOrDefault("YITU_DEMO_PASSWORD", "");
    if (!password.isEmpty() && password.length() < SHORTEST_PASSWORD) {
      reader.complain("YITU_DEMO_PASSWORD", "YITU_DEMO_PASSWORD 至少 12 个字符。", "YITU_DEMO_PASSWORD needs at least 12 characters.");
    }
    ZoneId zone = reader.zone(reader.value("--zone", "YITU_ZONE", DEFAULT_ZONE));
    reader.finish();
    return new Settings(port, home, files, dbUrl, environment.getOrDefault("YITU_DB_USER", "yitu"),
        environment.getOrDefault("YITU_DB_PASSWORD", ""), !empty, password, zone);
  }

  private static final class Reader {
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final List<Refusal.Complaint> complaints = new ArrayList<>();

    Reader(List<String> arguments, Map<String, String> environment) {
      this.arguments = new ArrayList<>(arguments);
      this.environment = environment;
    }

    String value(String option, String variable, String otherwise) {
      int at = arguments.indexOf(option);
      if (at < 0) return environment.getOrDefault(variable, "").isBlank() ? otherwise : environment.get(variable).strip();
      if (at + 1 == arguments.size()) {
        complain(option, option + " 后面缺少值。", option + " needs a value.");
        arguments.remove(at);
        return otherwise;
      }
      String value = arguments.get(at + 1);
      arguments.subList(at, at + 2).clear();
      return value;
    }

    boolean flag(String option) {
      return arguments.remove(option);
    }

    int port(String text) {
      int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
      if (port < 1 || port > 65_535) {
        complain("--port", "端口应为 1 到 65535 的整数，而不是“" + text + "”。", "The port must be 1 to 65535, not '" + text + "'.");
      }
      return port;
    }

    ZoneId zone(String text) {
      try {
        return ZoneId.of(text);
      } catch (DateTimeException wrong) {
        complain("--zone", "时区应如 Asia/Shanghai，而不是“" + text + "”。", "The time zone must be one like Asia/Shanghai, not '" + text + "'.");
        return ZoneId.of(DEFAULT_ZONE);
      }
    }

    Path folder(String text) {
      try {
        return Path.of(text).toAbsolutePath().normalize();
      } catch (InvalidPathException wrong) {
        complain("--home", "数据目录不是有效路径：“" + text + "”。", "The home folder is not a valid path: '" + text + "'.");
        return Path.of("home");
      }
    }

    String database(String url) {
      if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
        complain("--db", "数据库地址应以 jdbc:postgresql: 开头，而不是“" + url + "”。",
            "The database address must start with jdbc:postgresql:, not '" + url + "'.");
      }
      return url;
    }

    void complain(String field, String zh, String en) {
      complaints.add(new Refusal.Complaint(field, Text.of(zh, en)));
    }

    void finish() {
      for (String unknown : arguments) {
        complain(unknown, "不认识的选项“" + unknown + "”，请看 ./yitu help。", "Unknown option '" + unknown + "'; see ./yitu help.");
      }
      if (!complaints.isEmpty()) throw Refusal.invalid(complaints);
    }
  }
}
