/**
 * Vector tiles (Mapbox Vector Tile 2.1, Web Mercator grid), encoded here while features stream from their layer: points are
 * clustered at low zooms, lines and polygons clipped and simplified, every tile bounded in size and cached for those who see the
 * same rows. Uses {@code geo.feature}, {@code map.catalog}, {@code map.style}; the only home of the vector tile library.
 */
package org.yitu.map.tile;
