package org.yitu.business.telemetry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yitu.geo.text.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Reads batches of readings from JSON. Three shapes are known:
 * <ul>
 * <li>{@code {"readings": [{"point": 7, "time": "2026-03-02T09:00:00+08:00", "value": 1.5, "quality": "good"}]}}, or the bare array,
 * or one such object; quality is good, uncertain or bad, good if it is left out;
 * <li>observations of the OGC SensorThings API 1.1 (18-088), one or an array: {@code phenomenonTime}, {@code result},
 * {@code resultQuality} and {@code Datastream} with the point as {@code @iot.id};
 * <li>its data arrays (§13, CreateObservations): {@code Datastream}, {@code components}, {@code dataArray}.
 * </ul>
 * What cannot be read is counted, and the rest is taken.
 */
final class ReadingParser {
  static final int MOST_READINGS = 10_000;

  /** A reading with its place in the batch. */
  record Indexed(int index, Reading reading) {}

  private final List<Indexed> readings = new ArrayList<>();
  private final Tally tally;
  private int index;

  private ReadingParser(Tally tally) {
    this.tally = tally;
  }

  /** @throws Refusal if it is no batch at all, or one too large */
  static List<Indexed> parse(JsonNode body, Tally tally) {
    return new ReadingParser(tally).read(body);
  }

  private List<Indexed> read(JsonNode body) {
    JsonNode list = body.isObject() && body.has("readings") ? body.get("readings") : body;
    if (list.isArray()) list.forEach(this::item);
    else if (list.isObject() && (list.has("point") || list.has("Datastream"))) item(list);
    else throw Refusal.invalid("readings", "应为读数的数组。", "An array of readings is expected.");
    return readings;
  }

  private void item(JsonNode item) {
    if (item.has("dataArray")) dataArray(item);
    else if (item.has("Datastream")) observation(item);
    else add(item.path("point"), item.path("time"), item.path("value"), item.path("quality"));
  }

  private void observation(JsonNode item) {
    add(item.path("Datastream").path("@iot.id"), item.path("phenomenonTime"), item.path("result"), item.path("resultQuality"));
  }

  private void dataArray(JsonNode block) {
    List<String> components = new ArrayList<>();
    block.path("components").forEach(each -> components.add(each.asString("")));
    int time = components.indexOf("phenomenonTime");
    int result = components.indexOf("result");
    int quality = components.indexOf("resultQuality");
    for (JsonNode row : block.path("dataArray")) {
      add(block.path("Datastream").path("@iot.id"), row.path(time), row.path(result), row.path(quality));
    }
  }

  private void add(JsonNode point, JsonNode time, JsonNode value, JsonNode quality) {
    if (index >= MOST_READINGS) {
      throw Refusal.of(Refusal.Kind.TOO_LARGE, "一批最多 10000 条读数。", "A batch has at most 10,000 readings.");
    }
    int here = index++;
    Optional<Long> id = id(point);
    Optional<Instant> at = time(time);
    Optional<Reading.Quality> said = quality(quality);
    if (id.isEmpty() || at.isEmpty() || said.isEmpty() || !value.isNumber() && !isNoNumber(value)) {
      tally.refuse(here, Tally.Reason.MALFORMED);
    } else if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      tally.refuse(here, Tally.Reason.NOT_FINITE);
    } else {
      readings.add(new Indexed(here, new Reading(id.get(), at.get(), value.doubleValue(), said.get())));
    }
  }

  /** JSON has no NaN: senders write null or a word. */
  private static boolean isNoNumber(JsonNode value) {
    return value.isNull() || value.isString() && value.asString().matches("(?i)nan|[+-]?inf(inity)?");
  }

  private static Optional<Long> id(JsonNode point) {
    if (point.isIntegralNumber() && point.canConvertToLong()) return Optional.of(point.longValue());
    return point.isString() && point.asString().matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(point.asString())) : Optional.empty();
  }

  /** A moment, or the end of an interval: then the observation was complete. */
  private static Optional<Instant> time(JsonNode time) {
    if (!time.isString()) return Optional.empty();
    String text = time.asString();
    try {
      return Optional.of(OffsetDateTime.parse(text.substring(text.indexOf('/') + 1)).toInstant());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Reading.Quality> quality(JsonNode quality) {
    if (quality.isMissingNode() || quality.isNull()) return Optional.of(Reading.Quality.GOOD);
    return switch (quality.asString("").toLowerCase(Locale.ROOT)) {
      case "good" -> Optional.of(Reading.Quality.GOOD);
      case "uncertain" -> Optional.of(Reading.Quality.UNCERTAIN);
      case "bad" -> Optional.of(Reading.Quality.BAD);
      default -> Optional.empty();
    };
  }
}
