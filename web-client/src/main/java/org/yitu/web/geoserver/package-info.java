/**
 * Where publishing to a GeoServer is put together: the operator's settings, the institutions as jurisdictions, and the command
 * {@code ./yitu geoserver}, which does on the command line what the page does.
 */
package org.yitu.web.geoserver;
