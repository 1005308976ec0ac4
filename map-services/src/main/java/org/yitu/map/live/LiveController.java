package org.yitu.map.live;

import java.io.IOException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.yitu.geo.feature.Viewer;

/** The live stream over HTTP: events {@code feature}, {@code reset} (load everything anew), {@code heartbeat}, all with ids. */
@RestController
class LiveController {
  /** A browser reconnects by itself; so what a person may see is asked anew at least this often. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final LiveHub hub;

  LiveController(LiveHub hub) {
    this.hub = hub;
  }

  @GetMapping("/api/live")
  ResponseEntity<SseEmitter> live(@RequestHeader(name = "Last-Event-ID", required = false) String lastId, Viewer viewer)
      throws IOException {
    SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
    LiveHub.Follower follower = hub.follow(viewer, new EmitterLine(emitter), number(lastId));
    emitter.onCompletion(() -> hub.leave(follower));
    emitter.onTimeout(emitter::complete);
    emitter.onError(e -> hub.leave(follower));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header("X-Accel-Buffering", "no").body(emitter);
  }

  private record EmitterLine(SseEmitter emitter) implements LiveHub.Line {
    @Override
    public void send(long id, String event, String json) throws IOException {
      emitter.send(SseEmitter.event().id(String.valueOf(id)).name(event).reconnectTime(3_000).data(json, MediaType.APPLICATION_JSON));
    }

    @Override
    public void end() {
      emitter.complete();
    }
  }

  /** A number that nobody was ever given counts as one too old: the listener loads everything anew. */
  private static Long number(String text) {
    if (text == null || text.isBlank()) return null;
    return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : Long.valueOf(0);
  }
}
