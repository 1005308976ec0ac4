/**
 * Writes the drawn city as the two map files of the demo: the roads as OSM XML, the basemap as GeoJSON. Both say that
 * they are demonstration data. Uses the ground and the roads.
 */
package org.yitu.data.map;
