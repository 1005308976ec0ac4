package org.yitu.geo.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The rows of a .dbf, whose head is held against the file's length before anything in it is believed. */
final class DbfTable {
  private record Column(String name, char type, int offset, int length) {}

  private final byte[] bytes;
  private final int headBytes;
  private final int rowBytes;
  private final int rows;
  private final List<byte[]> names = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();

  DbfTable(Path file) throws IOException {
    bytes = Files.readAllBytes(file);
    ByteBuffer head = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.length < DbfWriter.FIELD_BYTES + 1) throw broken();
    rows = head.getInt(4);
    headBytes = head.getShort(8) & 0xFFFF;
    rowBytes = head.getShort(10) & 0xFFFF;
    int fields = (headBytes - DbfWriter.FIELD_BYTES - 1) / DbfWriter.FIELD_BYTES;
    if (rows < 0 || rowBytes < 1 || headBytes > bytes.length || fields < 1 || headBytes + (long) rows * rowBytes > bytes.length) throw broken();
    FeatureTable.checkColumns(fields);
    FeatureTable.checkRows(rows);
    int offset = 1;
    for (int i = 1; i <= fields && bytes[i * DbfWriter.FIELD_BYTES] != DbfWriter.END_OF_HEAD; i++) {
      int at = i * DbfWriter.FIELD_BYTES;
      int end = at;
      while (end < at + 11 && bytes[end] != 0) end++;
      names.add(Arrays.copyOfRange(bytes, at, end));
      int length = bytes[at + 16] & 0xFF;
      columns.add(new Column("", (char) bytes[at + 11], offset, length));
      offset += length;
    }
    if (offset > rowBytes || columns.isEmpty()) throw broken();
  }

  int rows() {
    return rows;
  }

  List<String> names(Charset charset) {
    return names.stream().map(name -> new String(name, charset).strip()).toList();
  }

  /** The code page that the head names, -1 for none. */
  int mark() {
    return bytes[29] == 0 ? -1 : bytes[29] & 0xFF;
  }

  /** Everything that is text in it, for whoever asks what charset that is. */
  boolean fits(Charset charset) {
    for (byte[] name : names) {
      if (!Charsets.fits(name, charset)) return false;
    }
    for (int row = 0; row < rows; row++) {
      for (Column column : columns) {
        if (column.type() == 'C' && !Charsets.fits(cell(row, column), charset)) return false;
      }
    }
    return true;
  }

  boolean isAscii() {
    return Charsets.isAscii(bytes(0, headBytes)) && Charsets.isAscii(bytes(headBytes, headBytes + rows * rowBytes));
  }

  private byte[] bytes(int from, int to) {
    byte[] part = Arrays.copyOfRange(bytes, from, to);
    // Lengths in the head are no text.
    if (from == 0) for (int i = 0; i < part.length; i++) if (i < DbfWriter.FIELD_BYTES || i % DbfWriter.FIELD_BYTES > 10) part[i] = 0;
    return part;
  }

  boolean isDeleted(int row) {
    return bytes[headBytes + row * rowBytes] == '*';
  }

  List<String> values(int row, Charset charset) {
    return columns.stream().map(column -> value(column, new String(cell(row, column), charset).replace("\0", "").strip())).toList();
  }

  private static String value(Column column, String text) {
    return switch (column.type()) {
      case 'D' -> text.matches("[0-9]{8}") ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : "";
      case 'L' -> text.matches("[TtYy]") ? "true" : text.matches("[FfNn]") ? "false" : "";
      case 'N', 'F' -> text.startsWith("*") ? "" : text.matches("-?[0-9]+\\.0+") ? text.replaceFirst("\\.0+$", "") : text;
      default -> text;
    };
  }

  private byte[] cell(int row, Column column) {
    int at = headBytes + row * rowBytes + column.offset();
    int end = at + column.length();
    // What pads a text is cut before it is decoded: a writer may have cut a character in two at the very end.
    while (end > at && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) end--;
    return Arrays.copyOfRange(bytes, at, end);
  }

  private static RuntimeException broken() {
    return FeatureTable.broken(".dbf 不完整：文件头与长度不符。", "The .dbf is broken: its head does not fit its length.");
  }
}
