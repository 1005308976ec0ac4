/**
 * Publishes the catalogue to a GeoServer over its REST interface. {@link org.yitu.map.geoserver.Publication} says what ought to be
 * there, one layer for each layer of the map and each jurisdiction, whose row rule is written into its SQL view; a
 * {@link org.yitu.map.geoserver.Section} knows how one kind of things is read, written and removed; {@link
 * org.yitu.map.geoserver.Synchronisation} makes the one equal the other, keeping what was there in a {@link
 * org.yitu.map.geoserver.Journal} so that it can be taken back. What a layer's statement is, it is told by {@link
 * org.yitu.geo.feature.StoredLayer}; who the jurisdictions are, by who implements {@link org.yitu.map.geoserver.Jurisdictions}.
 */
package org.yitu.map.geoserver;
