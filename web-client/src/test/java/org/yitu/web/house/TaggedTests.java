package org.yitu.web.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from the test sources of all modules which test carries which tag. A tag on a class counts for each of its tests. */
final class TaggedTests {
  private static final Pattern TAG = Pattern.compile("@Tag\\(\"([^\"]+)\"\\)");
  private static final Pattern CLASS = Pattern.compile("^(?:public |final )*class (\\w+)");
  private static final Pattern METHOD = Pattern.compile("^  (?:@\\w+ )*(?:public )?(?:void|boolean) (\\w+)\\(");

  /** @param sentence the method's name with its words apart */
  record Test(String type, String sentence) {}

  private final Map<String, List<Test>> byTag = new TreeMap<>();

  static TaggedTests of(Path root) throws IOException {
    TaggedTests found = new TaggedTests();
    for (String module : List.of("geo-core", "data", "business-modules", "map-services", "web-client")) {
      try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src/test/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::read);
      }
    }
    return found;
  }

  List<Test> of(String tag) {
    return byTag.getOrDefault(tag, List.of());
  }

  private void read(Path file) {
    List<String> ofClass = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    boolean isTest = false;
    String type = "";
    try {
      for (String line : Files.readAllLines(file)) {
        Matcher tag = TAG.matcher(line);
        while (tag.find()) pending.add(tag.group(1));
        if (line.matches("\\s*@(Test|ParameterizedTest|Property)\\b.*")) isTest = true;
        Matcher declared = CLASS.matcher(line);
        Matcher method = METHOD.matcher(line);
        if (declared.find()) {
          type = declared.group(1);
          ofClass.addAll(pending);
          pending.clear();
        } else if (method.find()) {
          if (isTest) note(type, method.group(1), ofClass, pending);
          pending.clear();
          isTest = false;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(String type, String method, List<String> ofClass, List<String> own) {
    Test test = new Test(type, method.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ").toLowerCase(Locale.ROOT));
    Stream.concat(ofClass.stream(), own.stream()).distinct().forEach(tag -> byTag.computeIfAbsent(tag, any -> new ArrayList<>()).add(test));
  }
}
