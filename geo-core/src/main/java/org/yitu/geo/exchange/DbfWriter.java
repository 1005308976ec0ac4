package org.yitu.geo.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yitu.geo.feature.LayerField;

/**
 * The .dbf of a shapefile (dBase III). Rows wait in a file beside it until their widest values are known, so that a text column takes the
 * room it needs and not 254 bytes; nothing is cut inside a character.
 */
final class DbfWriter implements Closeable {
  static final int LONGEST_NAME = 10;
  static final int LONGEST_TEXT = 254;
  static final int FIELD_BYTES = 32;
  static final int END_OF_HEAD = 0x0D;
  static final int END_OF_FILE = 0x1A;
  /** The mark of code page 936 in a dBase head; none is given for UTF-8. */
  static final int GBK_MARK = 0x4D;
  private static final int LONGEST_NUMBER = 20;
  private static final int MOST_PLACES = 10;

  private final Path file;
  private final Path waiting;
  private final Charset charset;
  private final List<ExportTable.Column> columns;
  private final List<String> names;
  private final int[] widths;
  private final int[] places;
  private final DataOutputStream rows;
  private int count;

  DbfWriter(Path file, List<ExportTable.Column> columns, Charset charset) throws IOException {
    this.file = file;
    this.charset = charset;
    this.columns = columns;
    waiting = file.resolveSibling(file.getFileName() + ".rows");
    names = shortNames(columns, charset);
    widths = new int[columns.size()];
    places = new int[columns.size()];
    rows = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(waiting)));
  }

  List<String> names() {
    return names;
  }

  /** Heads cut to ten bytes; where two become the same, a number tells them apart. */
  static List<String> shortNames(List<ExportTable.Column> columns, Charset charset) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (ExportTable.Column column : columns) {
      String head = column.head().replaceAll("[\\s\\p{Punct}（）、，。：；]+", "_");
      String name = cut(head.isEmpty() ? "F" : head, LONGEST_NAME, charset);
      for (int i = 1; !taken.add(name.toUpperCase(Locale.ROOT)); i++) {
        String mark = String.valueOf(i);
        name = cut(head, LONGEST_NAME - mark.length(), charset) + mark;
      }
      names.add(name);
    }
    return names;
  }

  /** As many whole characters as fit. */
  static String cut(String text, int bytes, Charset charset) {
    String cut = text;
    while (cut.getBytes(charset).length > bytes) cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    return cut;
  }

  void write(List<?> values) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      String text = text(columns.get(i).type(), values.get(i));
      widths[i] = Math.max(widths[i], text.getBytes(charset).length);
      int point = text.indexOf('.');
      if (isNumber(i) && point >= 0) places[i] = Math.max(places[i], text.length() - 1 - point);
      rows.writeUTF(text);
    }
    count++;
  }

  private boolean isNumber(int column) {
    return columns.get(column).type() == LayerField.Type.NUMBER;
  }

  private String text(LayerField.Type type, Object value) {
    if (value == null) return "";
    return switch (type) {
      case NUMBER -> value instanceof Number number ? number(number) : "";
      case BOOLEAN -> value instanceof Boolean flag ? flag ? "T" : "F" : cut(value.toString(), LONGEST_TEXT, charset);
      case DATE -> value instanceof LocalDate date ? date.format(DateTimeFormatter.BASIC_ISO_DATE) : "";
      default -> cut(value.toString().replace('\0', ' '), LONGEST_TEXT, charset);
    };
  }

  private static String number(Number number) {
    BigDecimal exact = new BigDecimal(number.toString());
    if (exact.scale() > MOST_PLACES) exact = exact.setScale(MOST_PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros();
    String text = exact.scale() <= 0 ? exact.setScale(0, RoundingMode.HALF_EVEN).toPlainString() : exact.toPlainString();
    return text.length() <= LONGEST_NUMBER ? text : text.substring(0, LONGEST_NUMBER);
  }

  @Override
  public void close() throws IOException {
    rows.close();
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(waiting)));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      fit();
      head(out);
      for (int row = 0; row < count; row++) {
        out.write(' ');
        for (int i = 0; i < columns.size(); i++) cell(out, i, in.readUTF());
      }
      out.write(END_OF_FILE);
    } finally {
      Files.deleteIfExists(waiting);
    }
  }

  /** A number's column has the places of its longest fraction beside the room of its longest whole part. */
  private void fit() {
    for (int i = 0; i < widths.length; i++) {
      LayerField.Type type = columns.get(i).type();
      if (type == LayerField.Type.DATE) widths[i] = 8;
      else if (type == LayerField.Type.BOOLEAN) widths[i] = Math.max(1, widths[i]);
      else if (isNumber(i)) widths[i] = Math.min(LONGEST_NUMBER, Math.max(1, widths[i]) + (places[i] > 0 ? places[i] + 1 : 0));
      else widths[i] = Math.max(1, widths[i]);
    }
  }

  private void head(OutputStream out) throws IOException {
    int headBytes = FIELD_BYTES * (columns.size() + 1) + 1;
    int rowBytes = 1;
    for (int width : widths) rowBytes += width;
    LocalDate day = LocalDate.ofInstant(Files.getLastModifiedTime(waiting).toInstant(), ZoneOffset.UTC);
    ByteBuffer head = ByteBuffer.allocate(headBytes).order(ByteOrder.LITTLE_ENDIAN);
    head.put((byte) 3).put((byte) (day.getYear() - 1900)).put((byte) day.getMonthValue()).put((byte) day.getDayOfMonth());
    head.putInt(count).putShort((short) headBytes).putShort((short) rowBytes);
    if (charset.name().startsWith("GB")) head.put(29, (byte) GBK_MARK);
    for (int i = 0; i < columns.size(); i++) {
      head.position(FIELD_BYTES * (i + 1));
      head.put(names.get(i).getBytes(charset));
      head.put(FIELD_BYTES * (i + 1) + 11, (byte) letter(i)).put(FIELD_BYTES * (i + 1) + 16, (byte) widths[i])
          .put(FIELD_BYTES * (i + 1) + 17, (byte) (isNumber(i) ? places[i] : 0));
    }
    head.put(headBytes - 1, (byte) END_OF_HEAD);
    out.write(head.array());
  }

  private char letter(int column) {
    return switch (columns.get(column).type()) {
      case NUMBER -> 'N';
      case DATE -> 'D';
      case BOOLEAN -> widths[column] == 1 ? 'L' : 'C';
      default -> 'C';
    };
  }

  private void cell(OutputStream out, int column, String text) throws IOException {
    byte[] bytes = text.getBytes(charset);
    int padding = widths[column] - bytes.length;
    if (isNumber(column)) pad(out, padding);
    out.write(bytes);
    if (!isNumber(column)) pad(out, padding);
  }

  private static void pad(OutputStream out, int count) throws IOException {
    for (int i = 0; i < count; i++) out.write(' ');
  }
}
