package org.yitu.geo.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON object of a bounded size into maps, lists, texts, numbers and booleans, without recursion. It stops
 * as soon as there is more in it than a geometry may hold: a polygon of a million vertices is not read to its end.
 */
final class GeoJsonText {
  /** Each nested collection opens an object and a list; the deepest coordinates are four lists more. */
  private static final int MAX_DEPTH = 2 * GeometryGate.MAX_NESTING + 6;
  /** Three numbers a vertex, and some members besides. */
  private static final int MAX_VALUES = 3 * GeometryGate.MAX_VERTICES + 10_000;

  private static final JsonFactory FACTORY = JsonFactory.builder()
      .streamReadConstraints(StreamReadConstraints.builder()
          .maxNestingDepth(MAX_DEPTH).maxNumberLength(100).maxStringLength(1_000).build())
      .build();

  private final Deque<Object> open = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private Map<String, ?> result;
  private int values;

  private GeoJsonText() {}

  static Map<String, ?> parse(String text) {
    if (text == null || text.isBlank()) throw Fault.missing();
    try (JsonParser parser = FACTORY.createParser(text)) {
      return new GeoJsonText().read(parser);
    } catch (StreamConstraintsException e) {
      throw e.getMessage().contains("nesting depth") ? Fault.tooDeep() : notJson();
    } catch (IOException e) {
      throw notJson();
    }
  }

  private static Fault notJson() {
    return new Fault("内容不是正确的 GeoJSON。", "The content is not correct GeoJSON.");
  }

  private Map<String, ?> read(JsonParser parser) throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (result != null) throw notJson();
      switch (token) {
        case START_OBJECT -> open(new LinkedHashMap<String, Object>());
        case START_ARRAY -> open(new ArrayList<>());
        case END_OBJECT, END_ARRAY -> close();
        case FIELD_NAME -> names.push(parser.currentName());
        case VALUE_STRING -> add(parser.getText());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(parser.getDoubleValue());
        case VALUE_TRUE, VALUE_FALSE -> add(parser.getBooleanValue());
        default -> add(null);
      }
    }
    if (result == null) throw notJson();
    return result;
  }

  private void open(Object container) {
    add(container);
    open.push(container);
  }

  private void close() {
    Object closed = open.pop();
    if (open.isEmpty()) result = asObject(closed);
  }

  @SuppressWarnings("unchecked")
  private void add(Object value) {
    values++;
    if (values > MAX_VALUES) throw Fault.tooManyVertices();
    Object parent = open.peek();
    if (parent instanceof List<?> list) {
      ((List<Object>) list).add(value);
    } else if (parent instanceof Map<?, ?> map) {
      ((Map<String, Object>) map).put(names.pop(), value);
    } else if (!(value instanceof Map)) {
      throw notJson();
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> asObject(Object value) {
    return (Map<String, ?>) value;
  }
}
