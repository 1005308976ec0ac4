/**
 * The features of a layer over HTTP: GeoJSON that is written while it is read, and the filter language (a safe subset of
 * CQL2 text). Uses {@code geo.feature} and {@code map.catalog}; knows no table.
 */
package org.yitu.map.feature;
