/**
 * What is around a place or along a way: {@link org.yitu.geo.search.SurroundingSearch} asks layers for what is near,
 * the road network how long the drive is, and answers one list in the order in which help arrives.
 */
package org.yitu.geo.search;
