package org.yitu.web.screen;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.yitu.business.access.Actor;

/**
 * The connection to one screen. It is written to only while the network takes it, so nobody waits for a slow one, and nothing is
 * kept for it but the number of the last event it was given.
 */
final class ScreenLine implements WriteListener {
  private static final byte[] RECONNECT = "retry: 3000\n".getBytes(StandardCharsets.UTF_8);

  private final ScreenFeed feed;
  private final String username;
  private final Locale locale;
  private final ServletOutputStream out;
  private final Runnable complete;
  private final Clock clock;
  private final long openedAt;
  private long known;
  private byte[] first;
  private long figuresTurn;
  private boolean beat;
  private boolean open;
  private boolean unflushed;
  private boolean closed;
  private volatile long blockedAt;

  /**
   * @param reader who listens: the feed is asked for by the first of those with his rights, who may lose his while he keeps them
   * @param known the number of the last event that the screen has
   * @param greeting what it is told first: {@code hello}, or {@code reset} if it has to load everything anew
   * @param complete ends the connection
   */
  ScreenLine(ScreenFeed feed, Actor reader, long known, String greeting, ServletOutputStream out, Runnable complete, Clock clock) {
    this.feed = feed;
    this.known = known;
    this.first = joined(RECONNECT, ScreenFeed.event(known, greeting, "{}"));
    this.username = reader.username();
    this.locale = reader.locale();
    this.out = out;
    this.complete = complete;
    this.clock = clock;
    this.openedAt = clock.millis();
  }

  ScreenFeed feed() {
    return feed;
  }

  String username() {
    return username;
  }

  Locale locale() {
    return locale;
  }

  Duration age() {
    return Duration.ofMillis(clock.millis() - openedAt);
  }

  /** For how long the network has taken nothing although there was something. */
  Duration blocked() {
    long at = blockedAt;
    return at == 0 ? Duration.ZERO : Duration.ofMillis(clock.millis() - at);
  }

  @Override
  public void onWritePossible() throws IOException {
    synchronized (this) {
      open = true;
      blockedAt = 0;
      if (closed) complete.run();
    }
    write();
  }

  @Override
  public void onError(Throwable gone) {
    close();
  }

  /** A sign of life goes out with the next write. */
  synchronized void beat() {
    beat = true;
  }

  /** Writes what is new, as long as it is taken. */
  synchronized void write() throws IOException {
    if (!open || closed || blockedAt != 0) return;
    while (out.isReady()) {
      if (unflushed) {
        unflushed = false;
        out.flush();
        continue;
      }
      byte[] next = next();
      if (next == null) return;
      out.write(next);
      unflushed = true;
    }
    blockedAt = Math.max(1, clock.millis());
  }

  /** Ends the connection now if the network takes it, else as soon as it does or the server gives the connection up. */
  synchronized void end() {
    if (closed) return;
    closed = true;
    if (open && blockedAt == 0) complete.run();
  }

  synchronized void close() {
    closed = true;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  private byte[] next() {
    if (first != null) {
      byte[] greeting = first;
      first = null;
      return greeting;
    }
    long heard = feed.heard();
    if (!feed.reachesBackTo(known)) {
      known = heard;
      return ScreenFeed.event(known, "reset", "{}");
    }
    Map.Entry<Long, byte[]> event = feed.after(known);
    if (event != null) {
      known = event.getKey();
      return event.getValue();
    }
    // Whatever was to be told up to here was in the feed before the number was: it is safe to resume from.
    known = Math.max(known, heard);
    ScreenFeed.Figures figures = feed.figures();
    if (figures.turn() != figuresTurn) {
      figuresTurn = figures.turn();
      return figures.bytes();
    }
    if (!beat) return null;
    beat = false;
    return ScreenFeed.event(known, "heartbeat", "{\"at\":\"" + clock.instant() + "\"}");
  }

  private static byte[] joined(byte[] some, byte[] more) {
    byte[] all = new byte[some.length + more.length];
    System.arraycopy(some, 0, all, 0, some.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }
}
