package org.yitu.geo.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yitu.geo.text.Text;

/** CSV with a head, in UTF-8, UTF-16 with a mark, or GB 18030; parted by what its head has most of. Positions stand in columns. */
final class CsvTable extends FeatureTable {
  private static final int LONGEST_CELL = 100_000;
  private final String text;
  private final char delimiter;
  private final List<String> columns;
  private final List<Text> notes = new ArrayList<>();

  CsvTable(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    text = decoded(bytes);
    if (text.indexOf('\0') >= 0) throw broken("文件不是文本。", "The file is no text.");
    String head = text.substring(0, text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n'));
    delimiter = most(head);
    List<String> heads = new ArrayList<>();
    try (CSVParser csv = parser()) {
      var records = csv.iterator();
      if (!records.hasNext()) throw broken("文件是空的。", "The file is empty.");
      records.next().forEach(heads::add);
    } catch (UncheckedIOException | IllegalStateException e) {
      throw unbalanced();
    }
    checkColumns(heads.size());
    columns = heads.stream().map(String::strip).toList();
  }

  private String decoded(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) return new String(bytes, StandardCharsets.UTF_16);
    Charset charset = Charsets.fits(bytes, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : Charsets.GBK;
    if (!Charsets.fits(bytes, charset)) throw broken("字符集既不是 UTF-8，也不是 GBK。", "The text is neither UTF-8 nor GBK.");
    if (charset != StandardCharsets.UTF_8) notes.add(Text.of("按 GBK 读取。", "Read as GBK."));
    return new String(bytes, charset);
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) return false;
    }
    return true;
  }

  private static char most(String head) {
    char best = ',';
    long most = 0;
    for (char each : new char[] {',', ';', '\t'}) {
      long count = head.chars().filter(c -> c == each).count();
      if (count > most) {
        most = count;
        best = each;
      }
    }
    return best;
  }

  private CSVParser parser() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
    return CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get();
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean hasGeometries() {
    return false;
  }

  @Override
  public List<Text> notes() {
    return notes;
  }

  @Override
  public void read(RowSink sink) throws IOException {
    try (CSVParser csv = parser()) {
      int rows = 0;
      for (CSVRecord record : csv) {
        if (record.getRecordNumber() == 1) continue;
        checkRows(++rows);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          String cell = i < record.size() ? record.get(i).strip() : "";
          if (cell.length() > LONGEST_CELL) throw broken("第 " + record.getRecordNumber() + " 行有过长的单元格，引号可能没有配对。", "A cell of row " + record.getRecordNumber() + " is too long; quotes may not match.");
          values.add(cell);
        }
        if (!sink.row(new Row((int) record.getRecordNumber(), null, null, values))) return;
      }
    } catch (UncheckedIOException | IllegalStateException e) {
      throw unbalanced();
    }
  }

  private static RuntimeException unbalanced() {
    return broken("CSV 的引号没有配对。", "The quotes of the CSV do not match.");
  }
}
