package org.yitu.web.screen;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yitu.business.access.Actor;
import org.yitu.geo.text.Refusal;

/**
 * Server-sent events for screens: {@code hello} (load everything), {@code resumed} (nothing was missed), {@code reset} (too much was
 * missed: load everything anew), {@code alarm} (raised or changed), {@code figures}, {@code heartbeat}. Ids are given back as
 * Last-Event-ID, or as {@code last} by a page that opens the stream anew.
 */
@RestController
class EventController {
  private static final long SAFETY_MILLIS = 60_000;

  private final ScreenHub hub;
  private final ScreenPump pump;

  EventController(ScreenHub hub, ScreenPump pump) {
    this.hub = hub;
    this.pump = pump;
  }

  @GetMapping("/api/events")
  void events(@RequestHeader(name = "Last-Event-ID", required = false) String lastId,
      @RequestParam(name = "last", required = false) String asked, Actor actor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext async = request.startAsync();
    async.setTimeout(ScreenHub.LONGEST.toMillis() + SAFETY_MILLIS);
    ServletOutputStream out = async.getResponse().getOutputStream();
    ScreenLine line;
    try {
      line = hub.open(actor, number(lastId == null ? asked : lastId), out, async::complete);
    } catch (Refusal refused) {
      async.complete();
      throw refused;
    }
    async.addListener(new Leaving(line));
    out.setWriteListener(line);
    pump.count(line.feed());
  }

  /** A number that nobody was ever given counts as one too old: the screen loads everything anew. */
  private static Long number(String text) {
    if (text == null || text.isBlank()) return null;
    return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : Long.valueOf(0);
  }

  /** However a request ends, its line is forgotten. */
  private final class Leaving implements AsyncListener {
    private final ScreenLine line;

    Leaving(ScreenLine line) {
      this.line = line;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      hub.leave(line);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      hub.leave(line);
      event.getAsyncContext().complete();
    }

    @Override
    public void onError(AsyncEvent event) {
      hub.leave(line);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
