package org.yitu.map.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yitu.map.tile.TileAddress;

/** WebMercatorQuad, the one grid in which tiles are offered (OGC 17-083r4, annex D.1): half as wide a tile with each matrix. */
public final class TileMatrixSet {
  public static final String ID = "WebMercatorQuad";
  /** What WMTS 1.0 calls the same scales. */
  public static final String WELL_KNOWN_SCALES = "urn:ogc:def:wkss:OGC:1.0:GoogleMapsCompatible";
  public static final int TILE_PIXELS = 256;
  /** Half the circumference of the sphere of Web Mercator, in metres. */
  public static final double HALF_METRES = Math.PI * 6_378_137;

  static final String URI = "http://www.opengis.net/def/tilematrixset/OGC/1.0/" + ID;
  /** Metres of a pixel on the screen that scale denominators are counted with (OGC 05-078r4). */
  private static final double PIXEL_METRES = 0.00028;

  private TileMatrixSet() {}

  /** Metres on the equator for one pixel. */
  public static double cellMetres(int zoom) {
    return 2 * HALF_METRES / TILE_PIXELS / (1 << zoom);
  }

  public static double scaleDenominator(int zoom) {
    return cellMetres(zoom) / PIXEL_METRES;
  }

  static Map<String, Object> summary(Links links) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("id", ID);
    summary.put("title", "Google Maps Compatible for the World");
    summary.put("uri", URI);
    summary.put("links", List.of(links.to("self", "application/json", "/tileMatrixSets/" + ID)));
    return summary;
  }

  static Map<String, Object> describe() {
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("id", ID);
    set.put("title", "Google Maps Compatible for the World");
    set.put("uri", URI);
    set.put("crs", ReferenceSystem.EPSG3857.uri());
    set.put("orderedAxes", List.of("E", "N"));
    set.put("wellKnownScaleSet", "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible");
    List<Map<String, Object>> matrices = new ArrayList<>();
    for (int zoom = 0; zoom <= TileAddress.MAX_ZOOM; zoom++) {
      Map<String, Object> matrix = new LinkedHashMap<>();
      matrix.put("id", String.valueOf(zoom));
      matrix.put("scaleDenominator", scaleDenominator(zoom));
      matrix.put("cellSize", cellMetres(zoom));
      matrix.put("cornerOfOrigin", "topLeft");
      matrix.put("pointOfOrigin", List.of(-HALF_METRES, HALF_METRES));
      matrix.put("tileWidth", TILE_PIXELS);
      matrix.put("tileHeight", TILE_PIXELS);
      matrix.put("matrixWidth", 1 << zoom);
      matrix.put("matrixHeight", 1 << zoom);
      matrices.add(matrix);
    }
    set.put("tileMatrices", matrices);
    return set;
  }
}
