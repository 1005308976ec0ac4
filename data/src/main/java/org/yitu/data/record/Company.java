package org.yitu.data.record;

import org.locationtech.jts.geom.Coordinate;
import org.yitu.data.land.Town;

/**
 * An enterprise, as far as its other records need to know it.
 *
 * @param at its place, metres
 * @param ownerCode the institution that supervises it
 * @param active whether it is registered and approved; the others have no further records
 */
record Company(String key, String name, Sector sector, Town town, Coordinate at, int ownerCode, int employees,
    String address,
    boolean active) {}
