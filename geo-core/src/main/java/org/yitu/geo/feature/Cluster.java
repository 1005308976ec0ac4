package org.yitu.geo.feature;

import org.locationtech.jts.geom.Coordinate;

/**
 * Features that stand too close together to be drawn one by one.
 *
 * @param centre mean position, longitude and latitude
 * @param severity the worst of its features
 */
public record Cluster(Coordinate centre, long count, int severity) {}
