package org.yitu.map.ogc;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.feature.MovesMissed;
import org.yitu.geo.feature.Viewer;

/**
 * The box around the features of a layer that a viewer may see. Kept for those who see the same rows until one of the layer's
 * features moves, or for a while: a list of sixty collections would else read sixty tables each time.
 */
@Component
public class Extents {
  private static final Duration AGE = Duration.ofMinutes(5);
  private static final int MOST = 5_000;

  private record Key(String layer, String scope) {}

  private record Known(Envelope box, long readAt) {}

  private final Clock clock;
  private final Map<Key, Known> known = new LinkedHashMap<>(64, 0.75f, true);

  Extents(Clock clock) {
    this.clock = clock;
  }

  /** A null box if he sees none. */
  public Envelope of(Viewer viewer, FeatureLayer layer) {
    Key key = new Key(layer.info().id(), viewer.scopeKey());
    long now = clock.millis();
    synchronized (known) {
      Known before = known.get(key);
      if (before != null && now - before.readAt() < AGE.toMillis()) return new Envelope(before.box());
    }
    Envelope box = layer.extent(viewer);
    synchronized (known) {
      known.put(key, new Known(new Envelope(box), now));
      if (known.size() > MOST) known.remove(known.keySet().iterator().next());
    }
    return box;
  }

  @EventListener
  public void moved(FeatureMoved event) {
    synchronized (known) {
      known.keySet().removeIf(key -> key.layer().equals(event.layer()));
    }
  }

  @EventListener
  public void missed(MovesMissed event) {
    synchronized (known) {
      known.clear();
    }
  }
}
