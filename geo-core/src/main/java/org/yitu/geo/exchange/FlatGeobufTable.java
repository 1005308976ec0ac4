package org.yitu.geo.exchange;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.PackedRTree;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.yitu.geo.text.Refusal;

/** A FlatGeobuf file, feature by feature; its index is skipped. */
final class FlatGeobufTable extends FeatureTable {
  private static final int LARGEST_FEATURE = 4 << 20;
  private static final int LARGEST_HEAD = 1 << 20;

  private final Path file;
  private final HeaderMeta head;

  FlatGeobufTable(Path file) throws IOException {
    this.file = file;
    try (DataInputStream in = open()) {
      byte[] start = in.readNBytes(12);
      int length = start.length < 12 ? -1 : ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
      if (length < 8 || length > LARGEST_HEAD || start[0] != 'f' || start[1] != 'g' || start[2] != 'b') throw notOne();
    }
    try (InputStream in = open()) {
      head = HeaderMeta.read(in);
    } catch (EOFException | IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException | NegativeArraySizeException e) {
      throw notOne();
    }
    checkColumns(head.columns == null ? 0 : head.columns.size());
    if (head.featuresCount > MOST_ROWS) checkRows(MOST_ROWS + 1);
  }

  private DataInputStream open() throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }

  @Override
  public List<String> columns() {
    return head.columns == null ? List.of() : head.columns.stream().map(column -> column.name).toList();
  }

  @Override
  public Optional<Ground> ground() {
    try {
      return head.srid >= 1000 ? Optional.of(Ground.of("EPSG:" + head.srid)) : Optional.empty();
    } catch (Refusal unknown) {
      return Optional.empty();
    }
  }

  @Override
  public void read(RowSink sink) throws IOException {
    try (DataInputStream in = open()) {
      in.skipNBytes(head.offset);
      if (head.indexNodeSize > 0 && head.featuresCount > 0) in.skipNBytes(PackedRTree.calcSize((int) head.featuresCount, head.indexNodeSize));
      for (int number = 1;; number++) {
        byte[] size = in.readNBytes(4);
        if (size.length == 0) return;
        int length = size.length < 4 ? -1 : ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (length < 4 || length > LARGEST_FEATURE) throw cut();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw cut();
        checkRows(number);
        if (!sink.row(row(number, bytes))) return;
      }
    } catch (EOFException e) {
      throw cut();
    }
  }

  private Row row(int number, byte[] bytes) {
    try {
      Feature feature = Feature.getRootAsFeature(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
      List<String> values = values(feature);
      return row(number, () -> shape(feature), values);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
      throw cut();
    }
  }

  private Geometry shape(Feature feature) {
    if (feature.geometry() == null) return null;
    int type = head.geometryType == 0 ? feature.geometry().type() : head.geometryType;
    if (type < 1 || type > 6) throw broken("不支持的几何类型。", "This kind of geometry is not taken.");
    try {
      return GeometryConversions.deserialize(feature.geometry(), type);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | NegativeArraySizeException e) {
      throw broken("图形数据不完整。", "The geometry's data is broken.");
    }
  }

  private List<String> values(Feature feature) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < columns().size(); i++) values.add("");
    ByteBuffer properties = feature.propertiesAsByteBuffer();
    if (properties == null) return values;
    properties.order(ByteOrder.LITTLE_ENDIAN);
    while (properties.remaining() >= 2) {
      int column = properties.getShort() & 0xFFFF;
      if (column >= values.size()) throw cut();
      values.set(column, value(properties, head.columns.get(column)));
    }
    return values;
  }

  private static String value(ByteBuffer from, ColumnMeta column) {
    return switch (column.type) {
      case ColumnType.Bool -> from.get() == 0 ? "false" : "true";
      case ColumnType.Byte -> String.valueOf(from.get());
      case ColumnType.UByte -> String.valueOf(from.get() & 0xFF);
      case ColumnType.Short -> String.valueOf(from.getShort());
      case ColumnType.UShort -> String.valueOf(from.getShort() & 0xFFFF);
      case ColumnType.Int -> String.valueOf(from.getInt());
      case ColumnType.UInt -> String.valueOf(from.getInt() & 0xFFFFFFFFL);
      case ColumnType.Long, ColumnType.ULong -> String.valueOf(from.getLong());
      case ColumnType.Float -> String.valueOf(from.getFloat());
      case ColumnType.Double -> plain(from.getDouble());
      default -> {
        int length = from.getInt();
        if (length < 0 || length > from.remaining()) throw new BufferUnderflowException();
        byte[] text = new byte[length];
        from.get(text);
        yield new String(text, StandardCharsets.UTF_8);
      }
    };
  }

  private static String plain(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15 ? String.valueOf((long) number) : String.valueOf(number);
  }

  private static Refusal notOne() {
    return broken("文件不是 FlatGeobuf。", "The file is no FlatGeobuf.");
  }

  private static Refusal cut() {
    return broken("FlatGeobuf 文件不完整。", "The FlatGeobuf file is broken.");
  }
}
