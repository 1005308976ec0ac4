/**
 * Values on a regular grid and what is drawn of them: {@link org.yitu.geo.grid.Grid} holds the values,
 * {@link org.yitu.geo.grid.ContourPolygons} makes areas of them. Units are the caller's; nothing here knows the earth.
 */
package org.yitu.geo.grid;
