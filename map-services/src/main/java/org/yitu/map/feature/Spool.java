package org.yitu.map.feature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.output.DeferredFileOutputStream;

/**
 * An answer that is written while the database is read, and sent when it has been: a reader on a slow line, or one who has stopped
 * reading, must not keep a connection of the database for as long as he likes. What is long lies in a file meanwhile.
 */
public final class Spool {
  /** Up to so many bytes stay in memory. */
  static final int IN_MEMORY = 1 << 20;

  /** Writes the whole answer; whatever it throws, nothing has been sent. */
  @FunctionalInterface
  public interface Answer {
    void to(OutputStream out) throws IOException;
  }

  /** Opened when everything is written: the moment to say what kind of answer it is. */
  @FunctionalInterface
  public interface Line {
    OutputStream open() throws IOException;
  }

  private Spool() {}

  public static void send(Answer answer, Line line) throws IOException {
    DeferredFileOutputStream written = DeferredFileOutputStream.builder().setThreshold(IN_MEMORY)
        .setPrefix("answer").setSuffix(".part").setDirectory(Path.of(System.getProperty("java.io.tmpdir"))).get();
    try {
      try (written) {
        answer.to(written);
      }
      try (InputStream whole = written.toInputStream()) {
        whole.transferTo(line.open());
      }
    } finally {
      if (written.getPath() != null) Files.deleteIfExists(written.getPath());
    }
  }
}
