/**
 * What the one map is made of. A {@link org.yitu.geo.feature.FeatureLayer} is the one seam between the business side,
 * which has records, and the map side, which shows, searches, routes and simulates: it answers a {@link
 * org.yitu.geo.feature.FeatureQuery} as a {@link org.yitu.geo.feature.Viewer}. All coordinates here are EPSG:4490
 * (CGCS2000), longitude first, in degrees.
 */
package org.yitu.geo.feature;
