package org.yitu.geo.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.crs.Cgcs2000;
import org.yitu.geo.drawing.Drawing;
import org.yitu.geo.drawing.DxfReader;
import org.yitu.geo.text.Text;

/** The lines of a text DXF as shapes, closed ones as areas; words are left out. A drawing does not say what its positions are in. */
final class DxfTable extends FeatureTable {
  private static final int SHORTEST_RING = 4;
  private final List<Drawing.Line> lines;

  DxfTable(Path file) throws IOException {
    lines = DxfReader.read(Files.readAllBytes(file)).lines().stream().filter(line -> line.xy().length >= 4).toList();
    checkRows(lines.size());
    if (lines.isEmpty()) throw broken("图纸中没有线。", "There are no lines in the drawing.");
  }

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public List<Text> notes() {
    return List.of(Text.of("DXF 不说明坐标系，请自己选择。", "A DXF does not say what its positions are in: choose it."));
  }

  @Override
  public void read(RowSink sink) {
    for (int i = 0; i < lines.size(); i++) {
      double[] xy = lines.get(i).xy();
      if (!sink.row(row(i + 1, () -> shape(xy), List.of()))) return;
    }
  }

  private static Geometry shape(double[] xy) {
    Coordinate[] positions = new Coordinate[xy.length / 2];
    for (int i = 0; i < positions.length; i++) positions[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
    boolean closed = positions.length >= SHORTEST_RING && positions[0].equals2D(positions[positions.length - 1]);
    return closed ? Cgcs2000.factory().createPolygon(positions) : Cgcs2000.factory().createLineString(positions);
  }
}
