package org.yitu.bench;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.access.CodeRange;
import org.yitu.business.access.Party;
import org.yitu.business.access.Permissions;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.business.record.SheetExport;
import org.yitu.geo.exchange.Workbooks;

/**
 * A register of 200,000 hidden dangers as the city's regulator: its first and its last page, filtered, sorted, searched, and the
 * whole of it as a sheet, against the same rows by SQL written by hand on the same database in the same run. What the sheet holds
 * in memory is measured after a collection at every fifty thousand rows. Arguments: JDBC address, user, password.
 */
public final class ListBench {
  private static final int ROWS = 200_000;
  private static final int SIZE = 20;
  private static final Actor CITY = new Actor(1, "city", "city", Party.CITY, CodeRange.ofCity(510_500_000), java.util.Set.of(), null,
      Permissions.ALL, Locale.SIMPLIFIED_CHINESE);
  private static final String RULE = " from hidden_danger r where r.deleted_at is null and r.owner_code between 510500000 and 510599999";

  private ListBench() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    try (BenchCity city = BenchCity.open(arguments[0], arguments[1], arguments[2]);
        Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
      database.setAutoCommit(false);
      fill(city.bean(JdbcTemplate.class), database);
      RecordService records = city.bean(RecordService.class);
      RecordType<?> type = records.types().get("hidden-danger");
      page(out, records, type, database, "first page", Map.of(), "", "r.id desc", 0);
      page(out, records, type, database, "page 5,000", Map.of("page", "5000"), "", "r.id desc", 5_000);
      page(out, records, type, database, "last page", Map.of("page", "9999"), "", "r.id desc", 9_999);
      page(out, records, type, database, "filtered by level and state", Map.of("level", "MAJOR", "state", "OPEN"),
          " and r.level = 'MAJOR' and r.state = 'OPEN'", "r.id desc", 0);
      page(out, records, type, database, "sorted by deadline", Map.of("sort", "due"), "", "r.due nulls last, r.id desc", 0);
      page(out, records, type, database, "sorted by name, last page", Map.of("sort", "name", "page", "9999"), "", "r.name nulls last, r.id desc", 9_999);
      page(out, records, type, database, "one word", Map.of("q", "消防"), " and (lower(r.name) like '%消防%' or lower((select e.name from "
          + "enterprise e where e.id = r.enterprise_id)) like '%消防%')", "r.id desc", 0);
      export(out, city.bean(SheetExport.class), type, database);
      held(out, city.bean(SheetExport.class), type);
    }
  }

  /** The demo city's dangers again and again until there are enough. */
  private static void fill(JdbcTemplate jdbc, Connection database) throws SQLException {
    long there = jdbc.queryForObject("select count(*) from hidden_danger", Long.class);
    if (there >= ROWS) return;
    StringBuilder columns = new StringBuilder();
    try (ResultSet one = database.createStatement().executeQuery("select * from hidden_danger where 1 = 0")) {
      for (int i = 1; i <= one.getMetaData().getColumnCount(); i++) {
        String name = one.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
        if (!name.equals("id")) columns.append(", ").append(name);
      }
    }
    database.commit();
    String series = database.getMetaData().getURL().contains("postgresql") ? "generate_series(1, ?) s" : "system_range(1, ?) s";
    jdbc.update("insert into hidden_danger (id" + columns + ") select nextval('record_id') * 1000000 + row_number() over ()" + columns
        + " from hidden_danger r, " + series + " limit ?", ROWS / there + 1, ROWS - there);
    jdbc.execute("analyze");
  }

  private static void page(PrintStream out, RecordService records, RecordType<?> type, Connection database, String what,
      Map<String, String> parameters, String filter, String order, int page) throws Exception {
    Contest.run(out, what, 10, 20, () -> records.list(CITY, type, parameters), () -> peer(database, filter, order, page));
  }

  /** The page and the count, as one would write them by hand. */
  private static List<Object> peer(Connection database, String filter, String order, int page) throws SQLException {
    List<Object> rows = new ArrayList<>();
    String text = "select r.*, (select e.name from enterprise e where e.id = r.enterprise_id) as enterprise_name" + RULE + filter
        + " order by " + order + " limit " + SIZE + " offset " + (long) page * SIZE;
    try (PreparedStatement sql = database.prepareStatement(text); ResultSet row = sql.executeQuery()) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) for (int i = 1; i <= columns; i++) rows.add(row.getObject(i));
    }
    try (PreparedStatement sql = database.prepareStatement("select count(*)" + RULE + filter); ResultSet row = sql.executeQuery()) {
      row.next();
      rows.add(row.getLong(1));
    }
    database.commit();
    return rows;
  }

  private static void export(PrintStream out, SheetExport export, RecordType<?> type, Connection database) throws Exception {
    Path ours = Files.createTempFile("list", ".xlsx");
    Path theirs = Files.createTempFile("plain", ".xlsx");
    for (int round = 0; round < 2; round++) {
      long start = System.nanoTime();
      try (OutputStream file = Files.newOutputStream(ours)) {
        export.sheet(CITY, type, Map.of()).write(file, done -> { });
      }
      long middle = System.nanoTime();
      plain(database, theirs);
      double mine = (middle - start) / 1e9;
      double plain = (System.nanoTime() - middle) / 1e9;
      out.printf(Locale.ROOT, "sheet of %d rows: ours %.1f s (%d MB), plain SQL into the same writer %.1f s (%d MB), ratio %.2f%n", ROWS, mine,
          Files.size(ours) >> 20, plain, Files.size(theirs) >> 20, mine / plain);
    }
    Files.delete(ours);
    Files.delete(theirs);
  }

  /** The same columns by a cursor into the same writer. */
  private static void plain(Connection database, Path file) throws Exception {
    String text = "select (select e.name from enterprise e where e.id = r.enterprise_id), r.name, r.source, r.level, r.category, r.state, r.due, "
        + "r.place, r.responsible, r.listed" + RULE + " order by r.id desc";
    try (PreparedStatement sql = database.prepareStatement(text)) {
      sql.setFetchSize(500);
      try (ResultSet row = sql.executeQuery(); OutputStream out = Files.newOutputStream(file)) {
        Workbooks.write(out, "隐患", List.of("企业", "隐患名称"), () -> new Walk(row));
      }
    }
    database.commit();
  }

  /** What stays in memory at every fifty thousand rows: while the sheet is written, and if its rows were gathered first. */
  private static void held(PrintStream out, SheetExport export, RecordType<?> type) throws Exception {
    Path file = Files.createTempFile("list", ".xlsx");
    long before = used();
    long[] most = {0};
    SheetExport.Sheet sheet = export.sheet(CITY, type, Map.of());
    try (OutputStream stream = Files.newOutputStream(file)) {
      sheet.write(stream, done -> {
        if (done % 50_000 == 0) most[0] = Math.max(most[0], used() - before);
      });
    }
    Files.delete(file);
    List<List<Object>> gathered = new ArrayList<>();
    sheet.rows().forEach(gathered::add);
    long all = used() - before;
    out.printf(Locale.ROOT, "heap of a sheet of %d rows: streamed %.1f MB, gathered first %.1f MB%n", gathered.size(), most[0] / 1e6, all / 1e6);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private record Walk(ResultSet row) implements Iterator<List<Object>> {
    @Override
    public boolean hasNext() {
      try {
        return row.next();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public List<Object> next() {
      try {
        List<Object> cells = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          Object value = row.getObject(i);
          cells.add(value == null ? "" : value.toString());
        }
        return cells;
      } catch (SQLException e) {
        throw (NoSuchElementException) new NoSuchElementException().initCause(e);
      }
    }
  }
}
