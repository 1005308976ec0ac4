/**
 * What one asks the map: what lies around a place, where something is by its name, how to drive there and how far one gets in
 * some minutes, and what a position is called in the other datums. The HTTP face of {@code geo.search}, {@code geo.route} and
 * {@code geo.crs}: it checks and bounds what comes in, and says in a sentence what it does not take.
 */
package org.yitu.map.query;
