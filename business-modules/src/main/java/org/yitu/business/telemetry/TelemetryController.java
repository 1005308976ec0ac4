package org.yitu.business.telemetry;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;
import tools.jackson.databind.JsonNode;

/** Readings over HTTP. A batch of which nothing could be taken is answered 422, with the same body. */
@RestController
@RequestMapping("/api/telemetry")
class TelemetryController {
  private static final int MOST_POINTS = 500;
  private static final Duration DEFAULT_TIME = Duration.ofDays(1);

  private final TelemetryService telemetry;
  private final ReadingHistory history;
  private final LiveBoard live;
  private final CsvReadings csv;
  private final Clock clock;

  TelemetryController(TelemetryService telemetry, ReadingHistory history, LiveBoard live, CsvReadings csv, Clock clock) {
    this.telemetry = telemetry;
    this.csv = csv;
    this.history = history;
    this.live = live;
    this.clock = clock;
  }

  @PostMapping
  ResponseEntity<Tally.Answer> take(Actor actor, @RequestAttribute(name = DeviceKeys.ATTRIBUTE, required = false) DeviceKeys.Device device, @RequestBody JsonNode body) {
    Tally.Answer answer = device == null ? telemetry.take(actor, body) : telemetry.take(device, body);
    return ResponseEntity.status(answer.isAllRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK).body(answer);
  }

  @GetMapping("/counts")
  Map<String, Long> counts(Actor actor) {
    return telemetry.counts(actor);
  }

  /** What became of the readings that this node was given, and what could not be read at all: for operators. */
  @GetMapping("/intake")
  TelemetryService.Intake intake(Actor actor) {
    return telemetry.intake(actor);
  }

  /** A file of readings: lines of point, time, value and, if need be, quality; the first line names them. */
  @PostMapping(path = "/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  CsvReadings.Answer file(Actor actor, @RequestParam MultipartFile file) throws IOException {
    return csv.take(actor, file.getInputStream());
  }

  @GetMapping("/latest")
  Map<String, Object> latest(Actor actor, @RequestParam(name = "point", defaultValue = "") List<Long> points) {
    if (points.size() > MOST_POINTS) throw Refusal.invalid("point", "一次最多 500 个监测点。", "At most 500 points at once.");
    return Map.of("items", history.latest(actor, points), "now", clock.instant());
  }

  @GetMapping("/board")
  LiveBoard.Board board(Actor actor, @RequestParam(required = false) Long enterprise, @RequestParam(required = false) String q,
      @RequestParam(required = false) String show, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "60") int size) {
    return live.board(actor, new LiveBoard.Asked(enterprise, q, show, page, size));
  }

  @GetMapping("/points/{id:[0-9]{1,18}}")
  ReadingHistory.History history(Actor actor, @PathVariable long id, @RequestParam(required = false) OffsetDateTime from,
      @RequestParam(required = false) OffsetDateTime to, @RequestParam(defaultValue = "minute") String by) {
    Instant end = to == null ? clock.instant() : to.toInstant();
    Instant start = from == null ? end.minus(DEFAULT_TIME) : from.toInstant();
    return history.history(actor, id, start, end, ReadingHistory.by(by));
  }
}
