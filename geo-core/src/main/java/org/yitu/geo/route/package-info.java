/**
 * The road network: routes with instructions, travel times, matrices and reachable areas, with roads closed by area, by
 * cloud or by number. {@link org.yitu.geo.route.Router} is the door, {@link org.yitu.geo.route.RoadNetwork} the house
 * behind it and the only home of GraphHopper. It may use {@code geo.text} and {@code geo.grid} and nothing else of
 * ours.
 */
package org.yitu.geo.route;
