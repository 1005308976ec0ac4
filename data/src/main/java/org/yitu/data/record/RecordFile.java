package org.yitu.data.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The records of one type, a line each. */
final class RecordFile implements AutoCloseable {
  private final Writer out;

  private RecordFile(Writer out) {
    this.out = out;
  }

  static RecordFile of(Path folder, String type) throws IOException {
    return new RecordFile(Files.newBufferedWriter(folder.resolve(type + ".jsonl"), StandardCharsets.UTF_8));
  }

  void add(Row row) {
    try {
      out.write(row.json());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
