package org.yitu.geo.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.io.GeometryGate;

/** The shapes of a .shp, in the order of the file. Each length that the file names is held against what is there. */
final class ShapeTable {
  private final ByteBuffer bytes;
  private final List<Integer> offsets = new ArrayList<>();
  private final GeometryFactory factory = Cgcs2000.factory();

  ShapeTable(Path file) throws IOException {
    bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    if (bytes.limit() < ShapeWriter.HEADER_BYTES || bytes.getInt(0) != ShapeWriter.FILE_CODE || 2L * bytes.getInt(24) != bytes.limit()) {
      throw broken();
    }
    int at = ShapeWriter.HEADER_BYTES;
    while (at < bytes.limit()) {
      if (bytes.limit() - at < 12) throw broken();
      long length = 2L * bytes.getInt(at + 4);
      if (length < 4 || at + 8 + length > bytes.limit()) throw broken();
      offsets.add(at);
      FeatureTable.checkRows(offsets.size());
      at += (int) (8 + length);
    }
  }

  int rows() {
    return offsets.size();
  }

  /** Null for a null shape. */
  Geometry shape(int row) {
    int at = offsets.get(row);
    int length = 2 * bytes.getInt(at + 4);
    ByteBuffer record = bytes.slice(at + 8, length).order(ByteOrder.LITTLE_ENDIAN);
    int type = record.getInt();
    // Ten more is the same with heights, twenty more with measures: both stand behind the positions.
    return switch (type % 10) {
      case 0 -> null;
      case ShapeWriter.POINT -> length < 20 ? wrong() : factory.createPoint(new Coordinate(record.getDouble(), record.getDouble()));
      case ShapeWriter.LINE -> lines(parts(record, length));
      case ShapeWriter.POLYGON -> polygons(parts(record, length));
      case 8 -> factory.createMultiPointFromCoords(points(record, length));
      default -> throw FeatureTable.broken("不支持的形状类型 " + type + "。", "Shapes of type " + type + " are not taken.");
    };
  }

  private static Geometry wrong() {
    throw broken();
  }

  private static Coordinate[] points(ByteBuffer record, int length) {
    if (length < 40) throw broken();
    int count = record.getInt(36);
    if (count < 1 || count > GeometryGate.MAX_VERTICES || 40 + 16L * count > length) throw broken();
    record.position(40);
    return positions(record, count);
  }

  private static List<Coordinate[]> parts(ByteBuffer record, int length) {
    if (length < 44) throw broken();
    int parts = record.getInt(36);
    int points = record.getInt(40);
    if (points > GeometryGate.MAX_VERTICES) throw FeatureTable.broken("顶点太多，最多 20000 个。", "There are more than 20,000 vertices.");
    if (parts < 1 || points < 1 || parts > points || 44 + 4L * parts + 16L * points > length) throw broken();
    int[] starts = new int[parts + 1];
    for (int i = 0; i < parts; i++) starts[i] = record.getInt(44 + 4 * i);
    starts[parts] = points;
    List<Coordinate[]> found = new ArrayList<>();
    record.position(44 + 4 * parts);
    if (starts[0] != 0) throw broken();
    for (int i = 0; i < parts; i++) {
      if (starts[i + 1] <= starts[i]) throw broken();
      found.add(positions(record, starts[i + 1] - starts[i]));
    }
    return found;
  }

  private static Coordinate[] positions(ByteBuffer record, int count) {
    Coordinate[] positions = new Coordinate[count];
    for (int i = 0; i < count; i++) positions[i] = new Coordinate(record.getDouble(), record.getDouble());
    return positions;
  }

  private Geometry lines(List<Coordinate[]> parts) {
    if (parts.stream().anyMatch(part -> part.length < 2)) throw broken();
    LineString[] lines = parts.stream().map(factory::createLineString).toArray(LineString[]::new);
    return lines.length == 1 ? lines[0] : factory.createMultiLineString(lines);
  }

  /** Clockwise rings are shells; each hole belongs to the smallest shell around its first corner. Where no ring is a shell, all are. */
  private Geometry polygons(List<Coordinate[]> rings) {
    List<LinearRing> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    for (Coordinate[] ring : rings) {
      if (ring.length < 4 || !ring[0].equals2D(ring[ring.length - 1])) {
        throw FeatureTable.broken("面的环没有闭合。", "A ring of the polygon is not closed.");
      }
      (Orientation.isCCW(ring) ? holes : shells).add(factory.createLinearRing(ring));
    }
    if (shells.isEmpty()) {
      shells.addAll(holes);
      holes.clear();
    }
    List<List<LinearRing>> held = new ArrayList<>();
    shells.forEach(shell -> held.add(new ArrayList<>()));
    for (LinearRing hole : holes) held.get(around(hole, shells)).add(hole);
    Polygon[] polygons = new Polygon[shells.size()];
    for (int i = 0; i < polygons.length; i++) polygons[i] = factory.createPolygon(shells.get(i), held.get(i).toArray(LinearRing[]::new));
    return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
  }

  private static int around(LinearRing hole, List<LinearRing> shells) {
    int best = -1;
    for (int i = 0; i < shells.size(); i++) {
      LinearRing shell = shells.get(i);
      if (!shell.getEnvelopeInternal().covers(hole.getEnvelopeInternal())) continue;
      if (!PointLocation.isInRing(hole.getCoordinateN(0), shell.getCoordinates())) continue;
      if (best < 0 || shells.get(best).getEnvelopeInternal().covers(shell.getEnvelopeInternal())) best = i;
    }
    if (best < 0) throw FeatureTable.broken("面的洞不在任何外环之内。", "A hole of the polygon lies in no shell.");
    return best;
  }

  private static RuntimeException broken() {
    return FeatureTable.broken(".shp 不完整：记录长度与文件不符。", "The .shp is broken: the length of a record does not fit the file.");
  }
}
