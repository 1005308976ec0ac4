package org.yitu.geo.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.locationtech.jts.geom.Geometry;
import org.yitu.geo.text.Refusal;

/** An Excel sheet; a few rows are held in memory, the others lie in a file of POI's until it is closed. */
final class SheetWriter extends FeatureWriter {
  /** What a sheet of Excel holds, the head included. */
  private static final int MOST_ROWS = 1_048_576;
  private final PositionCells positions;
  private final Path file;
  private final SXSSFWorkbook book = new SXSSFWorkbook(100);
  private final SXSSFSheet sheet;
  private int rows;

  SheetWriter(ExportTable table, Path file) {
    this.file = file;
    positions = new PositionCells(table);
    sheet = book.createSheet(Workbooks.sheetName(table.name()));
    List<Object> heads = new ArrayList<>(table.columns().stream().map(ExportTable.Column::head).toList());
    heads.addAll(positions.heads());
    Workbooks.fill(sheet, rows++, heads);
  }

  @Override
  public void write(Geometry geometry, List<?> values) {
    if (rows == MOST_ROWS) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "超过 Excel 一张表的行数（1048576），请改用 CSV 或 GeoPackage。",
          "More rows than a sheet of Excel holds (1,048,576): take CSV or GeoPackage.");
    }
    List<Object> cells = new ArrayList<>(values);
    cells.addAll(positions.cells(geometry));
    Workbooks.fill(sheet, rows++, cells);
  }

  @Override
  public void close() throws IOException {
    try (SXSSFWorkbook closing = book; OutputStream out = Files.newOutputStream(file)) {
      closing.write(out);
    }
  }
}
