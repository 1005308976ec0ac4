package org.yitu.map.tile;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import org.yitu.map.catalog.Basemap;

/** The tiles of the basemap: the same for everybody, without any record. */
@Component
public final class BasemapTiles {
  private static final long CACHE_BYTES = 32L << 20;
  private static final Duration CACHE_AGE = Duration.ofHours(12);
  /** Layers lie below each other in a tile, so the first may not eat the share of the next: areas are few and places small. */
  private static final int MAX_LAYER_BYTES = LayerTiles.MAX_BYTES / Basemap.LAYERS.size();

  private final Basemap basemap;
  private final TileCache cache;
  private Object version;

  public BasemapTiles(Basemap basemap, Clock clock) {
    this.basemap = basemap;
    this.cache = new TileCache(CACHE_BYTES, CACHE_AGE, clock);
  }

  public byte[] tile(TileAddress address) {
    forgetIfReloaded();
    return cache.get(TileCache.Key.of("basemap", "", address, MAX_LAYER_BYTES), () -> make(address));
  }

  private synchronized void forgetIfReloaded() {
    if (version == basemap.version()) return;
    version = basemap.version();
    cache.forget("basemap", new Envelope());
  }

  private byte[] make(TileAddress address) {
    ByteArrayOutputStream tile = new ByteArrayOutputStream();
    for (String name : Basemap.LAYERS) {
      TileLayer layer = new TileLayer(name, address, MAX_LAYER_BYTES);
      basemap.read(name, address.z(), address.box(TileLayer.BUFFER), shape -> {
        if (shape.geometry().getDimension() == 0) layer.addPoint(shape.geometry().getCoordinate(), shape.attributes());
        else layer.addShape(shape.geometry(), shape.attributes());
      });
      tile.writeBytes(layer.toBytes());
    }
    return tile.toByteArray();
  }
}
