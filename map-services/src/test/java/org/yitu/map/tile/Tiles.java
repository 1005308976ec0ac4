package org.yitu.map.tile;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads tiles as a client does. */
final class Tiles {
  private Tiles() {}

  /** The geometries of a layer in units of the tile; their user data are the attributes. Empty if the layer is absent. */
  static List<Geometry> read(byte[] tile, String layer) {
    try {
      var read = MvtReader.loadMvt(new ByteArrayInputStream(tile), new GeometryFactory(), new TagKeyValueMapConverter(),
          MvtReader.RING_CLASSIFIER_V2_1);
      var found = read.getLayer(layer);
      return found == null ? List.of() : List.copyOf(found.getGeometries());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> attributes(Geometry geometry) {
    return (Map<String, Object>) geometry.getUserData();
  }

  static long count(List<Geometry> clusters) {
    return clusters.stream().mapToLong(cluster -> (Long) attributes(cluster).get("count")).sum();
  }
}
