package org.yitu.geo.feature;

import org.locationtech.jts.geom.Envelope;

/**
 * A feature appeared, changed or went. Published after the change is committed; maps repaint it and tile caches
 * forget what lies in {@code touched}.
 *
 * @param touched the box of its old and new geometry, longitude as x; null box ({@code isNull()}) if it has none
 */
public record FeatureMoved(String layer, String id, Envelope touched) {}
