package org.yitu.data.road;

import org.locationtech.jts.geom.Coordinate;

/**
 * Scattered houses with a name (invented).
 *
 * @param town the code of the town it belongs to
 * @param centre metres
 */
public record Village(int town, String name, Coordinate centre) {}
