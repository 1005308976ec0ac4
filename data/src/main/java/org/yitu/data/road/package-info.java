/**
 * The roads of the demo city. Main roads and the roads between towns and villages look for their way over a raster of
 * costs, share what is already built and cross rivers where it is cheap; motorways are drawn; towns get street grids.
 * Everything is cut at the water's edge, and the wet piece is a bridge. Uses the ground only.
 */
package org.yitu.data.road;
