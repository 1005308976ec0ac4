package org.yitu.map.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.springframework.stereotype.Component;
import org.yitu.map.style.BasemapStyle;

/**
 * The ground below the records: areas, water, roads and place names from {@code basemap.geojson} in the map folder. It holds no
 * records and is the same for everybody. Each zoom has its own generalised copy, made when it is first asked for: simplified to
 * half a pixel, without what is too small or too minor to be seen. An absent file is an empty basemap.
 */
@Component
public final class Basemap {
  /** The layers of a basemap tile, lowest first. */
  public static final List<String> LAYERS = List.of("area", "water", "road", "place");

  /**
   * One thing of the ground.
   *
   * @param layer one of {@link #LAYERS}
   * @param geometry EPSG:4490, longitude first
   * @param attributes name, level, class, bridge, rank as far as they are known
   */
  public record Shape(String layer, Geometry geometry, Map<String, Object> attributes) {}

  /** Beyond this zoom nothing is generalised any more. */
  private static final int FULL_DETAIL_ZOOM = 15;

  private static final double TILE_PIXELS = 512;

  private final MapSettings settings;
  private volatile Ground ground;

  public Basemap(MapSettings settings) {
    this.settings = settings;
  }

  /** Forgets what was read; the file is read again when the next tile is asked for. */
  public void reload() {
    ground = null;
  }

  /** Hands on what is to be seen of {@code layer} in {@code box} at {@code zoom}. */
  public void read(String layer, int zoom, Envelope box, Consumer<Shape> sink) {
    ground().index(layer, Math.min(zoom, FULL_DETAIL_ZOOM)).query(box, item -> sink.accept((Shape) item));
  }

  /** Changes with each {@link #reload}: what a cache of tiles depends on. */
  public Object version() {
    return ground();
  }

  private Ground ground() {
    Ground current = ground;
    if (current != null) return current;
    synchronized (this) {
      if (ground == null) {
        List<Shape> shapes = new ArrayList<>();
        new BasemapReader().read(settings.mapFolder().resolve("basemap.geojson"), shapes::add);
        ground = new Ground(List.copyOf(shapes));
      }
      return ground;
    }
  }

  /** What one reading of the file has brought, with an index for each layer and zoom that was asked for. */
  private static final class Ground {
    private final List<Shape> shapes;
    private final Map<String, STRtree> indexes = new ConcurrentHashMap<>();

    Ground(List<Shape> shapes) {
      this.shapes = shapes;
    }

    STRtree index(String layer, int zoom) {
      return indexes.computeIfAbsent(layer + "/" + zoom, key -> build(layer, zoom));
    }

    private STRtree build(String layer, int zoom) {
      double pixel = 360 / Math.scalb(TILE_PIXELS, zoom);
      STRtree index = new STRtree();
      for (Shape shape : shapes) {
        if (!shape.layer().equals(layer) || BasemapStyle.minZoom(layer, shape.attributes()) > zoom) continue;
        Geometry geometry = zoom == FULL_DETAIL_ZOOM ? shape.geometry() : generalised(shape.geometry(), pixel);
        if (geometry.isEmpty()) continue;
        index.insert(geometry.getEnvelopeInternal(), new Shape(layer, geometry, shape.attributes()));
      }
      index.build();
      return index;
    }

    /** Empty if it is smaller than a pixel. */
    private static Geometry generalised(Geometry geometry, double pixel) {
      if (geometry.getDimension() == 0) return geometry;
      if (geometry.getEnvelopeInternal().getDiameter() < pixel) return geometry.getFactory().createEmpty(geometry.getDimension());
      DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(geometry);
      simplifier.setDistanceTolerance(pixel / 2);
      // A tile rounds to a grid anyway; repairing every river and boundary by buffer(0) would take minutes.
      simplifier.setEnsureValid(false);
      return simplifier.getResultGeometry();
    }
  }
}
