package org.yitu.map.ogc.wms;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.yitu.map.ogc.ReferenceSystem;
import org.yitu.map.ogc.TileMatrixSet;
import org.yitu.map.tile.TileAddress;

/**
 * A grid of picture tiles: the one of web maps, and the one that Tianditu calls {@code c}, in degrees of CGCS2000, whose
 * matrix 1 is two tiles wide and one high.
 */
enum TileGrid {
  WEB_MERCATOR(TileMatrixSet.ID, ReferenceSystem.EPSG3857, 0, TileAddress.MAX_ZOOM) {
    @Override double cell(int matrix) {
      return TileMatrixSet.cellMetres(matrix);
    }

    @Override double metresOfUnit() {
      return 1;
    }

    @Override int columns(int matrix) {
      return 1 << matrix;
    }

    @Override int rows(int matrix) {
      return 1 << matrix;
    }
  },
  DEGREES("c", ReferenceSystem.EPSG4490, 1, 20) {
    @Override double cell(int matrix) {
      return 360.0 / TILE / (1 << matrix);
    }

    @Override double metresOfUnit() {
      return Math.PI * 6_378_137 / 180;
    }

    @Override int columns(int matrix) {
      return 1 << matrix;
    }

    @Override int rows(int matrix) {
      return 1 << (matrix - 1);
    }
  };

  static final int TILE = TileMatrixSet.TILE_PIXELS;
  /** Metres of a pixel on the screen that scale denominators are counted with (OGC 05-078r4). */
  private static final double PIXEL_METRES = 0.00028;

  private final String id;
  private final ReferenceSystem crs;
  private final int first;
  private final int last;

  TileGrid(String id, ReferenceSystem crs, int first, int last) {
    this.id = id;
    this.crs = crs;
    this.first = first;
    this.last = last;
  }

  static Optional<TileGrid> find(String id) {
    return Arrays.stream(values()).filter(grid -> grid.id.equals(id)).findFirst();
  }

  /** Units of the reference system for one pixel. */
  abstract double cell(int matrix);

  abstract double metresOfUnit();

  abstract int columns(int matrix);

  abstract int rows(int matrix);

  String id() {
    return id;
  }

  ReferenceSystem crs() {
    return crs;
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  double scaleDenominator(int matrix) {
    return cell(matrix) * metresOfUnit() / PIXEL_METRES;
  }

  /** The upper left corner in the order of the authority's axes. */
  String topLeft() {
    return this == DEGREES ? "90.0 -180.0" : -TileMatrixSet.HALF_METRES + " " + TileMatrixSet.HALF_METRES;
  }

  /** The ground of a tile, east as x. */
  MapView view(int matrix, int column, int row) {
    double side = cell(matrix) * TILE;
    double west = this == DEGREES ? -180 : -TileMatrixSet.HALF_METRES;
    double north = this == DEGREES ? 90 : TileMatrixSet.HALF_METRES;
    return new MapView(crs, new Envelope(west + column * side, west + (column + 1) * side, north - (row + 1) * side, north - row * side), TILE,
        TILE);
  }
}
