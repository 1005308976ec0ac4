package org.yitu.data.land;

import org.locationtech.jts.geom.Coordinate;

/**
 * A town, township or street district.
 *
 * @param code nine digits, the institution and area code
 * @param centre metres on the {@link Sheet}
 * @param people how many live there (invented)
 * @param rank 1 city centre, 2 county seat, 3 town, 4 small township
 */
public record Town(int code, String name, Coordinate centre, int people, int rank) {
  public int county() {
    return code / 1000 * 1000;
  }

  Town at(Coordinate place) {
    return new Town(code, name, place, people, rank);
  }
}
