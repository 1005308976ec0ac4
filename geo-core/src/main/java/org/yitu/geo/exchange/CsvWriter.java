package org.yitu.geo.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Geometry;

/** CSV by RFC 4180: a head, then a line each; in UTF-8 it begins with a mark, without which Excel would guess. */
final class CsvWriter extends FeatureWriter {
  private final PositionCells positions;
  private final CSVPrinter csv;

  CsvWriter(ExportTable table, OutputStream out) throws IOException {
    positions = new PositionCells(table);
    CharsetEncoder encoder = table.charset().newEncoder().onUnmappableCharacter(CodingErrorAction.REPLACE).onMalformedInput(CodingErrorAction.REPLACE);
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, encoder));
    if (table.charset().equals(StandardCharsets.UTF_8)) writer.write('\uFEFF');
    csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    List<String> heads = new ArrayList<>(table.columns().stream().map(column -> Workbooks.harmless(column.head())).toList());
    heads.addAll(positions.heads());
    csv.printRecord(heads);
  }

  @Override
  public void write(Geometry geometry, List<?> values) throws IOException {
    List<Object> cells = new ArrayList<>();
    for (Object value : values) cells.add(value == null || value instanceof Number ? value : Workbooks.harmless(value.toString()));
    for (Object cell : positions.cells(geometry)) cells.add(cell);
    csv.printRecord(cells);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
