/**
 * How long, how large, how far: lengths, areas, bearings and buffers in metres of geometries that are in degrees. On
 * the ellipsoid of CGCS2000 by {@link org.yitu.geo.measure.Measure} (GeoTools); on the sphere by {@link
 * org.yitu.geo.measure.Sphere} where an answer must agree with the databases to the last digit.
 */
package org.yitu.geo.measure;
