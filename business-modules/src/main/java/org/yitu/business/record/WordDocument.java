package org.yitu.business.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A document for Word, A4, written from the top: headings, lines, tables. The only class of this side that knows POI. */
public final class WordDocument {
  public static final String CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  /** In twentieths of a point, as the format counts. */
  private static final int SHORT_EDGE = 11_906;
  private static final int LONG_EDGE = 16_838;
  private static final int TEXT_POINTS = 10;
  private static final int TITLE_POINTS = 16;

  private final XWPFDocument document = new XWPFDocument();

  public WordDocument(boolean landscape) {
    CTPageSz page = document.getDocument().getBody().addNewSectPr().addNewPgSz();
    page.setW(BigInteger.valueOf(landscape ? LONG_EDGE : SHORT_EDGE));
    page.setH(BigInteger.valueOf(landscape ? SHORT_EDGE : LONG_EDGE));
    if (landscape) page.setOrient(STPageOrientation.LANDSCAPE);
  }

  public WordDocument title(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    write(paragraph, text, TITLE_POINTS, true);
    return this;
  }

  public WordDocument line(String text) {
    write(document.createParagraph(), text, TEXT_POINTS, false);
    return this;
  }

  /** @param percent the width of each column; no heads for a table without a head */
  public WordDocument table(List<Integer> percent, List<String> heads, List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size() + (heads.isEmpty() ? 0 : 1), percent.size());
    table.setWidth("100%");
    int number = 0;
    if (!heads.isEmpty()) {
      table.getRow(0).setRepeatHeader(true);
      fill(table.getRow(number++), percent, heads, true);
    }
    for (List<String> row : rows) fill(table.getRow(number++), percent, row, false);
    return this;
  }

  public byte[] bytes() {
    try (document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void fill(XWPFTableRow row, List<Integer> percent, List<String> cells, boolean bold) {
    for (int i = 0; i < percent.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      cell.setWidth(percent.get(i) + "%");
      write(cell.getParagraphs().get(0), cells.get(i), TEXT_POINTS, bold);
    }
  }

  /** Characters that XML does not know are left out. */
  private static void write(XWPFParagraph paragraph, String text, int points, boolean bold) {
    String[] lines = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").split("\n", -1);
    XWPFRun run = paragraph.createRun();
    run.setFontSize(points);
    run.setBold(bold);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) run.addBreak();
      run.setText(lines[i]);
    }
  }
}
