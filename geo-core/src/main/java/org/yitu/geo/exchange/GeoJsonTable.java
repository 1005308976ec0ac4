package org.yitu.geo.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yitu.geo.text.Refusal;

/** A FeatureCollection, read feature by feature; its columns are all properties that occur. */
final class GeoJsonTable extends FeatureTable {
  private static final int MAX_DEPTH = 40;
  private static final int LONGEST_TEXT = 100_000;
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxNumberLength(100).maxStringLength(LONGEST_TEXT).build()).build();

  /** @param geometry as GeoJSON text, null for none */
  private record Raw(String geometry, Map<String, String> properties) {}

  private interface RawSink {
    boolean take(Raw feature);
  }

  private final Path file;
  private final List<String> columns;
  private Ground ground = Ground.of("WGS84");

  GeoJsonTable(Path file) throws IOException {
    this.file = file;
    Set<String> names = new LinkedHashSet<>();
    int[] rows = new int[1];
    walk(feature -> {
      checkRows(++rows[0]);
      names.addAll(feature.properties().keySet());
      checkColumns(names.size());
      return true;
    });
    columns = List.copyOf(names);
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  /** RFC 7946 knows one system; what a "crs" of the older GeoJSON says is believed if it is known here. */
  @Override
  public Optional<Ground> ground() {
    return Optional.of(ground);
  }

  @Override
  public void read(RowSink sink) throws IOException {
    int[] rows = new int[1];
    walk(feature -> {
      List<String> values = columns.stream().map(column -> feature.properties().getOrDefault(column, "")).toList();
      return sink.row(row(++rows[0], () -> feature.geometry() == null ? null : UNPLACED.fromGeoJson(feature.geometry()), values));
    });
  }

  private void walk(RawSink sink) throws IOException {
    try (JsonParser json = FACTORY.createParser(file.toFile())) {
      if (json.nextToken() != JsonToken.START_OBJECT) throw notACollection();
      boolean found = false;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String member = json.currentName();
        JsonToken value = json.nextToken();
        if (member.equals("features") && value == JsonToken.START_ARRAY) {
          found = true;
          while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) throw notACollection();
            if (!sink.take(feature(json))) return;
          }
        } else if (member.equals("crs")) {
          ground = named(copy(json));
        } else {
          json.skipChildren();
        }
      }
      if (!found) throw notACollection();
    } catch (JsonProcessingException e) {
      throw broken("文件不是正确的 JSON，或嵌套太深。", "The file is not correct JSON, or nested too deep.");
    }
  }

  private static Raw feature(JsonParser json) throws IOException {
    String geometry = null;
    Map<String, String> properties = new LinkedHashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String member = json.currentName();
      JsonToken value = json.nextToken();
      if (member.equals("geometry")) geometry = value == JsonToken.VALUE_NULL ? null : copy(json);
      else if (member.equals("properties") && value == JsonToken.START_OBJECT) properties(json, properties);
      else json.skipChildren();
    }
    return new Raw(geometry, properties);
  }

  private static void properties(JsonParser json, Map<String, String> properties) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      String text = value == JsonToken.VALUE_NULL ? "" : value.isScalarValue() ? json.getText() : copy(json);
      properties.put(name, text);
      checkColumns(properties.size());
    }
  }

  private static String copy(JsonParser json) throws IOException {
    StringWriter text = new StringWriter();
    try (var out = FACTORY.createGenerator(text)) {
      out.copyCurrentStructure(json);
    }
    return text.toString();
  }

  private static Ground named(String crs) {
    List<String> codes = new ArrayList<>();
    var matcher = java.util.regex.Pattern.compile("EPSG:{1,2}(\\d{4,5})|CRS84").matcher(crs);
    while (matcher.find()) codes.add(matcher.group(1) == null ? "4326" : matcher.group(1));
    if (codes.size() == 1) return Ground.of("EPSG:" + codes.get(0));
    throw Refusal.invalid("file", "文件的 crs 无法识别。", "The crs of the file is not known.");
  }

  private static Refusal notACollection() {
    return broken("文件不是 GeoJSON 的 FeatureCollection。", "The file is no FeatureCollection of GeoJSON.");
  }
}
