package org.yitu.web.screen;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.yitu.business.access.Actor;
import org.yitu.map.live.Moves;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the screens of one scope of rights are told: written once, read by each at his own pace. It keeps no more than
 * {@value #MOST} events; who has fallen behind them loads everything anew.
 */
final class ScreenFeed {
  static final int MOST = 2_000;
  private static final int BATCH = 500;

  /** Answers what a reader may see of an alarm. */
  interface Lookup {
    Optional<Map<String, Object>> find(Actor reader, String id);
  }

  /** The latest figures and how often there were others before. */
  record Figures(long turn, byte[] bytes) {}

  private final Actor reader;
  private final Moves moves;
  private final JsonMapper json;
  private final ConcurrentSkipListMap<Long, byte[]> latest = new ConcurrentSkipListMap<>();
  private volatile long since;
  private volatile long heard;
  private volatile Figures figures = new Figures(0, null);
  private String shown = "";

  /** @param reader one of those with these rights: whatever he sees, the others see */
  ScreenFeed(Actor reader, Moves moves, JsonMapper json) {
    this.reader = reader;
    this.moves = moves;
    this.json = json;
    this.since = moves.now();
    this.heard = since;
  }

  Actor reader() {
    return reader;
  }

  /** Everything up to this number has been told, or was not this scope's to know. */
  long heard() {
    return heard;
  }

  boolean reachesBackTo(long number) {
    return number >= since;
  }

  Map.Entry<Long, byte[]> after(long number) {
    return latest.higherEntry(number);
  }

  Figures figures() {
    return figures;
  }

  /** Tells again from {@code number} on; those who know more skip what they know. */
  synchronized void rewind(long number) {
    if (number >= since) return;
    latest.clear();
    heard = number;
    since = number;
  }

  /** Looks up what has moved since the last time. If it fails, nothing is lost: the next time begins at the same place. */
  synchronized void hear(Lookup lookup) {
    long now = moves.now();
    if (!moves.reachesBackTo(heard)) {
      latest.clear();
      heard = now;
      since = now;
      return;
    }
    var news = moves.after(heard, BATCH);
    for (Moves.Numbered each : news) {
      lookup.find(reader, each.move().id()).ifPresent(alarm -> latest.put(each.number(), event(each.number(), "alarm", json.writeValueAsString(alarm))));
      heard = each.number();
    }
    if (news.isEmpty()) heard = Math.max(heard, now);
    while (latest.size() > MOST) since = latest.pollFirstEntry().getKey();
  }

  /** @param text the figures without their time @param whole what is sent @param old whether it is time to send them whatever they are */
  synchronized void show(String text, String whole, boolean old) {
    if (text.equals(shown) && !old) return;
    shown = text;
    figures = new Figures(figures.turn() + 1, event(null, "figures", whole));
  }

  static byte[] event(Long number, String name, String data) {
    return ((number == null ? "" : "id: " + number + "\n") + "event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
  }
}
