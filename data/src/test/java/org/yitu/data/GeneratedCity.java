package org.yitu.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The smallest demo city, generated once for all tests of this module, and deleted when they are over. */
public final class GeneratedCity {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Path folder;

  private GeneratedCity() {}

  public static synchronized Path folder() {
    if (folder == null) {
      try {
        folder = Files.createTempDirectory("yitu-demo-city");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        DemoCity.generate(folder, 1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  public static List<JsonNode> records(String type) {
    return records(folder(), type);
  }

  public static List<JsonNode> records(Path city, String type) {
    try {
      return Files.readAllLines(city.resolve("records").resolve(type + ".jsonl")).stream().map(GeneratedCity::json)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the types that have a file. */
  public static List<String> types() {
    try (Stream<Path> files = Files.list(folder().resolve("records"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".jsonl"))
          .map(name -> name.substring(0, name.length() - 6)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path tree) {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
