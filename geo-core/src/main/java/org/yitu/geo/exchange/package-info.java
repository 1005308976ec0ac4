/**
 * The map's features as files that other systems read, and such files as rows to be looked at: GeoJSON, shapefile, GeoPackage, KML,
 * CSV, Excel, FlatGeobuf. Everything streams and is bounded; what comes in is believed nowhere. The only home of POI's sheets and of
 * SQLite. Function C11.
 */
package org.yitu.geo.exchange;
