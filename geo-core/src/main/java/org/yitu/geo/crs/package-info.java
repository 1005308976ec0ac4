/**
 * Which numbers mean which place. Everything inside the platform is longitude and latitude in CGCS2000 (EPSG:4490);
 * this package, and nothing else, turns other datums, map projections and local metres into that and back.
 * Projections are GeoTools' formulas, built from their parameters, so that no EPSG database has to be unpacked at
 * start.
 */
package org.yitu.geo.crs;
