package org.yitu.map.geoserver;

import java.util.Locale;
import org.yitu.map.tile.TileAddress;

/** Where GeoServer draws one tile of a layer, below its own address: by its cache (WMTS), or anew (WMS). */
final class OwsAddress {
  private static final double HALF = 20_037_508.342789244;
  private static final int SIDE = 256;

  private OwsAddress() {}

  static String wmts(String workspace, String name, TileAddress tile) {
    return "/gwc/service/wmts?service=WMTS&version=1.0.0&request=GetTile&layer=" + GeoServerRest.part(workspace + ":" + name)
        + "&style=&tilematrixset=EPSG:900913&tilematrix=EPSG:900913:" + tile.z() + "&tilecol=" + tile.x() + "&tilerow=" + tile.y()
        + "&format=image/png";
  }

  /** With a margin in which symbols are drawn that reach into the tile. */
  static String wms(String workspace, String name, TileAddress tile) {
    double side = 2 * HALF / (1 << tile.z());
    double west = tile.x() * side - HALF;
    double north = HALF - tile.y() * side;
    String box = String.format(Locale.ROOT, "%.6f,%.6f,%.6f,%.6f", west, north - side, west + side, north);
    return "/" + GeoServerRest.part(workspace) + "/wms?service=WMS&version=1.1.1&request=GetMap&layers=" + GeoServerRest.part(name)
        + "&styles=&srs=EPSG:3857&bbox=" + box + "&width=" + SIDE + "&height=" + SIDE + "&format=image/png&transparent=true&buffer=24";
  }
}
