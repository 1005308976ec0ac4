package org.yitu.map.tile;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.JtsAdapter;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import io.github.sebasbaumh.mapbox.vectortile.util.MvtUtil;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * One layer of one vector tile while it is filled. Knows how many bytes it will take and takes no more than it may: the first
 * feature too many is left out and {@link #full} tells so.
 */
final class TileLayer {
  /** Lines and areas reach this far over the edge, so that their borders are not drawn along it. */
  static final int BUFFER = 64;

  /** A quarter of a pixel where a tile is drawn 512 pixels wide. */
  private static final double TOLERANCE = 2;
  private static final int SPECIFICATION = 2;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  private final TileAddress address;
  private final int maxBytes;
  private final TileClip clip = new TileClip(
      new Envelope(-BUFFER, TileAddress.EXTENT + BUFFER, -BUFFER, TileAddress.EXTENT + BUFFER));
  private final VectorTile.Tile.Layer.Builder layer;
  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private final Map<Object, Integer> values = new LinkedHashMap<>();
  private int bytes;
  private boolean full;

  TileLayer(String name, TileAddress address, int maxBytes) {
    this.address = address;
    this.maxBytes = maxBytes;
    this.layer = VectorTile.Tile.Layer.newBuilder().setName(name).setVersion(SPECIFICATION).setExtent(TileAddress.EXTENT);
    this.bytes = name.length() + 16;
  }

  /** A point, if it belongs to this tile and to no other. */
  void addPoint(Coordinate lonLat, Map<String, ?> attributes) {
    double east = address.unitsEast(lonLat.x);
    double south = address.unitsSouth(lonLat.y);
    if (!(east >= 0 && east < TileAddress.EXTENT && south >= 0 && south < TileAddress.EXTENT)) return;
    VectorTile.Tile.Feature.Builder feature = VectorTile.Tile.Feature.newBuilder().setType(VectorTile.Tile.GeomType.POINT)
        // MoveTo once, then the zigzag numbers of the specification: both are positive here.
        .addGeometry(9).addGeometry((int) east << 1).addGeometry((int) south << 1);
    append(feature, attributes);
  }

  /** A line or an area: what of it can be seen in this tile. */
  void addShape(Geometry lonLat, Map<String, ?> attributes) {
    if (full || lonLat.isEmpty()) return;
    Geometry units = clip.clip(simplified(projected(lonLat)));
    if (units.isEmpty()) return;
    VectorTile.Tile.Layer.Builder shapes = VectorTile.Tile.Layer.newBuilder();
    JtsAdapter.addFeatures(shapes, units, new MvtLayerProps(), (userData, words, feature) -> { });
    for (VectorTile.Tile.Feature feature : shapes.getFeaturesList()) append(feature.toBuilder(), attributes);
  }

  boolean full() {
    return full;
  }

  int features() {
    return layer.getFeaturesCount();
  }

  /** The layer as a tile of its own; tiles of several layers are their bytes one after the other. Empty if it has no feature. */
  byte[] toBytes() {
    if (layer.getFeaturesCount() == 0) return new byte[0];
    layer.addAllKeys(keys.keySet());
    values.keySet().forEach(value -> layer.addValues(MvtUtil.toMvtValue(value)));
    return VectorTile.Tile.newBuilder().addLayers(layer).build().toByteArray();
  }

  private void append(VectorTile.Tile.Feature.Builder feature, Map<String, ?> attributes) {
    if (full) return;
    attributes.forEach((key, value) -> {
      feature.addTags(word(keys, key));
      feature.addTags(word(values, value));
    });
    if (attributes.get("id") instanceof String id && NUMBER.matcher(id).matches()) feature.setId(Long.parseLong(id));
    VectorTile.Tile.Feature built = feature.build();
    bytes += built.getSerializedSize() + 4;
    if (bytes > maxBytes) full = true;
    else layer.addFeatures(built);
  }

  /** The word's place in its dictionary; a new word is counted. */
  private <T> int word(Map<T, Integer> dictionary, T word) {
    Integer known = dictionary.get(word);
    if (known != null) return known;
    bytes += 6 + (word instanceof String text ? text.getBytes(StandardCharsets.UTF_8).length : 8);
    dictionary.put(word, dictionary.size());
    return dictionary.size() - 1;
  }

  private Geometry projected(Geometry lonLat) {
    Geometry copy = lonLat.copy();
    copy.apply(new CoordinateSequenceFilter() {
      @Override public void filter(CoordinateSequence points, int i) {
        double south = address.unitsSouth(points.getY(i));
        points.setOrdinate(i, 0, address.unitsEast(points.getX(i)));
        points.setOrdinate(i, 1, south);
      }

      @Override public boolean isDone() {
        return false;
      }

      @Override public boolean isGeometryChanged() {
        return true;
      }
    });
    return copy;
  }

  private static Geometry simplified(Geometry units) {
    if (units.getNumPoints() < 8) return units;
    DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(units);
    simplifier.setDistanceTolerance(TOLERANCE);
    simplifier.setEnsureValid(false);
    return simplifier.getResultGeometry();
  }
}
