package org.yitu.data.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A reference table read from the resources of this package: the last comment line of the file names its columns.
 *
 * @param rows by column name, in the order of the file; a value that is not known is empty
 */
public record ReferenceTable(List<String> columns, List<Map<String, String>> rows) {
  /** Named chemicals: edition, name, cas, un, critical_t, group, beta, source. */
  public static final String SUBSTANCES = "gb18218-substances.csv";
  /** Classes of chemicals: edition, class, description, critical_t, beta, source. */
  public static final String CLASSES = "gb18218-classes.csv";
  /** Enterprise sizes: sector, indicator, large, medium, small, source. */
  public static final String SIZES = "enterprise-sizes.csv";
  /** Grades of accidents: grade, name, dead_from, seriously_injured_from, loss_from, source. */
  public static final String ACCIDENTS = "accident-classes.csv";

  /** Management rules that the law asks for: list, title, source, number, name. */
  public static final String MANAGEMENT_RULES = "management-rules.csv";

  public ReferenceTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** @param name one of the constants of this class */
  public static ReferenceTable read(String name) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream(name)) {
      if (in == null) throw new IllegalArgumentException("no reference table " + name);
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReferenceTable parse(BufferedReader lines) throws IOException {
    List<String> columns = List.of();
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("#")) {
        columns = List.of(line.substring(1).strip().split("\\|"));
        continue;
      }
      String[] cells = line.split("\\|", -1);
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException("not " + columns.size() + " columns: " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) row.put(columns.get(i), cells[i]);
      rows.add(row);
    }
    return new ReferenceTable(columns, rows);
  }
}
