package org.yitu.business.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.util.LinkedMultiValueMap;
import org.yitu.business.access.Actor;
import org.yitu.business.sample.Plants;
import org.yitu.business.sample.Specimen;
import org.yitu.business.testing.DatabaseTest;
import org.yitu.geo.exchange.Workbooks;
import org.yitu.geo.text.Refusal;

@DatabaseTest
class ExcelTest {
  private final ExcelController excel;
  private final SheetExport export;
  private final RecordService records;
  private final Actor plant;

  ExcelTest(@Autowired ExcelController excel, @Autowired SheetExport export, @Autowired RecordService records, @Autowired Plants plants) {
    this.excel = excel;
    this.export = export;
    this.records = records;
    this.plant = plants.under(510_502_103, "CHEMICAL_PRODUCTION", 105.44, 28.87);
  }

  @Test
  void whatASpreadsheetWouldRunIsText() throws IOException {
    for (String formula : List.of("=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)")) {
      records.create(plant, Specimen.TYPE, Map.of("name", formula, "level", "MINOR"));
    }
    MockHttpServletResponse answer = new MockHttpServletResponse();
    excel.export(plant, "specimen", new LinkedMultiValueMap<>(), answer);
    List<List<String>> rows = Workbooks.read(answer.getContentAsByteArray());
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0)).startsWith("企业", "名称", "等级", "状态");
    assertThat(rows.subList(1, 5)).allSatisfy(row -> assertThat(row.get(1)).startsWith("'"));
    assertThat(rows.get(1)).contains("一般", "待办");
  }

  @Test
  void aSheetIsWhatWasFilteredInItsOrderHoweverManyPiecesItIsReadIn() throws IOException {
    for (int i = 0; i < 1_203; i++) {
      records.create(plant, Specimen.TYPE, Map.of("name", "行" + i, "level", i % 3 == 0 ? "MAJOR" : "MINOR", "quantity", i % 1000));
    }
    LinkedMultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
    asked.add("level", "MINOR");
    asked.add("sort", "-quantity");
    asked.add("size", "20");
    asked.add("page", "3");
    MockHttpServletResponse answer = new MockHttpServletResponse();
    excel.export(plant, "specimen", asked, answer);
    List<List<String>> rows = Workbooks.read(answer.getContentAsByteArray());
    assertThat(rows).hasSize(1 + 802);
    int column = rows.get(0).indexOf("数量");
    assertThat(rows.subList(1, rows.size()).stream().map(row -> Integer.valueOf(row.get(column))).toList())
        .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(rows.subList(1, rows.size())).allSatisfy(row -> assertThat(row.get(2)).isEqualTo("一般"));
  }

  @Test
  void whatLeavesTheViewWhileASheetIsWrittenIsLeftOut() {
    long last = 0;
    for (int i = 0; i < 600; i++) {
      last = ((Number) records.create(plant, Specimen.TYPE, Map.of("name", "行" + i, "level", "MINOR")).get("id")).longValue();
    }
    SheetExport.Sheet sheet = export.sheet(plant, Specimen.TYPE, Map.of("sort", "id"));
    var walk = sheet.rows().iterator();
    walk.next();
    records.delete(plant, Specimen.TYPE, last);
    int seen = 1;
    for (; walk.hasNext(); walk.next()) seen++;
    assertThat(sheet.size()).isEqualTo(600);
    assertThat(seen).isEqualTo(599);
  }

  @Test
  void goodRowsAreAllImported() throws IOException {
    Map<String, Object> answer = load(List.of("名称", "等级", "数量", "日期"), List.of("甲", "一般", 3, "2026-01-31"), List.of("乙", "MAJOR", "4", ""));
    assertThat(answer).containsEntry("created", 2);
    assertThat(records.list(plant, Specimen.TYPE, Map.of())).containsEntry("total", 2L);
  }

  @Test
  void oneBadRowImportsNothingAndIsNamed() throws IOException {
    Map<String, Object> answer = load(List.of("名称", "等级", "数量"), List.of("甲", "一般", 3), List.of("乙", "没有", 3), List.of("", "一般", 5000));
    assertThat(answer).containsEntry("created", 0);
    assertThat(answer.get("errors").toString()).contains("row=3", "column=level", "row=4", "column=name", "column=quantity");
    assertThat(records.list(plant, Specimen.TYPE, Map.of())).containsEntry("total", 0L);
  }

  @Test
  void aColumnThatNobodyWritesIsRefused() {
    assertThatThrownBy(() -> load(List.of("名称", "状态"), List.of("甲", "完成"))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> load(List.of("名称", "ownerCode"), List.of("甲", 1))).isInstanceOf(Refusal.class);
  }

  @Test
  void anArchiveThatSwellsIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) zip.write(zeros);
      zip.closeEntry();
    }
    assertThat(bomb.size()).isLessThan(1 << 20);
    assertThatThrownBy(() -> send(bomb.toByteArray()))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
  }

  @Test
  void whatIsNoWorkbookIsRefused() {
    for (byte[] content : List.of(new byte[0], "a,b".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4, 0, 0})) {
      assertThatThrownBy(() -> send(content)).isInstanceOf(Refusal.class);
    }
  }

  @SafeVarargs
  private Map<String, Object> load(List<String> heads, List<Object>... rows) throws IOException {
    return send(sheet(heads, rows));
  }

  @SafeVarargs
  private static byte[] sheet(List<String> heads, List<Object>... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbooks.write(out, "样本", heads, List.of(rows));
    return out.toByteArray();
  }

  private Map<String, Object> send(byte[] content) throws IOException {
    return excel.importSheet(plant, "specimen", new MockMultipartFile("file", "a.xlsx", "", content));
  }
}
