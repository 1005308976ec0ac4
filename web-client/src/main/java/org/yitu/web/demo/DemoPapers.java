package org.yitu.web.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yitu.business.access.Actor;
import org.yitu.business.file.FileService;
import org.yitu.business.record.RecordField;
import org.yitu.business.record.RecordService;
import org.yitu.business.record.RecordType;
import org.yitu.map.report.ReportFont;

/**
 * Where a record of the demo city has to have a file, it gets a picture that says that it is none. Real ones of the kind are neither copied nor imitated.
 */
@Component
public class DemoPapers implements DemoAddition {
  private static final Logger LOG = LoggerFactory.getLogger(DemoPapers.class);
  private static final String MARK = "演示数据";
  private static final String NOTE = "虚构的示例，不是真实的证照、报告或图纸，没有任何效力。";
  private static final int WIDTH = 640;
  private static final int HEIGHT = 420;

  private final RecordService records;
  private final FileService files;
  private final JdbcTemplate jdbc;
  private final ReportFont font;
  private final TransactionTemplate transaction;

  DemoPapers(RecordService records, FileService files, JdbcTemplate jdbc, ReportFont font, PlatformTransactionManager transactions) {
    this.records = records;
    this.files = files;
    this.jdbc = jdbc;
    this.font = font;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public String title() {
    return "papers";
  }

  @Override
  public boolean isThere() {
    return !jdbc.queryForList("select id from stored_file where name like '" + MARK + "%' limit 1").isEmpty();
  }

  @Override
  public int add() {
    if (font.face(1).canDisplayUpTo(MARK + NOTE) >= 0) {
      LOG.warn("The demo city's papers are left out: no Chinese typeface is installed (fonts-wqy-microhei)");
      return 0;
    }
    int made = 0;
    for (RecordType<?> type : records.types().all()) {
      for (RecordField field : type.fields()) {
        if (field.kind() == RecordField.Kind.FILES && field.limits().required()) made += fill(type, field);
      }
    }
    return made;
  }

  private int fill(RecordType<?> type, RecordField field) {
    List<Long> empty = jdbc.queryForList("select id from " + type.table() + " where deleted_at is null and created_by = ? and coalesce("
        + field.column() + ", '') = '' order by id", Long.class, MARK);
    if (empty.isEmpty()) return 0;
    String name = MARK + "-" + field.label().zh() + ".png";
    byte[] content = draw(type.title().zh(), field.label().zh());
    transaction.executeWithoutResult(status -> {
      Map<Long, UUID> made = files.storeForEach(Actor.SYSTEM, name, content, type.id(), empty);
      jdbc.batchUpdate("update " + type.table() + " set " + field.column() + " = ? where id = ?",
          made.entrySet().stream().map(each -> new Object[] {each.getValue().toString(), each.getKey()}).toList());
    });
    return empty.size();
  }

  private byte[] draw(String type, String field) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(new Color(0xb3202a));
    pen.drawRect(20, 20, WIDTH - 41, HEIGHT - 41);
    pen.setFont(font.face(64));
    pen.drawString(MARK, 190, 150);
    pen.setColor(Color.DARK_GRAY);
    pen.setFont(font.face(26));
    pen.drawString(type + " · " + field, 60, 240);
    pen.setFont(font.face(20));
    pen.drawString(NOTE, 60, 300);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    return png.toByteArray();
  }
}
