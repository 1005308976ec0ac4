/**
 * What the one map shows: the tree of layers that a viewer may see, and the basemap below them. Every other package of the map
 * finds a layer through {@link org.yitu.map.catalog.Catalogue}, which is also where a layer that is not the viewer's ends in
 * "not found". Uses {@code geo.feature} and {@code map.style}.
 */
package org.yitu.map.catalog;
