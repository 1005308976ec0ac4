/**
 * One style for every client. A {@link org.yitu.map.style.LayerStyle} is derived from what a layer says of itself and is
 * served as JSON with the catalogue; a legend, an SLD or a 3D symbol is made from the same definition. Uses
 * {@code geo.feature} only.
 */
package org.yitu.map.style;
