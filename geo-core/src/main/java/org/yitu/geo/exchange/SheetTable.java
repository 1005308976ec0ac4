package org.yitu.geo.exchange;

import java.util.ArrayList;
import java.util.List;

/** The first sheet of a workbook, with a head. Positions stand in columns. */
final class SheetTable extends FeatureTable {
  private final List<List<String>> rows;
  private final List<String> columns;

  SheetTable(byte[] content) {
    rows = Workbooks.read(content, MOST_ROWS);
    if (rows.size() < 2) throw broken("工作表没有数据行。", "The sheet has no rows.");
    checkColumns(rows.get(0).size());
    columns = rows.get(0).stream().map(String::strip).toList();
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public boolean hasGeometries() {
    return false;
  }

  @Override
  public void read(RowSink sink) {
    for (int i = 1; i < rows.size(); i++) {
      List<String> cells = rows.get(i);
      List<String> values = new ArrayList<>();
      for (int column = 0; column < columns.size(); column++) values.add(column < cells.size() ? cells.get(column).strip() : "");
      if (values.stream().allMatch(String::isEmpty)) continue;
      if (!sink.row(new Row(i + 1, null, null, values))) return;
    }
  }
}
