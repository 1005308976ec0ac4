package org.yitu.geo.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ooxml.util.PackageHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.yitu.geo.text.Refusal;

/** Excel sheets in and out as rows of text. */
public final class Workbooks {
  static final int MOST_ROWS = 10_000;
  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_CELL = 32_767;
  private static final long MOST_INFLATED = 100L << 20;
  private static final int MOST_ENTRIES = 200;

  private Workbooks() {}

  /** The cells of the first sheet as text, row by row; a missing cell is empty. */
  public static List<List<String>> read(byte[] content) {
    return read(content, MOST_ROWS);
  }

  /** @param most rows, the head not counted */
  public static List<List<String>> read(byte[] content, int most) {
    measure(content);
    try (OPCPackage book = PackageHelper.open(new ByteArrayInputStream(content))) {
      XSSFReader reader = new XSSFReader(book);
      Rows rows = new Rows(most);
      try (InputStream sheet = reader.getSheetsData().next()) {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(new XSSFSheetXMLHandler((StylesTable) reader.getStylesTable(), new ReadOnlySharedStringsTable(book), rows,
            new DataFormatter(), false));
        parser.parse(new InputSource(sheet));
      }
      return rows.all;
    } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException broken) {
      if (broken instanceof Refusal refusal) throw refusal;
      throw Refusal.invalid("file", "无法读取该 Excel 文件（须为未加密的 .xlsx）。", "This is no readable .xlsx workbook.");
    }
  }

  /** Unpacks once into nothing, so that an archive that swells is refused before anything believes it. */
  private static void measure(byte[] content) {
    long inflated = 0;
    int entries = 0;
    byte[] sink = new byte[16_384];
    // By the directory at its end, as Excel reads it: what POI streams out itself cannot be read from the front.
    try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (++entries > MOST_ENTRIES) throw tooLarge();
        try (InputStream inflating = zip.getInputStream(entry)) {
          for (int read = inflating.read(sink); read >= 0; read = inflating.read(sink)) {
            inflated += read;
            if (inflated > MOST_INFLATED) throw tooLarge();
          }
        }
      }
    } catch (IOException broken) {
      entries = 0;
    }
    if (entries == 0) throw Refusal.invalid("file", "该文件不是 .xlsx 工作簿。", "The file is no .xlsx workbook.");
  }

  private static Refusal tooLarge() {
    return Refusal.of(Refusal.Kind.TOO_LARGE, "工作簿解压后太大。", "The workbook is too large once it is unpacked.");
  }

  /** Writes rows one by one; only a few are held in memory. */
  public static void write(OutputStream out, String title, List<String> heads, Iterable<List<Object>> rows) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(100)) {
      SXSSFSheet sheet = book.createSheet(sheetName(title));
      int number = 0;
      fill(sheet, number++, heads);
      for (List<Object> row : rows) fill(sheet, number++, row);
      book.write(out);
    }
  }

  static String sheetName(String title) {
    String plain = title.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
    return plain.isEmpty() ? "1" : plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
  }

  static void fill(SXSSFSheet sheet, int number, List<?> cells) {
    var row = sheet.createRow(number);
    for (int i = 0; i < cells.size(); i++) {
      Object value = cells.get(i);
      if (value instanceof Number count) row.createCell(i).setCellValue(count.doubleValue());
      else if (value != null) row.createCell(i).setCellValue(harmless(value.toString()));
    }
  }

  /** A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP ASVS 1.2.10). */
  static String harmless(String text) {
    String cut = text.length() < LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1);
    return !cut.isEmpty() && "=+-@\t\r".indexOf(cut.charAt(0)) >= 0 ? "'" + cut : cut;
  }

  /** Gathers rows while the sheet is parsed. */
  private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final List<List<String>> all = new ArrayList<>();
    private final int most;
    private List<String> row = new ArrayList<>();

    Rows(int most) {
      this.most = most;
    }

    @Override
    public void startRow(int number) {
      if (number > most) {
        throw Refusal.of(Refusal.Kind.TOO_LARGE, "一次最多导入 " + most + " 行。", "At most " + most + " rows are imported at once.");
      }
      row = new ArrayList<>();
    }

    @Override
    public void endRow(int number) {
      while (all.size() < number) all.add(List.of());
      all.add(row);
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
      int column = reference == null ? row.size() : new CellReference(reference).getCol();
      if (column >= MOST_COLUMNS) return;
      while (row.size() < column) row.add("");
      row.add(value == null ? "" : value);
    }
  }
}
