package org.yitu.data.road;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.yitu.data.land.Dice;
import org.yitu.data.land.Ground;
import org.yitu.data.land.Sheet;
import org.yitu.data.land.Town;
import org.yitu.data.land.Water;

/** The streets of the towns: crooked grids, some blocks left out. The districts of the city centre share one grid. */
final class StreetGrid {
  private static final double[] RADIUS_METRES = {0, 950, 850, 420, 260};
  private static final double BLOCK_METRES = 175;
  private static final double SHARED_ANGLE = 0.35;
  private static final double JITTER_METRES = 14;

  private final Water water;
  private final List<Chains.Chain> streets = new ArrayList<>();
  private final Set<String> built = new HashSet<>();

  private StreetGrid(Water water) {
    this.water = water;
  }

  static List<Chains.Chain> of(Ground ground) {
    StreetGrid grid = new StreetGrid(ground.water());
    for (Town town : ground.towns().values()) grid.lay(town);
    return grid.streets;
  }

  private void lay(Town town) {
    boolean shared = town.rank() == 1;
    double angle = shared ? SHARED_ANGLE : Dice.of("grid" + town.code()).between(0.0, 1.5);
    Coordinate origin = shared ? new Coordinate(0, 0) : town.centre();
    double radius = RADIUS_METRES[town.rank()];
    int lines = (int) (radius / BLOCK_METRES) + 2;
    int column = (int) Math.round(turned(town.centre(), origin, -angle).x / BLOCK_METRES);
    int row = (int) Math.round(turned(town.centre(), origin, -angle).y / BLOCK_METRES);
    for (int i = column - lines; i <= column + lines; i++) {
      for (int j = row - lines; j <= row + lines; j++) {
        block(town, origin, angle, shared, i, j, i + 1, j);
        block(town, origin, angle, shared, i, j, i, j + 1);
      }
    }
  }

  private void block(Town town, Coordinate origin, double angle, boolean shared, int i, int j, int toI, int toJ) {
    String key = (shared ? "" : town.code() + " ") + i + " " + j + " " + toI;
    Dice dice = Dice.of("street" + key);
    Coordinate from = corner(town, origin, angle, shared, i, j);
    Coordinate to = corner(town, origin, angle, shared, toI, toJ);
    double radius = RADIUS_METRES[town.rank()];
    if (from.distance(town.centre()) > radius || to.distance(town.centre()) > radius || dice.chance(0.1)) return;
    LineString street = Sheet.METRES.createLineString(new Coordinate[] {from, to});
    Envelope quay = street.getEnvelopeInternal();
    quay.expandBy(60);
    if (water.touches(Sheet.METRES.toGeometry(quay)) || !built.add(key)) return;
    boolean along = toI != i;
    int number = Math.floorMod(along ? j : i, 40) + 1;
    boolean main = number % 4 == 0;
    String name = (shared ? "江城" : town.name().replaceAll("(街道|镇|苗族乡|彝族乡|乡)$", "")) + (along ? "横" : "纵") + number
        + (main ? "路" : "街");
    streets.add(new Chains.Chain(new Road.Kind(main ? "tertiary" : "residential", name, "", main ? 40 : 30), street));
  }

  private static Coordinate corner(Town town, Coordinate origin, double angle, boolean shared, int i, int j) {
    Dice dice = Dice.of("corner" + (shared ? "" : town.code() + " ") + i + " " + j);
    Coordinate at = new Coordinate(i * BLOCK_METRES + JITTER_METRES * dice.normal(),
        j * BLOCK_METRES + JITTER_METRES * dice.normal());
    Coordinate turned = turned(at, new Coordinate(0, 0), angle);
    return new Coordinate(origin.x + turned.x, origin.y + turned.y);
  }

  private static Coordinate turned(Coordinate at, Coordinate around, double angle) {
    double x = at.x - around.x;
    double y = at.y - around.y;
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return new Coordinate(x * cos - y * sin, x * sin + y * cos);
  }
}
