package org.yitu.data;

import java.io.IOException;
import java.nio.file.Path;

/** Command line of the generator: {@code GenerateDemo FOLDER [FACTOR]}. Silent when it succeeds. */
public final class GenerateDemo {
  private GenerateDemo() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1 || arguments.length > 2) {
      throw new IllegalArgumentException("usage: GenerateDemo FOLDER [FACTOR]");
    }
    DemoCity.generate(Path.of(arguments[0]), arguments.length == 2 ? Integer.parseInt(arguments[1]) : 1);
  }
}
