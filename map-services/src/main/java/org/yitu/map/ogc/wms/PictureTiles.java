package org.yitu.map.ogc.wms;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.feature.MovesMissed;
import org.yitu.geo.feature.Viewer;
import org.yitu.map.tile.TileCache;

/**
 * Tiles as pictures, drawn as WMS draws them; kept for those who see the same rows and forgotten when a feature that may be seen
 * in them changes, exactly as the vector tiles are.
 */
@Component
public class PictureTiles {
  private static final long CACHE_BYTES = 48L << 20;
  private static final Duration CACHE_AGE = Duration.ofSeconds(60);
  /** As far from a tile a feature may lie that has a part in it: in a cluster whose cell begins in the margin, or by its name. */
  private static final double REACH_PIXELS = Math.max(PictureLabels.REACH_PIXELS, LayerPicture.MARGIN_PIXELS + 2 * LayerPicture.CELL_PIXELS);

  private record Address(TileGrid grid, int matrix, int column, int row) {}

  private final LayerPicture picture;
  private final TileCache cache;

  PictureTiles(LayerPicture picture, Clock clock) {
    this.picture = picture;
    this.cache = new TileCache(CACHE_BYTES, CACHE_AGE, clock);
  }

  byte[] png(FeatureLayer layer, Viewer viewer, TileGrid grid, int matrix, int column, int row) {
    MapView view = grid.view(matrix, column, row);
    Envelope reach = view.lonLat(REACH_PIXELS);
    TileCache.Key key = new TileCache.Key(layer.info().id(), viewer.scopeKey(), new Address(grid, matrix, column, row), reach);
    return cache.get(key, () -> picture.draw(List.of(layer), viewer, view, null, "png"));
  }

  @EventListener
  public void moved(FeatureMoved event) {
    cache.forget(event.layer(), event.touched());
  }

  @EventListener
  public void missed(MovesMissed event) {
    cache.forgetAll();
  }
}
