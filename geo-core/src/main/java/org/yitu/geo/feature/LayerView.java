package org.yitu.geo.feature;

/**
 * A layer as one viewer sees it, as a select of its database. The text is complete: there is nothing to be bound or filled in, so
 * that whoever runs it cannot ask for more than it says. It answers {@code name}, {@code state} and {@code severity} beside the
 * layer's attributes.
 *
 * @param key the column that tells rows apart
 * @param geometry the column of the place, in EPSG:4490
 * @param shape what the geometries are: {@code Point}, {@code LineString}, {@code Polygon}, or {@code Geometry} for several kinds
 */
public record LayerView(String sql, String key, String geometry, String shape) {}
