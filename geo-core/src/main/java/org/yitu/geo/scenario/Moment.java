package org.yitu.geo.scenario;

import org.locationtech.jts.geom.Geometry;

/**
 * What no traffic should enter from one time until the next moment of the same scenario, for a time slider and for roads
 * that close and open again.
 *
 * @param seconds since the release began; the moment holds from then on
 * @param ground all that any level reaches then, EPSG:4490; empty when the danger has passed
 */
public record Moment(double seconds, Geometry ground) {}
