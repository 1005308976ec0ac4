/**
 * Pictures from other servers, fetched within bounds of time, size and number. Used by {@code map.ground} for basemaps and by
 * {@code map.geoserver} for what a GeoServer draws; both make the addresses themselves, nobody else names a host.
 */
package org.yitu.map.picture;
