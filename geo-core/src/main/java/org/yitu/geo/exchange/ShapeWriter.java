package org.yitu.geo.exchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.yitu.geo.feature.GeometryKind;

/**
 * The .shp and .shx of a shapefile (ESRI's description of July 1998): points, lines, polygons. What is of another kind than the file's is
 * written as a null shape. By hand: GeoTools' module is not on Maven Central, and H2GIS keeps its own to itself.
 */
final class ShapeWriter implements Closeable {
  static final int FILE_CODE = 9994;
  static final int VERSION = 1000;
  static final int HEADER_BYTES = 100;
  static final int POINT = 1;
  static final int LINE = 3;
  static final int POLYGON = 5;
  private static final int RECORD_HEADER_BYTES = 8;

  private final Path shp;
  private final Path shx;
  private final int type;
  private final DataOutputStream shapes;
  private final DataOutputStream index;
  private final Envelope extent = new Envelope();
  private int number;
  private long offset = HEADER_BYTES;

  ShapeWriter(Path shp, Path shx, GeometryKind kind) throws IOException {
    this.shp = shp;
    this.shx = shx;
    type = switch (kind) {
      case POINT -> POINT;
      case LINE -> LINE;
      case POLYGON -> POLYGON;
    };
    shapes = stream(shp);
    index = stream(shx);
  }

  private static DataOutputStream stream(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    DataOutputStream data = new DataOutputStream(out);
    data.write(new byte[HEADER_BYTES]);
    return data;
  }

  void write(Geometry geometry) throws IOException {
    byte[] content = content(geometry);
    shapes.writeInt(++number);
    shapes.writeInt(content.length / 2);
    shapes.write(content);
    index.writeInt((int) (offset / 2));
    index.writeInt(content.length / 2);
    offset += RECORD_HEADER_BYTES + content.length;
  }

  private byte[] content(Geometry geometry) {
    List<CoordinateSequence> parts = parts(geometry);
    if (parts.isEmpty()) return buffer(4).putInt(0).array();
    extent.expandToInclude(geometry.getEnvelopeInternal());
    if (type == POINT) return buffer(20).putInt(POINT).putDouble(parts.get(0).getX(0)).putDouble(parts.get(0).getY(0)).array();
    int points = parts.stream().mapToInt(CoordinateSequence::size).sum();
    Envelope box = geometry.getEnvelopeInternal();
    ByteBuffer bytes = buffer(44 + 4 * parts.size() + 16 * points).putInt(type);
    bytes.putDouble(box.getMinX()).putDouble(box.getMinY()).putDouble(box.getMaxX()).putDouble(box.getMaxY());
    bytes.putInt(parts.size()).putInt(points);
    int first = 0;
    for (CoordinateSequence part : parts) {
      bytes.putInt(first);
      first += part.size();
    }
    for (CoordinateSequence part : parts) {
      for (int i = 0; i < part.size(); i++) bytes.putDouble(part.getX(i)).putDouble(part.getY(i));
    }
    return bytes.array();
  }

  /** Empty if the geometry is not of the file's kind. */
  private List<CoordinateSequence> parts(Geometry geometry) {
    List<CoordinateSequence> parts = new ArrayList<>();
    for (int i = 0; geometry != null && i < geometry.getNumGeometries(); i++) {
      Geometry part = geometry.getGeometryN(i);
      if (type == POINT && part instanceof Point point && !point.isEmpty()) return List.of(point.getCoordinateSequence());
      if (type == LINE && part instanceof LineString line) parts.add(line.getCoordinateSequence());
      if (type == POLYGON && part instanceof Polygon polygon) {
        parts.add(turned(polygon.getExteriorRing(), true));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) parts.add(turned(polygon.getInteriorRingN(hole), false));
      }
    }
    return parts;
  }

  /** Shells go clockwise, holes the other way round. */
  private static CoordinateSequence turned(LineString ring, boolean clockwise) {
    boolean is = !Orientation.isCCW(ring.getCoordinateSequence());
    return (is == clockwise ? ring : ring.reverse()).getCoordinateSequence();
  }

  private static ByteBuffer buffer(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() throws IOException {
    shapes.close();
    index.close();
    head(shp, offset);
    head(shx, HEADER_BYTES + (long) RECORD_HEADER_BYTES * number);
  }

  private void head(Path file, long length) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEADER_BYTES);
    head.putInt(FILE_CODE).position(24);
    head.putInt((int) (length / 2)).order(ByteOrder.LITTLE_ENDIAN).putInt(VERSION).putInt(type);
    Envelope box = extent.isNull() ? new Envelope(0, 0, 0, 0) : extent;
    head.putDouble(box.getMinX()).putDouble(box.getMinY()).putDouble(box.getMaxX()).putDouble(box.getMaxY());
    try (RandomAccessFile patched = new RandomAccessFile(file.toFile(), "rw")) {
      patched.write(head.array());
    }
  }
}
