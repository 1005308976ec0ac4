package org.yitu.geo.exchange;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.wololo.flatgeobuf.ColumnMeta;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.yitu.geo.feature.LayerField;

/**
 * FlatGeobuf 3, written in one go and so without its index and its number of features, both of which the format lets be absent. What
 * is not of the table's kind has no geometry.
 */
final class FlatGeobufWriter extends FeatureWriter {
  private static final int FIRST_BYTES = 1_024;
  private final ExportTable table;
  private final OutputStream out;
  private final byte type;

  FlatGeobufWriter(ExportTable table, OutputStream out) throws IOException {
    this.table = table;
    this.out = new BufferedOutputStream(out);
    HeaderMeta head = new HeaderMeta();
    head.name = table.name();
    type = (byte) switch (table.kind()) {
      case POINT -> GeometryType.Point;
      case LINE -> GeometryType.LineString;
      case POLYGON -> GeometryType.Polygon;
    };
    head.geometryType = type;
    head.srid = table.ground().epsg();
    head.columns = table.columns().stream().map(FlatGeobufWriter::column).toList();
    this.out.write(Constants.MAGIC_BYTES);
    HeaderMeta.write(head, this.out, new FlatBufferBuilder(FIRST_BYTES));
  }

  private static ColumnMeta column(ExportTable.Column column) {
    ColumnMeta meta = new ColumnMeta();
    meta.name = column.head();
    meta.type = (byte) type(column.type());
    meta.nullable = true;
    meta.width = -1;
    meta.precision = -1;
    meta.scale = -1;
    return meta;
  }

  private static int type(LayerField.Type type) {
    return switch (type) {
      case NUMBER -> ColumnType.Double;
      case BOOLEAN -> ColumnType.Bool;
      case TIME, DATE -> ColumnType.DateTime;
      case TEXT, CHOICE -> ColumnType.String;
    };
  }

  @Override
  public void write(Geometry geometry, List<?> values) throws IOException {
    FlatBufferBuilder builder = new FlatBufferBuilder(FIRST_BYTES);
    int properties = Feature.createPropertiesVector(builder, properties(values));
    int shape = 0;
    if (geometry != null && GeometryConversions.toGeometryType(geometry.getClass()) == type) {
      shape = GeometryConversions.serialize(builder, table.ground().fromCgcs2000(geometry), type);
    }
    builder.finishSizePrefixed(Feature.createFeature(builder, shape, properties, 0));
    out.write(builder.sizedByteArray());
  }

  private byte[] properties(List<?> values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value == null) continue;
      bytes.write(little(2).putShort((short) i).array());
      switch (table.columns().get(i).type()) {
        case NUMBER -> bytes.write(little(8).putDouble(((Number) value).doubleValue()).array());
        case BOOLEAN -> bytes.write(Boolean.TRUE.equals(value) ? 1 : 0);
        default -> {
          byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
          bytes.write(little(4).putInt(text.length).array());
          bytes.write(text);
        }
      }
    }
    return bytes.toByteArray();
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
