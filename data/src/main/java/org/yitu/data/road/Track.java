package org.yitu.data.road;

/**
 * The roads built so far, as edges between neighbouring cells of the terrain. An edge belongs to the first road that
 * was built over it; later roads share it.
 */
final class Track {
  /** The eight neighbours: east, north-east, north, north-west and their opposites. */
  static final int[] DX = {1, 1, 0, -1, -1, -1, 0, 1};
  static final int[] DY = {0, 1, 1, 1, 0, -1, -1, -1};
  /** No second bridge within this many cells of one. */
  private static final int BRIDGE_SPACING = 5;

  private final Terrain terrain;
  /** Per cell and forward direction (the first four): the number of the road, 0 if none. */
  private final short[] roads;
  private final byte[] degree;
  private final boolean[] nearBridge;

  Track(Terrain terrain) {
    this.terrain = terrain;
    roads = new short[terrain.columns * terrain.rows * 4];
    degree = new byte[terrain.columns * terrain.rows];
    nearBridge = new boolean[terrain.columns * terrain.rows];
  }

  int neighbour(int cell, int direction) {
    return cell + DX[direction] + DY[direction] * terrain.columns;
  }

  /** The road from a cell in a direction, 0 if none. */
  int road(int cell, int direction) {
    return direction < 4 ? roads[cell * 4 + direction] : roads[neighbour(cell, direction) * 4 + direction - 4];
  }

  int degree(int cell) {
    return degree[cell];
  }

  /**
   * Whether a road may be led from {@code cell} in {@code direction}: no junction and no second bridge near one on
   * water.
   */
  boolean open(int cell, int direction) {
    if (road(cell, direction) != 0) return true;
    int next = neighbour(cell, direction);
    boolean bridgeHere = terrain.wetness(cell) != Terrain.DRY && nearBridge[cell];
    boolean bridgeThere = terrain.wetness(next) != Terrain.DRY && nearBridge[next];
    return !bridgeHere && !bridgeThere && !crosses(cell, direction);
  }

  void build(int[] path, int road) {
    for (int i = 0; i + 1 < path.length; i++) {
      int direction = direction(path[i], path[i + 1]);
      if (road(path[i], direction) != 0) continue;
      int edge = direction < 4 ? path[i] * 4 + direction : path[i + 1] * 4 + direction - 4;
      roads[edge] = (short) road;
      degree[path[i]]++;
      degree[path[i + 1]]++;
    }
    for (int cell : path) if (terrain.wetness(cell) != Terrain.DRY) guard(cell);
  }

  private int direction(int from, int to) {
    for (int direction = 0; direction < 8; direction++) if (neighbour(from, direction) == to) return direction;
    throw new IllegalArgumentException(from + " and " + to + " are no neighbours");
  }

  /** Two diagonals would cross without meeting. */
  private boolean crosses(int cell, int direction) {
    if (direction % 2 == 0) return false;
    int side = cell + DX[direction];
    int other = direction == 1 ? 3 : direction == 3 ? 1 : direction == 5 ? 7 : 5;
    return road(side, other) != 0;
  }

  private void guard(int cell) {
    int column = cell % terrain.columns;
    int row = cell / terrain.columns;
    for (int y = Math.max(0, row - BRIDGE_SPACING); y <= Math.min(terrain.rows - 1, row + BRIDGE_SPACING); y++) {
      for (int x = Math.max(0, column - BRIDGE_SPACING); x <= Math.min(terrain.columns - 1,
          column + BRIDGE_SPACING); x++) {
        nearBridge[y * terrain.columns + x] = true;
      }
    }
  }
}
