package org.yitu.geo.reference;

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
import org.yitu.geo.text.Text;

/**
 * A reference table as it ships. Its file begins with lines of {@code # word: text} that say what it is; the last line that
 * begins with {@code #} names the columns; every other line is a row. Where a text has two languages, {@code ||} parts them.
 *
 * @param rows by column name, in the order of the file; a value that is not known is empty
 */
public record ReferenceTable(String id, Heading heading, List<String> columns, List<Map<String, String>> rows) {
  /**
   * @param edition of the source: a year or a number
   * @param checked whether and how the rows were compared with the original
   * @param levels of a table of codes the names of its levels, from the root
   * @param ownCodes whether its codes are this platform's own and are not shown
   */
  public record Heading(Text title, Text source, String edition, Text checked, List<Text> levels, boolean ownCodes) {}

  private static final String LANGUAGES = "\\s*\\|\\|\\s*";

  public ReferenceTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static ReferenceTable read(String id) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream(id + ".csv")) {
      if (in == null) throw new IllegalArgumentException("no reference table " + id);
      return parse(id, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReferenceTable parse(String id, BufferedReader lines) throws IOException {
    Map<String, String> words = new LinkedHashMap<>();
    List<String> columns = List.of();
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("#")) {
        String comment = line.substring(1).strip();
        int colon = comment.indexOf(": ");
        if (colon > 0) words.put(comment.substring(0, colon), comment.substring(colon + 2).strip());
        else columns = List.of(comment.split("\\|"));
      } else {
        rows.add(row(id, columns, line));
      }
    }
    return new ReferenceTable(id, heading(id, words), columns, rows);
  }

  private static Map<String, String> row(String id, List<String> columns, String line) {
    String[] cells = line.split("\\|", -1);
    if (cells.length != columns.size()) throw new IllegalArgumentException(id + ": not " + columns.size() + " columns: " + line);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i++) row.put(columns.get(i), cells[i]);
    return row;
  }

  private static Heading heading(String id, Map<String, String> words) {
    for (String word : List.of("title", "source", "edition", "checked")) {
      if (words.getOrDefault(word, "").isEmpty()) throw new IllegalArgumentException(id + ": its heading has no " + word);
    }
    List<Text> levels = new ArrayList<>();
    for (String level : words.getOrDefault("levels", "").split(";")) if (!level.isBlank()) levels.add(text(level));
    return new Heading(text(words.get("title")), text(words.get("source")), words.get("edition"), text(words.get("checked")),
        List.copyOf(levels), words.getOrDefault("codes", "").equals("own"));
  }

  /** Both languages, or one for both. */
  static Text text(String words) {
    String[] sides = words.strip().split(LANGUAGES, 2);
    return Text.of(sides[0], sides[sides.length - 1]);
  }
}
