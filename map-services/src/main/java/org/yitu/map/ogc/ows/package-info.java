/**
 * What the older OGC services (WMS, WMTS, WFS) share: key-value pairs, XML written and XML read with its dangers taken out,
 * faults with the codes of their standards. Knows none of the services.
 */
package org.yitu.map.ogc.ows;
