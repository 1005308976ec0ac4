package org.yitu.data.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of several types that are invented together, written out at the end: a file a type. */
final class Books {
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();

  void add(String type, Row row) {
    rows.computeIfAbsent(type, any -> new ArrayList<>()).add(row);
  }

  void write(Path folder) throws IOException {
    for (Map.Entry<String, List<Row>> type : rows.entrySet()) {
      try (RecordFile file = RecordFile.of(folder, type.getKey())) {
        type.getValue().forEach(file::add);
      }
    }
  }
}
