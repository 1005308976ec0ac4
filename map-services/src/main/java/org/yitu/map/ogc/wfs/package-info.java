/**
 * WFS 2.0 (09-025r2) over the layers, with the rights of the viewer: features as GML 3.2 or GeoJSON, written while they are read;
 * filters of FES 2.0 and ECQL, compiled to the same {@code geo.feature.Filter} as every other filter.
 */
package org.yitu.map.ogc.wfs;
