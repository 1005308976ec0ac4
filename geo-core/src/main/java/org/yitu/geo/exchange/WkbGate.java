package org.yitu.geo.exchange;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.io.GeometryGate;

/** Reads well-known binary, after a walk over its counts has shown that it is safe to: JTS believes them and nests without end. */
final class WkbGate {
  private final ByteBuffer bytes;
  private int vertices;

  private WkbGate(byte[] wkb) {
    bytes = ByteBuffer.wrap(wkb);
  }

  static Geometry read(byte[] wkb) {
    try {
      new WkbGate(wkb).geometry(1);
      return new WKBReader(Cgcs2000.factory()).read(wkb);
    } catch (BufferUnderflowException | ParseException | IllegalArgumentException e) {
      throw FeatureTable.broken("图形数据不完整。", "The geometry's data is broken.");
    }
  }

  private void geometry(int depth) {
    if (depth > GeometryGate.MAX_NESTING) throw new IllegalArgumentException("nested too deep");
    bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    int type = bytes.getInt();
    if ((type & 0x20000000) != 0) bytes.getInt();
    int dimensions = 2 + ((type & 0x80000000) != 0 ? 1 : 0) + ((type & 0x40000000) != 0 ? 1 : 0);
    int plain = type & 0x1FFFFFFF;
    if (plain >= 1000) dimensions = plain >= 3000 ? 4 : 3;
    switch (plain % 1000) {
      case 1 -> positions(1, dimensions);
      case 2 -> positions(bytes.getInt(), dimensions);
      case 3 -> {
        int rings = count();
        for (int i = 0; i < rings; i++) positions(bytes.getInt(), dimensions);
      }
      case 4, 5, 6, 7 -> {
        int parts = count();
        ByteOrder order = bytes.order();
        for (int i = 0; i < parts; i++) {
          geometry(depth + 1);
          bytes.order(order);
        }
      }
      default -> throw new IllegalArgumentException("type " + type);
    }
  }

  private int count() {
    int count = bytes.getInt();
    if (count < 0 || count > GeometryGate.MAX_VERTICES) throw new IllegalArgumentException("count " + count);
    return count;
  }

  private void positions(int count, int dimensions) {
    vertices += count;
    if (count < 0 || vertices > GeometryGate.MAX_VERTICES || count * 8L * dimensions > bytes.remaining()) throw new BufferUnderflowException();
    bytes.position(bytes.position() + count * 8 * dimensions);
  }
}
