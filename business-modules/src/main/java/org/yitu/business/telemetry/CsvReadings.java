package org.yitu.business.telemetry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;
import org.yitu.geo.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Readings from a file, in UTF-8: the first line names the columns {@code point}, {@code time}, {@code value} and, if it is there,
 * {@code quality}, separated by commas. It is taken in batches as it is read, by the same way as all readings; a file that breaks off can
 * be sent again, for what is stored is not stored twice.
 */
@Component
class CsvReadings {
  private static final int LONGEST_LINE = 300;
  private static final int MOST_EXAMPLES = 20;
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{0,20})?([eE][+-]?[0-9]{1,3})?");
  private static final List<String> NEEDED = List.of("point", "time", "value");

  /** @param line of the file, counted from 1 */
  record Example(long line, Tally.Reason reason, Text message) {}

  record Answer(long received, long accepted, long late, Map<Tally.Reason, Integer> refused, List<Example> examples) {}

  /** What has been taken so far. */
  private static final class Sum {
    private final Map<Tally.Reason, Integer> refused = new EnumMap<>(Tally.Reason.class);
    private final List<Example> examples = new ArrayList<>();
    private long received;
    private long accepted;
    private long late;

    void add(Tally.Answer answer, List<Long> lines) {
      received += answer.received();
      accepted += answer.accepted();
      late += answer.late();
      answer.refused().forEach((reason, count) -> refused.merge(reason, count, Integer::sum));
      for (Tally.Example each : answer.examples()) {
        if (examples.size() < MOST_EXAMPLES) examples.add(new Example(lines.get(each.index()), each.reason(), each.message()));
      }
    }
  }

  private final TelemetryService telemetry;
  private final JsonMapper json;

  CsvReadings(TelemetryService telemetry, JsonMapper json) {
    this.telemetry = telemetry;
    this.json = json;
  }

  /** @throws Refusal if its first line does not name what is needed, or one of its lines is no line at all */
  Answer take(Actor actor, InputStream file) throws IOException {
    Sum sum = new Sum();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      String head = line(lines);
      List<String> columns = List.of((head == null ? "" : head.replace("\uFEFF", "")).strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
      if (!columns.containsAll(NEEDED)) {
        throw Refusal.invalid("file", "首行应为列名 point,time,value（可加 quality）。", "The first line must name point,time,value (and quality, if it is there).");
      }
      ArrayNode batch = json.createArrayNode();
      List<Long> numbers = new ArrayList<>();
      long number = 1;
      for (String line = line(lines); line != null; line = line(lines)) {
        number++;
        if (line.isBlank()) continue;
        batch.add(reading(columns, line));
        numbers.add(number);
        if (batch.size() < ReadingParser.MOST_READINGS) continue;
        sum.add(telemetry.take(actor, batch), numbers);
        batch = json.createArrayNode();
        numbers = new ArrayList<>();
      }
      if (!batch.isEmpty()) sum.add(telemetry.take(actor, batch), numbers);
    }
    return new Answer(sum.received, sum.accepted, sum.late, sum.refused, sum.examples);
  }

  private JsonNode reading(List<String> columns, String line) {
    String[] cells = line.split(",", -1);
    ObjectNode reading = json.createObjectNode();
    for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
      String cell = cells[i].strip();
      if (cell.isEmpty()) continue;
      if (columns.get(i).equals("value") && NUMBER.matcher(cell).matches()) reading.put("value", Double.parseDouble(cell));
      else reading.put(columns.get(i), cell);
    }
    return reading;
  }

  /** A line without its end; null at the end of the file. */
  private static String line(BufferedReader from) throws IOException {
    StringBuilder line = new StringBuilder();
    int one = from.read();
    if (one < 0) return null;
    for (; one >= 0 && one != '\n'; one = from.read()) {
      if (line.length() >= LONGEST_LINE) throw Refusal.invalid("file", "文件中有超长的行，不是读数文件。", "A line is too long: this is no file of readings.");
      if (one != '\r') line.append((char) one);
    }
    return line.toString();
  }
}
