/**
 * Open interfaces for other systems' programs, with the rights of who signs in: OGC API – Features and OGC API – Tiles. What
 * the older interfaces need as well (reference systems, the tile grid) is public here. Uses {@code map.catalog},
 * {@code map.feature}, {@code map.tile}.
 */
package org.yitu.map.ogc;
