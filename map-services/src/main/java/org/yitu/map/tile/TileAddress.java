package org.yitu.map.tile;

import org.locationtech.jts.geom.Envelope;
import org.yitu.geo.text.Refusal;

/**
 * Which tile of the Web Mercator grid (OGC WebMercatorQuad): zoom, column from the west, row from the north. It knows the
 * arithmetic of its grid. CGCS2000 and WGS 84 differ by centimetres, far below a tile's unit, and are taken as one here.
 */
public record TileAddress(int z, int x, int y) {
  public static final int MAX_ZOOM = 22;
  /** Units along a tile's side, as the vector tile specification recommends. */
  public static final int EXTENT = 4096;

  public TileAddress {
    if (z < 0 || z > MAX_ZOOM) throw Refusal.notFound();
    int side = 1 << z;
    if (x < 0 || x >= side || y < 0 || y >= side) throw Refusal.notFound();
  }

  /** @throws Refusal invalid if a part is not a whole number, not found if the grid has no such tile */
  public static TileAddress of(String z, String x, String y) {
    return new TileAddress(whole("z", z), whole("x", x), whole("y", y));
  }

  private static int whole(String name, String text) {
    if (!text.matches("-?[0-9]{1,9}")) {
      throw Refusal.invalid(name, "瓦片编号必须是整数。", "A tile is addressed by whole numbers.");
    }
    return Integer.parseInt(text);
  }

  /**
   * The box of what belongs to this tile and to no other of its zoom: west and north edge included, east and south edge not.
   */
  public Envelope ownBox() {
    return new Envelope(longitude(x), Math.nextDown(longitude(x + 1)), Math.nextUp(latitude(y + 1)), latitude(y));
  }

  /** The box of the tile and of {@code buffer} units around it. */
  public Envelope box(double buffer) {
    double margin = buffer / EXTENT;
    return new Envelope(longitude(x - margin), longitude(x + 1 + margin), latitude(y + 1 + margin), latitude(y - margin));
  }

  /** Units east of the tile's west edge. */
  public double unitsEast(double longitude) {
    return ((longitude + 180) / 360 * (1 << z) - x) * EXTENT;
  }

  /** Units south of the tile's north edge. */
  public double unitsSouth(double latitude) {
    // The poles are infinitely far in this projection.
    double sine = Math.sin(Math.toRadians(Math.max(-89.9, Math.min(89.9, latitude))));
    double north = Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
    return ((0.5 - north) * (1 << z) - y) * EXTENT;
  }

  private double longitude(double column) {
    return column / (1 << z) * 360 - 180;
  }

  private double latitude(double row) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * row / (1 << z)))));
  }
}
