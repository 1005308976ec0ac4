package org.yitu.map.tile;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.yitu.geo.feature.Cluster;
import org.yitu.geo.feature.Feature;
import org.yitu.geo.feature.FeatureLayer;
import org.yitu.geo.feature.FeatureMoved;
import org.yitu.geo.feature.FeatureQuery;
import org.yitu.geo.feature.GeometryKind;
import org.yitu.geo.feature.MovesMissed;
import org.yitu.geo.feature.Viewer;
import org.yitu.map.style.LayerStyle;

/**
 * The tiles of the layers of records, as a viewer. Points are one by one from zoom {@value LayerStyle#CLUSTER_BELOW_ZOOM} on,
 * unless there are too many in a tile; else they are clusters, and every point the viewer may see is counted in exactly one
 * tile. Lines and areas are clipped and simplified; those beyond the bound are left out.
 */
@Component
public final class LayerTiles {
  public static final MediaType MEDIA_TYPE = MediaType.parseMediaType("application/vnd.mapbox-vector-tile");
  /** No answer is larger: a raw tile of 392,000 points would be 16.8 MB. */
  public static final int MAX_BYTES = 500_000;
  /** More points than this in one tile are drawn as clusters at any zoom. */
  static final int MAX_POINTS = 5_000;
  static final int MAX_SHAPES = 20_000;
  static final int MAX_CLUSTERS = 5_000;

  private static final long CACHE_BYTES = 64L << 20;
  private static final Duration CACHE_AGE = Duration.ofSeconds(60);
  /** Clusters stand about 48 pixels apart in a tile that is drawn 512 pixels wide. */
  private static final double CELL_OF_TILE = 48.0 / 512;

  private final TileCache cache;

  public LayerTiles(Clock clock) {
    this.cache = new TileCache(CACHE_BYTES, CACHE_AGE, clock);
  }

  /** One tile with a layer of tile for each of {@code layers}, at most {@link #MAX_BYTES} together. */
  public byte[] tile(List<FeatureLayer> layers, Viewer viewer, TileAddress address) {
    List<byte[]> parts = new ArrayList<>();
    for (FeatureLayer layer : layers) parts.add(cached(layer, viewer, address, MAX_BYTES));
    if (parts.stream().mapToInt(part -> part.length).sum() > MAX_BYTES) {
      int share = MAX_BYTES / layers.size();
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).length > share) parts.set(i, cached(layers.get(i), viewer, address, share));
      }
    }
    ByteArrayOutputStream tile = new ByteArrayOutputStream();
    parts.forEach(tile::writeBytes);
    return tile.toByteArray();
  }

  /** Forgets what the change has touched; called after it is committed. */
  @EventListener
  public void moved(FeatureMoved event) {
    cache.forget(event.layer(), event.touched());
  }

  @EventListener
  public void missed(MovesMissed event) {
    cache.forgetAll();
  }

  private byte[] cached(FeatureLayer layer, Viewer viewer, TileAddress address, int maxBytes) {
    TileCache.Key key = TileCache.Key.of(layer.info().id(), viewer.scopeKey(), address, maxBytes);
    return cache.get(key, () -> make(layer, viewer, address, maxBytes));
  }

  /** One layer of a tile, made anew. */
  static byte[] make(FeatureLayer layer, Viewer viewer, TileAddress address, int maxBytes) {
    if (layer.info().kind() != GeometryKind.POINT) return shapes(layer, viewer, address, maxBytes);
    if (address.z() < LayerStyle.CLUSTER_BELOW_ZOOM) return clusters(layer, viewer, address, maxBytes);
    TileLayer points = new TileLayer(layer.info().id(), address, maxBytes);
    int[] read = {0};
    FeatureQuery query = FeatureQuery.as(viewer).withBox(address.box(1)).withLimit(MAX_POINTS + 1).withoutProperties();
    layer.read(query, feature -> {
      read[0]++;
      if (feature.geometry() instanceof Point point) points.addPoint(point.getCoordinate(), attributes(feature));
      else points.addPoint(feature.geometry().getCentroid().getCoordinate(), attributes(feature));
    });
    return read[0] > MAX_POINTS || points.full() ? clusters(layer, viewer, address, maxBytes) : points.toBytes();
  }

  private static byte[] clusters(FeatureLayer layer, Viewer viewer, TileAddress address, int maxBytes) {
    TileLayer tile = new TileLayer(layer.info().id(), address, maxBytes);
    FeatureQuery query = FeatureQuery.as(viewer).withBox(address.ownBox()).withLimit(MAX_CLUSTERS);
    double cellDegrees = CELL_OF_TILE * 360 / (1 << address.z());
    for (Cluster cluster : layer.clusters(query, cellDegrees)) {
      Map<String, Object> attributes = new LinkedHashMap<>();
      attributes.put("cluster", true);
      attributes.put("count", cluster.count());
      attributes.put("severity", (long) cluster.severity());
      tile.addPoint(inside(cluster.centre(), address), attributes);
    }
    return tile.toBytes();
  }

  /** A mean of positions at a tile's edge may be rounded over it. */
  private static Coordinate inside(Coordinate centre, TileAddress address) {
    var box = address.ownBox();
    double margin = box.getWidth() * 1e-9;
    return new Coordinate(Math.max(box.getMinX() + margin, Math.min(box.getMaxX() - margin, centre.x)),
        Math.max(box.getMinY() + margin, Math.min(box.getMaxY() - margin, centre.y)));
  }

  private static byte[] shapes(FeatureLayer layer, Viewer viewer, TileAddress address, int maxBytes) {
    TileLayer tile = new TileLayer(layer.info().id(), address, maxBytes);
    FeatureQuery query = FeatureQuery.as(viewer).withBox(address.box(TileLayer.BUFFER)).withLimit(MAX_SHAPES).withoutProperties();
    layer.read(query, feature -> tile.addShape(feature.geometry(), attributes(feature)));
    return tile.toBytes();
  }

  private static Map<String, Object> attributes(Feature feature) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("id", feature.id());
    attributes.put("name", feature.name());
    if (!feature.state().isEmpty()) attributes.put("state", feature.state());
    attributes.put("severity", (long) feature.severity());
    return attributes;
  }
}
