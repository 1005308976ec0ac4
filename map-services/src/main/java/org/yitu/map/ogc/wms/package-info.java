/**
 * The one map as pictures for programs that speak the older standards: WMS 1.3.0 and 1.1.1, WMTS 1.0. Drawn here with Java2D
 * from {@code map.style}, through the layers and with the rights of the viewer.
 */
package org.yitu.map.ogc.wms;
