/**
 * Pictures with a place on the ground: a site plan's pixels against longitude and latitude.
 * Pixels count from the upper left corner, x to the right and y down.
 */
package org.yitu.geo.picture;
