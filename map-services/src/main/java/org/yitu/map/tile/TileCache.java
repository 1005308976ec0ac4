package org.yitu.map.tile;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Envelope;

/**
 * The tiles that were made lately, for those who see the same rows. Bounded by bytes, the least used go first. A tile that a
 * changed feature touches is forgotten at once, also one that is being made while the feature changes; what changes without
 * word of it (a right given or taken) shows when the tile has reached its age.
 */
public final class TileCache {
  /**
   * @param address what else tells one tile from another; has {@code equals}
   * @param touchedBy a feature whose box meets this one may be seen in the tile
   */
  public record Key(String layer, String scope, Object address, Envelope touchedBy) {
    /** @param maxBytes how large the tile was allowed to be when it was made */
    static Key of(String layer, String scope, TileAddress address, int maxBytes) {
      return new Key(layer, scope, List.of(address, maxBytes), address.box(TileLayer.BUFFER));
    }
  }

  private record Entry(byte[] tile, long madeAt) {
    /** What an entry weighs beside its bytes: key, links, headers, by estimate. */
    int weight() {
      return tile.length + 200;
    }
  }

  private final long maxWeight;
  private final Duration maxAge;
  private final Clock clock;
  private final Map<Key, Entry> entries = new LinkedHashMap<>(256, 0.75f, true);
  private final Map<String, Long> changes = new HashMap<>();
  private long all;
  private long weight;

  public TileCache(long maxWeight, Duration maxAge, Clock clock) {
    this.maxWeight = maxWeight;
    this.maxAge = maxAge;
    this.clock = clock;
  }

  /** The tile, from here if it is known, else made. It is not to be changed by the caller. */
  public byte[] get(Key key, Supplier<byte[]> maker) {
    long before;
    synchronized (this) {
      Entry known = entries.get(key);
      if (known != null && clock.millis() - known.madeAt() < maxAge.toMillis()) return known.tile();
      before = changes(key.layer());
    }
    long madeAt = clock.millis();
    byte[] tile = maker.get();
    synchronized (this) {
      if (changes(key.layer()) == before) put(key, new Entry(tile, madeAt));
    }
    return tile;
  }

  /** Forgets the tiles of {@code layer} that meet {@code touched}; all of them if it is a null box. */
  public synchronized void forget(String layer, Envelope touched) {
    changes.merge(layer, 1L, Long::sum);
    Iterator<Map.Entry<Key, Entry>> all = entries.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Key, Entry> each = all.next();
      Key key = each.getKey();
      if (!key.layer().equals(layer)) continue;
      if (!touched.isNull() && !key.touchedBy().intersects(touched)) continue;
      weight -= each.getValue().weight();
      all.remove();
    }
  }

  /** Forgets everything, and what is being made now. */
  public synchronized void forgetAll() {
    all++;
    entries.clear();
    weight = 0;
  }

  synchronized int size() {
    return entries.size();
  }

  synchronized long weight() {
    return weight;
  }

  /** Grows with every change of the layer. */
  private long changes(String layer) {
    return all + changes.getOrDefault(layer, 0L);
  }

  private void put(Key key, Entry entry) {
    if (entry.weight() > maxWeight) return;
    Entry old = entries.put(key, entry);
    weight += entry.weight() - (old == null ? 0 : old.weight());
    Iterator<Entry> eldest = entries.values().iterator();
    while (weight > maxWeight) {
      weight -= eldest.next().weight();
      eldest.remove();
    }
  }
}
